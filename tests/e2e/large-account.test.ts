import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Chats } from '../../utils/domain/model/chat.ts';
import { Account } from '../support/api/account.ts';
import { manySessions } from '../support/api/wire-session.ts';
import { press } from '../support/browsers/keyboard.ts';
import { click } from '../support/browsers/roles.ts';
import { bytesInChromium } from '../support/bytes-in-chromium.ts';
import { ALARM_MS, connect, expectBadge, expectBadgeText, inBrowser, inEachBrowser, waitFor } from './harness.ts';
import { focusIsOnRow, focusTheList, waitForList } from './list.ts';
import { stored } from './notification-helpers.ts';
import { openSettings } from './settings.ts';

inEachBrowser(
  'A large account',
  (fixture) => {
    it('with 250 active chats is listed completely', async () => {
      const { driver } = fixture();
      await connect(fixture());
      await expectBadge(fixture(), { text: '250', title: 'Perch: 250 of 250 active chats unread' });
      const popup = await driver.openPopup();
      await waitForList(popup, 250);
      await focusTheList(popup);
      await press(popup, 'End');
      await focusIsOnRow(popup, 250);
      expect(await popup.evaluate(() => document.body.textContent)).toContain('250 active, 250 unread');
      await driver.closePopup();
    });

    it('draws only visible rows', async () => {
      const popup = await fixture().driver.openPopup();
      await waitForList(popup, 250);
      expect(await popup.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(600);
      await fixture().driver.closePopup();
    });

    it('with 1,500 chats counts to 999 and says that there are more', async () => {
      const { standIn } = fixture();
      const settings = await openSettings(fixture());
      await click(settings, 'button', 'Disconnect');
      await expectBadgeText(fixture(), '');
      standIn.account.replaceAll(manySessions(1_500));
      standIn.log.length = 0;
      await connect(fixture());
      await expectBadge(fixture(), { text: '999+', title: 'Perch: more than 999 chats unread' });
    });

    it('is read up to the 1,000 newest chats and the three empty ones before them', async () => {
      const { driver, standIn } = fixture();
      await waitFor(async () => {
        const { freshness } = (await driver.readStorage('session')) as {
          freshness: { value: { checkingSince: unknown } };
        };
        const { chats } = (await driver.readStorage('local')) as { chats: { value: { complete: boolean } } };
        expect(chats.value.complete).toBe(true);
        expect(freshness.value.checkingSince).toBeNull();
      });
      const rows = standIn.requests().map(({ body }) => body as { limit: number; offset?: number });
      expect(Math.max(...rows.map(({ limit, offset = 0 }) => limit + offset))).toBe(1_003);
    });

    it('lists them, says what is missing, and marks all read in one step', async () => {
      const popup = await fixture().driver.openPopup();
      await waitForList(popup, 1_000);
      expect(await popup.evaluate(() => document.body.textContent)).toContain('Showing the 1,000 newest of 1,500');
      await click(popup, 'button', 'Mark all read');
      await expectBadge(fixture(), { text: '', title: 'Perch: 1,500 active chats, none unread' });
    });
  },
  () => ({ account: new Account(manySessions(250)) }),
);

const ADDRESS = `https://shop.example/sale?${'utm=spring&'.repeat(800)}`.slice(0, 8_000);

// Firefox does not limit an extension's storage.
inBrowser(
  'chromium',
  'An account of 1,000 chats on pages with addresses of 8,000 characters',
  (fixture) => {
    it('is stored completely, within the quota, and measured as Chromium does', async () => {
      const { driver } = fixture();
      await connect(fixture());
      await waitFor(async () => expect(await stored(fixture(), 'chats')).toMatchObject({ complete: true }), ALARM_MS);
      const { chats: item } = await driver.readStorage('local');
      const { list } = (item as { value: Chats }).value;
      expect(list.filter(({ pageUrl }) => pageUrl === ADDRESS)).toHaveLength(1_000);
      const page = await driver.extensionPage('options.html');
      const bytes = await page.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: Browser };
        return chrome.storage.local.getBytesInUse('chats');
      });
      expect(bytes - 'chats'.length).toBe(bytesInChromium(item));
    });
  },
  () => ({ account: new Account(manySessions(1_000).map((session) => ({ ...session, page_url: ADDRESS }))) }),
);
