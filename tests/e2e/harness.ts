import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Account } from '../support/api/account.ts';
import { startConnectProxy } from '../support/api/connect-proxy.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../support/api/stand-in.ts';
import { referenceSessions } from '../support/api/wire-session.ts';
import type { Badge, BrowserDriver } from '../support/browsers/driver.ts';
import { DEFAULT_TIMEOUT_MS } from '../support/browsers/eventually.ts';
import { START_MS } from '../support/browsers/resources.ts';
import { click, eventually, fill, textOf, waitForRole } from '../support/browsers/roles.ts';
import { ENGLISH } from '../support/i18n.ts';
import { BROWSER, type BrowserName, type ChangeManifest, freshBrowser } from './browser.ts';

/** On a busy computer it takes its time to ask for a check. */
const CHECK_REQUEST_MS = 15_000;

/** News has to reach the badge within 45 s with nothing open (docs/interface.md, settled questions). */
export const NEW_MESSAGE_MS = 45_000;
/** For what an alarm brings, half a minute or a whole one away, to a computer that is busy. */
export const ALARM_MS = 90_000;

/** A real browser with the production build in it, and the API that it talks to. */
export interface Fixture {
  readonly driver: BrowserDriver;
  readonly standIn: StandIn;
  close(): Promise<void>;
}

export interface FixtureOptions extends StandInOptions {
  /** The language of the browser; English by default. */
  readonly lang?: string;
  /** Whether tests do what a person does outside of pages: `driver.hands`. */
  readonly nativeUi?: boolean;
  /** Changes the build's manifest. */
  readonly changeManifest?: ChangeManifest;
}

/** A new Perch, and a stand-in of the API with the reference's 24 sessions, unless `options` bring an account. */
async function openFixture({ changeManifest, lang, nativeUi, ...options }: FixtureOptions): Promise<Fixture> {
  const standIn = await startStandIn({ tls: true, account: new Account(referenceSessions()), ...options });
  standIn.limit.off();
  const proxy = await startConnectProxy(standIn.port);
  const close = async () => {
    await proxy.stop();
    await standIn.stop();
  };
  try {
    const port = BROWSER === 'chromium' ? standIn.port : proxy.port;
    const driver = await freshBrowser({ port, changeManifest, lang, nativeUi });
    // It opens by itself once Perch is installed, and Chromium closes a popup when a tab opens.
    await settingsTab(driver, START_MS);
    return { driver, standIn, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Tests = (fixture: () => Fixture) => void;

/** Describes what every browser does, in the one of this run; `stage()` is one stage for the whole block. */
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

/** Describes what only one browser does; the run in the other leaves it out. */
export function inBrowser(browser: BrowserName, what: string, tests: Tests, options?: () => FixtureOptions): void {
  if (browser === BROWSER) inEachBrowser(what, tests, options);
}

function settingsTab(driver: BrowserDriver, timeout?: number): Promise<Page> {
  return driver.waitForTab((url) => url.includes('/options.html'), timeout);
}

/** Connects as a person does, on the settings page that opened by itself, and closes it. */
export async function connect({ driver, standIn }: Fixture, { t } = ENGLISH): Promise<void> {
  const settings = await settingsTab(driver);
  await fill(settings, t('apiKey'), standIn.key);
  await click(settings, 'button', t('connect'));
  await waitForRole(settings, 'button', t('disconnect'));
  await settings.close();
}

/** Connects to the account of 24 unread chats and marks all of them read. */
export async function connectAllRead(fixture: Fixture): Promise<void> {
  await connect(fixture);
  await expectBadgeText(fixture, '24');
  await click(await fixture.driver.openPopup(), 'button', 'Mark all read');
  await expectBadgeText(fixture, '');
  await fixture.driver.closePopup();
}

/** Presses **Check now** until a check has begun: within two seconds of the last one a press does nothing. */
export function checkNow(fixture: Fixture, popup: Page, { t } = ENGLISH): Promise<void> {
  return untilChecked(fixture, () => click(popup, 'button', t('checkNow')));
}

/**
 * Does what asks for a check until one has begun, whoever began it. A check begins with the first rows; a request for later
 * ones may belong to a check that was under way.
 */
export function untilChecked({ standIn }: Fixture, ask: () => Promise<void>): Promise<void> {
  const startedChecks = () => standIn.requests().filter(({ body }) => !(body as { offset?: number }).offset).length;
  const before = startedChecks();
  const attempt = async () => {
    if (startedChecks() === before) await ask();
    expect(startedChecks()).toBeGreaterThan(before);
  };
  // One that is given up and comes later all the same would be a second check.
  return eventually(attempt, { what: 'a check begins', attemptMs: CHECK_REQUEST_MS });
}

/** Waits until the status line of the popup says this. */
export function expectStatus(popup: Page, text: RegExp | string): Promise<void> {
  return waitFor(async () => expect(await textOf(popup, 'status')).toMatch(text));
}

/** How many chats the list has, as it tells assistive technology: in the document are those in sight. */
export function listCount(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.querySelector('[role=list] > [role=listitem]')?.getAttribute('aria-setsize') ?? 0),
  );
}

/**
 * Waits until the badge is this in all of the parts that are given, at one look: text, colour and title do not change at once.
 */
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
