import { afterEach, beforeAll, expect, it } from 'vitest';
import { click, waitForRole } from '../support/browsers/roles.ts';
import {
  ALARM_MS,
  checkNow,
  connect,
  expectBadge,
  expectBadgeText,
  expectStatus,
  type Fixture,
  inEachBrowser,
  listCount,
  waitFor,
} from './harness.ts';

/** Expects that no request since `before` has been answered. */
function expectNoAnswers({ standIn }: Fixture, before: number): void {
  const answered = standIn.requests().slice(before);
  expect(answered.filter(({ status }) => status !== 0)).toEqual([]);
}

inEachBrowser('A killed background', (fixture) => {
  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
  });

  afterEach(async () => {
    fixture().standIn.recover();
    await fixture().driver.closePopup();
  });

  it('keeps badge and list in the middle of a check, and wakes up for the alarm', async () => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    standIn.failAlways({ kind: 'hang' });
    const before = standIn.requests().length;
    await checkNow(fixture(), popup);
    await driver.closePopup();
    await driver.stopBackground();
    await expectBadge(fixture(), { text: '24', title: 'Perch: 24 of 24 active chats unread' });
    const reopened = await driver.openPopup();
    await waitForRole(reopened, 'link', 'John');
    await waitFor(async () => expect(await listCount(reopened)).toBe(24));
    await expectBadgeText(fixture(), '24');
    expectNoAnswers(fixture(), before);
    await driver.closePopup();

    await driver.stopBackground();
    standIn.recover();
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    await expectBadge(fixture(), { text: '25', title: 'Perch: 25 of 25 active chats unread' }, ALARM_MS);
    expect(await driver.backgroundIsRunning()).toBe(true);
  });

  it('keeps read marks', async () => {
    const { driver } = fixture();
    const popup = await driver.openPopup();
    await click(popup, 'button', 'Mark all read');
    await expectBadgeText(fixture(), '');
    await driver.closePopup();
    await driver.stopBackground();
    const reopened = await driver.openPopup();
    await waitForRole(reopened, 'list', 'Active chats');
    await expectStatus(reopened, 'Checked just now');
    await expectBadge(fixture(), { text: '', title: 'Perch: 25 active chats, none unread' });
  });

  it('has badge and list before any answer after the browser restarts in the middle of a check', async () => {
    const { driver, standIn } = fixture();
    standIn.account.addMessage(standIn.account.sessions.find((chat) => chat.visitor_name === 'John')?.id ?? '', 'Hi');
    const popup = await driver.openPopup();
    await checkNow(fixture(), popup);
    await expectBadgeText(fixture(), '1');
    standIn.failAlways({ kind: 'hang' });
    const before = standIn.requests().length;
    await checkNow(fixture(), popup);
    await driver.restart();
    await expectBadgeText(fixture(), '1');
    const reopened = await driver.openPopup();
    await waitForRole(reopened, 'link', 'John');
    await waitFor(async () => expect(await listCount(reopened)).toBe(25));
    expectNoAnswers(fixture(), before);
  });
});
