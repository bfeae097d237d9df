import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { waitForRole } from '../support/browsers/roles.ts';
import { type Fixture, waitFor } from './harness.ts';

/**
 * Waits until an English settings page has loaded everything that it shows. Before that its checkboxes are empty and ignore
 * clicks; the browser's shortcuts load last.
 */
export async function settingsAreRead(page: Page): Promise<void> {
  await waitForRole(page, 'button', 'Change shortcuts');
  await waitFor(async () => expect(await page.$$('[aria-busy=true]')).toEqual([]));
}

/** Opens the settings in a new tab and waits until they have loaded. */
export async function openSettings({ driver }: Fixture): Promise<Page> {
  const page = await driver.extensionPage('options.html');
  await settingsAreRead(page);
  return page;
}

/** Returns the open settings page, once it has loaded. */
export async function settingsPage({ driver }: Fixture): Promise<Page> {
  const page = await driver.waitForTab((url) => url.includes('/options.html'));
  await settingsAreRead(page);
  return page;
}
