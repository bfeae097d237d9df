import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { click, textOf } from '../support/browsers/roles';
import { attend, COLOURS, checkByMenu, isDoneWith, NEVER_LONG, store, stored, writes } from './attention';
import { type Chimes, isPlaying, listenInChromium, listenInFirefox } from './chimes';
import { badgeIs, badgeShows, connect, inEachBrowser, settles } from './harness';
import { openSettings } from './settings';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SOUND = { on: true, volume: 0.5, repeat: false };

inEachBrowser(
  'The chime',
  (stage) => {
    let settings: Page;
    let chimes: Chimes;
    /** How many there were by now. */
    let count = 0;
    const rings = async () => {
      count += 1;
      await settles(async () => expect(await chimes.count()).toBe(count));
    };
    const wrote = async (name: string) => {
      const chat = writes(stage(), name);
      await checkByMenu(stage());
      return chat;
    };

    beforeAll(async () => {
      await attend(stage(), NEVER_LONG);
      await connect(stage());
      await badgeShows(stage(), '24');
      settings = await openSettings(stage());
      chimes = await (stage().driver.name === 'chromium' ? listenInChromium : listenInFirefox)(settings);
    });

    it('is off at first, and then sounds once when a visitor writes, without notifications', async () => {
      await isDoneWith(stage(), await wrote('Noor'));
      await badgeShows(stage(), '25');
      await attend(stage(), { sound: SOUND });
      await wrote('Olga');
      await rings();
    });

    it('does not sound while Perch is snoozed, but at the end for what came meanwhile', async () => {
      await store(stage(), 'snooze', { since: Date.now(), until: Date.now() + HOUR_MS });
      await badgeIs(stage(), { color: COLOURS.quiet, text: '26' });
      await wrote('Piet');
      await badgeIs(stage(), { color: COLOURS.quiet, text: '27' });
      expect(await chimes.count()).toBe(count);
      await store(stage(), 'snooze', null);
      await rings();
    });

    it('sounds again while somebody waits, as often as is left', async () => {
      await attend(stage(), { sound: { ...SOUND, repeat: true } });
      const first = Date.now();
      await store(stage(), 'chime', { left: 2, at: first });
      await rings();
      const chime = await stored(stage(), 'chime');
      expect(chime?.left).toBe(1);
      expect((chime?.at ?? 0) - first).toBeGreaterThanOrEqual(MINUTE_MS);
      await store(stage(), 'chime', { left: 1, at: Date.now() });
      await rings();
      await settles(async () => expect(await stored(stage(), 'chime')).toBeNull());
    });

    it('does not sound again once all is read', async () => {
      await stage().driver.hands.clickMenu('mark-all-read');
      await badgeShows(stage(), '');
      await store(stage(), 'chime', { left: 3, at: Date.now() });
      await settles(async () => expect(await stored(stage(), 'chime')).toBeNull());
      // In a minute the next one would be due.
      await attend(stage(), { sound: SOUND });
      await wrote('Rosa');
      await rings();
    });

    it('can be tried out in settings', async () => {
      const said = () => textOf(settings, 'region', 'Sound');
      await click(settings, 'checkbox', 'Repeat it while the visitor waits');
      await settles(async () => expect(await said()).toContain('Saved.'));
      await click(settings, 'button', 'Play it now');
      await rings();
      await settles(async () => expect(await said()).not.toContain('Saved.'));
      // Firefox plays none on a computer without a sound device, and says so.
      if (stage().driver.name === 'chromium') expect(await said()).not.toContain('could not play');
    });

    it('leaves no page behind', async () => {
      await settles(async () => expect(await isPlaying(settings)).toBe(false));
    });
  },
  () => ({ hands: true }),
);
