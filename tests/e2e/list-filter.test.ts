import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { closedSessions, makeSession, referenceSessions, widgets } from '../support/api/wire-session.ts';
import { press, tabTo } from '../support/browsers/keyboard.ts';
import { byRole, countRole, waitForRole } from '../support/browsers/roles.ts';
import { focusIs } from './focus.ts';
import { connect, expectBadge, expectBadgeText, expectStatus, inEachBrowser, waitFor } from './harness.ts';
import { focusIsOnRow, focusTheList, readAllRows, rowsInSight, waitForList } from './list.ts';

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
  'The list filter',
  (fixture) => {
    let popup: Page;

    /** The requests to Magpipe for closed chats. */
    const closedRequests = () =>
      fixture()
        .standIn.requests()
        .map(({ body }) => body as { status?: string; limit: number; offset?: number })
        .filter(({ status }) => status === 'closed')
        .map(({ limit, offset = 0 }) => ({ limit, offset }));
    const isChosen = async (name: string) =>
      (await byRole(popup, 'radio', name)).evaluate((radio) => (radio as HTMLInputElement).checked);
    const valueIn = async (name: string) =>
      (await byRole(popup, 'combobox', name)).evaluate((select) => (select as HTMLSelectElement).value);
    const openPopup = async (count: number) => {
      popup = await fixture().driver.openPopup();
      await waitForList(popup, count);
    };
    /** Moves from the current choice with an arrow key, which wraps around. */
    const show = async (name: string, key: string) => {
      await tabTo(popup, 'radio');
      await press(popup, key);
      await focusIs(popup, { role: 'radio', name });
      await waitFor(async () => expect(await isChosen(name)).toBe(true));
    };

    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), `${COUNT}`);
    });

    it('requests closed chats only on demand, 20 at a time', async () => {
      await openPopup(COUNT);
      expect(closedRequests()).toEqual([]);
      await show('Closed', 'ArrowLeft');
      await waitForRole(popup, 'heading', 'Closed chats');
      await waitForList(popup, 20);
      expect(closedRequests()).toEqual([{ limit: 20, offset: 0 }]);
      await expectStatus(popup, `Showing 20 of ${CLOSED} closed`);
      for (const name of ['Check now', 'Mark all read']) expect(await countRole(popup, 'button', name)).toBe(0);
      for (const shown of [40, CLOSED]) {
        await tabTo(popup, 'button', 'Show more');
        await press(popup, 'Enter');
        await waitForList(popup, shown);
      }
      await expectStatus(popup, `Showing ${CLOSED} of ${CLOSED} closed`);
      await waitFor(async () => expect(await countRole(popup, 'button', 'Show more')).toBe(0));
      expect(closedRequests().map(({ offset }) => offset)).toEqual([0, 20, 40]);
      await expectBadge(fixture(), { text: `${COUNT}`, title: `Perch: ${COUNT} of ${COUNT} active chats unread` });
    });

    it('shows closed chats that open their page and cannot be marked', async () => {
      await openPopup(COUNT);
      await show('Closed', 'ArrowLeft');
      await waitForList(popup, 20);
      expect(await countRole(popup, 'button', 'Mark as read')).toBe(0);
      await focusTheList(popup);
      await focusIs(popup, {
        name: 'Carla Closed',
        description: expect.stringContaining('Closed'),
      });
      await press(popup, 'r');
      await press(popup, 'Enter');
      await fixture().driver.waitForTab((url) => url === CARLA.page_url);
      await expectBadgeText(fixture(), `${COUNT}`);
    });

    it('shows the chats of one page from a row, and all again with a button or Escape', async () => {
      await openPopup(COUNT);
      for (const key of ['Enter', 'Escape']) {
        await focusTheList(popup);
        await tabTo(popup, 'button', '3 chats on /pricing');
        await press(popup, 'Enter');
        await waitForList(popup, 3);
        const pages = await readAllRows(popup, (row) => row.textContent?.includes('example.com/pricing'));
        expect(pages).toEqual([true, true, true]);
        await waitForRole(popup, 'button', 'On example.com/pricing · Show chats from all pages');
        if (key === 'Enter') await tabTo(popup, 'button', 'On example.com/pricing · Show chats from all pages');
        await press(popup, key);
        await waitForList(popup, COUNT);
        const countPageChip = () => countRole(popup, 'button', 'On example.com/pricing · Show chats from all pages');
        await waitFor(async () => expect(await countPageChip()).toBe(0));
      }
    });

    it('shows unread chats, or all with the unread first', async () => {
      await openPopup(COUNT);
      await focusTheList(popup);
      await press(popup, 'r');
      await expectBadgeText(fixture(), `${COUNT - 1}`);
      await show('Unread', 'ArrowRight');
      await waitForList(popup, COUNT - 1);
      expect((await rowsInSight(popup)).map(({ name }) => name)).not.toContain('John');
      await show('All', 'ArrowLeft');
      await waitForList(popup, COUNT);
      expect((await rowsInSight(popup))[0]).toMatchObject({ name: 'John' });
      await tabTo(popup, 'combobox', 'Sort by');
      await press(popup, 'ArrowDown');
      await waitFor(async () => expect(await valueIn('Sort by')).toBe('unread-first'));
      await waitFor(async () => expect((await rowsInSight(popup))[0]).not.toMatchObject({ name: 'John' }));
      await focusTheList(popup);
      await press(popup, 'End');
      await focusIsOnRow(popup, COUNT);
      await focusIs(popup, { name: 'John' });
    });

    it('survives a restart of the browser, except Closed', async () => {
      await openPopup(COUNT);
      await tabTo(popup, 'combobox', 'Widget');
      await press(popup, 'End');
      await waitForList(popup, ofSupport.length);
      await show('Unread', 'ArrowRight');
      await waitForList(popup, ofSupport.length - 1);
      const expectKept = async () => {
        await openPopup(ofSupport.length - 1);
        await waitFor(async () => expect(await isChosen('Unread')).toBe(true));
        expect(await valueIn('Sort by')).toBe('unread-first');
        expect(await valueIn('Widget')).toBe(widgets.support.widget_id);
      };
      await expectKept();
      await show('Closed', 'ArrowRight');
      await waitForRole(popup, 'heading', 'Closed chats');
      await expectKept();
      await fixture().driver.closePopup();
      const before = closedRequests().length;
      await fixture().driver.restart();
      await expectKept();
      expect(closedRequests()).toHaveLength(before);
    });
  },
  () => ({
    account: new Account([...referenceSessions(), ...closedSessions(CLOSED - 1), makeSession(CARLA)]),
  }),
);
