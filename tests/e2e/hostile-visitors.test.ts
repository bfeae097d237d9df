import { beforeAll, expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession } from '../support/api/wire-session.ts';
import { click, fill, waitForRole } from '../support/browsers/roles.ts';
import { connect, expectBadgeText, inEachBrowser, listCount, waitFor } from './harness.ts';
import { readAllRows, waitForList } from './list.ts';

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const OVERRIDE = '\u202egro.evil';
const MEGABYTE = 1_000_000;
const INBOX = 'https://magpipe.ai/inbox';

/** The dangerous page of each visitor, and the only URL that a click may open. */
const unsafePages: readonly [name: string, page: string, opens: string][] = [
  ['Script', 'javascript:document.title=3', INBOX],
  ['Broken script', ' java\nscript:document.title=4', INBOX],
  ['Data', 'data:text/html,<script>alert(1)</script>', INBOX],
  ['File', 'file:///etc/passwd', INBOX],
  ['Chrome', 'chrome://settings', INBOX],
  ['Slashes', '//evil.example/path', INBOX],
  ['Secretive', 'https://user:secret@example.com/account', 'https://example.com/account'],
  ['Blanks', ' \t https://example.com/blanks', 'https://example.com/blanks'],
  ['Breaks', 'https://exa\nmple.com/bre\r\naks', 'https://example.com/breaks'],
];

const otherSessions = [
  makeSession({ visitor_name: MARKUP, last_message: MARKUP, visitor_email: MARKUP, widget_name: MARKUP }),
  makeSession({ visitor_name: `Bank ${OVERRIDE}`, page_url: 'https://xn--pple-43d.com/%E2%80%AEgpj.exe' }),
  makeSession({ visitor_name: 'n'.repeat(MEGABYTE), last_message: `x ${OVERRIDE}`.repeat(MEGABYTE / 10) }),
  makeSession({ visitor_name: 'Long', page_url: `https://example.com/${'y'.repeat(5_000)}` }),
  makeSession({ visitor_name: null, visitor_email: null, visitor_id: '__proto__' }),
];

function sessions() {
  return [...otherSessions, ...unsafePages.map(([visitor_name, page_url]) => makeSession({ visitor_name, page_url }))];
}

const count = sessions().length;

inEachBrowser(
  'Hostile visitors',
  (fixture) => {
    const openList = async () => {
      const popup = await fixture().driver.openPopup();
      await waitForRole(popup, 'list', 'Active chats');
      await waitForList(popup, count);
      return popup;
    };

    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), String(count));
    });

    it('send markup that stays text', async () => {
      const popup = await openList();
      const rows = await readAllRows(popup, (row) => ({
        text: row.textContent ?? '',
        elements: row.querySelectorAll('img, script').length,
      }));
      expect(rows.map(({ elements }) => elements)).toEqual(new Array(count).fill(0));
      const text = rows.map((row) => row.text).join('\n');
      expect(text).toContain('<img src=x onerror=');
      const bodyText = await popup.evaluate(() => document.body.textContent);
      expect(`${text}${bodyText}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(await popup.title()).toBe('Perch');
    });

    it('can link to http and https only', async () => {
      const popup = await openList();
      const links = await readAllRows(popup, (row) =>
        Array.from(row.querySelectorAll<HTMLAnchorElement>('a[href]'), ({ href }) => href),
      );
      const addresses = links.flat();
      expect(addresses).toHaveLength(count);
      expect(addresses.every((address) => /^https?:\/\//.test(address))).toBe(true);
      expect(addresses).toContain('https://xn--pple-43d.com/%E2%80%AEgpj.exe');
    });

    it('can neither stretch a row nor fill the storage', async () => {
      const { driver } = fixture();
      const popup = await openList();
      const heights = await readAllRows(popup, (row) => row.getBoundingClientRect().height);
      expect(new Set(heights).size).toBe(1);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(384);
      expect(JSON.stringify(await driver.readStorage('local')).length).toBeLessThan(MEGABYTE / 10);
    });

    it('can make a click open web pages only', async () => {
      const { driver, standIn } = fixture();
      let unread = count;
      for (const [name, , opens] of unsafePages) {
        const popup = await driver.openPopup();
        await waitForList(popup, count);
        await fill(popup, 'Search chats', name);
        await waitFor(async () => expect(await listCount(popup)).toBeLessThan(count));
        await click(popup, 'link', name);
        await driver.waitForTab((url) => url === opens);
        unread -= 1;
        await expectBadgeText(fixture(), String(unread));
      }
      const tabs = (await driver.tabs()).filter((url) => url !== 'about:blank');
      expect(new Set(tabs)).toEqual(new Set(unsafePages.map(([, , opens]) => opens)));
      await waitFor(async () => expect(new Set(standIn.pages)).toEqual(new Set(tabs)));
      expect(standIn.pages.filter((url) => url === INBOX)).toHaveLength(1);
    });
  },
  () => ({ account: new Account(sessions()) }),
);
