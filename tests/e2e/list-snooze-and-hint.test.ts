import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession } from '../support/api/wire-session.ts';
import { press, tabTo } from '../support/browsers/keyboard.ts';
import { click, countRole, textOf, waitForRole } from '../support/browsers/roles.ts';
import { focusIs } from './focus.ts';
import { connect, expectBadgeText, inEachBrowser, waitFor } from './harness.ts';
import { expectFooter, focusIsOnRow, rowsInSight, waitForList } from './list.ts';
import { changeNotificationSettings, store, stored } from './notification-helpers.ts';

const DAY_MS = 86_400_000;
const HINT = 'Never miss a visitor';

/** Three unread chats from long ago, newest first. */
function sessions() {
  return ['Uma', 'Vera', 'Wim'].map((visitor_name, index) =>
    makeSession({ visitor_name, last_message_at: new Date(Date.UTC(2026, 1, 1, 10, -index)).toISOString() }),
  );
}

inEachBrowser(
  'The list',
  (fixture) => {
    let popup: Page;

    const openPopup = async () => {
      popup = await fixture().driver.openPopup();
      await waitForList(popup, 3);
    };
    const names = async () => (await rowsInSight(popup)).map(({ name }) => name);
    const expectGone = (role: string) => waitFor(async () => expect(await countRole(popup, role)).toBe(0));
    const notificationSettings = async () => (await stored(fixture(), 'settings'))?.notifications;

    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), '3');
    });

    beforeEach(openPopup);
    afterEach(() => fixture().driver.closePopup());

    it('starts and ends a snooze if notifications are on', async () => {
      expect(await countRole(popup, 'button', 'Snooze')).toBe(0);
      await changeNotificationSettings(fixture(), { notify: true });
      await click(popup, 'button', 'Snooze');
      await waitForRole(popup, 'dialog', 'Snooze notifications');
      await click(popup, 'button', 'For 30 minutes');
      await waitForRole(popup, 'button', 'End snooze');
      await waitFor(async () => expect(await textOf(popup, 'banner')).toMatch(/Snoozed until .*\d+:\d\d/));
      const snooze = await stored(fixture(), 'snooze');
      expect(snooze && snooze.until - snooze.startedAt).toBe(1_800_000);
      await openPopup();
      await tabTo(popup, 'button', 'End snooze');
      await press(popup, 'Enter');
      await expectFooter(popup, 'Snooze ended');
      await waitFor(async () => expect(await stored(fixture(), 'snooze')).toBeNull());
      // The button that marks all read is next to it; a second click must not hit that.
      await focusIs(popup, { role: 'button', name: 'Check now' });
      await waitFor(async () => expect(await countRole(popup, 'button', 'End snooze')).toBe(0));
      await waitFor(async () => expect(await textOf(popup, 'banner')).not.toContain('Snoozed'));
      await changeNotificationSettings(fixture(), { notify: false });
    });

    it('shows a hint after a day, and never again once it was dismissed', async () => {
      expect(await countRole(popup, 'region', HINT)).toBe(0);
      const connection = await stored(fixture(), 'connection');
      if (!connection) throw new Error('Perch is not connected.');
      await store(fixture(), 'connection', { ...connection, connectedAt: Date.now() - DAY_MS });
      await waitForRole(popup, 'region', HINT);
      await tabTo(popup, 'button', 'No, thanks');
      await press(popup, 'Enter');
      await expectGone('region');
      await focusIsOnRow(popup, { name: 'Uma' });
      await waitFor(async () =>
        expect(await notificationSettings()).toMatchObject({ notify: false, hintDismissed: true }),
      );
      await fixture().driver.closePopup();
      await fixture().driver.restart();
      await openPopup();
      await waitFor(async () => expect((await names())[0]).toBe('Uma'));
      expect(await countRole(popup, 'region', HINT)).toBe(0);
    });

    it('asks for the permission from the hint, and accepts no or yes even if the popup closes', async () => {
      const { nativeUi } = fixture().driver;
      for (const [answer, notify] of [
        ['deny', false],
        ['allow', true],
      ] as const) {
        await changeNotificationSettings(fixture(), { hintDismissed: false });
        await openPopup();
        await waitForRole(popup, 'region', HINT);
        await nativeUi.answerPrompt(answer, () => click(popup, 'button', 'Turn on notifications'));
        await waitFor(async () => expect(await notificationSettings()).toMatchObject({ notify, hintDismissed: true }));
        await openPopup();
        expect(await countRole(popup, 'region', HINT)).toBe(0);
      }
    });
  },
  () => ({ nativeUi: true, account: new Account(sessions()) }),
);
