import { beforeAll, expect, it } from 'vitest';
import type { OpenedTabs } from '../../utils/store/items.ts';
import { Account } from '../support/api/account.ts';
import { referenceSession, referenceSessions } from '../support/api/wire-session.ts';
import { click } from '../support/browsers/roles.ts';
import { connect, expectBadgeText, inBrowser, inEachBrowser, waitFor } from './harness.ts';
import { waitForList } from './list.ts';

const INBOX = 'https://magpipe.ai/inbox';

/** The reference chats, one without a page, and two with a dangerous page. */
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
  (fixture) => {
    const openFromPopup = async (name: string) => {
      const { driver } = fixture();
      const popup = await driver.openPopup();
      await waitForList(popup, 27);
      await click(popup, 'link', name);
      await waitFor(async () => expect(await driver.popupIsOpen()).toBe(false));
    };
    const openTabs = async (address: string) => (await fixture().driver.tabs()).filter((url) => url === address).length;

    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), '27');
    });

    it('opens the page where the chat started, in a new tab, and marks the chat read', async () => {
      await openFromPopup('John');
      await fixture().driver.waitForTab((url) => url === 'https://example.com/pricing');
      await expectBadgeText(fixture(), '26');
    });

    it('switches to the tab that it opened before', async () => {
      await openFromPopup('Secretive');
      await fixture().driver.waitForTab((url) => url === 'https://example.com/account');
      await expectBadgeText(fixture(), '25');
      await openFromPopup('John');
      const page = await fixture().driver.waitForTab((url) => url === 'https://example.com/pricing');
      await waitFor(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('visible'));
      expect(await openTabs('https://example.com/pricing')).toBe(1);
    });

    it('opens a new tab if that one was closed', async () => {
      const page = await fixture().driver.waitForTab((url) => url === 'https://example.com/pricing');
      await page.close();
      await waitFor(async () => expect(await openTabs('https://example.com/pricing')).toBe(0));
      await openFromPopup('John');
      await fixture().driver.waitForTab((url) => url === 'https://example.com/pricing');
    });

    it('opens a single inbox tab if there is no safe page', async () => {
      await openFromPopup('Trap');
      await fixture().driver.waitForTab((url) => url === INBOX);
      await expectBadgeText(fixture(), '24');
      await openFromPopup('Nowhere');
      await expectBadgeText(fixture(), '23');
      expect(await openTabs(INBOX)).toBe(1);
    });

    /** Navigates the front tab to a page that does not belong to the chat, as a user might. */
    const navigate = async (from: string, to: string) => {
      const page = await fixture().driver.waitForTab((url) => url === from);
      await page.goto(to);
    };
    const bringToFront = async (address: string) => {
      const page = await fixture().driver.waitForTab((url) => url === address);
      await page.bringToFront();
    };
    const isInFront = async (address: string) => {
      const page = await fixture().driver.waitForTab((url) => url === address);
      await waitFor(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('visible'));
    };

    it('switches to the tab even if it shows another page, and from there opens a new one', async () => {
      await navigate('https://example.com/pricing', 'https://elsewhere.example/john');
      await bringToFront('https://example.com/account');
      await openFromPopup('John');
      await isInFront('https://elsewhere.example/john');
      expect(await openTabs('https://example.com/pricing')).toBe(0);
      await openFromPopup('John');
      await isInFront('https://example.com/pricing');
      await bringToFront('https://elsewhere.example/john');
      await openFromPopup('John');
      await isInFront('https://example.com/pricing');
      expect(await openTabs('https://example.com/pricing')).toBe(1);
    });

    it('does the same for the inbox', async () => {
      const openInbox = async () => {
        await click(await fixture().driver.openPopup(), 'button', 'Open Magpipe inbox');
        await waitFor(async () => expect(await fixture().driver.popupIsOpen()).toBe(false));
      };
      await navigate(INBOX, 'https://elsewhere.example/news');
      await bringToFront('https://example.com/account');
      await openInbox();
      await isInFront('https://elsewhere.example/news');
      expect(await openTabs(INBOX)).toBe(0);
      await openInbox();
      await isInFront(INBOX);
      expect(await openTabs(INBOX)).toBe(1);
    });

    it('never sends credentials that a visitor put into a URL', async () => {
      await waitFor(async () => expect(fixture().standIn.pages).toContain('https://example.com/account'));
      expect(fixture().standIn.pages.filter((url) => url.includes('secret'))).toEqual([]);
    });
  },
  () => ({ account: new Account(sessions()) }),
);

inBrowser('chromium', 'A tab that the browser unloaded to save memory', (fixture) => {
  const JOHN = 'https://example.com/pricing';
  const open = async (role: 'link' | 'button', name: string) => {
    const { driver } = fixture();
    const popup = await driver.openPopup();
    await waitForList(popup, 24);
    await click(popup, role, name);
    await waitFor(async () => expect(await driver.popupIsOpen()).toBe(false));
  };
  const rememberedTabs = async () => {
    const { openedTabs } = await fixture().driver.readStorage('session');
    return Object.values((openedTabs as { value: OpenedTabs }).value.tabIds);
  };

  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
  });

  it.each([
    ['the page of a chat', 'link', 'John', JOHN],
    ['the inbox', 'button', 'Open Magpipe inbox', INBOX],
  ] as const)('is still recognized: %s', async (_, role, name, address) => {
    const { driver } = fixture();
    await open(role, name);
    await driver.waitForTab((url) => url === address);
    const [id] = (await rememberedTabs()).slice(-1);
    const page = await driver.extensionPage('options.html');
    const newId = await page.evaluate(async (tabId) => {
      const chrome = (globalThis as unknown as { chrome: { tabs: { discard(id?: number): Promise<{ id: number }> } } })
        .chrome;
      return (await chrome.tabs.discard(tabId)).id;
    }, id);
    expect(newId).not.toBe(id);
    await waitFor(async () => expect(await rememberedTabs()).toContain(newId));
    await open(role, name);
    await driver.waitForTab((url) => url === address);
    expect((await driver.tabs()).filter((url) => url === address)).toHaveLength(1);
    expect(await rememberedTabs()).toContain(newId);
    await page.close();
  });
});
