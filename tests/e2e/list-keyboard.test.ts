import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession, referenceSessions } from '../support/api/wire-session.ts';
import { press, tabTo, typeText } from '../support/browsers/keyboard.ts';
import { byRole, countRole, waitForRole } from '../support/browsers/roles.ts';
import { focusIs } from './focus.ts';
import { connect, expectBadge, expectBadgeText, inEachBrowser, listCount, waitFor } from './harness.ts';
import { expectFooter, focusIsOnRow, waitForList } from './list.ts';

const AMELIE = {
  visitor_name: 'Amélie Dubois',
  visitor_email: 'contact@dubois.example',
  last_message: 'Où en est ma commande ?',
  last_message_at: '2024-01-14T12:00:00+00:00',
  page_url: 'https://shop.example.com/commandes',
};
const COUNT = 25;

inEachBrowser(
  'In the list, with the keyboard alone,',
  (fixture) => {
    let popup: Page;

    const find = async (what: string, count: number) => {
      await press(popup, '/');
      await focusIs(popup, { role: 'searchbox', name: 'Search chats' });
      await typeText(popup, what);
      await waitFor(async () => expect(await listCount(popup)).toBe(count));
    };
    const query = async () =>
      (await byRole(popup, 'searchbox')).evaluate((element) => (element as HTMLInputElement).value);
    const goTo = async (name: string) => {
      await find(name, 1);
      await press(popup, 'ArrowDown');
      await focusIsOnRow(popup, { position: 1, name });
    };
    const isOpen = () => fixture().driver.popupIsOpen();

    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), `${COUNT}`);
    });

    beforeEach(async () => {
      popup = await fixture().driver.openPopup();
      await waitForList(popup, COUNT);
    });

    it('a chat is found without its accents and in any case, the hits are marked, and Escape goes back to all', async () => {
      await find('AMELIE dubois', 1);
      expect(await popup.$$eval('mark', (marks) => marks.map((mark) => mark.textContent))).toEqual([
        'Amélie',
        'Dubois',
        'dubois',
      ]);
      await press(popup, 'ArrowDown');
      await focusIs(popup, { role: 'link', name: 'Amélie Dubois' });
      await press(popup, 'Escape');
      await waitForList(popup, COUNT);
      expect(await query()).toBe('');
      await waitFor(async () => expect(await countRole(popup, 'mark')).toBe(0));
      await focusIsOnRow(popup, { name: 'Amélie Dubois' });
      expect(await isOpen()).toBe(true);
    });

    it('Escape clears the search and then closes', async () => {
      await find('nobody has written this', 0);
      await waitForRole(popup, 'heading', 'Nothing matches');
      await press(popup, 'Escape');
      await waitForList(popup, COUNT);
      expect(await isOpen()).toBe(true);
      await press(popup, 'Escape');
      await waitFor(async () => expect(await isOpen()).toBe(false));
    });

    it('letters, arrows, Home and End lead through the rows, and the row is in sight', async () => {
      await press(popup, 'j');
      await focusIsOnRow(popup, 1);
      await focusIs(popup, { role: 'link', name: 'John' });
      for (const [key, place] of [
        ['ArrowDown', 2],
        ['j', 3],
        ['k', 2],
        ['ArrowUp', 1],
        ['ArrowUp', 1],
        ['End', COUNT],
        ['j', COUNT],
        ['k', COUNT - 1],
        ['Home', 1],
        ['PageDown', 6],
        ['PageUp', 1],
      ] as const) {
        await press(popup, key);
        await focusIsOnRow(popup, place);
        await waitFor(async () => expect(await isInSight()).toBe(true));
      }
    });

    const isInSight = () =>
      popup.evaluate(() => {
        const row = document.activeElement?.closest('[role=listitem]')?.getBoundingClientRect();
        const main = document.querySelector('main')?.getBoundingClientRect();
        return row !== undefined && main !== undefined && row.top >= main.top - 1 && row.bottom <= main.bottom + 1;
      });

    it('r marks read and unread, and the badge follows', async () => {
      await goTo('Amélie Dubois');
      await press(popup, 'r');
      await expectBadge(fixture(), {
        text: `${COUNT - 1}`,
        title: `Perch: ${COUNT - 1} of ${COUNT} active chats unread`,
      });
      await expectFooter(popup, 'Marked 1 read · Undo');
      await waitForRole(popup, 'button', 'Mark as unread');
      await press(popup, 'r');
      await expectBadgeText(fixture(), `${COUNT}`);
      await expectFooter(popup, 'Marked 1 unread · Undo');
      await focusIsOnRow(popup, { position: 1, name: 'Amélie Dubois' });
    });

    it('a mark is undone', async () => {
      await goTo('Amélie Dubois');
      await press(popup, 'r');
      await expectBadgeText(fixture(), `${COUNT - 1}`);
      await tabTo(popup, 'button', 'Undo');
      await press(popup, 'Enter');
      await expectFooter(popup, 'Undone');
      await expectBadge(fixture(), { text: `${COUNT}`, title: `Perch: ${COUNT} of ${COUNT} active chats unread` });
      await waitForRole(popup, 'button', 'Mark as read');
      await focusIs(popup, {});
    });

    it('e copies the email, which can then be pasted', async () => {
      await goTo('Amélie Dubois');
      await press(popup, 'e');
      await expectFooter(popup, 'Copied');
      await press(popup, '/');
      await paste();
      await waitFor(async () => expect(await query()).toContain('contact@dubois.example'));
    });

    /** Chromium does nothing by itself with a key combination that comes over CDP: it is told which command it means. */
    const paste = async () => {
      await popup.keyboard.down('Control');
      await popup.keyboard.press('v', { commands: ['Paste'] });
      await popup.keyboard.up('Control');
    };

    it('? shows the keys, Escape closes them and nothing else, and meanwhile letters do nothing', async () => {
      await goTo('Amélie Dubois');
      await press(popup, '?');
      await waitForRole(popup, 'dialog', 'Keyboard shortcuts');
      await press(popup, 'r');
      await press(popup, 'Escape');
      await waitFor(async () => expect(await countRole(popup, 'dialog')).toBe(0));
      expect(await isOpen()).toBe(true);
      expect(await query()).toBe('Amélie Dubois');
      await focusIsOnRow(popup, { position: 1, name: 'Amélie Dubois' });
      await expectBadgeText(fixture(), `${COUNT}`);
    });

    it('o opens the page behind, and the popup stays', async () => {
      const { driver } = fixture();
      await goTo('John');
      await press(popup, 'o');
      const page = await driver.waitForTab((url) => url === 'https://example.com/pricing');
      await expectBadgeText(fixture(), `${COUNT - 1}`);
      // A tab can have its address while its page is still the empty one.
      await waitFor(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('hidden'));
      expect(await isOpen()).toBe(true);
      await focusIsOnRow(popup, { position: 1, name: 'John' });
    });

    it('Enter opens the page, and the popup closes', async () => {
      const { driver } = fixture();
      await goTo('Amélie Dubois');
      await press(popup, 'Enter');
      const page = await driver.waitForTab((url) => url === AMELIE.page_url);
      await expectBadgeText(fixture(), `${COUNT - 2}`);
      await waitFor(async () => expect(await isOpen()).toBe(false));
      await waitFor(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('visible'));
    });

    it('all are marked read, and Undo brings back just those that were unread', async () => {
      await tabTo(popup, 'button', 'Mark all read');
      await press(popup, 'Enter');
      await expectBadge(fixture(), { text: '', title: `Perch: ${COUNT} active chats, none unread` });
      await expectFooter(popup, `Marked ${COUNT - 2} read · Undo`);
      await tabTo(popup, 'button', 'Undo');
      await press(popup, 'Enter');
      await expectBadge(fixture(), {
        text: `${COUNT - 2}`,
        title: `Perch: ${COUNT - 2} of ${COUNT} active chats unread`,
      });
      await goTo('John');
      await waitForRole(popup, 'button', 'Mark as unread');
    });
  },
  () => ({ account: new Account([...referenceSessions(), makeSession(AMELIE)]) }),
);
