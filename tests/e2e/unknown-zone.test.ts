import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings';
import { ITEMS } from '../../utils/store/items';
import { BROWSER } from './browser';
import { badgeIs, badgeShows, connect, inEachBrowser, settles } from './harness';

/** Every night, which is enough for Perch to ask what time it is where it runs. */
const NIGHT = { days: [0, 1, 2, 3, 4, 5, 6], from: 20 * 60, to: 8 * 60 };

inEachBrowser('A computer whose time zone the browser does not know', (stage) => {
  const home = process.env.TZ;
  /** A browser takes its zone when it starts. */
  const restartIn = async (zone: string | undefined) => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    await stage().driver.restart();
  };

  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), '24');
    const attention = { ...DEFAULT_SETTINGS.attention, quiet: [NIGHT] };
    const settings = { version: ITEMS.settings.version, value: { ...DEFAULT_SETTINGS, attention } };
    await stage().driver.writeStorage('local', { settings });
    await restartIn('Foo/Bar');
  });
  afterAll(() => restartIn(home));

  it('has badge and alarms as any other', async () => {
    const { driver } = stage();
    await badgeIs(stage(), { text: '24', title: /24 of 24 active chats unread/ });
    const page = await driver.extensionPage('options.html');
    // Chromium does not take this name back; Firefox goes by UTC then.
    const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(zone).toBe(BROWSER === 'chromium' ? 'Etc/Unknown' : 'UTC');
    const alarms = () =>
      page.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { alarms: { getAll(): Promise<{ name: string }[]> } } };
        return (await chrome.alarms.getAll()).map(({ name }) => name);
      });
    await settles(async () => expect(await alarms()).toEqual(expect.arrayContaining(['check', 'attend'])));
    await page.close();
  });
});
