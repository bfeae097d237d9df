import { beforeAll, expect, it } from 'vitest';
import { badgeIs, connectAllRead, inEachBrowser, settles, statusSays } from './harness';

inEachBrowser('A network that goes away and comes back', (stage) => {
  beforeAll(() => connectAllRead(stage()));

  it('is told, costs nothing, and is found again at once', async () => {
    const { driver, standIn } = stage();
    const popup = await driver.openPopup();
    await statusSays(popup, 'Checked just now');
    await driver.setOffline(true);
    const before = standIn.requests().length;
    await statusSays(popup, /^Offline\. Chats as of /);
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    expect(standIn.requests()).toHaveLength(before);
    // With the popup closed it is the background alone that learns of it.
    await driver.closePopup();
    await driver.setOffline(false);
    await badgeIs(stage(), { text: '1', title: 'Perch: 1 of 25 active chats unread' });
    await settles(() => expect(standIn.requests().length - before).toBeGreaterThanOrEqual(1));
    expect(standIn.requests().length - before).toBeLessThanOrEqual(3);
    await statusSays(await driver.openPopup(), 'Checked just now');
  });
});
