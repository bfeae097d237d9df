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
  'The keyboard in the list',
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

    it('searches ignoring accents and case, highlights matches, and shows all again with Escape', async () => {
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

    it('clears the search and then closes the popup with Escape', async () => {
      await find('nobody has written this', 0);
      await waitForRole(popup, 'heading', 'Nothing matches');
      await press(popup, 'Escape');
      await waitForList(popup, COUNT);
      expect(await isOpen()).toBe(true);
      await press(popup, 'Escape');
      await waitFor(async () => expect(await isOpen()).toBe(false));
    });

    it('moves through the rows with letters, arrows, Home and End, and scrolls them into view', async () => {
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

    it('marks read and unread with r, and updates the badge', async () => {
      await goTo('Amélie Dubois');
      await press(popup, 'r');
      await expectBadge(fixture(), {
        text: `${COUNT - 1}`,
        title: `Perch: ${COUNT - 1} of ${COUNT} active chats unread`,
      });
      await expectFooter(popup, '1 marked as read · Undo');
      await waitForRole(popup, 'button', 'Mark as unread');
      await press(popup, 'r');
      await expectBadgeText(fixture(), `${COUNT}`);
      await expectFooter(popup, '1 marked as unread · Undo');
      await focusIsOnRow(popup, { position: 1, name: 'Amélie Dubois' });
    });

    it('undoes a mark', async () => {
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

    it('copies the email with e, which can then be pasted', async () => {
      await goTo('Amélie Dubois');
      await press(popup, 'e');
      await expectFooter(popup, 'Copied');
      await press(popup, '/');
      await paste();
      await waitFor(async () => expect(await query()).toContain('contact@dubois.example'));
    });

    /** Chromium ignores the meaning of key combinations sent over CDP, so the command is sent along. */
    const paste = async () => {
      await popup.keyboard.down('Control');
      await popup.keyboard.press('v', { commands: ['Paste'] });
      await popup.keyboard.up('Control');
    };

    it('shows the keys with ?, closes only them with Escape, and meanwhile ignores letters', async () => {
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

    it('opens the page in the background with o, and keeps the popup', async () => {
      const { driver } = fixture();
      await goTo('John');
      await press(popup, 'o');
      const page = await driver.waitForTab((url) => url === 'https://example.com/pricing');
      await expectBadgeText(fixture(), `${COUNT - 1}`);
      // A tab can have its URL while its page is still the blank one.
      await waitFor(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('hidden'));
      expect(await isOpen()).toBe(true);
      await focusIsOnRow(popup, { position: 1, name: 'John' });
    });

    it('opens the page and closes the popup with Enter', async () => {
      const { driver } = fixture();
      await goTo('Amélie Dubois');
      await press(popup, 'Enter');
      const page = await driver.waitForTab((url) => url === AMELIE.page_url);
      await expectBadgeText(fixture(), `${COUNT - 2}`);
      await waitFor(async () => expect(await isOpen()).toBe(false));
      await waitFor(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('visible'));
    });

    it('marks all read, and brings back just the unread chats with Undo', async () => {
      await tabTo(popup, 'button', 'Mark all read');
      await press(popup, 'Enter');
      await expectBadge(fixture(), { text: '', title: `Perch: ${COUNT} active chats, none unread` });
      await expectFooter(popup, `${COUNT - 2} marked as read · Undo`);
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
