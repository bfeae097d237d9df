import { resolve } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { Account } from '../support/api/account';
import { startConnectProxy } from '../support/api/connect-proxy';
import { type StandIn, type StandInOptions, startStandIn } from '../support/api/stand-in';
import { referenceSessions } from '../support/api/wire-session';
import { launchChromium } from '../support/browsers/chromium';
import type { BrowserDriver } from '../support/browsers/driver';
import { launchFirefox } from '../support/browsers/firefox';
import { click, eventually, fill, waitForRole } from '../support/browsers/roles';

const BROWSERS = ['chromium', 'firefox'] as const;
type BrowserName = (typeof BROWSERS)[number];

/** The production builds, which `npm run build` leaves. */
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** A real browser with the production build in it, and the API that it talks to. */
export interface Stage {
  readonly driver: BrowserDriver;
  readonly standIn: StandIn;
  close(): Promise<void>;
}

export interface StageOptions extends StandInOptions {
  /** Makes of the folder of a build another one to run. */
  readonly dress?: (extensionDir: string) => string;
}

/** Opens a browser and a stand-in of the API with the reference's 24 sessions, unless `options` bring an account. */
async function openStage(browser: BrowserName, { dress = (dir) => dir, ...options }: StageOptions): Promise<Stage> {
  const extensionDir = dress(resolve(BUILDS[browser]));
  const standIn = await startStandIn({ tls: true, account: new Account(referenceSessions()), ...options });
  standIn.limit.off();
  const proxy = await startConnectProxy(standIn.port);
  const driver =
    browser === 'chromium'
      ? await launchChromium({ extensionDir, apiPort: standIn.port })
      : await launchFirefox({ extensionDir, proxyPort: proxy.port });
  const close = async () => {
    await driver.close();
    await proxy.stop();
    await standIn.stop();
  };
  return { driver, standIn, close };
}

/** Describes the same for every browser; `stage()` is one stage for the whole block. */
export function inEachBrowser(
  what: string,
  tests: (stage: () => Stage) => void,
  options: () => StageOptions = () => ({}),
): void {
  describe.each(BROWSERS)(`${what} (%s)`, (browser) => {
    let stage: Stage | undefined;
    beforeAll(async () => {
      stage = await openStage(browser, options());
    });
    afterAll(() => stage?.close());
    tests(() => {
      if (!stage) throw new Error('The browser did not start.');
      return stage;
    });
  });
}

/** Connects as a person does, on the settings page that opened by itself, and closes it. */
export async function connect({ driver, standIn }: Stage): Promise<void> {
  const settings = await driver.waitForTab((url) => url.includes('/options.html'));
  await fill(settings, 'API key', standIn.key);
  await click(settings, 'button', 'Connect');
  await waitForRole(settings, 'button', 'Disconnect');
  await settings.close();
}

/** Waits until the badge has this text, and returns its title. */
export function badgeShows({ driver }: Stage, text: string, timeout = 10_000): Promise<string> {
  return eventually(
    async () => {
      const badge = await driver.badge();
      if (badge.text !== text) throw new Error(`it shows ${JSON.stringify(badge)}`);
      return badge.title;
    },
    { what: `the badge shows "${text}"`, timeout },
  );
}

/** Waits until the assertions in `check` hold. */
export function settles(check: () => Promise<void> | void, timeout = 10_000): Promise<void> {
  return eventually(check, { timeout, what: 'it settles' });
}
