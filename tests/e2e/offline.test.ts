import { beforeAll, expect, it } from 'vitest';
import { connectAllRead, expectBadge, expectStatus, inEachBrowser, waitFor } from './harness.ts';

inEachBrowser('A lost network', (fixture) => {
  beforeAll(() => connectAllRead(fixture()));

  it('is reported, costs no requests, and is noticed at once when it returns', async () => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    await expectStatus(popup, 'Checked just now');
    await driver.setOffline(true);
    const before = standIn.requests().length;
    await expectStatus(popup, /^Offline\. Chats as of /);
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    expect(standIn.requests()).toHaveLength(before);
    // With the popup closed, only the background can notice.
    await driver.closePopup();
    await driver.setOffline(false);
    await expectBadge(fixture(), { text: '1', title: 'Perch: 1 of 25 active chats unread' });
    await waitFor(() => expect(standIn.requests().length - before).toBeGreaterThanOrEqual(1));
    expect(standIn.requests().length - before).toBeLessThanOrEqual(3);
    await expectStatus(await driver.openPopup(), 'Checked just now');
  });
});
