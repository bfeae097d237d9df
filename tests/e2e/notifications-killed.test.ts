import { afterEach, beforeAll, expect, it } from 'vitest';
import { waitForRole } from '../support/browsers/roles.ts';
import { allowed } from './allowed.ts';
import {
  expectBadge,
  expectBadgeText,
  expectStatus,
  type Fixture,
  type FixtureOptions,
  inBrowser,
  inEachBrowser,
  waitFor,
} from './harness.ts';
import { checkByMenu, connectNotified, expectNotifications, pageOf, visitorWrites } from './notification-helpers.ts';

const setup = (): FixtureOptions => ({ nativeUi: true, changeManifest: allowed });

async function connectAndWait(fixture: Fixture): Promise<void> {
  await connectNotified(fixture);
  await expectBadgeText(fixture, '24');
}

inEachBrowser(
  'A notification',
  (fixture) => {
    const driver = () => fixture().driver;

    beforeAll(() => connectAndWait(fixture()));
    afterEach(() => driver().closePopup());

    it('for a chat opens its page, even after the background was killed', async () => {
      visitorWrites(fixture(), 'Noor');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Noor');
      await expectBadgeText(fixture(), '25');
      await driver().stopBackground();
      await driver().nativeUi.clickNotification('Noor');
      const tab = await driver().waitForTab((url) => url === pageOf('Noor'));
      await expectBadge(fixture(), { text: '24', title: 'Perch: 24 of 25 active chats unread' });
      await expectNotifications(fixture());
      await tab.close();
    });

    it('for several chats opens the list, even after the background was killed', async () => {
      visitorWrites(fixture(), 'Olga');
      visitorWrites(fixture(), 'Piet');
      await checkByMenu(fixture());
      const [summary = ''] = await expectNotifications(fixture(), /^2 chats waiting, longest \d/);
      await driver().stopBackground();
      await driver().nativeUi.clickNotification(summary);
      await waitForRole(await driver().popupPage(), 'link', 'Olga');
      await expectNotifications(fixture());
      await expectBadgeText(fixture(), '26');
    });

    it('does not repeat after the background was killed, whether it is on the screen or dismissed', async () => {
      visitorWrites(fixture(), 'Rosa');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Rosa');
      let ids: string[] = [];
      await waitFor(async () => {
        ids = await driver().nativeUi.notificationIds();
        expect(ids).toHaveLength(1);
      });
      await driver().stopBackground();
      await checkByMenu(fixture());
      await checkByMenu(fixture());
      visitorWrites(fixture(), 'Sven');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Rosa', 'Sven');
      expect(await driver().nativeUi.notificationIds()).toEqual(expect.arrayContaining(ids));
      await driver().stopBackground();
      await driver().nativeUi.dismissNotification('Rosa');
      await driver().stopBackground();
      await checkByMenu(fixture());
      visitorWrites(fixture(), 'Tess');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Sven', 'Tess');
    });

    it('does not repeat after a restart of the browser; newer messages come in one digest', async () => {
      await expectBadgeText(fixture(), '29');
      await driver().setOffline(true);
      visitorWrites(fixture(), 'Sven');
      visitorWrites(fixture(), 'Uri');
      await driver().restart();
      await checkByMenu(fixture());
      await expectNotifications(fixture(), /^While you were away: 2 chats waiting, longest \d/);
      await expectBadgeText(fixture(), '30');
      visitorWrites(fixture(), 'Vito');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), /^While you were away: 2 chats/, 'Vito');
    });

    it('does not come after a restart of the browser without new messages', async () => {
      await driver().restart();
      await checkByMenu(fixture());
      const popup = await driver().openPopup();
      await expectStatus(popup, 'Checked just now');
      await driver().closePopup();
      visitorWrites(fixture(), 'Wim');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Wim');
    });
  },
  setup,
);

inBrowser(
  'chromium',
  'A notification',
  (fixture) => {
    const press = (title: string, label: string) => fixture().driver.nativeUi.pressNotificationButton(title, label);

    beforeAll(() => connectAndWait(fixture()));

    it.each([
      { when: 'while the background runs', stop: false, first: 'Noor', second: 'Olga' },
      { when: 'after the background was killed', stop: true, first: 'Piet', second: 'Rosa' },
    ])('has two buttons that work, $when', async ({ stop, first, second }) => {
      const { driver, standIn } = fixture();
      visitorWrites(fixture(), first);
      await checkByMenu(fixture());
      // A message before this notification would be part of it.
      await expectNotifications(fixture(), first);
      visitorWrites(fixture(), second);
      await checkByMenu(fixture());
      await expectNotifications(fixture(), first, second);
      await expectBadgeText(fixture(), '26');
      if (stop) await driver.stopBackground();
      await press(first, 'Mark as read');
      await expectNotifications(fixture(), second);
      await expectBadgeText(fixture(), '25');
      if (stop) await driver.stopBackground();
      await press(second, 'Open page');
      const tab = await driver.waitForTab((url) => url === pageOf(second));
      await expectNotifications(fixture());
      await expectBadgeText(fixture(), '24');
      expect(standIn.pages).not.toContain(pageOf(first));
      await tab.close();
    });
  },
  setup,
);
