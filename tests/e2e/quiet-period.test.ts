import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { press } from '../support/browsers/keyboard.ts';
import { click, waitForRole } from '../support/browsers/roles.ts';
import { allowed } from './allowed.ts';
import { expectBadge, expectBadgeText, inEachBrowser } from './harness.ts';
import { focusRow, waitForList } from './list.ts';
import {
  COLOURS,
  changeNotificationSettings,
  checkByMenu,
  connectNotified,
  expectNotifications,
  store,
  visitorWrites,
  waitUntilDeferred,
} from './notification-helpers.ts';
import { openSettings } from './settings.ts';

const ALWAYS = [{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 }];
const HALF_HOUR_MS = 1_800_000;
/** Long enough to end the background meanwhile. */
const REST_MS = 10_000;
const nightDesk = { widget_id: '3d1c9b1e-52a7-4a0b-8f0e-0c7d1f5e9a11', widget_name: 'Night desk' };

inEachBrowser(
  'A user who wants quiet',
  (fixture) => {
    const driver = () => fixture().driver;
    const visitorWrote = async (name: string, overrides = {}) => {
      const chat = visitorWrites(fixture(), name, overrides);
      await checkByMenu(fixture());
      return chat;
    };
    const mute = async (popup: Page, name: string, how: string) => {
      await focusRow(popup, name);
      await press(popup, 'm');
      await waitForRole(popup, 'dialog', `Mute ${name}`);
      await click(popup, 'button', how);
    };

    beforeAll(async () => {
      await connectNotified(fixture());
      await expectBadgeText(fixture(), '24');
    });

    afterEach(async () => {
      await driver().closePopup();
      for (const { title } of await driver().nativeUi.notifications())
        await driver().nativeUi.dismissNotification(title);
      await expectNotifications(fixture());
    });

    it('snoozes in the popup, and gets deferred notifications when ending it', async () => {
      const popup = await driver().openPopup();
      await click(popup, 'button', 'Snooze');
      await click(popup, 'button', 'For 30 minutes');
      await waitForRole(popup, 'button', 'End snooze');
      await driver().closePopup();
      await visitorWrote('Noor');
      await driver().stopBackground();
      await waitUntilDeferred(fixture(), await visitorWrote('Olga'));
      await expectBadge(fixture(), {
        color: COLOURS.quiet,
        text: '26',
        title: /^Perch: 26 of 26 active chats unread\. Snoozed until .*\d+:\d\d/,
      });
      expect(await driver().nativeUi.notifications()).toEqual([]);
      await click(await driver().openPopup(), 'button', 'End snooze');
      await expectNotifications(fixture(), /^While notifications were paused: 2 chats waiting, longest \d/);
      await expectBadge(fixture(), { color: COLOURS.plain, text: '26', title: 'Perch: 26 of 26 active chats unread' });
    });

    it('gets deferred notifications when a snooze expires, even after the background was killed', async () => {
      const since = Date.now();
      await store(fixture(), 'snooze', { startedAt: since, until: since + HALF_HOUR_MS });
      await expectBadge(fixture(), { color: COLOURS.quiet, text: '26' });
      const piet = await visitorWrote('Piet');
      await expectBadge(fixture(), { color: COLOURS.quiet, text: '27' });
      // The badge changes first.
      await waitUntilDeferred(fixture(), piet);
      expect(await driver().nativeUi.notifications()).toEqual([]);
      const until = Date.now() + REST_MS;
      await store(fixture(), 'snooze', { startedAt: since, until });
      await driver().stopBackground();
      await expectNotifications(fixture(), 'Piet');
      expect(Date.now()).toBeGreaterThanOrEqual(until);
      await expectBadge(fixture(), { color: COLOURS.plain, text: '27' });
    });

    it('sets quiet hours, and gets deferred notifications when removing them', async () => {
      const settings = await openSettings(fixture());
      await changeNotificationSettings(fixture(), { quietHours: ALWAYS });
      await expectBadge(fixture(), { color: COLOURS.quiet, text: '27', title: /unread\. Quiet until \S/ });
      await visitorWrote('Rosa');
      await driver().stopBackground();
      await waitUntilDeferred(fixture(), await visitorWrote('Sven'));
      await expectBadge(fixture(), { color: COLOURS.quiet, text: '29' });
      expect(await driver().nativeUi.notifications()).toEqual([]);
      await click(settings, 'button', 'Remove these hours');
      await expectNotifications(fixture(), /^While notifications were paused: 2 chats waiting, longest \d/);
      await settings.close();
    });

    it('mutes a chat and a widget, and gets no notifications for them', async () => {
      await visitorWrote('Tess', nightDesk);
      await expectNotifications(fixture(), 'Tess');
      await expectBadgeText(fixture(), '30');
      const popup = await driver().openPopup();
      await waitForList(popup, 30);
      await mute(popup, 'Rosa', 'This chat, always');
      await expectBadgeText(fixture(), '29');
      await mute(popup, 'Tess', `All chats from ${nightDesk.widget_name}`);
      await expectBadgeText(fixture(), '28');
      await expectNotifications(fixture());
      await driver().closePopup();
      await visitorWrote('Rosa');
      await visitorWrote('Uri', nightDesk);
      await visitorWrote('Vito');
      await expectNotifications(fixture(), 'Vito');
      await expectBadgeText(fixture(), '29');
    });
  },
  () => ({ nativeUi: true, changeManifest: allowed }),
);
