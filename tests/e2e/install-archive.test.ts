import { expect, it } from 'vitest';
import { click } from '../support/browsers/roles.ts';
import { connect, expectBadgeText, inEachBrowser } from './harness.ts';
import { waitForList } from './list.ts';

inEachBrowser(
  'The archive for the stores',
  (fixture) => {
    it('installs, counts unread chats, and opens the page of one', async () => {
      const { driver, standIn } = fixture();
      await connect(fixture());
      await expectBadgeText(fixture(), '24');
      const popup = await driver.openPopup();
      await waitForList(popup, 24);
      await click(popup, 'link', 'John');
      await driver.waitForTab((url) => url === 'https://example.com/pricing');
      await expectBadgeText(fixture(), '23');
      expect(standIn.pages).toContain('https://example.com/pricing');
    });
  },
  () => ({ fromArchive: true }),
);
