import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession, referenceSessions } from '../support/api/wire-session.ts';
import { press } from '../support/browsers/keyboard.ts';
import { click, countRole, fill, waitForRole } from '../support/browsers/roles.ts';
import {
  checkNow,
  connect,
  expectBadge,
  expectBadgeText,
  expectStatus,
  inEachBrowser,
  listCount,
  waitFor,
} from './harness.ts';
import { focusIsOnRow, focusRow, type PositionedRow, rowsInSight, waitForList } from './list.ts';

inEachBrowser('The popup', (fixture) => {
  let popup: Page;
  const expectRowCount = (count: number) => waitFor(async () => expect(await listCount(popup)).toBe(count));

  beforeAll(async () => {
    const { driver } = fixture();
    const unconnected = await driver.openPopup();
    await waitForRole(unconnected, 'button', 'Connect');
    await driver.closePopup();
    await connect(fixture());
    popup = await driver.openPopup();
  });

  it('lists every active chat, newest activity first', async () => {
    await waitForRole(popup, 'heading', 'Active chats');
    await waitForRole(popup, 'list', 'Active chats');
    await waitForList(popup, 24);
    expect((await rowsInSight(popup))[0]).toEqual({ position: 1, name: 'John' });
    await expectStatus(popup, /^Checked just now$/);
  });

  it('follows the store while it is open', async () => {
    const { standIn } = fixture();
    standIn.account.addVisitor({ visitor_name: 'Noor Haddad', last_message: 'Is anyone there?' });
    await checkNow(fixture(), popup);
    await waitForRole(popup, 'link', 'Noor Haddad');
    await expectRowCount(25);
    await expectBadgeText(fixture(), '25');
  });

  it('searches, and shows only unread chats', async () => {
    await fill(popup, 'Search chats', 'noor');
    await expectRowCount(1);
    await click(popup, 'button', 'Mark as read');
    await waitForRole(popup, 'button', 'Mark as unread');
    await expectBadgeText(fixture(), '24');
    await click(popup, 'radio', 'Unread');
    await expectRowCount(0);
    await click(popup, 'radio', 'All');
    await expectRowCount(1);
    await click(popup, 'button', 'Mark as unread');
    await expectBadgeText(fixture(), '25');
    await fill(popup, 'Search chats', 'nobody has written this');
    await expectRowCount(0);
    await fill(popup, 'Search chats', '');
    await expectRowCount(25);
  });

  it('goes from row to row with the arrow keys', async () => {
    const [first, second] = (await rowsInSight(popup)) as [PositionedRow, PositionedRow];
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
    it('clears the badge, keeps the chats, and disables the button', async () => {
      await click(popup, 'button', 'Mark all read');
      await expectBadge(fixture(), { text: '', title: 'Perch: 25 active chats, none unread' });
      await expectRowCount(25);
      await waitFor(async () => expect(await countRole(popup, 'button', 'Mark all read')).toBe(0));
    });

    it('counts later messages', async () => {
      const { standIn } = fixture();
      const [session] = standIn.account.sessions;
      standIn.account.addMessage(session?.id ?? '', 'One more thing');
      await checkNow(fixture(), popup);
      await waitForRole(popup, 'button', 'Mark all read');
      await expectBadge(fixture(), { text: '1', title: 'Perch: 1 of 25 active chats unread' });
    });
  });
});

inEachBrowser(
  'Mark all read, with a chat dated in the future,',
  (fixture) => {
    it('clears the badge, and later messages still count', async () => {
      const { driver, standIn } = fixture();
      await connect(fixture());
      await expectBadgeText(fixture(), '25');
      const popup = await driver.openPopup();
      await waitForList(popup, 25);
      expect((await rowsInSight(popup))[0]).toEqual({ position: 1, name: 'Ada' });
      await click(popup, 'button', 'Mark all read');
      await expectBadge(fixture(), { text: '', title: 'Perch: 25 active chats, none unread' });
      standIn.account.addVisitor({ visitor_name: 'Noor Haddad', last_message: 'Is anyone there?' });
      const [john] = standIn.account.sessions.filter(({ visitor_name }) => visitor_name === 'John');
      standIn.account.addMessage(john?.id ?? '', 'One more thing');
      await checkNow(fixture(), popup);
      await waitForRole(popup, 'link', 'Noor Haddad');
      await expectBadge(fixture(), { text: '2', title: /^Perch: 2 of 26 active chats unread/ });
    });
  },
  () => ({
    account: new Account([
      ...referenceSessions(),
      makeSession({ visitor_name: 'Ada', last_message_at: '2099-01-01T00:00:00+00:00' }),
    ]),
  }),
);
