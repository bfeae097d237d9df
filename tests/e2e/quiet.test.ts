import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { press } from '../support/browsers/keyboard';
import { click, waitForRole } from '../support/browsers/roles';
import { allowed } from './allowed';
import { attend, COLOURS, checkByMenu, connectNotified, isHeldBack, screenShows, store, writes } from './attention';
import { badgeIs, badgeShows, inEachBrowser } from './harness';
import { focusRow, listHas } from './list';
import { openSettings } from './settings';

const ALWAYS = [{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 }];
const HALF_HOUR_MS = 1_800_000;
/** Long enough to end the background meanwhile. */
const REST_MS = 10_000;
const nightDesk = { widget_id: '3d1c9b1e-52a7-4a0b-8f0e-0c7d1f5e9a11', widget_name: 'Night desk' };

inEachBrowser(
  'Who wants to be left alone',
  (stage) => {
    const driver = () => stage().driver;
    const wrote = async (name: string, overrides = {}) => {
      const chat = writes(stage(), name, overrides);
      await checkByMenu(stage());
      return chat;
    };
    const mute = async (popup: Page, name: string, how: string) => {
      await focusRow(popup, name);
      await press(popup, 'm');
      await waitForRole(popup, 'dialog', `Mute ${name}`);
      await click(popup, 'button', how);
    };

    beforeAll(async () => {
      await connectNotified(stage());
      await badgeShows(stage(), '24');
    });

    afterEach(async () => {
      await driver().closePopup();
      for (const { title } of await driver().hands.notifications()) await driver().hands.dismissNotification(title);
      await screenShows(stage());
    });

    it('snoozes in the popup, and is told of what came meanwhile once they end it', async () => {
      const popup = await driver().openPopup();
      await click(popup, 'button', 'Snooze');
      await click(popup, 'button', 'For 30 minutes');
      await waitForRole(popup, 'button', 'End snooze');
      await driver().closePopup();
      await wrote('Noor');
      await driver().stopBackground();
      await isHeldBack(stage(), await wrote('Olga'));
      await badgeIs(stage(), {
        color: COLOURS.quiet,
        text: '26',
        title: /^Perch: 26 of 26 active chats unread\. Snoozed until \d+:\d\d/,
      });
      expect(await driver().hands.notifications()).toEqual([]);
      await click(await driver().openPopup(), 'button', 'End snooze');
      await screenShows(stage(), /^Meanwhile: 2 chats, the oldest waits \d/);
      await badgeIs(stage(), { color: COLOURS.plain, text: '26', title: 'Perch: 26 of 26 active chats unread' });
    });

    it('is told of what came meanwhile when a snooze ends by itself, also once the background was killed', async () => {
      const since = Date.now();
      await store(stage(), 'snooze', { since, until: since + HALF_HOUR_MS });
      await badgeIs(stage(), { color: COLOURS.quiet, text: '26' });
      const piet = await wrote('Piet');
      await badgeIs(stage(), { color: COLOURS.quiet, text: '27' });
      // The badge is painted first.
      await isHeldBack(stage(), piet);
      expect(await driver().hands.notifications()).toEqual([]);
      const until = Date.now() + REST_MS;
      await store(stage(), 'snooze', { since, until });
      await driver().stopBackground();
      await screenShows(stage(), 'Piet');
      expect(Date.now()).toBeGreaterThanOrEqual(until);
      await badgeIs(stage(), { color: COLOURS.plain, text: '27' });
    });

    it('has quiet hours, and is told of what came meanwhile once those are removed', async () => {
      const settings = await openSettings(stage());
      await attend(stage(), { quiet: ALWAYS });
      await badgeIs(stage(), { color: COLOURS.quiet, text: '27', title: /unread\. Quiet until \S/ });
      await wrote('Rosa');
      await driver().stopBackground();
      await isHeldBack(stage(), await wrote('Sven'));
      await badgeIs(stage(), { color: COLOURS.quiet, text: '29' });
      expect(await driver().hands.notifications()).toEqual([]);
      await click(settings, 'button', 'Remove these hours');
      await screenShows(stage(), /^Meanwhile: 2 chats, the oldest waits \d/);
      await settings.close();
    });

    it('mutes a chat and a widget, and is told of neither', async () => {
      await wrote('Tess', nightDesk);
      await screenShows(stage(), 'Tess');
      await badgeShows(stage(), '30');
      const popup = await driver().openPopup();
      await listHas(popup, 30);
      await mute(popup, 'Rosa', 'This chat, for good');
      await badgeShows(stage(), '29');
      await mute(popup, 'Tess', `All chats of ${nightDesk.widget_name}`);
      await badgeShows(stage(), '28');
      await screenShows(stage());
      await driver().closePopup();
      await wrote('Rosa');
      await wrote('Uri', nightDesk);
      await wrote('Vito');
      await screenShows(stage(), 'Vito');
      await badgeShows(stage(), '29');
    });
  },
  () => ({ hands: true, changeManifest: allowed }),
);
