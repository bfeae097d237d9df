import { expect, it } from 'vitest';
import { Account } from '../support/api/account';
import { manySessions } from '../support/api/wire-session';
import { click } from '../support/browsers/roles';
import { badgeShows, connect, inEachBrowser, listed, settles } from './harness';

inEachBrowser(
  'A large account',
  (stage) => {
    it('of 250 active chats is listed whole', async () => {
      const { driver } = stage();
      await connect(stage());
      expect(await badgeShows(stage(), '250')).toBe('Perch: 250 of 250 active chats unread');
      const popup = await driver.openPopup();
      await settles(async () => expect(await listed(popup)).toBe(250));
      expect(await popup.evaluate(() => document.body.textContent)).toContain('250 active, 250 unread');
      await driver.closePopup();
    });

    it('of 1,500 counts to 999 and says that there is more', async () => {
      const { driver, standIn } = stage();
      const settings = await driver.extensionPage('options.html');
      await click(settings, 'button', 'Disconnect');
      await badgeShows(stage(), '');
      standIn.account.replaceAll(manySessions(1_500));
      standIn.log.length = 0;
      await connect(stage());
      expect(await badgeShows(stage(), '999+')).toBe('Perch: more than 999 chats unread');
    });

    it('is asked for no more than the 1,000 newest, and the three without a message before them', async () => {
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
      await settles(async () => expect(await listed(popup)).toBe(1_000), 60_000);
      expect(await popup.evaluate(() => document.body.textContent)).toContain('Showing the 1,000 newest of 1,500');
      await popup.click('button[aria-label="Mark all read"]');
      expect(await badgeShows(stage(), '')).toBe('Perch: 1,500 active chats, none unread');
    });
  },
  () => ({ account: new Account(manySessions(250)) }),
);
