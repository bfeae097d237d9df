import { beforeAll, expect, it } from 'vitest';
import { waitForRole } from '../support/browsers/roles.ts';
import { checkNow, connect, expectBadgeText, inEachBrowser, listCount, waitFor } from './harness.ts';

inEachBrowser('Damaged storage', (fixture) => {
  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
  });

  it('is quarantined and reported in the popup, and the chats come back', async () => {
    const { driver } = fixture();
    await driver.writeStorage('local', { chats: { version: 1, value: 'rubbish' } });
    const popup = await driver.openPopup();
    await waitForRole(popup, 'button', 'Check now');
    await checkNow(fixture(), popup);
    await waitForRole(popup, 'link', 'John');
    await waitFor(async () => expect(await listCount(popup)).toBe(24));
    await expectBadgeText(fixture(), '24');
    await waitFor(async () =>
      expect(await popup.evaluate(() => document.body.textContent)).toContain(
        'Some saved data couldn’t be read, so settings may be reset and chats you’ve read may show as unread',
      ),
    );
    expect(await driver.readStorage('local')).toMatchObject({ 'quarantine:chats': { version: 1, value: 'rubbish' } });
  });
});
