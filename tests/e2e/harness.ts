import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Account } from '../support/api/account.ts';
import { startConnectProxy } from '../support/api/connect-proxy.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../support/api/stand-in.ts';
import { referenceSessions } from '../support/api/wire-session.ts';
import type { Badge, BrowserDriver } from '../support/browsers/driver.ts';
import { DEFAULT_TIMEOUT_MS } from '../support/browsers/eventually.ts';
import { START_MS } from '../support/browsers/resources.ts';
import { click, eventually, textOf } from '../support/browsers/roles.ts';
import { connectAccount } from '../support/connect-account.ts';
import { ENGLISH } from '../support/i18n.ts';
import { BROWSER, type BrowserName, type ChangeManifest, freshBrowser } from './browser.ts';

/** How long a busy computer may take to request a check. */
const CHECK_REQUEST_MS = 15_000;

/** New messages must reach the badge within 45 s with nothing open (docs/interface.md, settled questions). */
export const NEW_MESSAGE_MS = 45_000;
/** For effects of an alarm, which fires after 30 or 60 s, on a busy computer. */
export const ALARM_MS = 90_000;

/** A real browser with the production build of Perch, and the fake API that it talks to. */
export interface Fixture {
  readonly driver: BrowserDriver;
  readonly standIn: StandIn;
  close(): Promise<void>;
}

export interface FixtureOptions extends StandInOptions {
  /** The language of the browser; English by default. */
  readonly lang?: string;
  /** Whether tests can use `driver.nativeUi`. */
  readonly nativeUi?: boolean;
  /** Changes the build's manifest. */
  readonly changeManifest?: ChangeManifest;
  /** Whether to install the archive that `npm run zip` makes for the stores, as it is. */
  readonly fromArchive?: boolean;
}

/** Opens a new Perch and a stand-in of the API with the 24 reference chats, unless `options` has an account. */
async function openFixture(requested: FixtureOptions): Promise<Fixture> {
  const { changeManifest, fromArchive, lang, nativeUi, ...options } = requested;
  const standIn = await startStandIn({ tls: true, account: new Account(referenceSessions()), ...options });
  standIn.limit.off();
  const proxy = await startConnectProxy(standIn.port);
  const close = async () => {
    await proxy.stop();
    await standIn.stop();
  };
  try {
    const port = BROWSER === 'chromium' ? standIn.port : proxy.port;
    const driver = await freshBrowser({ port, changeManifest, fromArchive, lang, nativeUi });
    // It opens after the installation; in Chromium a tab that opens later would close a popup.
    await settingsTab(driver, START_MS);
    return { driver, standIn, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Tests = (fixture: () => Fixture) => void;

/** Describes tests for both browsers. Runs them in the one of this run, with one fixture for the whole block. */
export function inEachBrowser(what: string, tests: Tests, options: () => FixtureOptions = () => ({})): void {
  describe(what, () => {
    let fixture: Fixture | undefined;
    beforeAll(async () => {
      fixture = await openFixture(options());
    });
    afterAll(() => fixture?.close());
    tests(() => {
      if (!fixture) throw new Error('The browser did not start.');
      return fixture;
    });
  });
}

/** Describes tests for one browser; the run in the other skips them. */
export function inBrowser(browser: BrowserName, what: string, tests: Tests, options?: () => FixtureOptions): void {
  if (browser === BROWSER) inEachBrowser(what, tests, options);
}

function settingsTab(driver: BrowserDriver, timeout?: number): Promise<Page> {
  return driver.waitForTab((url) => url.includes('/options.html'), timeout);
}

/** Connects on the settings page that opened after the installation, and closes the page. */
export async function connect({ driver, standIn }: Fixture, i18n = ENGLISH): Promise<void> {
  const settings = await settingsTab(driver);
  await connectAccount(settings, standIn.key, i18n);
  await settings.close();
}

/** Connects to an account with 24 unread chats and marks all of them read. */
export async function connectAllRead(fixture: Fixture): Promise<void> {
  await connect(fixture);
  await expectBadgeText(fixture, '24');
  await click(await fixture.driver.openPopup(), 'button', 'Mark all read');
  await expectBadgeText(fixture, '');
  await fixture.driver.closePopup();
}

/** Clicks **Check now** until a check starts: within two seconds of the last one a click has no effect. */
export function checkNow(fixture: Fixture, popup: Page, { t } = ENGLISH): Promise<void> {
  return untilChecked(fixture, () => click(popup, 'button', t('checkNow')));
}

/**
 * Calls `ask` until a check has started. Only requests for the first rows count; later ones may belong to a check that was
 * already running.
 */
export function untilChecked({ standIn }: Fixture, ask: () => Promise<void>): Promise<void> {
  const startedChecks = () => standIn.requests().filter(({ body }) => !(body as { offset?: number }).offset).length;
  const before = startedChecks();
  const attempt = async () => {
    if (startedChecks() === before) await ask();
    expect(startedChecks()).toBeGreaterThan(before);
  };
  // An abandoned attempt that still happens would start a second check.
  return eventually(attempt, { what: 'a check begins', attemptMs: CHECK_REQUEST_MS });
}

/** Waits until the popup's status line has this text. */
export function expectStatus(popup: Page, text: RegExp | string): Promise<void> {
  return waitFor(async () => expect(await textOf(popup, 'status')).toMatch(text));
}

/** The number of chats in the list, as announced to assistive technology; the document has only the visible rows. */
export function listCount(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.querySelector('[role=list] > [role=listitem]')?.getAttribute('aria-setsize') ?? 0),
  );
}

/** Waits until one read of the badge has all given parts: text, colour and title do not change at the same moment. */
export function expectBadge(
  { driver }: Fixture,
  expected: { readonly [part in keyof Badge]?: string | RegExp },
  timeout = ALARM_MS,
): Promise<void> {
  const parts = Object.entries(expected).map(([part, value]) => [
    part,
    value instanceof RegExp ? expect.stringMatching(value) : value,
  ]);
  const check = async () => expect(await driver.badge()).toMatchObject(Object.fromEntries(parts));
  return eventually(check, { what: 'the badge changes', timeout });
}

/** Waits until the badge has this text. */
export function expectBadgeText(fixture: Fixture, text: string, timeout = DEFAULT_TIMEOUT_MS): Promise<void> {
  return expectBadge(fixture, { text }, timeout);
}

/** Waits until the assertions in `check` hold. */
export function waitFor(check: () => Promise<void> | void, timeout = DEFAULT_TIMEOUT_MS): Promise<void> {
  return eventually(check, { timeout, what: 'it settles' });
}
