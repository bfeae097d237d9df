import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Account } from '../support/api/account';
import { startConnectProxy } from '../support/api/connect-proxy';
import { type StandIn, type StandInOptions, startStandIn } from '../support/api/stand-in';
import { referenceSessions } from '../support/api/wire-session';
import { START_MS } from '../support/browsers/base';
import type { Badge, BrowserDriver } from '../support/browsers/driver';
import { PATIENCE_MS } from '../support/browsers/eventually';
import { click, eventually, fill, textOf, waitForRole } from '../support/browsers/roles';
import { ENGLISH } from '../support/i18n';
import { BROWSER, type BrowserName, browserWithNewPerch, type ChangeManifest } from './browser';

/** On a busy computer it takes its time to ask for a check. */
const ASKING_MS = 15_000;

/** News has to reach the badge within 45 s with nothing open (docs/interface.md, settled questions). */
export const NEWS_MS = 45_000;
/** For what an alarm brings, half a minute or a whole one away, to a computer that is busy. */
export const ALARM_MS = 90_000;

/** A real browser with the production build in it, and the API that it talks to. */
export interface Stage {
  readonly driver: BrowserDriver;
  readonly standIn: StandIn;
  close(): Promise<void>;
}

export interface StageOptions extends StandInOptions {
  /** The language of the browser; English by default. */
  readonly lang?: string;
  /** Whether tests do what a person does outside of pages: `driver.hands`. */
  readonly hands?: boolean;
  /** Changes the build's manifest. */
  readonly changeManifest?: ChangeManifest;
}

/** A new Perch, and a stand-in of the API with the reference's 24 sessions, unless `options` bring an account. */
async function openStage({ changeManifest, lang, hands, ...options }: StageOptions): Promise<Stage> {
  const standIn = await startStandIn({ tls: true, account: new Account(referenceSessions()), ...options });
  standIn.limit.off();
  const proxy = await startConnectProxy(standIn.port);
  const close = async () => {
    await proxy.stop();
    await standIn.stop();
  };
  try {
    const port = BROWSER === 'chromium' ? standIn.port : proxy.port;
    const driver = await browserWithNewPerch({ port, changeManifest, lang, hands });
    // It opens by itself once Perch is installed, and Chromium closes a popup when a tab opens.
    await settingsTab(driver, START_MS);
    return { driver, standIn, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Tests = (stage: () => Stage) => void;

/** Describes what every browser does, in the one of this run; `stage()` is one stage for the whole block. */
export function inEachBrowser(what: string, tests: Tests, options: () => StageOptions = () => ({})): void {
  describe(what, () => {
    let stage: Stage | undefined;
    beforeAll(async () => {
      stage = await openStage(options());
    });
    afterAll(() => stage?.close());
    tests(() => {
      if (!stage) throw new Error('The browser did not start.');
      return stage;
    });
  });
}

/** Describes what only one browser does; the run in the other leaves it out. */
export function inBrowser(browser: BrowserName, what: string, tests: Tests, options?: () => StageOptions): void {
  if (browser === BROWSER) inEachBrowser(what, tests, options);
}

function settingsTab(driver: BrowserDriver, timeout?: number): Promise<Page> {
  return driver.waitForTab((url) => url.includes('/options.html'), timeout);
}

/** Connects as a person does, on the settings page that opened by itself, and closes it. */
export async function connect({ driver, standIn }: Stage, { t } = ENGLISH): Promise<void> {
  const settings = await settingsTab(driver);
  await fill(settings, t('apiKey'), standIn.key);
  await click(settings, 'button', t('connect'));
  await waitForRole(settings, 'button', t('disconnect'));
  await settings.close();
}

/** Connects to the account of 24 unread chats and marks all of them read. */
export async function connectAllRead(stage: Stage): Promise<void> {
  await connect(stage);
  await badgeShows(stage, '24');
  await click(await stage.driver.openPopup(), 'button', 'Mark all read');
  await badgeShows(stage, '');
  await stage.driver.closePopup();
}

/** Presses **Check now** until a check has begun: within two seconds of the last one a press does nothing. */
export function checkNow(stage: Stage, popup: Page, { t } = ENGLISH): Promise<void> {
  return untilChecked(stage, () => click(popup, 'button', t('checkNow')));
}

/**
 * Does what asks for a check until one has begun, whoever began it. A check begins with the first rows; a request for later
 * ones may belong to a check that was under way.
 */
export function untilChecked({ standIn }: Stage, ask: () => Promise<void>): Promise<void> {
  const begun = () => standIn.requests().filter(({ body }) => !(body as { offset?: number }).offset).length;
  const before = begun();
  const attempt = async () => {
    if (begun() === before) await ask();
    expect(begun()).toBeGreaterThan(before);
  };
  // One that is given up and comes later all the same would be a second check.
  return eventually(attempt, { what: 'a check begins', attempt: ASKING_MS });
}

/** Waits until the status line of the popup says this. */
export function statusSays(popup: Page, words: RegExp | string): Promise<void> {
  return settles(async () => expect(await textOf(popup, 'status')).toMatch(words));
}

/** How many chats the list has, as it tells assistive technology: in the document are those in sight. */
export function listed(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.querySelector('[role=list] > [role=listitem]')?.getAttribute('aria-setsize') ?? 0),
  );
}

/**
 * Waits until the badge is this in all of the parts that are given, at one look: text, colour and title do not change at once.
 */
export function badgeIs(
  { driver }: Stage,
  expected: { readonly [part in keyof Badge]?: string | RegExp },
  timeout = ALARM_MS,
): Promise<void> {
  const parts = Object.entries(expected).map(([part, value]) => [
    part,
    value instanceof RegExp ? expect.stringMatching(value) : value,
  ]);
  const look = async () => expect(await driver.badge()).toMatchObject(Object.fromEntries(parts));
  return eventually(look, { what: 'the badge changes', timeout });
}

/** Waits until the badge has this text. */
export function badgeShows(stage: Stage, text: string, timeout = PATIENCE_MS): Promise<void> {
  return badgeIs(stage, { text }, timeout);
}

/** Waits until the assertions in `check` hold. */
export function settles(check: () => Promise<void> | void, timeout = PATIENCE_MS): Promise<void> {
  return eventually(check, { timeout, what: 'it settles' });
}
