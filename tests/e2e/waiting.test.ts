import { beforeAll, expect, it } from 'vitest';
import { allowed } from './allowed.ts';
import { expectBadge, expectBadgeText, inEachBrowser } from './harness.ts';
import {
  COLOURS,
  changeNotificationSettings,
  checkByMenu,
  connectNotified,
  expectNotifications,
  NO_WAITING_LIMITS,
  pageOf,
  secondsAgo,
  visitorWrites,
} from './notification-helpers.ts';

/** How long a step may take on a busy computer. */
const SPARE_S = 20;

inEachBrowser(
  'A waiting visitor',
  (fixture) => {
    const nativeUi = () => fixture().driver.nativeUi;

    beforeAll(async () => {
      await connectNotified(fixture());
      await expectBadgeText(fixture(), '24');
    });

    it('is neither one whose old chat an empty answer hid nor one who has not written yet', async () => {
      const { account } = fixture().standIn;
      await changeNotificationSettings(fixture(), { waitingLimits: { amber: 5, red: 10 } });
      const { sessions } = account;
      account.replaceAll([]);
      await checkByMenu(fixture());
      await expectBadgeText(fixture(), '');
      account.replaceAll(sessions);
      const { id: opened } = account.addVisitor({ visitor_name: 'Opened only' });
      await checkByMenu(fixture());
      await expectBadge(fixture(), { color: COLOURS.plain, text: '25', title: 'Perch: 25 of 25 active chats unread' });
      // Any other notification would have come before this one, or in a summary with it.
      const { id: written } = visitorWrites(fixture(), 'Zoe');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Zoe');
      for (const id of [opened, written]) account.close(id);
      await checkByMenu(fixture());
      await expectBadgeText(fixture(), '24');
      await expectNotifications(fixture());
    });

    it('changes colour and title of the badge after long and too long', async () => {
      await changeNotificationSettings(fixture(), { waitingLimits: { amber: 2, red: 30 } });
      visitorWrites(fixture(), 'Anna', { last_message_at: secondsAgo(185) });
      await checkByMenu(fixture());
      await expectBadge(fixture(), {
        color: COLOURS.long,
        text: '25',
        title: /^Perch: 25 of 25 active chats unread\. Longest wait: [3-9] min$/,
      });
      await expectNotifications(fixture(), 'Anna');
      visitorWrites(fixture(), 'Ben', { last_message_at: secondsAgo(31 * 60) });
      await checkByMenu(fixture());
      await expectBadge(fixture(), {
        color: COLOURS.tooLong,
        text: '26',
        title: /^Perch: 26 of 26 active chats unread\. Longest wait: 3[1-9] min$/,
      });
      await expectNotifications(fixture(), 'Anna', 'Ben');
    });

    it('no longer colours the badge after a click on the notification', async () => {
      await nativeUi().clickNotification('Ben');
      await fixture().driver.waitForTab((url) => url === pageOf('Ben'));
      await expectBadge(fixture(), { color: COLOURS.long, text: '25', title: /Longest wait: [3-9] min$/ });
      await changeNotificationSettings(fixture(), NO_WAITING_LIMITS);
      await expectBadge(fixture(), { color: COLOURS.plain, text: '25' });
    });

    it('gets one reminder when changed settings make the wait too long', async () => {
      await changeNotificationSettings(fixture(), { waitingLimits: { amber: 1, red: 2 } });
      const [title = ''] = await expectNotifications(fixture(), /^Anna has been waiting for \d+ min$/);
      await expectBadge(fixture(), { color: COLOURS.tooLong, text: '25' });
      await nativeUi().clickNotification(title);
      await fixture().driver.waitForTab((url) => url === pageOf('Anna'));
      await expectNotifications(fixture());
      await expectBadge(fixture(), { color: COLOURS.plain, text: '24' });
    });

    it('gets one reminder when time makes the wait too long, even after the background was killed', async () => {
      await changeNotificationSettings(fixture(), NO_WAITING_LIMITS);
      const { last_message_at } = visitorWrites(fixture(), 'Rita', { last_message_at: secondsAgo(30) });
      const since = Date.parse(last_message_at ?? '');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Rita');
      await expectBadge(fixture(), { color: COLOURS.plain, text: '25' });
      const red = Math.ceil(((Date.now() - since) / 1_000 + SPARE_S) / 60);
      await changeNotificationSettings(fixture(), { waitingLimits: { amber: null, red } });
      await fixture().driver.stopBackground();
      const [title = ''] = await expectNotifications(fixture(), /^Rita has been waiting for \d min$/);
      expect(Date.now() - since).toBeGreaterThanOrEqual(red * 60_000);
      await expectBadge(fixture(), { color: COLOURS.tooLong, text: '25', title: /Longest wait: \d min$/ });
      await nativeUi().dismissNotification(title);
      await fixture().driver.stopBackground();
      await checkByMenu(fixture());
      visitorWrites(fixture(), 'Sven');
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Sven');
    });
  },
  () => ({ nativeUi: true, changeManifest: allowed }),
);
