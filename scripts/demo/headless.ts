import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { Account } from '../../tests/support/api/account.ts';
import { simulateVisitors } from '../../tests/support/api/simulated-visitors.ts';
import { startStandIn } from '../../tests/support/api/stand-in.ts';
import { referenceSessions } from '../../tests/support/api/wire-session.ts';
import { launchChromium } from '../../tests/support/browsers/chromium.ts';
import type { BrowserDriver } from '../../tests/support/browsers/driver.ts';
import { click, eventually, textOf, waitForRole } from '../../tests/support/browsers/roles.ts';
import { connectAccount } from '../../tests/support/connect-account.ts';
import { EXTENSION_DIR } from './extension.ts';

const PICTURES = '.output/demo';
const DURATION_MS = 30_000;
const VISITORS_EVERY_MS = 4_000;
const CHECK_EVERY_MS = 5_000;
const MAX_ROWS_LOGGED = 5;

/** Runs the demo without a display: prints badge, title and list when they change, takes pictures, and sums up. */
export async function runHeadless(): Promise<void> {
  const account = new Account(referenceSessions());
  const standIn = await startStandIn({ tls: true, account });
  const driver = await launchChromium({ extensionDir: EXTENSION_DIR, apiPort: standIn.port });
  try {
    await connect(driver, standIn.key);
    const stopVisitors = simulateVisitors(account, { everyMs: VISITORS_EVERY_MS });
    const changes = await watchPopup(driver).finally(stopVisitors);
    await takePictures(driver);
    const unread = (await driver.badge()).title;
    console.log(
      `\nIn half a minute: ${standIn.requests().length} requests, ${changes} changes shown. At the end: ${unread}`,
    );
    console.log(`Pictures of the popup, light and dark, are in ${PICTURES}/.`);
  } finally {
    await driver.close();
    await standIn.stop();
  }
}

async function connect(driver: BrowserDriver, key: string): Promise<void> {
  const settings = await driver.waitForTab((url) => url.endsWith('/options.html'));
  await connectAccount(settings, key);
  console.log(`Settings: ${await textOf(settings, 'status')}`);
  await settings.close();
}

/** Keeps the popup's page open and clicks **Check now** from time to time. Returns the number of changes. */
async function watchPopup(driver: BrowserDriver): Promise<number> {
  const popup = await driver.extensionPage('popup.html');
  await waitForRole(popup, 'list', 'Active chats');
  const end = Date.now() + DURATION_MS;
  let lastLogged = '';
  let changes = 0;
  console.log(`\nAt the start, before all chats are marked read:\n${await describe(driver, popup)}`);
  await click(popup, 'button', 'Mark all read');
  for (let nextCheck = Date.now() + CHECK_EVERY_MS; Date.now() < end; ) {
    const now = await describe(driver, popup);
    if (now !== lastLogged) {
      console.log(`\n${now}`);
      lastLogged = now;
      changes += 1;
    }
    if (Date.now() >= nextCheck) {
      await click(popup, 'button', 'Check now');
      nextCheck = Date.now() + CHECK_EVERY_MS;
    }
    await waitForChange(driver, popup, lastLogged, Math.min(nextCheck, end));
  }
  await popup.close();
  return changes;
}

/** Waits for a change, until `until` (epoch ms) at most. */
async function waitForChange(driver: BrowserDriver, popup: Page, lastLogged: string, until: number): Promise<void> {
  await eventually(
    async () => {
      if (Date.now() < until && (await describe(driver, popup)) === lastLogged) throw new Error('no change');
    },
    { timeout: DURATION_MS },
  );
}

async function describe(driver: BrowserDriver, popup: Page): Promise<string> {
  const { text, title } = await driver.badge();
  const rows = await popup.$$eval('li', (items) =>
    items.map((item) => {
      const part = (selector: string) => item.querySelector<HTMLElement>(selector)?.textContent?.trim() ?? '';
      return `${part('a')}: ${part('p')}`.replace(/\s+/g, ' ');
    }),
  );
  const more = rows.length > MAX_ROWS_LOGGED ? [`… and ${rows.length - MAX_ROWS_LOGGED} more`] : [];
  return [`[${text || ' '}] ${title}`, ...rows.slice(0, MAX_ROWS_LOGGED), ...more].join('\n    ');
}

async function takePictures(driver: BrowserDriver): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const popup = await driver.openPopup();
  await waitForRole(popup, 'list', 'Active chats');
  for (const scheme of ['light', 'dark'] as const) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await driver.screenshot(popup, `${PICTURES}/popup-${scheme}.png`);
  }
}
