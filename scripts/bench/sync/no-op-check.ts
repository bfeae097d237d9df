import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { listAnswer } from '../../../tests/support/api/list-endpoint.ts';
import { eventually } from '../../../tests/support/browsers/roles.ts';
import { type Fixture, freshnessOf, openFixture, type ProbeWindow, waitUntilIdle } from './fixture.ts';
import { type WorkerCpu, workerCpu } from './worker-cpu.ts';

const CHATS = 1_000;
const ROUNDS = 15;
/** In a conversation, an alarm this long after the last check starts the next one. */
const SPACING_MS = 4_500;
/** Badge and alarms are updated by then. */
const SETTLED_MS = 300;

/** One no-op check: nothing has happened since the one before. */
export interface NoOpCheck {
  readonly requests: number;
  /** The size of the answer's body, and gzipped. */
  readonly bytes: number;
  readonly gzipped: number;
  /** Items of `storage.local` that changed. */
  readonly writes: number;
  readonly cpu: WorkerCpu;
}

export interface NoOpChecks {
  readonly awake: readonly NoOpCheck[];
  /** In a background that the alarm has started. */
  readonly started: readonly NoOpCheck[];
}

/** Measures no-op checks of the production build with 1,000 known, read chats in Chromium. */
export async function measureNoOpChecks(): Promise<NoOpChecks> {
  const fixture = await openFixture(CHATS);
  try {
    const awake: NoOpCheck[] = [];
    const started: NoOpCheck[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      awake.push(await measure(fixture, async () => {}));
      started.push(await measure(fixture, () => fixture.driver.stopBackground()));
    }
    return { awake, started };
  } finally {
    await fixture.close();
  }
}

/** Waits for an alarm and measures the check that it starts; runs `before` some time ahead of it. */
async function measure(fixture: Fixture, before: () => Promise<void>): Promise<NoOpCheck> {
  const { driver, standIn, probe } = fixture;
  await speedUpPolling(fixture);
  await before();
  await eventually(async () => {
    if (Date.now() - ((await freshnessOf(driver)).startedAt ?? 0) < SPACING_MS) throw new Error('too soon');
  });
  const asked = standIn.requests().length;
  const written = await localChanges(probe);
  const cpu = await workerCpu(probe, async () => {
    await probe.evaluate(() =>
      (globalThis as unknown as ProbeWindow).chrome.alarms.create('bench', { when: Date.now() }),
    );
    await eventually(() => {
      if (standIn.requests().length === asked) throw new Error('no request yet');
    });
    await waitUntilIdle(driver);
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  });
  const requests = standIn.requests().slice(asked);
  const bodies = requests.map(({ body }) => listAnswer(standIn.account, body, {}).body).join('');
  return {
    requests: requests.length,
    bytes: Buffer.byteLength(bodies),
    gzipped: gzipSync(bodies).length,
    writes: (await localChanges(probe)) - written,
    cpu,
  };
}

/**
 * Makes Perch believe that there was a message just now, or half a minute would have to pass between two rounds. The
 * periodic alarm is delayed, so that it doesn't fire in the middle of one.
 */
async function speedUpPolling({ driver, probe }: Fixture): Promise<void> {
  const { freshness } = (await driver.readStorage('session')) as { freshness: { value: object } };
  const value = { ...freshness.value, newMessageFoundAt: Date.now() };
  await driver.writeStorage('session', { freshness: { ...freshness, value } });
  await probe.evaluate(() =>
    (globalThis as unknown as ProbeWindow).chrome.alarms.create('check', { periodInMinutes: 0.5 }),
  );
}

function localChanges(probe: Page): Promise<number> {
  return probe.evaluate(() => (globalThis as unknown as ProbeWindow).localChanges);
}
