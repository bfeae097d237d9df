import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { waitForRole } from '../support/browsers/roles.ts';
import { type Fixture, waitFor } from './harness.ts';

/**
 * Waits until a settings page in English has read all that it shows. Before that its boxes have no ticks, and a click on one
 * does nothing; the keys that the browser has come last.
 */
export async function settingsAreRead(page: Page): Promise<void> {
  await waitForRole(page, 'button', 'Change shortcuts');
  await waitFor(async () => expect(await page.$$('[aria-busy=true]')).toEqual([]));
}

/** Opens the settings in a new tab, and waits until they have read all that they show. */
export async function openSettings({ driver }: Fixture): Promise<Page> {
  const page = await driver.extensionPage('options.html');
  await settingsAreRead(page);
  return page;
}

/** The settings page that is there already, once it has read all that it shows. */
export async function settingsPage({ driver }: Fixture): Promise<Page> {
  const page = await driver.waitForTab((url) => url.includes('/options.html'));
  await settingsAreRead(page);
  return page;
}
