import { afterEach, beforeAll, expect, it } from 'vitest';
import { click, textOf, waitForRole } from '../support/browsers/roles';
import { badgeShows, connect, inEachBrowser, type Stage, settles } from './harness';

/** News has to reach the badge within 45 s with nothing open (UI.md, settled questions). */
const NEWS_MS = 45_000;
const TEST_MS = 120_000;

const newest = ({ standIn }: Stage) => standIn.account.sessions[0]?.id ?? '';

inEachBrowser('The background', (stage) => {
  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), '24');
  });

  afterEach(async () => {
    await stage().driver.closePopup();
  });

  it('is woken by the alarm after it was killed, and brings the news to the badge', { timeout: TEST_MS }, async () => {
    const { driver, standIn } = stage();
    await driver.stopBackground();
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    expect(await badgeShows(stage(), '25', NEWS_MS)).toBe('Perch: 25 of 25 active chats unread');
    expect(await driver.backgroundIsRunning()).toBe(true);
  });

  it('keeps read marks over its death', async () => {
    const { driver } = stage();
    const popup = await driver.openPopup();
    await click(popup, 'button', 'Mark all read');
    await badgeShows(stage(), '');
    await driver.closePopup();
    await driver.stopBackground();
    const again = await driver.openPopup();
    await waitForRole(again, 'list', 'Active chats');
    await settles(async () => expect(await textOf(again, 'status')).toBe('Checked just now'));
    expect(await badgeShows(stage(), '')).toBe('Perch: 25 active chats, none unread');
  });

  it('sends nothing while Magpipe says too many requests, and says when it will', { timeout: TEST_MS }, async () => {
    const { driver, standIn } = stage();
    standIn.failNext({ kind: 'rate-limited', retryAfter: 8 });
    const popup = await driver.openPopup();
    await settles(async () => {
      await click(popup, 'button', 'Check now');
      expect(await textOf(popup, 'status')).toMatch(/^Too many requests\. Next check in \d+ s$/);
    });
    const asked = standIn.requests().length;
    await click(popup, 'button', 'Check now');
    await driver.closePopup();
    const again = await driver.openPopup();
    await settles(async () => expect(await textOf(again, 'status')).toMatch(/^Too many requests/));
    expect(standIn.requests()).toHaveLength(asked);
    standIn.account.addMessage(newest(stage()), 'Still there?');
    await badgeShows(stage(), '1', NEWS_MS);
    const [refused, next] = standIn.requests().slice(asked - 1);
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(8_000);
  });

  it('keeps the chats while the network is away, and recovers', { timeout: TEST_MS }, async () => {
    const { driver, standIn } = stage();
    standIn.failAlways({ kind: 'reset' });
    const popup = await driver.openPopup();
    await settles(async () => {
      await click(popup, 'button', 'Check now');
      expect(await textOf(popup, 'status')).toMatch(/^Offline\. Chats as of /);
    });
    await waitForRole(popup, 'link', 'John');
    expect((await driver.badge()).color).toBe('#6b7280');
    expect(await badgeShows(stage(), '1')).toMatch(/^Perch: Offline, since /);
    standIn.recover();
    await settles(async () => {
      await click(popup, 'button', 'Check now');
      expect(await textOf(popup, 'status')).toBe('Checked just now');
    });
    expect((await driver.badge()).color).toBe('#4f46e5');
  });

  it('paints the badge from the store at a restart of the browser, before any answer', {
    timeout: TEST_MS,
  }, async () => {
    const { driver, standIn } = stage();
    standIn.failAlways({ kind: 'hang' });
    const before = standIn.requests().length;
    await driver.restart();
    await badgeShows(stage(), '1');
    const answered = standIn
      .requests()
      .slice(before)
      .filter(({ status }) => status !== 0);
    expect(answered).toEqual([]);
    standIn.recover();
  });

  it('stops at a refused key until there is another, and keeps the chats', { timeout: TEST_MS }, async () => {
    const { driver, standIn } = stage();
    standIn.failAlways({ kind: 'unauthorized' });
    const popup = await driver.openPopup();
    expect(await badgeShows(stage(), '!', NEWS_MS)).toBe('Perch: Magpipe refused the key. Connect again.');
    expect((await driver.badge()).color).toBe('#b91c1c');
    standIn.recover();
    const asked = standIn.requests().length;
    await waitForRole(popup, 'button', 'Connect again');
    await waitForRole(popup, 'link', 'John');
    await click(popup, 'button', 'Connect again');
    const settings = await driver.waitForTab((url) => url.includes('/options.html'));
    await waitForRole(settings, 'button', 'Replace key');
    expect(standIn.requests()).toHaveLength(asked);
  });
});
