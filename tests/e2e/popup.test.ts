import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Account } from '../support/api/account';
import { makeSession, referenceSessions } from '../support/api/wire-session';
import { press } from '../support/browsers/keyboard';
import { click, countRole, fill, waitForRole } from '../support/browsers/roles';
import { badgeIs, badgeShows, checkNow, connect, inEachBrowser, listed, settles, statusSays } from './harness';
import { focusIsOnRow, focusRow, listHas, type PlacedRow, rowsInSight } from './list';

inEachBrowser('The popup', (stage) => {
  let popup: Page;
  const rowsAre = (count: number) => settles(async () => expect(await listed(popup)).toBe(count));

  beforeAll(async () => {
    const { driver } = stage();
    const unconnected = await driver.openPopup();
    await waitForRole(unconnected, 'button', 'Connect');
    await driver.closePopup();
    await connect(stage());
    popup = await driver.openPopup();
  });

  it('lists every active chat, newest activity first', async () => {
    await waitForRole(popup, 'heading', 'Active chats');
    await waitForRole(popup, 'list', 'Active chats');
    await listHas(popup, 24);
    expect((await rowsInSight(popup))[0]).toEqual({ place: 1, name: 'John' });
    await statusSays(popup, /^Checked just now$/);
  });

  it('follows the store while it is open', async () => {
    const { standIn } = stage();
    standIn.account.addVisitor({ visitor_name: 'Noor Haddad', last_message: 'Is anyone there?' });
    await checkNow(stage(), popup);
    await waitForRole(popup, 'link', 'Noor Haddad');
    await rowsAre(25);
    await badgeShows(stage(), '25');
  });

  it('searches, and shows only what is unread', async () => {
    await fill(popup, 'Search chats', 'noor');
    await rowsAre(1);
    await click(popup, 'button', 'Mark as read');
    await waitForRole(popup, 'button', 'Mark as unread');
    await badgeShows(stage(), '24');
    await click(popup, 'radio', 'Unread');
    await rowsAre(0);
    await click(popup, 'radio', 'All');
    await rowsAre(1);
    await click(popup, 'button', 'Mark as unread');
    await badgeShows(stage(), '25');
    await fill(popup, 'Search chats', 'nobody has written this');
    await rowsAre(0);
    await fill(popup, 'Search chats', '');
    await rowsAre(25);
  });

  it('goes from row to row with the arrow keys', async () => {
    const [first, second] = (await rowsInSight(popup)) as [PlacedRow, PlacedRow];
    await focusRow(popup, 'Noor Haddad');
    await focusIsOnRow(popup, first);
    await press(popup, 'ArrowDown');
    await focusIsOnRow(popup, second);
    await press(popup, 'End');
    await focusIsOnRow(popup, 25);
    await press(popup, 'Home');
    await focusIsOnRow(popup, 1);
  });

  describe('with everything read', () => {
    it('empties the badge, keeps the chats, and offers it no more', async () => {
      await click(popup, 'button', 'Mark all read');
      await badgeIs(stage(), { text: '', title: 'Perch: 25 active chats, none unread' });
      await rowsAre(25);
      await settles(async () => expect(await countRole(popup, 'button', 'Mark all read')).toBe(0));
    });

    it('counts what comes after it', async () => {
      const { standIn } = stage();
      const [session] = standIn.account.sessions;
      standIn.account.addMessage(session?.id ?? '', 'One more thing');
      await checkNow(stage(), popup);
      await waitForRole(popup, 'button', 'Mark all read');
      await badgeIs(stage(), { text: '1', title: 'Perch: 1 of 25 active chats unread' });
    });
  });
});

inEachBrowser(
  'Beside a chat that is dated in the future, Mark all read',
  (stage) => {
    it('empties the badge, and silences nobody who writes afterwards', async () => {
      const { driver, standIn } = stage();
      await connect(stage());
      await badgeShows(stage(), '25');
      const popup = await driver.openPopup();
      await listHas(popup, 25);
      expect((await rowsInSight(popup))[0]).toEqual({ place: 1, name: 'Ada' });
      await click(popup, 'button', 'Mark all read');
      await badgeIs(stage(), { text: '', title: 'Perch: 25 active chats, none unread' });
      standIn.account.addVisitor({ visitor_name: 'Noor Haddad', last_message: 'Is anyone there?' });
      const [john] = standIn.account.sessions.filter(({ visitor_name }) => visitor_name === 'John');
      standIn.account.addMessage(john?.id ?? '', 'One more thing');
      await checkNow(stage(), popup);
      await waitForRole(popup, 'link', 'Noor Haddad');
      await badgeIs(stage(), { text: '2', title: /^Perch: 2 of 26 active chats unread/ });
    });
  },
  () => ({
    account: new Account([
      ...referenceSessions(),
      makeSession({ visitor_name: 'Ada', last_message_at: '2099-01-01T00:00:00+00:00' }),
    ]),
  }),
);
