import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { Account } from '../../../tests/support/api/account.ts';
import { type StandIn, startStandIn } from '../../../tests/support/api/stand-in.ts';
import { manySessions } from '../../../tests/support/api/wire-session.ts';
import { launchChromium } from '../../../tests/support/browsers/chromium.ts';
import type { BrowserDriver } from '../../../tests/support/browsers/driver.ts';
import { click, eventually, fill } from '../../../tests/support/browsers/roles.ts';

const EXTENSION = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));
const MARK_ALL_READ = 'button[aria-label="Mark all read"]';

/** Chromium with the built extension, connected to an account with only known, read chats. */
export interface Fixture {
  readonly driver: BrowserDriver;
  readonly standIn: StandIn;
  /** A page with the extension's APIs but without Perch's code. */
  readonly probe: Page;
  close(): Promise<void>;
}

/** The used part of the probe's window; `localChanges` counts changed items of `storage.local`. */
export interface ProbeWindow {
  readonly chrome: Browser;
  localChanges: number;
}

/** The used part of the stored freshness (`utils/domain/model/connection-state.ts`). */
interface Freshness {
  readonly startedAt: number | null;
  readonly checkingSince: number | null;
  readonly behind: boolean;
}

/** Opens the fixture with this many active chats, at least 1,000. Always `close` it. */
export async function openFixture(chats: number): Promise<Fixture> {
  const standIn = await startStandIn({ tls: true, account: new Account(manySessions(chats)) });
  standIn.limit.off();
  const driver = await launchChromium({ extensionDir: EXTENSION, apiPort: standIn.port });
  const close = async () => {
    await driver.close();
    await standIn.stop();
  };
  try {
    return { driver, standIn, probe: await connect(driver, standIn.key), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until no check is under way and the list is complete. */
export function waitUntilIdle(driver: BrowserDriver): Promise<void> {
  return eventually(async () => {
    const { checkingSince, behind } = await freshnessOf(driver);
    if (checkingSince !== null || behind) throw new Error('a check is under way');
  });
}

export async function freshnessOf(driver: BrowserDriver): Promise<Freshness> {
  return ((await driver.readStorage('session')) as { freshness: { value: Freshness } }).freshness.value;
}

async function connect(driver: BrowserDriver, key: string): Promise<Page> {
  const settings = await driver.waitForTab((url) => url.endsWith('/options.html'));
  await fill(settings, 'API key', key);
  await click(settings, 'button', 'Connect');
  await badgeIs(driver, '999+');
  await waitUntilIdle(driver);
  const popup = await driver.openPopup();
  // By its label, because finding one control by its role among 1,000 rows takes seconds.
  await eventually(() => popup.$eval(MARK_ALL_READ, () => true));
  await popup.$eval(MARK_ALL_READ, (button) => (button as HTMLButtonElement).click());
  await badgeIs(driver, '');
  await driver.closePopup();
  const pages = await settings.browser().pages();
  await settings.close();
  const probe = pages.find((page) => page.url().endsWith('/manifest.json'));
  if (!probe) throw new Error('the probe is not open');
  await probe.evaluate(() => {
    const page = globalThis as unknown as ProbeWindow;
    page.localChanges = 0;
    page.chrome.storage.onChanged.addListener((changes, area) => {
      if (area === 'local') page.localChanges += Object.keys(changes).length;
    });
  });
  return probe;
}

function badgeIs(driver: BrowserDriver, text: string): Promise<void> {
  return eventually(
    async () => {
      if ((await driver.badge()).text !== text) throw new Error('not yet');
    },
    { timeout: 60_000, what: `the badge shows "${text}"` },
  );
}
