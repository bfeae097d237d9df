import { beforeAll, expect, it } from 'vitest';
import { Account } from '../support/api/account';
import { makeSession } from '../support/api/wire-session';
import { allByRole, waitForRole } from '../support/browsers/roles';
import { badgeShows, connect, inEachBrowser } from './harness';

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const OVERRIDE = '\u202egro.evil';

function sessions() {
  const id = (end: number) => `b0000000-0000-4000-8000-00000000000${end}`;
  return [
    makeSession({ id: id(1), visitor_name: MARKUP, last_message: MARKUP, visitor_email: MARKUP, widget_name: MARKUP }),
    makeSession({ id: id(2), visitor_name: `Bank ${OVERRIDE}`, page_url: 'https://xn--pple-43d.com/%E2%80%AEgpj.exe' }),
    makeSession({ id: id(3), visitor_name: 'Data', page_url: 'data:text/html,<script>alert(1)</script>' }),
    makeSession({
      id: id(4),
      visitor_name: 'Long',
      last_message: 'x'.repeat(100_000),
      page_url: `https://example.com/${'y'.repeat(5_000)}`,
    }),
    makeSession({ id: id(5), visitor_name: null, visitor_email: null, visitor_id: '__proto__' }),
  ];
}

inEachBrowser(
  'Hostile visitors',
  (stage) => {
    beforeAll(async () => {
      await connect(stage());
      await badgeShows(stage(), '5');
    });

    it('stay text', async () => {
      const popup = await stage().driver.openPopup();
      await waitForRole(popup, 'list', 'Active chats');
      expect(await allByRole(popup, 'listitem')).toHaveLength(5);
      expect(await popup.title()).toBe('Perch');
      expect(await popup.$$eval('[role=list] img, [role=list] script', (found) => found.length)).toBe(0);
      expect(await popup.$eval('[role=list]', (list) => list.textContent)).toContain('<img src=x onerror=');
      expect(await popup.evaluate(() => document.body.textContent)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    });

    it('offer no address but http and https', async () => {
      const popup = await stage().driver.openPopup();
      await waitForRole(popup, 'list', 'Active chats');
      const addresses = await popup.$$eval('a[href]', (links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses).toHaveLength(5);
      expect(addresses.every((address) => /^https?:\/\//.test(address))).toBe(true);
      expect(addresses).toContain('https://xn--pple-43d.com/%E2%80%AEgpj.exe');
    });

    it('break no row out of its height', async () => {
      const popup = await stage().driver.openPopup();
      await waitForRole(popup, 'list', 'Active chats');
      const heights = await popup.$$eval('li', (rows) => rows.map((row) => row.getBoundingClientRect().height));
      expect(new Set(heights).size).toBe(1);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(384);
    });
  },
  () => ({ account: new Account(sessions()) }),
);
