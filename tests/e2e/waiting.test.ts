import { beforeAll, expect, it } from 'vitest';
import { allowed } from './allowed';
import { ago, attend, badgeIs, COLOURS, checkByMenu, connectNotified, pageOf, screenShows, writes } from './attention';
import { badgeShows, inEachBrowser } from './harness';

/** Time enough for a check before a minute has passed. */
const HALF_A_MINUTE = 30;

inEachBrowser(
  'A visitor who waits',
  (stage) => {
    const hands = () => stage().driver.hands;

    beforeAll(async () => {
      await connectNotified(stage());
      await badgeShows(stage(), '24');
    });

    it('for long, or for too long, gives the badge its colour and its title', async () => {
      writes(stage(), 'Anna', { last_message_at: ago(185) });
      await checkByMenu(stage());
      const long = await badgeIs(stage(), COLOURS.long, '25');
      expect(long).toBe('Perch: 25 of 25 active chats unread. Longest wait: 3 min');
      writes(stage(), 'Ben', { last_message_at: ago(365) });
      await checkByMenu(stage());
      const tooLong = await badgeIs(stage(), COLOURS.tooLong, '26');
      expect(tooLong).toBe('Perch: 26 of 26 active chats unread. Longest wait: 6 min');
      await screenShows(stage(), 'Anna', 'Ben');
    });

    it('gives it back with a click on the notification', async () => {
      await hands().clickNotification('Ben');
      await stage().driver.waitForTab((url) => url === pageOf('Ben'));
      expect(await badgeIs(stage(), COLOURS.long, '25')).toMatch(/Longest wait: [34] min$/);
      await attend(stage(), { waiting: { amber: null, red: null } });
      await badgeIs(stage(), COLOURS.plain, '25');
    });

    it('is told of once more when that comes to be too long by the settings, and then no more', async () => {
      await attend(stage(), { waiting: { amber: 1, red: 2 } });
      await screenShows(stage(), /^Anna has been waiting for [34] min$/);
      await badgeIs(stage(), COLOURS.tooLong, '25');
      await hands().clickNotification((await hands().notifications())[0]?.title ?? '');
      await stage().driver.waitForTab((url) => url === pageOf('Anna'));
      await screenShows(stage());
      await badgeIs(stage(), COLOURS.plain, '24');
    });

    it('is told of once more as time passes, also once the background was killed, and then no more', async () => {
      await attend(stage(), { waiting: { amber: null, red: 1 } });
      writes(stage(), 'Rita', { last_message_at: ago(HALF_A_MINUTE) });
      await checkByMenu(stage());
      await screenShows(stage(), 'Rita');
      await badgeIs(stage(), COLOURS.plain, '25');
      await stage().driver.stopBackground();
      await screenShows(stage(), 'Rita has been waiting for 1 min');
      expect(await badgeIs(stage(), COLOURS.tooLong, '25')).toMatch(/Longest wait: 1 min$/);
      await hands().dismissNotification('Rita has been waiting for 1 min');
      await stage().driver.stopBackground();
      await checkByMenu(stage());
      writes(stage(), 'Sven');
      await checkByMenu(stage());
      await screenShows(stage(), 'Sven');
    });
  },
  () => ({ hands: true, dress: allowed }),
);
