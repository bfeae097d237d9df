import { afterEach, beforeAll, expect, it } from 'vitest';
import { click, waitForRole } from '../support/browsers/roles';
import {
  ALARM_TEST_MS,
  badgeShows,
  checkNow,
  connectAllRead,
  inEachBrowser,
  NEWS_MS,
  type Stage,
  statusSays,
} from './harness';

const newest = ({ standIn }: Stage) => standIn.account.sessions[0]?.id ?? '';

inEachBrowser('The background', (stage) => {
  beforeAll(() => connectAllRead(stage()));

  afterEach(async () => {
    await stage().driver.closePopup();
  });

  it('sends nothing while Magpipe says too many requests, and says when it will', {
    timeout: ALARM_TEST_MS,
  }, async () => {
    const { driver, standIn } = stage();
    const popup = await driver.openPopup();
    standIn.failNext({ kind: 'rate-limited', retryAfter: 8 });
    await checkNow(stage(), popup);
    await statusSays(popup, /^Too many requests\. Next check in \d+ s$/);
    const asked = standIn.requests().length;
    await click(popup, 'button', 'Check now');
    await driver.closePopup();
    const again = await driver.openPopup();
    await statusSays(again, /^Too many requests/);
    expect(standIn.requests()).toHaveLength(asked);
    standIn.account.addMessage(newest(stage()), 'Still there?');
    await badgeShows(stage(), '1', NEWS_MS);
    const [refused, next] = standIn.requests().slice(asked - 1);
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(8_000);
  });

  it('recovers by itself when the network was away', { timeout: ALARM_TEST_MS }, async () => {
    const { driver, standIn } = stage();
    const popup = await driver.openPopup();
    standIn.failAlways({ kind: 'reset' });
    await checkNow(stage(), popup);
    await statusSays(popup, /^Offline\. Chats as of /);
    await waitForRole(popup, 'link', 'John');
    expect(await badgeShows(stage(), '1')).toMatch(/^Perch: Offline, since /);
    expect((await driver.badge()).color).toBe('#6b7280');
    await driver.closePopup();
    standIn.recover();
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    // Opening the popup may have failed as well as the press: the wait after a second failure is up to 75 s.
    expect(await badgeShows(stage(), '2', 90_000)).toBe('Perch: 2 of 25 active chats unread');
    expect((await driver.badge()).color).toBe('#4f46e5');
  });
});
