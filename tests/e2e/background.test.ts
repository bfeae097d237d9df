import { afterEach, beforeAll, expect, it } from 'vitest';
import { click, waitForRole } from '../support/browsers/roles.ts';
import {
  ALARM_MS,
  checkNow,
  connectAllRead,
  expectBadge,
  expectBadgeText,
  expectStatus,
  type Fixture,
  inEachBrowser,
} from './harness.ts';
import { changeNotificationSettings, NO_WAITING_LIMITS } from './notification-helpers.ts';

/** Enough for a busy computer to click, close and open. */
const RETRY_AFTER_S = 25;

const newest = ({ standIn }: Fixture) => standIn.account.sessions[0]?.id ?? '';

inEachBrowser('The background', (fixture) => {
  beforeAll(async () => {
    await changeNotificationSettings(fixture(), NO_WAITING_LIMITS);
    await connectAllRead(fixture());
  });

  afterEach(async () => {
    await fixture().driver.closePopup();
  });

  it('sends nothing while Magpipe reports too many requests, and says when it will retry', async () => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    standIn.failNext({ kind: 'rate-limited', retryAfter: RETRY_AFTER_S });
    await checkNow(fixture(), popup);
    await expectStatus(popup, /^Too many requests\. Next check in \d+ s$/);
    const asked = standIn.requests().length;
    await click(popup, 'button', 'Check now');
    await driver.closePopup();
    const again = await driver.openPopup();
    await expectStatus(again, /^Too many requests/);
    expect(standIn.requests()).toHaveLength(asked);
    standIn.account.addMessage(newest(fixture()), 'Still there?');
    await expectBadgeText(fixture(), '1', ALARM_MS);
    const [refused, next] = standIn.requests().slice(asked - 1);
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(RETRY_AFTER_S * 1_000);
  });

  it('recovers automatically when the network returns', async () => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    standIn.failAlways({ kind: 'reset' });
    await checkNow(fixture(), popup);
    await expectStatus(popup, /^Offline\. Chats as of /);
    await waitForRole(popup, 'link', 'John');
    await expectBadge(fixture(), { text: '1', color: '#6b7280', title: /^Perch: Offline, since / });
    await driver.closePopup();
    standIn.recover();
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    // Opening the popup may have failed as well as the click: the pause after a second failure is up to 75 s.
    const healthy = { text: '2', color: '#4f46e5', title: 'Perch: 2 of 25 active chats unread' };
    await expectBadge(fixture(), healthy, ALARM_MS + 75_000);
  });
});
