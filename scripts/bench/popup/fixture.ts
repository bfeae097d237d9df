import { fileURLToPath } from 'node:url';
import type { Browser, Extension, Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { Account } from '../../../tests/support/api/account.ts';
import { type StandIn, startStandIn } from '../../../tests/support/api/stand-in.ts';
import { manySessions } from '../../../tests/support/api/wire-session.ts';
import { startChromium } from '../../../tests/support/browsers/chromium-launch.ts';
import { PROBE_PATH } from '../../../tests/support/browsers/probe.ts';
import { openResources } from '../../../tests/support/browsers/resources.ts';
import { click, eventually, fill } from '../../../tests/support/browsers/roles.ts';
import { writeReferences } from './references.ts';
import { openToolbar, type Toolbar } from './toolbar.ts';

export const PERCH_BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));
const MAX_CHATS = 1_000;

/** Perch's stored items. */
export interface PerchStorage {
  readonly local: Stored & { readonly chats: { readonly value: StoredChats } };
  readonly session: Stored & {
    readonly freshness: { readonly value: StoredFreshness };
    readonly listPreview?: { readonly value: StoredListPreview | null };
  };
}

type Stored = Readonly<Record<string, unknown>>;

/** The parts of stored items that the benchmark uses (`utils/domain/model`). */
interface StoredChats {
  readonly list: readonly { readonly id: string; readonly lastMessageAt: string | null }[];
  readonly complete: boolean;
}

/** See `utils/domain/views/list-preview.ts`. */
interface StoredListPreview {
  readonly list: { readonly chats: readonly unknown[]; readonly pendingCount: number };
}

interface StoredFreshness {
  readonly checkingSince: number | null;
}

/** Chromium with Perch, which knows 1,000 chats, and the reference extensions, and none of their pages open. */
export interface Fixture {
  readonly browser: Browser;
  readonly toolbar: Toolbar;
  readonly standIn: StandIn;
  readonly extensions: { readonly perch: Extension; readonly line: Extension; readonly list: Extension };
  /** The state after the first check. */
  readonly known: PerchStorage;
  close(): Promise<void>;
}

/** Opens the fixture. Always `close` it. */
export async function openFixture(): Promise<Fixture> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of closing.toReversed()) await end();
  };
  try {
    const references = await writeReferences();
    closing.push(references.remove);
    const standIn = await startStandIn({ tls: true, account: new Account(manySessions(MAX_CHATS)) });
    closing.push(() => standIn.stop());
    standIn.limit.off();
    const base = await openResources(undefined, standIn.port);
    closing.push(base.release);
    const { browser, extension: perch } = await startChromium({ extensionDir: PERCH_BUILD }, base);
    closing.push(() => browser.close());
    const line = await install(browser, references.line);
    const list = await install(browser, references.list);
    const known = await connect(browser, perch, standIn.key);
    const toolbar = await openToolbar(browser, await leaveOneTab(browser));
    return { browser, toolbar, standIn, extensions: { perch, line, list }, known, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Opens a page with Perch's APIs but without its code, and closes it again: an open one would keep the extension's process
 * running, and the popup would start faster.
 */
export async function withProbe<T>(
  { browser, perch }: { browser: Browser; perch: Extension },
  work: (probe: Page) => Promise<T>,
): Promise<T> {
  const probe = await browser.newPage({ background: true });
  try {
    await probe.goto(`chrome-extension://${perch.id}/${PROBE_PATH}`);
    return await work(probe);
  } finally {
    await probe.close();
  }
}

/** Reads everything that Perch has stored. */
export function readPerch(probe: Page): Promise<PerchStorage> {
  return probe.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    return { local: await storage.local.get(null), session: await storage.session.get(null) };
  }) as Promise<unknown> as Promise<PerchStorage>;
}

async function install(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not load the extension in ${folder}.`);
  return extension;
}

async function connect(browser: Browser, perch: Extension, key: string): Promise<PerchStorage> {
  const settings = await browser.newPage();
  await settings.goto(`chrome-extension://${perch.id}/options.html`);
  await fill(settings, 'API key', key);
  await click(settings, 'button', 'Connect');
  const connected = async () => {
    const stored = await withProbe({ browser, perch }, readPerch);
    const { list, complete } = stored.local.chats.value;
    const isWalking = stored.session.freshness.value.checkingSince !== null;
    if (!complete || isWalking || list.length < MAX_CHATS) throw new Error(`${list.length} chats`);
    return stored;
  };
  return eventually(connected, { what: 'the first check ends' });
}

async function leaveOneTab(browser: Browser): Promise<Page> {
  const kept = await browser.newPage();
  for (const page of await browser.pages()) if (page !== kept) await page.close();
  return kept;
}
