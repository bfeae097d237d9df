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

/** Long enough for all visible rows to be drawn on a busy computer. */
const RENDER_TIMEOUT_MS = 30_000;

/** A quarter of an hour after the newest of the 24 chats. */
const NOW = Date.UTC(2024, 0, 15, 11, 0);

/** The number of drawn rows depends on the computer's fonts; this many always are. */
const ROWS = 4;

/** Returns the popup's tree with only the first rows of the list. */
async function treeOfPopup(page: Page): Promise<string> {
  const keptLines: string[] = [];
  let omittedIndent: number | null = null;
  for (const line of (await accessibilityTree(page)).split('\n')) {
    const indent = line.search(/\S|$/);
    if (omittedIndent !== null && indent > omittedIndent) continue;
    const [, row = '0'] = /^ *listitem (\d+) of \d+/.exec(line) ?? [];
    omittedIndent = Number(row) > ROWS ? indent : null;
    // The background's clock runs on, and its next check comes.
    if (omittedIndent === null) keptLines.push(line.replace(/\. Next check in [\d,]+ min/, ''));
  }
  return keptLines.join('\n');
}

/**
 * Waits until the popup's tree matches the stored one, because the list is drawn in steps. Returns the actual tree if it
 * never does.
 */
function treeOf(page: Page, stored: 'popup' | 'notifications'): Promise<string> {
  const expected = readFileSync(new URL(`trees/${stored}.txt`, import.meta.url), 'utf8');
  const compare = async () => {
    if ((await treeOfPopup(page)) !== expected) throw new Error('another tree');
    return expected;
  };
  return eventually(compare, { timeout: RENDER_TIMEOUT_MS }).catch(() => treeOfPopup(page));
}

/** After an intended change, `-u` updates the files: their diff shows what changes for a screen reader. */
inBrowser('chromium', 'The accessibility tree', (fixture) => {
  it('matches for the popup with 24 chats', async ({ expect }) => {
    const { driver } = fixture();
    const popup = await driver.extensionPage('popup.html');
    await popup.setViewport({ width: 384, height: 600 });
    await freezeTime(popup, NOW);
    await seedStorage(driver, unread24(NOW));
    await waitFor(async () => expect(await listCount(popup)).toBe(24));
    // The announced count appears after the list.
    await waitForRole(popup, 'button', '3 chats on /pricing');
    await expect(await treeOf(popup, 'popup')).toMatchFileSnapshot('trees/popup.txt');
  });

  it('matches for the snoozed popup with waiting visitors, two of them muted, and the hint', async ({ expect }) => {
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

  it('matches for the settings page before and after connecting', async ({ expect }) => {
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
    const both = `Not connected\n\n${before}\nConnected, with much that is chosen\n\n${after}`;
    // A release changes nothing but the version.
    await expect(both.replaceAll(/Perch \d+\.\d+\.\d+/g, 'Perch VERSION')).toMatchFileSnapshot('trees/settings.txt');
  });
});
