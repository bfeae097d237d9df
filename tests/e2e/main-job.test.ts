import { expect, it } from 'vitest';
import { click, fill, textOf, waitForRole } from '../support/browsers/roles.ts';
import { expectBadge, inEachBrowser, NEW_MESSAGE_MS, waitFor } from './harness.ts';
import { waitForList } from './list.ts';

inEachBrowser('The main job', (fixture) => {
  it('starts with a pasted key, and the badge counts', async () => {
    const { driver, standIn } = fixture();
    const settings = await driver.waitForTab((url) => url.includes('/options.html'));
    await fill(settings, 'API key', standIn.key);
    await click(settings, 'button', 'Connect');
    await waitFor(async () => expect(await textOf(settings, 'status')).toBe('Connected. 24 active chats.'));
    await expectBadge(fixture(), { text: '24', title: 'Perch: 24 of 24 active chats unread' });
    await settings.close();
  });

  it('lists the chats in the popup, and marks them all read', async () => {
    const { driver } = fixture();
    const popup = await driver.openPopup();
    await waitForRole(popup, 'list', 'Active chats');
    await waitForList(popup, 24);
    const first = await textOf(popup, 'listitem');
    expect(first).toContain('John');
    expect(first).toContain('Thanks, that helps!');
    expect(first.replace(/\s/g, '')).toContain('example.com/pricing');
    await click(popup, 'button', 'Mark all read');
    await expectBadge(fixture(), { text: '', title: 'Perch: 24 active chats, none unread' });
    await driver.closePopup();
  });

  it('shows a new message in the badge with nothing open', async () => {
    const { standIn } = fixture();
    const john = standIn.account.sessions.find(({ visitor_name: name }) => name === 'John');
    const written = Date.now();
    standIn.account.addMessage(john?.id ?? '', 'One more question');
    await expectBadge(fixture(), { text: '1', color: '#4f46e5', title: 'Perch: 1 of 24 active chats unread' });
    const request = standIn.requests().find(({ at }) => at >= written);
    expect((request?.at ?? Number.NaN) - written).toBeLessThan(NEW_MESSAGE_MS);
  });

  it('opens the page with a click, and clears the badge', async () => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    await waitForList(popup, 24);
    await click(popup, 'link', 'John');
    await driver.waitForTab((url) => url === 'https://example.com/pricing');
    await expectBadge(fixture(), { text: '', title: 'Perch: 24 active chats, none unread' });
    await waitFor(async () => expect(standIn.pages).toEqual(['https://example.com/pricing']));
  });

  it('opens a page whose URL has 8,000 characters', async () => {
    const { driver, standIn } = fixture();
    const address = `https://shop.example/sale?${'utm=spring&'.repeat(800)}`.slice(0, 8_000);
    standIn.account.addVisitor({ visitor_name: 'Ada', last_message: 'Hello?', page_url: address });
    const popup = await driver.openPopup();
    await waitForList(popup, 25);
    await click(popup, 'link', 'Ada');
    await driver.waitForTab((url) => url === address);
    await waitFor(async () => expect(standIn.pages.at(-1)).toBe(address));
  });
});
