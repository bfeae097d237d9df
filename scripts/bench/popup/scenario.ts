import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { manySessions } from '../../../tests/support/api/wire-session.ts';
import { until } from '../../../tests/support/browsers/eventually.ts';
import { type Fixture, type PerchStorage, readPerch, withProbe } from './fixture.ts';

export const COUNTS = [0, 20, 100, 1_000] as const;
export const BACKGROUNDS = ['awake', 'dead'] as const;

/** The state in which the popup is opened. */
export interface Scenario {
  /** How many chats are known, and active at Magpipe. */
  readonly chats: number;
  readonly background: (typeof BACKGROUNDS)[number];
}

/** Complete and idle: the last check was so recent that no alarm starts one for some time. */
const CHECKED_AGO_MS = 2_000;

/** How often the state is read before it is written again. */
const ATTEMPTS_UNTIL_REWRITE = 30;

/** Creates this state. Afterwards no page of Perch is open. */
export async function setUp(fixture: Fixture, { chats, background }: Scenario): Promise<void> {
  const { browser, known, standIn } = fixture;
  const { perch } = fixture.extensions;
  const wanted = withChats(known, chats);
  const ids = new Set(wanted.local.chats.value.list.map(({ id }) => id));
  standIn.account.replaceAll(manySessions(known.local.chats.value.list.length).filter(({ id }) => ids.has(id)));
  await withProbe({ browser, perch }, async (probe) => {
    await write(probe, wanted);
    // The write wakes the background, which updates badge and alarms, but doesn't check.
    await until('the background hears of it', () => workers(fixture).length > 0);
    let looks = 0;
    await until('no check is under way, and the list preview is of these chats', async () => {
      looks += 1;
      // A check that was under way may have overwritten these chats.
      if (looks % ATTEMPTS_UNTIL_REWRITE === 0) await write(probe, wanted);
      const { freshness, listPreview } = (await readPerch(probe)).session;
      const { list } = listPreview?.value ?? { list: { chats: [], pendingCount: 0 } };
      return freshness.value.checkingSince === null && list.chats.length + list.pendingCount === chats;
    });
  });
  if (background === 'dead') await kill(fixture);
}

/** URL and start, epoch ms, of the running background; null if there is none. */
export async function backgroundStart(fixture: Fixture): Promise<number | null> {
  const worker = await workers(fixture)[0]?.worker();
  return (await worker?.evaluate(() => performance.timeOrigin)) ?? null;
}

function workers({ browser, extensions: { perch } }: Fixture) {
  return browser
    .targets()
    .filter(
      (target) => target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${perch.id}/`),
    );
}

async function kill(fixture: Fixture): Promise<void> {
  for (const target of workers(fixture)) await (await target.worker())?.close();
  await until('the background stops', () => workers(fixture).length === 0);
}

function withChats({ local, session }: PerchStorage, count: number): PerchStorage {
  const list = local.chats.value.list.slice(0, count);
  const emptyCount = list.filter(({ lastMessageAt }) => lastMessageAt === null).length;
  const chats = {
    ...local.chats,
    value: { ...local.chats.value, list, total: count, expectedTotal: count, emptyCount },
  };
  const checkedAt = Date.now() - CHECKED_AGO_MS;
  const freshness = { ...session.freshness, value: { ...session.freshness.value, checkedAt, startedAt: checkedAt } };
  return { local: { ...local, chats }, session: { ...session, freshness } };
}

async function write(probe: Page, stored: PerchStorage): Promise<void> {
  await probe.evaluate(async ({ local, session }) => {
    const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    // The background derives the list preview from what is written, and ignores any other.
    const { listPreview: _, ...others } = session;
    await storage.session.set(others);
    await storage.local.set(local);
  }, stored);
}
