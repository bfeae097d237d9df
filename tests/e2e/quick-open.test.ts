import { beforeAll, expect, it } from 'vitest';
import { Account } from '../support/api/account';
import { referenceSession, referenceSessions } from '../support/api/wire-session';
import { click } from '../support/browsers/roles';
import { badgeShows, connect, inEachBrowser, settles } from './harness';
import { listHas } from './list';

const INBOX = 'https://magpipe.ai/inbox';

/** The reference's sessions, one without a page, and two whose page is a trap. */
function sessions() {
  const odd = { ...referenceSession(), last_message_at: '2026-06-01T10:00:00Z' };
  return [
    { ...odd, id: 'a0000000-0000-4000-8000-000000000001', visitor_name: 'Trap', page_url: ' java\nscript:alert(1)' },
    { ...odd, id: 'a0000000-0000-4000-8000-000000000002', visitor_name: 'Nowhere', page_url: null },
    {
      ...odd,
      id: 'a0000000-0000-4000-8000-000000000003',
      visitor_name: 'Secretive',
      page_url: 'https://user:secret@example.com/account',
    },
    ...referenceSessions(),
  ];
}

inEachBrowser(
  'Quick-open',
  (stage) => {
    const openFromPopup = async (name: string) => {
      const { driver } = stage();
      const popup = await driver.openPopup();
      await listHas(popup, 27);
      await click(popup, 'link', name);
      await settles(async () => expect(await driver.popupIsOpen()).toBe(false));
    };
    const openTabs = async (address: string) => (await stage().driver.tabs()).filter((url) => url === address).length;

    beforeAll(async () => {
      await connect(stage());
      await badgeShows(stage(), '27');
    });

    it('opens the page where the chat started, in a new tab, and marks the chat read', async () => {
      await openFromPopup('John');
      await stage().driver.waitForTab((url) => url === 'https://example.com/pricing');
      await badgeShows(stage(), '26');
    });

    it('goes to the tab that it opened before', async () => {
      await openFromPopup('Secretive');
      await stage().driver.waitForTab((url) => url === 'https://example.com/account');
      await badgeShows(stage(), '25');
      await openFromPopup('John');
      const page = await stage().driver.waitForTab((url) => url === 'https://example.com/pricing');
      await settles(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('visible'));
      expect(await openTabs('https://example.com/pricing')).toBe(1);
    });

    it('opens it anew when that tab is gone', async () => {
      const page = await stage().driver.waitForTab((url) => url === 'https://example.com/pricing');
      await page.close();
      await settles(async () => expect(await openTabs('https://example.com/pricing')).toBe(0));
      await openFromPopup('John');
      await stage().driver.waitForTab((url) => url === 'https://example.com/pricing');
    });

    it('opens the one inbox where there is no safe page', async () => {
      await openFromPopup('Trap');
      await stage().driver.waitForTab((url) => url === INBOX);
      await badgeShows(stage(), '24');
      await openFromPopup('Nowhere');
      await badgeShows(stage(), '23');
      expect(await openTabs(INBOX)).toBe(1);
    });

    it('never sends credentials that a visitor put into an address', () => {
      expect(stage().standIn.pages.filter((url) => url.includes('secret'))).toEqual([]);
      expect(stage().standIn.pages).toContain('https://example.com/account');
    });
  },
  () => ({ account: new Account(sessions()) }),
);
