import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { ChangeManifest } from './browser';
import { ALARM_MS, badgeIs, badgeShows, checkNow, connect, inBrowser, inEachBrowser, statusSays } from './harness';

/** As for a user who took the permission for the API away, as Firefox lets them. */
const withoutHostPermission: ChangeManifest = ({ host_permissions: _, ...manifest }) => manifest;

inEachBrowser(
  'Without the permission for the API',
  (stage) => {
    it('connects and checks by CORS', async () => {
      const { standIn } = stage();
      await connect(stage());
      await badgeIs(stage(), { text: '24', title: 'Perch: 24 of 24 active chats unread' });
      expect(standIn.log.some(({ method }) => method === 'OPTIONS')).toBe(true);
    });

    it('waits a minute where it may not read how long', async () => {
      const { driver, standIn } = stage();
      const popup = await driver.openPopup();
      standIn.failNext({ kind: 'rate-limited', retryAfter: 5 });
      await checkNow(stage(), popup);
      await statusSays(popup, /^Too many requests\. Next check in (60|[1-5][05]) s$/);
    });
  },
  () => ({ changeManifest: withoutHostPermission }),
);

inBrowser('firefox', 'With the permission for the API taken away', (stage) => {
  it('goes on checking by CORS', async () => {
    const { driver, standIn } = stage();
    await connect(stage());
    await badgeShows(stage(), '24');
    expect(standIn.log.some(({ method }) => method === 'OPTIONS')).toBe(false);
    const page = await driver.extensionPage('options.html');
    const left = await page.evaluate(async () => {
      const { permissions } = (globalThis as unknown as { browser: Browser }).browser;
      await permissions.remove({ origins: ['https://api.magpipe.ai/*'] });
      return (await permissions.getAll()).origins;
    });
    expect(left).toEqual([]);
    await page.close();
    const before = standIn.log.length;
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    await badgeShows(stage(), '25', ALARM_MS);
    expect(standIn.log.slice(before, before + 2).map(({ method }) => method)).toEqual(['OPTIONS', 'POST']);
  });
});
