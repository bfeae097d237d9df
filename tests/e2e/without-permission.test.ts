import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { ChangeManifest } from './browser.ts';
import {
  ALARM_MS,
  checkNow,
  connect,
  expectBadge,
  expectBadgeText,
  expectStatus,
  inBrowser,
  inEachBrowser,
} from './harness.ts';

/** Removes the permission for the API, as users of Firefox can. */
const withoutHostPermission: ChangeManifest = ({ host_permissions: _, ...manifest }) => manifest;

inEachBrowser(
  'Without the permission for the API',
  (fixture) => {
    it('Perch connects and checks through CORS', async () => {
      const { standIn } = fixture();
      await connect(fixture());
      await expectBadge(fixture(), { text: '24', title: 'Perch: 24 of 24 active chats unread' });
      expect(standIn.log.some(({ method }) => method === 'OPTIONS')).toBe(true);
    });

    it('Perch waits a minute if it cannot read how long to wait', async () => {
      const { driver, standIn } = fixture();
      const popup = await driver.openPopup();
      standIn.failNext({ kind: 'rate-limited', retryAfter: 5 });
      await checkNow(fixture(), popup);
      await expectStatus(popup, /^Too many requests\. Next check in (60|[1-5][05]) s$/);
    });
  },
  () => ({ changeManifest: withoutHostPermission }),
);

inBrowser('firefox', 'With the permission for the API removed', (fixture) => {
  it('Perch goes on checking through CORS', async () => {
    const { driver, standIn } = fixture();
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
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
    await expectBadgeText(fixture(), '25', ALARM_MS);
    expect(standIn.log.slice(before, before + 2).map(({ method }) => method)).toEqual(['OPTIONS', 'POST']);
  });
});
