import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { click, textOf } from '../support/browsers/roles.ts';
import { type Chimes, countChimesInChromium, countChimesInFirefox, isPlaying } from './chimes.ts';
import { connect, expectBadge, expectBadgeText, inEachBrowser, waitFor } from './harness.ts';
import {
  COLOURS,
  changeNotificationSettings,
  checkByMenu,
  NO_WAITING_LIMITS,
  store,
  stored,
  visitorWrites,
  waitUntilNotified,
} from './notification-helpers.ts';
import { openSettings } from './settings.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SOUND = { on: true, volume: 0.5, repeat: false };

inEachBrowser(
  'The chime',
  (fixture) => {
    let settings: Page;
    let chimes: Chimes;
    /** The number of chimes so far. */
    let count = 0;
    const expectChime = async () => {
      count += 1;
      await waitFor(async () => expect(await chimes.count()).toBe(count));
    };
    const visitorWrote = async (name: string) => {
      const chat = visitorWrites(fixture(), name);
      await checkByMenu(fixture());
      return chat;
    };

    beforeAll(async () => {
      await changeNotificationSettings(fixture(), NO_WAITING_LIMITS);
      await connect(fixture());
      await expectBadgeText(fixture(), '24');
      settings = await openSettings(fixture());
      chimes = await (fixture().driver.name === 'chromium' ? countChimesInChromium : countChimesInFirefox)(settings);
    });

    it('is off at first, then plays once when a visitor writes, even without notifications', async () => {
      await waitUntilNotified(fixture(), await visitorWrote('Noor'));
      await expectBadgeText(fixture(), '25');
      await changeNotificationSettings(fixture(), { sound: SOUND });
      await visitorWrote('Olga');
      await expectChime();
    });

    it('is silent during a snooze, and plays at its end for new messages', async () => {
      await store(fixture(), 'snooze', { startedAt: Date.now(), until: Date.now() + HOUR_MS });
      await expectBadge(fixture(), { color: COLOURS.quiet, text: '26' });
      await visitorWrote('Piet');
      await expectBadge(fixture(), { color: COLOURS.quiet, text: '27' });
      expect(await chimes.count()).toBe(count);
      await store(fixture(), 'snooze', null);
      await expectChime();
    });

    it('repeats while a visitor waits, as often as is left', async () => {
      await changeNotificationSettings(fixture(), { sound: { ...SOUND, repeat: true } });
      const first = Date.now();
      await store(fixture(), 'chime', { repeatsLeft: 2, nextAt: first });
      await expectChime();
      const chime = await stored(fixture(), 'chime');
      expect(chime?.repeatsLeft).toBe(1);
      expect((chime?.nextAt ?? 0) - first).toBeGreaterThanOrEqual(MINUTE_MS);
      await store(fixture(), 'chime', { repeatsLeft: 1, nextAt: Date.now() });
      await expectChime();
      await waitFor(async () => expect(await stored(fixture(), 'chime')).toBeNull());
    });

    it('does not repeat once everything is read', async () => {
      await fixture().driver.nativeUi.clickMenu('mark-all-read');
      await expectBadgeText(fixture(), '');
      await store(fixture(), 'chime', { repeatsLeft: 3, nextAt: Date.now() });
      await waitFor(async () => expect(await stored(fixture(), 'chime')).toBeNull());
      // The next one would be due in a minute.
      await changeNotificationSettings(fixture(), { sound: SOUND });
      await visitorWrote('Rosa');
      await expectChime();
    });

    it('can be tested in settings', async () => {
      const sectionText = () => textOf(settings, 'region', 'Sound');
      await click(settings, 'checkbox', 'Repeat while the visitor waits');
      await waitFor(async () => expect(await sectionText()).toContain('Saved.'));
      await click(settings, 'button', 'Test sound');
      await expectChime();
      await waitFor(async () => expect(await sectionText()).not.toContain('Saved.'));
      // Firefox plays nothing on a computer without a sound device, and reports that.
      if (fixture().driver.name === 'chromium') expect(await sectionText()).not.toContain('couldn’t play');
    });

    it('leaves no offscreen page behind', async () => {
      await waitFor(async () => expect(await isPlaying(settings)).toBe(false));
    });
  },
  () => ({ nativeUi: true }),
);
