import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { eventually, PATIENCE_MS } from '../support/browsers/eventually';
import { byRole, click, countRole, textOf, waitForRole } from '../support/browsers/roles';
import { attend, checkByMenu, isDoneWith, NEVER_LONG, screenShows, store, stored, writes } from './attention';
import { badgeShows, connect, inEachBrowser, type Stage, type StageOptions, settles } from './harness';
import { openSettings } from './settings';

const NOTIFY = 'Notify me when a visitor writes';
const HINT = 'Never miss a visitor';
const DAY_MS = 86_400_000;

const setup = (): StageOptions => ({ hands: true });

async function isChecked(page: Page): Promise<boolean> {
  return (await byRole(page, 'checkbox', NOTIFY)).evaluate((box) => (box as HTMLInputElement).checked);
}

/** Whether Perch has the permission. */
function isHeld(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    return (browser ?? chrome).permissions.contains({ permissions: ['notifications'] });
  });
}

inEachBrowser(
  'The permission to notify',
  (stage) => {
    let settings: Page;
    const says = (words: string) =>
      settles(async () => expect(await textOf(settings, 'region', 'Notifications')).toContain(words));

    const isOn = (on: boolean) => settles(async () => expect(await isChecked(settings)).toBe(on));

    beforeAll(async () => {
      await attend(stage(), NEVER_LONG);
      await connect(stage());
      await badgeShows(stage(), '24');
      settings = await openSettings(stage());
    });

    it('is not asked for by itself, whatever visitors write', async () => {
      writes(stage(), 'Noor');
      await checkByMenu(stage());
      await badgeShows(stage(), '25');
      expect(await isHeld(settings)).toBe(false);
      await isOn(false);
      await screenShows(stage());
    });

    it('is asked for at the click in settings; that it was refused is explained, and nothing is turned on', async () => {
      await stage().driver.hands.answerPrompt('deny', () => click(settings, 'checkbox', NOTIFY));
      await says('Not changed. The browser does not let Perch notify you.');
      await isOn(false);
      expect((await stored(stage(), 'settings'))?.attention.notify ?? false).toBe(false);
      expect(await isHeld(settings)).toBe(false);
      const olga = writes(stage(), 'Olga');
      await checkByMenu(stage());
      await badgeShows(stage(), '26');
      await isDoneWith(stage(), olga);
    });

    it('lets Perch tell of what comes once it is given, and of nothing before', async () => {
      await stage().driver.hands.answerPrompt('allow', () => click(settings, 'checkbox', NOTIFY));
      await says('Saved. Perch notifies you when a visitor writes.');
      await isOn(true);
      expect(await isHeld(settings)).toBe(true);
      writes(stage(), 'Piet');
      await checkByMenu(stage());
      await screenShows(stage(), 'Piet');
    });

    it('lets Perch try it out', async () => {
      await click(settings, 'button', 'Send a test notification');
      await screenShows(stage(), 'Piet', 'Perch can reach you');
      await says('Sent. If nothing appeared, look at your system’s settings');
      await stage().driver.hands.clickNotification('Perch can reach you');
      await screenShows(stage(), 'Piet');
    });

    it('is given back when notifications are turned off, and takes along what is on the screen', async () => {
      await click(settings, 'checkbox', NOTIFY);
      await says('Saved. Perch sends no notifications.');
      await screenShows(stage());
      await settles(async () => expect(await isHeld(settings)).toBe(false));
    });
  },
  setup,
);

/** Opens the popup of somebody who has been connected for a day. */
async function openWithHint(stage: Stage): Promise<Page> {
  await attend(stage, NEVER_LONG);
  await connect(stage);
  await badgeShows(stage, '24');
  const connection = await stored(stage, 'connection');
  if (!connection) throw new Error('It is not connected.');
  await store(stage, 'connection', { ...connection, since: connection.since - DAY_MS });
  const popup = await stage.driver.openPopup();
  await waitForRole(popup, 'region', HINT);
  return popup;
}

/** Answers what the browser asks at the hint. The popup may close meanwhile; it has no hint any more, or next time. */
async function answerHint({ driver }: Stage, popup: Page, answer: 'allow' | 'deny'): Promise<void> {
  await driver.hands.answerPrompt(answer, () => click(popup, 'button', 'Turn on notifications'));
  const look = async () => {
    const again = (await driver.popupIsOpen()) ? await driver.popupPage() : await driver.openPopup();
    await byRole(again, 'list');
    expect(await countRole(again, 'region', HINT)).toBe(0);
  };
  // A popup that goes just then is no longer there to be looked at: the next attempt opens it.
  await eventually(look, { what: 'the hint is gone', attempt: PATIENCE_MS / 3 });
}

inEachBrowser(
  'The hint in the popup',
  (stage) => {
    it('asks for the permission at its click, whereupon Perch notifies', async () => {
      await answerHint(stage(), await openWithHint(stage()), 'allow');
      await settles(async () =>
        expect((await stored(stage(), 'settings'))?.attention).toMatchObject({ notify: true, hinted: true }),
      );
      writes(stage(), 'Noor');
      await checkByMenu(stage());
      await screenShows(stage(), 'Noor');
    });
  },
  setup,
);

inEachBrowser(
  'The hint in the popup, where the permission is refused,',
  (stage) => {
    it('is answered for good, and notifications are off', async () => {
      await answerHint(stage(), await openWithHint(stage()), 'deny');
      const settings = await openSettings(stage());
      await settles(async () => expect((await stored(stage(), 'settings'))?.attention.hinted).toBe(true));
      expect(await isHeld(settings)).toBe(false);
      expect(await isChecked(settings)).toBe(false);
    });
  },
  setup,
);
