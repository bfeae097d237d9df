import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { ITEMS } from '../../utils/store/items.ts';
import { BROWSER } from './browser.ts';
import { connect, expectBadge, expectBadgeText, inEachBrowser, waitFor } from './harness.ts';

/** Every night: any quiet hours make Perch look up the local time. */
const NIGHT = { days: [0, 1, 2, 3, 4, 5, 6], from: 20 * 60, to: 8 * 60 };

inEachBrowser('A computer whose time zone the browser does not know', (fixture) => {
  const originalZone = process.env.TZ;
  /** A browser reads its time zone at the start. */
  const restartIn = async (zone: string | undefined) => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    await fixture().driver.restart();
  };

  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
    const notifications = { ...DEFAULT_SETTINGS.notifications, quietHours: [NIGHT] };
    const settings = { version: ITEMS.settings.version, value: { ...DEFAULT_SETTINGS, notifications } };
    await fixture().driver.writeStorage('local', { settings });
    await restartIn('Foo/Bar');
  });
  afterAll(() => restartIn(originalZone));

  it('has badge and alarms like any other', async () => {
    const { driver } = fixture();
    await expectBadge(fixture(), { text: '24', title: /24 of 24 active chats unread/ });
    const page = await driver.extensionPage('options.html');
    // Chromium reports a name that it does not accept itself; Firefox falls back to UTC.
    const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(zone).toBe(BROWSER === 'chromium' ? 'Etc/Unknown' : 'UTC');
    const alarms = () =>
      page.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { alarms: { getAll(): Promise<{ name: string }[]> } } };
        return (await chrome.alarms.getAll()).map(({ name }) => name);
      });
    await waitFor(async () => expect(await alarms()).toEqual(expect.arrayContaining(['check', 'notify'])));
    await page.close();
  });
});
