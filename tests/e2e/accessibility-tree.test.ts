import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { accessibilityTree } from '../support/accessibility/tree.ts';
import { eventually, waitForRole } from '../support/browsers/roles.ts';
import { dispatchSnooze, freezeTime } from '../support/freeze-time.ts';
import { seedStorage } from '../support/seed-storage.ts';
import { muted, notConnected, unread24, withHint, withNotificationSettings } from '../support/states.ts';
import { inBrowser, listCount, waitFor } from './harness.ts';
import { settingsAreRead } from './settings.ts';

/** Long enough for all rows in sight to be drawn on a busy computer. */
const RENDER_TIMEOUT_MS = 30_000;

/** A quarter of an hour after the newest of the 24 chats. */
const NOW = Date.UTC(2024, 0, 15, 11, 0);

/** How many rows are drawn depends on the fonts of the computer; this many always are. */
const ROWS = 4;

/** The tree of the popup with the first rows of the list only. */
async function treeOfPopup(page: Page): Promise<string> {
  const keptLines: string[] = [];
  let omittedIndent: number | null = null;
  for (const line of (await accessibilityTree(page)).split('\n')) {
    const indent = line.search(/\S|$/);
    if (omittedIndent !== null && indent > omittedIndent) continue;
    const [, row = '0'] = /^ *listitem (\d+) of \d+/.exec(line) ?? [];
    omittedIndent = Number(row) > ROWS ? indent : null;
    // The background's clock goes on, and so does its next check.
    if (omittedIndent === null) keptLines.push(line.replace(/\. Next check in [\d,]+ min/, ''));
  }
  return keptLines.join('\n');
}

/**
 * The list is drawn in steps: waits until the tree of the popup is the one that is stored, and returns what there is instead
 * when it never becomes that.
 */
function treeOf(page: Page, stored: 'popup' | 'notifications'): Promise<string> {
  const expected = readFileSync(new URL(`trees/${stored}.txt`, import.meta.url), 'utf8');
  const compare = async () => {
    if ((await treeOfPopup(page)) !== expected) throw new Error('another tree');
    return expected;
  };
  return eventually(compare, { timeout: RENDER_TIMEOUT_MS }).catch(() => treeOfPopup(page));
}

/**
 * `-u` writes the files anew after a change that is meant: their difference is what the change means to a screen reader.
 */
inBrowser('chromium', 'What assistive technology is given', (fixture) => {
  it('of the popup with 24 chats', async ({ expect }) => {
    const { driver } = fixture();
    const popup = await driver.extensionPage('popup.html');
    await popup.setViewport({ width: 384, height: 600 });
    await freezeTime(popup, NOW);
    await seedStorage(driver, unread24(NOW));
    await waitFor(async () => expect(await listCount(popup)).toBe(24));
    // It is counted once the list is on the screen.
    await waitForRole(popup, 'button', '3 chats on /pricing');
    await expect(await treeOf(popup, 'popup')).toMatchFileSnapshot('trees/popup.txt');
  });

  it('of the popup where visitors wait, two of them muted, while it is snoozed, with the hint', async ({ expect }) => {
    const { driver } = fixture();
    const popup = await driver.extensionPage('popup.html');
    await popup.setViewport({ width: 384, height: 600 });
    await freezeTime(popup, NOW);
    await seedStorage(driver, { ...muted(NOW), connection: withHint(NOW).connection });
    await waitFor(async () => expect(await listCount(popup)).toBe(24));
    await waitForRole(popup, 'button', '3 chats on /pricing');
    await waitForRole(popup, 'button', 'No, thanks');
    await dispatchSnooze(popup, { startedAt: NOW, until: NOW + 1_800_000 });
    await waitForRole(popup, 'button', 'End snooze');
    await expect(await treeOf(popup, 'notifications')).toMatchFileSnapshot('trees/notifications.txt');
  });

  it('of the settings page, before and after connecting', async ({ expect }) => {
    const { driver } = fixture();
    const settings = await driver.extensionPage('options.html');
    await freezeTime(settings, NOW);
    await seedStorage(driver, notConnected());
    await waitForRole(settings, 'button', 'Connect');
    await settingsAreRead(settings);
    await settings.$$eval('summary', (all) => {
      for (const summary of all) summary.click();
    });
    await waitForRole(settings, 'textbox', 'API address');
    const before = await accessibilityTree(settings);
    await seedStorage(driver, withNotificationSettings(NOW));
    await waitForRole(settings, 'button', 'Disconnect');
    await waitForRole(settings, 'button', 'Unmute Support Widget');
    const after = await accessibilityTree(settings);
    await expect(`Not connected\n\n${before}\nConnected, with much that is chosen\n\n${after}`).toMatchFileSnapshot(
      'trees/settings.txt',
    );
  });
});
