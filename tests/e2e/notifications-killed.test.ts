import { afterEach, beforeAll, expect, it } from 'vitest';
import { waitForRole } from '../support/browsers/roles';
import { allowed } from './allowed';
import { checkByMenu, connectNotified, pageOf, screenShows, writes } from './attention';
import {
  badgeIs,
  badgeShows,
  inBrowser,
  inEachBrowser,
  type Stage,
  type StageOptions,
  settles,
  statusSays,
} from './harness';

const setup = (): StageOptions => ({ hands: true, changeManifest: allowed });

async function begin(stage: Stage): Promise<void> {
  await connectNotified(stage);
  await badgeShows(stage, '24');
}

inEachBrowser(
  'A notification',
  (stage) => {
    const driver = () => stage().driver;

    beforeAll(() => begin(stage()));
    afterEach(() => driver().closePopup());

    it('of a chat opens its page, also once the background was killed', async () => {
      writes(stage(), 'Noor');
      await checkByMenu(stage());
      await screenShows(stage(), 'Noor');
      await badgeShows(stage(), '25');
      await driver().stopBackground();
      await driver().hands.clickNotification('Noor');
      const tab = await driver().waitForTab((url) => url === pageOf('Noor'));
      await badgeIs(stage(), { text: '24', title: 'Perch: 24 of 25 active chats unread' });
      await screenShows(stage());
      await tab.close();
    });

    it('of several chats opens the list, also once the background was killed', async () => {
      writes(stage(), 'Olga');
      writes(stage(), 'Piet');
      await checkByMenu(stage());
      const [summary = ''] = await screenShows(stage(), /^2 chats, the oldest waits \d/);
      await driver().stopBackground();
      await driver().hands.clickNotification(summary);
      await waitForRole(await driver().popupPage(), 'link', 'Olga');
      await screenShows(stage());
      await badgeShows(stage(), '26');
    });

    it('does not come again where the background was killed, on the screen or waved away', async () => {
      writes(stage(), 'Rosa');
      await checkByMenu(stage());
      await screenShows(stage(), 'Rosa');
      let ids: string[] = [];
      await settles(async () => {
        ids = await driver().hands.notificationIds();
        expect(ids).toHaveLength(1);
      });
      await driver().stopBackground();
      await checkByMenu(stage());
      await checkByMenu(stage());
      writes(stage(), 'Sven');
      await checkByMenu(stage());
      await screenShows(stage(), 'Rosa', 'Sven');
      expect(await driver().hands.notificationIds()).toEqual(expect.arrayContaining(ids));
      await driver().stopBackground();
      await driver().hands.dismissNotification('Rosa');
      await driver().stopBackground();
      await checkByMenu(stage());
      writes(stage(), 'Tess');
      await checkByMenu(stage());
      await screenShows(stage(), 'Sven', 'Tess');
    });

    it('does not come again with the next start of the browser, and what came meanwhile is told in one digest', async () => {
      await badgeShows(stage(), '29');
      await driver().setOffline(true);
      writes(stage(), 'Sven');
      writes(stage(), 'Uri');
      await driver().restart();
      await checkByMenu(stage());
      await screenShows(stage(), /^While you were away: 2 chats, the oldest \d/);
      await badgeShows(stage(), '30');
      writes(stage(), 'Vito');
      await checkByMenu(stage());
      await screenShows(stage(), /^While you were away: 2 chats/, 'Vito');
    });

    it('does not come with the next start of the browser where nothing came meanwhile', async () => {
      await driver().restart();
      await checkByMenu(stage());
      const popup = await driver().openPopup();
      await statusSays(popup, 'Checked just now');
      await driver().closePopup();
      writes(stage(), 'Wim');
      await checkByMenu(stage());
      await screenShows(stage(), 'Wim');
    });
  },
  setup,
);

inBrowser(
  'chromium',
  'A notification',
  (stage) => {
    const press = (title: string, label: string) => stage().driver.hands.pressNotificationButton(title, label);

    beforeAll(() => begin(stage()));

    it.each([
      { when: 'while the background runs', stop: false, first: 'Noor', second: 'Olga' },
      { when: 'once the background was killed', stop: true, first: 'Piet', second: 'Rosa' },
    ])('has two buttons that work, $when', async ({ stop, first, second }) => {
      const { driver, standIn } = stage();
      writes(stage(), first);
      await checkByMenu(stage());
      // What comes before it is told would be told with it.
      await screenShows(stage(), first);
      writes(stage(), second);
      await checkByMenu(stage());
      await screenShows(stage(), first, second);
      await badgeShows(stage(), '26');
      if (stop) await driver.stopBackground();
      await press(first, 'Mark as read');
      await screenShows(stage(), second);
      await badgeShows(stage(), '25');
      if (stop) await driver.stopBackground();
      await press(second, 'Open page');
      const tab = await driver.waitForTab((url) => url === pageOf(second));
      await screenShows(stage());
      await badgeShows(stage(), '24');
      expect(standIn.pages).not.toContain(pageOf(first));
      await tab.close();
    });
  },
  setup,
);
