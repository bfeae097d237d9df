import { beforeAll, expect, it } from 'vitest';
import { allowed } from './allowed';
import {
  ago,
  attend,
  COLOURS,
  checkByMenu,
  connectNotified,
  NEVER_LONG,
  pageOf,
  screenShows,
  writes,
} from './attention';
import { badgeIs, badgeShows, inEachBrowser } from './harness';

/** The time that a busy computer has for a step before it is noticed. */
const SPARE_S = 20;

inEachBrowser(
  'A visitor who waits',
  (stage) => {
    const hands = () => stage().driver.hands;

    beforeAll(async () => {
      await connectNotified(stage());
      await badgeShows(stage(), '24');
    });

    it('is neither one whose old chat an empty answer hid for a moment, nor one who has not written yet', async () => {
      const { account } = stage().standIn;
      await attend(stage(), { waiting: { amber: 5, red: 10 } });
      const { sessions } = account;
      account.replaceAll([]);
      await checkByMenu(stage());
      await badgeShows(stage(), '');
      account.replaceAll(sessions);
      const { id: opened } = account.addVisitor({ visitor_name: 'Opened only' });
      await checkByMenu(stage());
      await badgeIs(stage(), { color: COLOURS.plain, text: '25', title: 'Perch: 25 of 25 active chats unread' });
      // Were there more to tell, it would have been told before this, or in one summary with it.
      const { id: written } = writes(stage(), 'Zoe');
      await checkByMenu(stage());
      await screenShows(stage(), 'Zoe');
      for (const id of [opened, written]) account.close(id);
      await checkByMenu(stage());
      await badgeShows(stage(), '24');
      await screenShows(stage());
    });

    it('for long, or for too long, gives the badge its colour and its title', async () => {
      await attend(stage(), { waiting: { amber: 2, red: 30 } });
      writes(stage(), 'Anna', { last_message_at: ago(185) });
      await checkByMenu(stage());
      await badgeIs(stage(), {
        color: COLOURS.long,
        text: '25',
        title: /^Perch: 25 of 25 active chats unread\. Longest wait: [3-9] min$/,
      });
      await screenShows(stage(), 'Anna');
      writes(stage(), 'Ben', { last_message_at: ago(31 * 60) });
      await checkByMenu(stage());
      await badgeIs(stage(), {
        color: COLOURS.tooLong,
        text: '26',
        title: /^Perch: 26 of 26 active chats unread\. Longest wait: 3[1-9] min$/,
      });
      await screenShows(stage(), 'Anna', 'Ben');
    });

    it('gives it back with a click on the notification', async () => {
      await hands().clickNotification('Ben');
      await stage().driver.waitForTab((url) => url === pageOf('Ben'));
      await badgeIs(stage(), { color: COLOURS.long, text: '25', title: /Longest wait: [3-9] min$/ });
      await attend(stage(), NEVER_LONG);
      await badgeIs(stage(), { color: COLOURS.plain, text: '25' });
    });

    it('is told of once more when that comes to be too long by the settings, and then no more', async () => {
      await attend(stage(), { waiting: { amber: 1, red: 2 } });
      const [title = ''] = await screenShows(stage(), /^Anna has been waiting for \d+ min$/);
      await badgeIs(stage(), { color: COLOURS.tooLong, text: '25' });
      await hands().clickNotification(title);
      await stage().driver.waitForTab((url) => url === pageOf('Anna'));
      await screenShows(stage());
      await badgeIs(stage(), { color: COLOURS.plain, text: '24' });
    });

    it('is told of once more as time passes, also once the background was killed, and then no more', async () => {
      await attend(stage(), NEVER_LONG);
      const { last_message_at } = writes(stage(), 'Rita', { last_message_at: ago(30) });
      const since = Date.parse(last_message_at ?? '');
      await checkByMenu(stage());
      await screenShows(stage(), 'Rita');
      await badgeIs(stage(), { color: COLOURS.plain, text: '25' });
      const red = Math.ceil(((Date.now() - since) / 1_000 + SPARE_S) / 60);
      await attend(stage(), { waiting: { amber: null, red } });
      await stage().driver.stopBackground();
      const [title = ''] = await screenShows(stage(), /^Rita has been waiting for \d min$/);
      expect(Date.now() - since).toBeGreaterThanOrEqual(red * 60_000);
      await badgeIs(stage(), { color: COLOURS.tooLong, text: '25', title: /Longest wait: \d min$/ });
      await hands().dismissNotification(title);
      await stage().driver.stopBackground();
      await checkByMenu(stage());
      writes(stage(), 'Sven');
      await checkByMenu(stage());
      await screenShows(stage(), 'Sven');
    });
  },
  () => ({ hands: true, changeManifest: allowed }),
);
