import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { DEFAULT_TIMEOUT_MS, eventually } from '../support/browsers/eventually.ts';
import { byRole, click, countRole, textOf, waitForRole } from '../support/browsers/roles.ts';
import { connect, expectBadgeText, type Fixture, type FixtureOptions, inEachBrowser, waitFor } from './harness.ts';
import {
  changeNotificationSettings,
  checkByMenu,
  expectNotifications,
  NO_WAITING_LIMITS,
  store,
  stored,
  visitorWrites,
  waitUntilNotified,
} from './notification-helpers.ts';
import { openSettings } from './settings.ts';

const NOTIFY = 'Notify me when a visitor writes';
const HINT = 'Never miss a visitor';
const DAY_MS = 86_400_000;

const setup = (): FixtureOptions => ({ nativeUi: true });

async function isChecked(page: Page): Promise<boolean> {
  return (await byRole(page, 'checkbox', NOTIFY)).evaluate((box) => (box as HTMLInputElement).checked);
}

/** Whether Perch has the permission. */
function hasPermission(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    return (browser ?? chrome).permissions.contains({ permissions: ['notifications'] });
  });
}

inEachBrowser(
  'The permission to notify',
  (fixture) => {
    let settings: Page;
    const expectText = (text: string) =>
      waitFor(async () => expect(await textOf(settings, 'region', 'Notifications')).toContain(text));

    const isOn = (on: boolean) => waitFor(async () => expect(await isChecked(settings)).toBe(on));

    beforeAll(async () => {
      await changeNotificationSettings(fixture(), NO_WAITING_LIMITS);
      await connect(fixture());
      await expectBadgeText(fixture(), '24');
      settings = await openSettings(fixture());
    });

    it('is not requested when visitors write', async () => {
      visitorWrites(fixture(), 'Noor');
      await checkByMenu(fixture());
      await expectBadgeText(fixture(), '25');
      expect(await hasPermission(settings)).toBe(false);
      await isOn(false);
      await expectNotifications(fixture());
    });

    it('is requested by the checkbox in settings; a refusal is explained and turns nothing on', async () => {
      await fixture().driver.nativeUi.answerPrompt('deny', () => click(settings, 'checkbox', NOTIFY));
      await expectText('Not changed. The browser is blocking Perch’s notifications.');
      await isOn(false);
      expect((await stored(fixture(), 'settings'))?.notifications.notify ?? false).toBe(false);
      expect(await hasPermission(settings)).toBe(false);
      const olga = visitorWrites(fixture(), 'Olga');
      await checkByMenu(fixture());
      await expectBadgeText(fixture(), '26');
      await waitUntilNotified(fixture(), olga);
    });

    it('lets Perch notify about messages after it was granted, not before', async () => {
      await fixture().driver.nativeUi.answerPrompt('allow', () => click(settings, 'checkbox', NOTIFY));
      await expectText('Saved. Perch notifies you when a visitor writes.');
      await isOn(true);
      expect(await hasPermission(settings)).toBe(true);
      visitorWrites(fixture(), 'Piet');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Piet');
    });

    it('allows a test notification', async () => {
      await click(settings, 'button', 'Send a test notification');
      await expectNotifications(fixture(), 'Piet', 'Perch can reach you');
      await expectText('Sent. If nothing appeared, check your system’s settings');
      await fixture().driver.nativeUi.clickNotification('Perch can reach you');
      await expectNotifications(fixture(), 'Piet');
    });

    it('is removed when notifications are turned off, together with those on the screen', async () => {
      await click(settings, 'checkbox', NOTIFY);
      await expectText('Saved. Notifications are off.');
      await expectNotifications(fixture());
      await waitFor(async () => expect(await hasPermission(settings)).toBe(false));
    });
  },
  setup,
);

/** Opens the popup of a user who has been connected for a day. */
async function openWithHint(fixture: Fixture): Promise<Page> {
  await changeNotificationSettings(fixture, NO_WAITING_LIMITS);
  await connect(fixture);
  await expectBadgeText(fixture, '24');
  const connection = await stored(fixture, 'connection');
  if (!connection) throw new Error('It is not connected.');
  await store(fixture, 'connection', { ...connection, connectedAt: connection.connectedAt - DAY_MS });
  const popup = await fixture.driver.openPopup();
  await waitForRole(popup, 'region', HINT);
  return popup;
}

/** Answers the hint's permission prompt. The popup may close meanwhile; the hint is gone then, or at the next opening. */
async function answerHint({ driver }: Fixture, popup: Page, answer: 'allow' | 'deny'): Promise<void> {
  await driver.nativeUi.answerPrompt(answer, () => click(popup, 'button', 'Turn on notifications'));
  const expectHintGone = async () => {
    const again = (await driver.popupIsOpen()) ? await driver.popupPage() : await driver.openPopup();
    await byRole(again, 'list');
    expect(await countRole(again, 'region', HINT)).toBe(0);
  };
  // If the popup closes during the check, the next attempt opens it again.
  await eventually(expectHintGone, { what: 'the hint is gone', attemptMs: DEFAULT_TIMEOUT_MS / 3 });
}

inEachBrowser(
  'The hint in the popup',
  (fixture) => {
    it('requests the permission on a click and turns notifications on', async () => {
      await answerHint(fixture(), await openWithHint(fixture()), 'allow');
      await waitFor(async () =>
        expect((await stored(fixture(), 'settings'))?.notifications).toMatchObject({
          notify: true,
          hintDismissed: true,
        }),
      );
      visitorWrites(fixture(), 'Noor');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Noor');
    });
  },
  setup,
);

inEachBrowser(
  'The hint in the popup, if the permission is refused,',
  (fixture) => {
    it('is dismissed for good, and notifications stay off', async () => {
      await answerHint(fixture(), await openWithHint(fixture()), 'deny');
      const settings = await openSettings(fixture());
      await waitFor(async () => expect((await stored(fixture(), 'settings'))?.notifications.hintDismissed).toBe(true));
      expect(await hasPermission(settings)).toBe(false);
      expect(await isChecked(settings)).toBe(false);
    });
  },
  setup,
);
