import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { accessibilityTree } from '../support/accessibility/tree';
import { eventually, waitForRole } from '../support/browsers/roles';
import { putInto } from '../support/put-into';
import { standStill, tellOfSnooze } from '../support/stand-still';
import { attentive, hinted, muted, notConnected, unread24 } from '../support/states';
import { inBrowser, listed, settles } from './harness';
import { settingsAreRead } from './settings';

/** Long enough for all rows in sight to be drawn on a busy computer. */
const DRAWN_MS = 30_000;

/** A quarter of an hour after the newest of the 24 chats. */
const NOW = Date.UTC(2024, 0, 15, 11, 0);

/** How many rows are drawn depends on the fonts of the computer; this many always are. */
const ROWS = 4;

/** The tree of the popup with the first rows of the list only. */
async function treeOfPopup(page: Page): Promise<string> {
  const kept: string[] = [];
  let omittedIndent: number | null = null;
  for (const line of (await accessibilityTree(page)).split('\n')) {
    const indent = line.search(/\S|$/);
    if (omittedIndent !== null && indent > omittedIndent) continue;
    const [, row = '0'] = /^ *listitem (\d+) of \d+/.exec(line) ?? [];
    omittedIndent = Number(row) > ROWS ? indent : null;
    // The background's clock goes on, and so does its next check.
    if (omittedIndent === null) kept.push(line.replace(/\. Next check in [\d,]+ min/, ''));
  }
  return kept.join('\n');
}

/**
 * The list is drawn in steps: waits until the tree of the popup is the one that is stored, and returns what there is instead
 * when it never becomes that.
 */
function treeOf(page: Page, stored: 'popup' | 'attention'): Promise<string> {
  const expected = readFileSync(new URL(`trees/${stored}.txt`, import.meta.url), 'utf8');
  const compare = async () => {
    if ((await treeOfPopup(page)) !== expected) throw new Error('another tree');
    return expected;
  };
  return eventually(compare, { timeout: DRAWN_MS }).catch(() => treeOfPopup(page));
}

/**
 * `-u` writes the files anew after a change that is meant: their difference is what the change means to a screen reader.
 */
inBrowser('chromium', 'What assistive technology is given', (stage) => {
  it('of the popup with 24 chats', async ({ expect }) => {
    const { driver } = stage();
    const popup = await driver.extensionPage('popup.html');
    await popup.setViewport({ width: 384, height: 600 });
    await standStill(popup, NOW);
    await putInto(driver, unread24(NOW));
    await settles(async () => expect(await listed(popup)).toBe(24));
    // It is counted once the list is on the screen.
    await waitForRole(popup, 'button', '3 chats on /pricing');
    await expect(await treeOf(popup, 'popup')).toMatchFileSnapshot('trees/popup.txt');
  });

  it('of the popup where visitors wait, two of them muted, while it is snoozed, with the hint', async ({ expect }) => {
    const { driver } = stage();
    const popup = await driver.extensionPage('popup.html');
    await popup.setViewport({ width: 384, height: 600 });
    await standStill(popup, NOW);
    await putInto(driver, { ...muted(NOW), connection: hinted(NOW).connection });
    await settles(async () => expect(await listed(popup)).toBe(24));
    await waitForRole(popup, 'button', '3 chats on /pricing');
    await waitForRole(popup, 'button', 'No, thanks');
    await tellOfSnooze(popup, { since: NOW, until: NOW + 1_800_000 });
    await waitForRole(popup, 'button', 'End snooze');
    await expect(await treeOf(popup, 'attention')).toMatchFileSnapshot('trees/attention.txt');
  });

  it('of the settings page, before and after connecting', async ({ expect }) => {
    const { driver } = stage();
    const settings = await driver.extensionPage('options.html');
    await standStill(settings, NOW);
    await putInto(driver, notConnected());
    await waitForRole(settings, 'button', 'Connect');
    await settingsAreRead(settings);
    await settings.$$eval('summary', (all) => {
      for (const summary of all) summary.click();
    });
    await waitForRole(settings, 'textbox', 'API address');
    const before = await accessibilityTree(settings);
    await putInto(driver, attentive(NOW));
    await waitForRole(settings, 'button', 'Disconnect');
    await waitForRole(settings, 'button', 'Unmute Support Widget');
    const after = await accessibilityTree(settings);
    await expect(`Not connected\n\n${before}\nConnected, with much that is chosen\n\n${after}`).toMatchFileSnapshot(
      'trees/settings.txt',
    );
  });
});
