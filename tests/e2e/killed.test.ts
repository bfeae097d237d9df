import { afterEach, beforeAll, expect, it } from 'vitest';
import { click, waitForRole } from '../support/browsers/roles';
import {
  ALARM_MS,
  badgeIs,
  badgeShows,
  checkNow,
  connect,
  inEachBrowser,
  listed,
  type Stage,
  settles,
  statusSays,
} from './harness';

/** Sees that nothing asked since `before` has been answered. */
function nothingWasAnswered({ standIn }: Stage, before: number): void {
  const answered = standIn.requests().slice(before);
  expect(answered.filter(({ status }) => status !== 0)).toEqual([]);
}

inEachBrowser('A background that is killed', (stage) => {
  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), '24');
  });

  afterEach(async () => {
    stage().standIn.recover();
    await stage().driver.closePopup();
  });

  it('in the middle of a check has badge and list at once, and is woken by the alarm', async () => {
    const { driver, standIn } = stage();
    const popup = await driver.openPopup();
    standIn.failAlways({ kind: 'hang' });
    const before = standIn.requests().length;
    await checkNow(stage(), popup);
    await driver.closePopup();
    await driver.stopBackground();
    await badgeIs(stage(), { text: '24', title: 'Perch: 24 of 24 active chats unread' });
    const again = await driver.openPopup();
    await waitForRole(again, 'link', 'John');
    await settles(async () => expect(await listed(again)).toBe(24));
    await badgeShows(stage(), '24');
    nothingWasAnswered(stage(), before);
    await driver.closePopup();

    await driver.stopBackground();
    standIn.recover();
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    await badgeIs(stage(), { text: '25', title: 'Perch: 25 of 25 active chats unread' }, ALARM_MS);
    expect(await driver.backgroundIsRunning()).toBe(true);
  });

  it('keeps read marks', async () => {
    const { driver } = stage();
    const popup = await driver.openPopup();
    await click(popup, 'button', 'Mark all read');
    await badgeShows(stage(), '');
    await driver.closePopup();
    await driver.stopBackground();
    const again = await driver.openPopup();
    await waitForRole(again, 'list', 'Active chats');
    await statusSays(again, 'Checked just now');
    await badgeIs(stage(), { text: '', title: 'Perch: 25 active chats, none unread' });
  });

  it('with its browser, in the middle of a check, has badge and list before any answer', async () => {
    const { driver, standIn } = stage();
    standIn.account.addMessage(standIn.account.sessions.find((chat) => chat.visitor_name === 'John')?.id ?? '', 'Hi');
    const popup = await driver.openPopup();
    await checkNow(stage(), popup);
    await badgeShows(stage(), '1');
    standIn.failAlways({ kind: 'hang' });
    const before = standIn.requests().length;
    await checkNow(stage(), popup);
    await driver.restart();
    await badgeShows(stage(), '1');
    const again = await driver.openPopup();
    await waitForRole(again, 'link', 'John');
    await settles(async () => expect(await listed(again)).toBe(25));
    nothingWasAnswered(stage(), before);
  });
});
