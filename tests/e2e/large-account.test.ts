import { beforeAll, expect, it } from 'vitest';
import { Account } from '../support/api/account';
import { manySessions } from '../support/api/wire-session';
import { badgeShows, connect, inEachBrowser, settles } from './harness';

inEachBrowser(
  'An account with 5,000 active chats',
  (stage) => {
    beforeAll(() => connect(stage()));

    it('counts to 999 and says that there is more', async () => {
      expect(await badgeShows(stage(), '999+', 20_000)).toBe('Perch: more than 999 chats unread');
    });

    it('asks for no more than the 1,000 newest, and the three without a message before them', async () => {
      const { driver, standIn } = stage();
      await settles(async () => {
        const { freshness } = (await driver.readStorage('session')) as {
          freshness: { value: { checkingSince: unknown } };
        };
        expect(freshness.value.checkingSince).toBeNull();
      });
      const rows = standIn.requests().map(({ body }) => body as { limit: number; offset?: number });
      expect(Math.max(...rows.map(({ limit, offset = 0 }) => limit + offset))).toBe(1_003);
    });

    it('lists them, says what is missing, and marks all read at once', async () => {
      const popup = await stage().driver.openPopup();
      // Not by role: to find one of 24,000 nodes so, Firefox takes ten seconds.
      const rows = () => popup.evaluate(() => document.querySelectorAll('[role=listitem]').length);
      await settles(async () => expect(await rows()).toBe(1_000));
      expect(await popup.evaluate(() => document.body.textContent)).toContain('Showing the 1,000 newest of 5,000');
      await popup.click('button[aria-label="Mark all read"]');
      expect(await badgeShows(stage(), '')).toBe('Perch: 5,000 active chats, none unread');
    });
  },
  () => ({ account: new Account(manySessions(5_000)) }),
);
