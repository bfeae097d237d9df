import { beforeAll, expect, it } from 'vitest';
import { connectAllRead, expectBadge, expectStatus, inEachBrowser, waitFor } from './harness.ts';

inEachBrowser('A network that goes away and comes back', (fixture) => {
  beforeAll(() => connectAllRead(fixture()));

  it('is told, costs nothing, and is found again at once', async () => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    await expectStatus(popup, 'Checked just now');
    await driver.setOffline(true);
    const before = standIn.requests().length;
    await expectStatus(popup, /^Offline\. Chats as of /);
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    expect(standIn.requests()).toHaveLength(before);
    // With the popup closed it is the background alone that learns of it.
    await driver.closePopup();
    await driver.setOffline(false);
    await expectBadge(fixture(), { text: '1', title: 'Perch: 1 of 25 active chats unread' });
    await waitFor(() => expect(standIn.requests().length - before).toBeGreaterThanOrEqual(1));
    expect(standIn.requests().length - before).toBeLessThanOrEqual(3);
    await expectStatus(await driver.openPopup(), 'Checked just now');
  });
});
