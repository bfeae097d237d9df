import { expect, it } from 'vitest';
import { click, fill, textOf, waitForRole } from '../support/browsers/roles.ts';
import { connect, expectBadgeText, inEachBrowser, listCount, waitFor } from './harness.ts';
import { focusRow, waitForList } from './list.ts';

inEachBrowser('The panel', (fixture) => {
  it('opens beside the page and offers to connect', async () => {
    const panel = await fixture().driver.openPanel();
    await waitForRole(panel, 'button', 'Connect');
    expect(await fixture().driver.panelIsOpen()).toBe(true);
    expect((await fixture().driver.tabs()).filter((url) => url.includes('sidepanel'))).toEqual([]);
  });

  it('stays open while the page beside it changes, and follows the store', async () => {
    await connect(fixture());
    const panel = await fixture().driver.panelPage();
    await waitForRole(panel, 'list', 'Active chats');
    await waitFor(async () => expect(await listCount(panel)).toBe(24));
    await fill(panel, 'Search chats', 'john');
    await waitFor(async () => expect(await listCount(panel)).toBeLessThan(24));
    await fill(panel, 'Search chats', '');
    await click(panel, 'button', 'Mark all read');
    await expectBadgeText(fixture(), '');
    expect(await textOf(panel, 'heading')).toBe('Active chats');
  });

  it('opens a chat with the keyboard and stays', async () => {
    const { driver } = fixture();
    const panel = await driver.panelPage();
    await waitForList(panel, 24);
    await focusRow(panel, 'John');
    await panel.keyboard.press('Enter');
    await driver.waitForTab((url) => url === 'https://example.com/pricing');
    expect(await driver.panelIsOpen()).toBe(true);
  });

  it('closes and opens again', async () => {
    const { driver } = fixture();
    await driver.closePanel();
    expect(await driver.panelIsOpen()).toBe(false);
    await driver.closePanel();
    const panel = await driver.openPanel();
    await waitFor(async () => expect(await listCount(panel)).toBe(24));
    expect(await panel.evaluate(() => innerWidth)).toBeGreaterThan(150);
  });

  it('is not confused with a tab of the same page, nor with the popup', async () => {
    const { driver } = fixture();
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
