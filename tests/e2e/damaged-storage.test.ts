import { beforeAll, expect, it } from 'vitest';
import { waitForRole } from '../support/browsers/roles';
import { badgeShows, checkNow, connect, inEachBrowser, listed, settles } from './harness';

inEachBrowser('A damaged storage', (stage) => {
  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), '24');
  });

  it('is set aside and said in the popup, and the chats come back', async () => {
    const { driver } = stage();
    await driver.writeStorage('local', { chats: { version: 1, value: 'rubbish' } });
    const popup = await driver.openPopup();
    await waitForRole(popup, 'button', 'Check now');
    await checkNow(stage(), popup);
    await waitForRole(popup, 'link', 'John');
    await settles(async () => expect(await listed(popup)).toBe(24));
    await badgeShows(stage(), '24');
    await settles(async () =>
      expect(await popup.evaluate(() => document.body.textContent)).toContain('could not be read and was set aside'),
    );
    expect(await driver.readStorage('local')).toMatchObject({ 'aside:chats': { version: 1, value: 'rubbish' } });
  });
});
