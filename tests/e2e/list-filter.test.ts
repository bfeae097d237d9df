import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { Account } from '../support/api/account';
import { closedSessions, makeSession, referenceSessions, widgets } from '../support/api/wire-session';
import { press, tabTo } from '../support/browsers/keyboard';
import { byRole, countRole, waitForRole } from '../support/browsers/roles';
import { focusIs } from './focus';
import { badgeIs, badgeShows, checkNow, connect, inEachBrowser, settles } from './harness';
import { focusIsOnRow, focusTheList, footerSays, listHas, rowsInSight, throughTheList } from './list';

const COUNT = 24;
const CLOSED = 45;
/** The closed chat with the newest message. */
const CARLA = {
  visitor_name: 'Carla Closed',
  status: 'closed',
  last_message_at: '2026-03-01T10:00:00+00:00',
  page_url: 'https://example.com/goodbye',
};
const ofSupport = referenceSessions().filter(({ widget_id }) => widget_id === widgets.support.widget_id);

inEachBrowser(
  'Of the list',
  (stage) => {
    let popup: Page;

    /** What was asked of Magpipe for closed chats. */
    const asked = () =>
      stage()
        .standIn.requests()
        .map(({ body }) => body as { status?: string; limit: number; offset?: number })
        .filter(({ status }) => status === 'closed')
        .map(({ limit, offset = 0 }) => ({ limit, offset }));
    const isChosen = async (name: string) =>
      (await byRole(popup, 'radio', name)).evaluate((radio) => (radio as HTMLInputElement).checked);
    const valueIn = async (name: string) =>
      (await byRole(popup, 'combobox', name)).evaluate((select) => (select as HTMLSelectElement).value);
    const openPopup = async (count: number) => {
      popup = await stage().driver.openPopup();
      await listHas(popup, count);
    };
    /** From the choice that Tab comes to, with an arrow key; they go round. */
    const show = async (name: string, key: string) => {
      await tabTo(popup, 'radio');
      await press(popup, key);
      await focusIs(popup, { role: 'radio', name });
      await settles(async () => expect(await isChosen(name)).toBe(true));
    };

    beforeAll(async () => {
      await connect(stage());
      await badgeShows(stage(), `${COUNT}`);
    });

    it('the closed chats are asked for when they are wanted, 20 at a time, and never by themselves', async () => {
      await openPopup(COUNT);
      expect(asked()).toEqual([]);
      await show('Closed', 'ArrowLeft');
      await waitForRole(popup, 'heading', 'Closed chats');
      await listHas(popup, 20);
      expect(asked()).toEqual([{ limit: 20, offset: 0 }]);
      await footerSays(popup, `${COUNT} active, ${COUNT} unread`);
      await footerSays(popup, `Showing 20 of ${CLOSED} closed`);
      for (const shown of [40, CLOSED]) {
        await tabTo(popup, 'button', 'Show more');
        await press(popup, 'Enter');
        await listHas(popup, shown);
      }
      await footerSays(popup, `Showing ${CLOSED} of ${CLOSED} closed`);
      await settles(async () => expect(await countRole(popup, 'button', 'Show more')).toBe(0));
      expect(asked().map(({ offset }) => offset)).toEqual([0, 20, 40]);
      await checkNow(stage(), popup);
      await checkNow(stage(), popup);
      expect(asked()).toHaveLength(3);
      await badgeIs(stage(), { text: `${COUNT}`, title: `Perch: ${COUNT} of ${COUNT} active chats unread` });
    });

    it('a closed chat opens its page, and there is nothing to mark', async () => {
      await openPopup(COUNT);
      await show('Closed', 'ArrowLeft');
      await listHas(popup, 20);
      expect(await countRole(popup, 'button', 'Mark as read')).toBe(0);
      await focusTheList(popup);
      await focusIs(popup, {
        name: 'Carla Closed',
        description: expect.stringContaining('Closed'),
      });
      await press(popup, 'r');
      await press(popup, 'Enter');
      await stage().driver.waitForTab((url) => url === CARLA.page_url);
      await badgeShows(stage(), `${COUNT}`);
    });

    it('the chats of a page are shown by a row, and all again by a button or Escape', async () => {
      await openPopup(COUNT);
      for (const leave of ['Enter', 'Escape']) {
        await focusTheList(popup);
        await tabTo(popup, 'button', '3 chats on /pricing');
        await press(popup, 'Enter');
        await listHas(popup, 3);
        const pages = await throughTheList(popup, (row) => row.textContent?.includes('example.com/pricing'));
        expect(pages).toEqual([true, true, true]);
        await waitForRole(popup, 'button', 'On example.com/pricing · Show the chats of all pages');
        if (leave === 'Enter') await tabTo(popup, 'button', 'On example.com/pricing · Show the chats of all pages');
        await press(popup, leave);
        await listHas(popup, COUNT);
        const isThere = () => countRole(popup, 'button', 'On example.com/pricing · Show the chats of all pages');
        await settles(async () => expect(await isThere()).toBe(0));
      }
    });

    it('the unread ones are shown, and those that were read stand below them in the order “unread first”', async () => {
      await openPopup(COUNT);
      await focusTheList(popup);
      await press(popup, 'r');
      await badgeShows(stage(), `${COUNT - 1}`);
      await show('Unread', 'ArrowRight');
      await listHas(popup, COUNT - 1);
      expect((await rowsInSight(popup)).map(({ name }) => name)).not.toContain('John');
      await show('All', 'ArrowLeft');
      await listHas(popup, COUNT);
      expect((await rowsInSight(popup))[0]).toMatchObject({ name: 'John' });
      await tabTo(popup, 'combobox', 'Order');
      await press(popup, 'ArrowDown');
      await settles(async () => expect(await valueIn('Order')).toBe('unread-first'));
      await settles(async () => expect((await rowsInSight(popup))[0]).not.toMatchObject({ name: 'John' }));
      await focusTheList(popup);
      await press(popup, 'End');
      await focusIsOnRow(popup, COUNT);
      await focusIs(popup, { name: 'John' });
    });

    it('the choice is kept, also over a restart of the browser; Closed is not', async () => {
      await openPopup(COUNT);
      await tabTo(popup, 'combobox', 'Widget');
      await press(popup, 'End');
      await listHas(popup, ofSupport.length);
      await show('Unread', 'ArrowRight');
      await listHas(popup, ofSupport.length - 1);
      const isKept = async () => {
        await openPopup(ofSupport.length - 1);
        await settles(async () => expect(await isChosen('Unread')).toBe(true));
        expect(await valueIn('Order')).toBe('unread-first');
        expect(await valueIn('Widget')).toBe(widgets.support.widget_id);
      };
      await isKept();
      await show('Closed', 'ArrowRight');
      await waitForRole(popup, 'heading', 'Closed chats');
      await isKept();
      await stage().driver.closePopup();
      const before = asked().length;
      await stage().driver.restart();
      await isKept();
      expect(asked()).toHaveLength(before);
    });
  },
  () => ({
    account: new Account([...referenceSessions(), ...closedSessions(CLOSED - 1), makeSession(CARLA)]),
  }),
);
