/**
 * `npm run bench:large`: measures the waits on an account with 5,000 active chats, in Chromium, then in Firefox.
 * Prints milliseconds, the median of `RUNS` runs. Has no targets, because machines differ.
 */
import { fileURLToPath } from 'node:url';
import { Account } from '../../tests/support/api/account.ts';
import { startConnectProxy } from '../../tests/support/api/connect-proxy.ts';
import { startStandIn } from '../../tests/support/api/stand-in.ts';
import { manySessions } from '../../tests/support/api/wire-session.ts';
import { launchChromium } from '../../tests/support/browsers/chromium.ts';
import type { BrowserDriver } from '../../tests/support/browsers/driver.ts';
import { launchFirefox } from '../../tests/support/browsers/firefox.ts';
import { click, eventually, fill } from '../../tests/support/browsers/roles.ts';

const CHATS = 5_000;
const RUNS = 5;
const MARK_ALL_READ = 'button[aria-label="Mark all read"]';

type Figures = Record<string, number[]>;

function build(name: string): string {
  return fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));
}

async function timed(figures: Figures, name: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  figures[name] = [...(figures[name] ?? []), performance.now() - started];
}

function badgeIs(driver: BrowserDriver, text: string): Promise<void> {
  return eventually(
    async () => {
      if ((await driver.badge()).text !== text) throw new Error('not yet');
    },
    { timeout: 60_000, what: `the badge shows "${text}"` },
  );
}

async function measure(driver: BrowserDriver, key: string, figures: Figures): Promise<void> {
  const settings = await driver.waitForTab((url) => url.endsWith('/options.html'));
  await fill(settings, 'API key', key);
  await timed(figures, 'Connect to 999+ on the badge', async () => {
    await click(settings, 'button', 'Connect');
    await badgeIs(driver, '999+');
  });
  await timed(figures, 'Toolbar button to the first rows', async () => {
    const popup = await driver.openPopup();
    await eventually(() => popup.$eval('[role=listitem]', () => true));
  });
  const popup = await driver.openPopup();
  await eventually(() => popup.$eval(MARK_ALL_READ, () => true));
  await timed(figures, 'Mark all read to an empty badge', async () => {
    await popup.$eval(MARK_ALL_READ, (button) => (button as HTMLButtonElement).click());
    await badgeIs(driver, '');
  });
  await timed(figures, 'Restart of the browser to the badge', async () => {
    await driver.closePopup();
    await driver.restart();
    await eventually(async () => {
      if (!(await driver.badge()).title.includes('none unread')) throw new Error('not yet');
    });
  });
}

async function bench(name: 'chromium' | 'firefox'): Promise<void> {
  const figures: Figures = {};
  for (let run = 0; run < RUNS; run += 1) {
    const standIn = await startStandIn({ tls: true, account: new Account(manySessions(CHATS)) });
    standIn.limit.off();
    const proxy = await startConnectProxy(standIn.port);
    const driver =
      name === 'chromium'
        ? await launchChromium({ extensionDir: build('chrome-mv3'), apiPort: standIn.port })
        : await launchFirefox({ extensionDir: build('firefox-mv3'), proxyPort: proxy.port });
    await measure(driver, standIn.key, figures).finally(() => driver.close());
    await proxy.stop();
    await standIn.stop();
  }
  console.log(`\n${name}, ${CHATS} active chats, median (least to most) of ${RUNS} runs`);
  for (const [figure, times] of Object.entries(figures)) console.log(`  ${figure}: ${summary(times)}`);
}

function summary(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[Math.floor(sorted.length / 2)]} ms (${sorted[0]} to ${sorted.at(-1)})`;
}

await bench('chromium');
await bench('firefox');
