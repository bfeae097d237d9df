import { expect, it } from 'vitest';
import { click, fill, textOf, waitForRole } from '../support/browsers/roles';
import { badgeShows, connect, inEachBrowser, listed, settles } from './harness';
import { focusRow, listHas } from './list';

inEachBrowser('The panel', (stage) => {
  it('opens beside the page and offers to connect', async () => {
    const panel = await stage().driver.openPanel();
    await waitForRole(panel, 'button', 'Connect');
    expect(await stage().driver.panelIsOpen()).toBe(true);
    expect((await stage().driver.tabs()).filter((url) => url.includes('sidepanel'))).toEqual([]);
  });

  it('stays open while the page beside it changes, and follows the store', async () => {
    await connect(stage());
    const panel = await stage().driver.panelPage();
    await waitForRole(panel, 'list', 'Active chats');
    await settles(async () => expect(await listed(panel)).toBe(24));
    await fill(panel, 'Search chats', 'john');
    await settles(async () => expect(await listed(panel)).toBeLessThan(24));
    await fill(panel, 'Search chats', '');
    await click(panel, 'button', 'Mark all read');
    await badgeShows(stage(), '');
    expect(await textOf(panel, 'heading')).toBe('Active chats');
  });

  it('opens a chat with the keyboard and stays', async () => {
    const { driver } = stage();
    const panel = await driver.panelPage();
    await listHas(panel, 24);
    await focusRow(panel, 'John');
    await panel.keyboard.press('Enter');
    await driver.waitForTab((url) => url === 'https://example.com/pricing');
    expect(await driver.panelIsOpen()).toBe(true);
  });

  it('closes, and opens anew', async () => {
    const { driver } = stage();
    await driver.closePanel();
    expect(await driver.panelIsOpen()).toBe(false);
    await driver.closePanel();
    const panel = await driver.openPanel();
    await settles(async () => expect(await listed(panel)).toBe(24));
    expect(await panel.evaluate(() => innerWidth)).toBeGreaterThan(150);
  });

  it('is told from a tab with the same page, and from the popup', async () => {
    const { driver } = stage();
    const tab = await driver.extensionPage('sidepanel.html');
    expect((await driver.tabs()).filter((url) => url.endsWith('/sidepanel.html'))).toHaveLength(1);
    await driver.closePanel();
    expect(await driver.panelIsOpen()).toBe(false);
    const popup = await driver.openPopup();
    await waitForRole(popup, 'list', 'Active chats');
    expect(await driver.panelIsOpen()).toBe(false);
    await tab.close();
    await driver.openPanel();
    expect(await driver.panelIsOpen()).toBe(true);
  });
});
