import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_REQUESTS } from '../../../utils/domain/schedule/request-log.ts';
import { manySessions } from '../../support/api/wire-session.ts';
import { requestLogOf } from '../../support/schedule-input.ts';
import { countWrites } from '../../support/storage.ts';
import { startTestBackground, stopTestBackground, type TestBackground } from './test-background.ts';

let perch: TestBackground;

beforeAll(async () => {
  perch = await startTestBackground();
});
beforeEach(() => perch.reset());
afterAll(() => stopTestBackground(perch));

const requestLog = async () => (await perch.store.read('requestLog')).requestLog ?? NO_REQUESTS;
const requestCount = () => perch.standIn.requests().length;

/** This many requests in the last seconds. */
async function recordRecentRequests(count: number): Promise<void> {
  await perch.store.update(['requestLog'], () => ({ requestLog: requestLogOf(count, 100, perch.now) }));
}

describe('a request', () => {
  it('is counted before it is sent', async () => {
    const counted: number[] = [];
    perch.standIn.beforeAnswer(async () => {
      counted.push((await requestLog()).times.length);
    });
    await perch.connectAndCheck();
    expect(counted).toEqual([1, 2, 3]);
  });

  it.each([{ kind: 'server-error' }, { kind: 'reset' }] as const)('is counted even if it fails: %j', async (fault) => {
    await perch.connectAndCheck();
    perch.standIn.failNext(fault);
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'failed' });
    expect((await requestLog()).times).toHaveLength(4);
  });

  it('is saved to disk only when something else is written there', async () => {
    await perch.connectAndCheck();
    const { savedRequestLog } = await perch.store.read('savedRequestLog');
    expect(savedRequestLog.times).not.toHaveLength(0);
    const writes = countWrites();
    perch.advanceTime(30_000);
    await perch.check('alarm');
    expect(writes()).toBe(0);
    expect((await perch.store.read('savedRequestLog')).savedRequestLog).toEqual(savedRequestLog);
    perch.standIn.account.addVisitor({ last_message: 'Hello' });
    perch.advanceTime(30_000);
    await perch.check('alarm');
    expect((await perch.store.read('savedRequestLog')).savedRequestLog.times).toHaveLength(5);
  });
});

describe('a walk that the budget cuts short', () => {
  beforeEach(async () => {
    perch.standIn.account.replaceAll(manySessions(900));
    await perch.connect();
    await recordRecentRequests(45);
  });

  it('pauses, keeps what it has read, and stays behind', async () => {
    expect(await perch.check('connected')).toEqual({ kind: 'paused', requests: 5 });
    const { chats, freshness, health, walk } = await perch.store.read('chats', 'freshness', 'health', 'walk');
    expect(chats.list).toHaveLength(20 + 4 * 97);
    expect(chats.complete).toBe(false);
    expect(freshness).toMatchObject({ checkedAt: perch.now, checkingSince: null, behind: true });
    expect(health).toEqual({ state: 'healthy' });
    expect(walk).toMatchObject({ withMessages: 'open', pages: 5 });
  });

  it('continues from there when the budget allows it, in another background', async () => {
    await perch.check('connected');
    expect(await perch.check('timer')).toMatchObject({ kind: 'wait' });
    perch.restartBackground();
    perch.advanceTime(60_000);
    perch.standIn.log.length = 0;
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
    const offsets = perch.standIn.requests().map(({ body }) => (body as { offset?: number }).offset ?? 0);
    expect(offsets).toEqual([0, 405, 502, 599, 696, 793, 890]);
    const { chats, freshness } = await perch.store.read('chats', 'freshness');
    expect(chats).toMatchObject({ total: 900, expectedTotal: 900, complete: true });
    expect(freshness.behind).toBe(false);
  });
});

describe('when the budget is used up', () => {
  beforeEach(async () => {
    await perch.connectAndCheck();
    perch.advanceTime(30_000);
  });

  it('sends nothing automatically, and leaves the user a few requests', async () => {
    await recordRecentRequests(47);
    const before = requestCount();
    expect(await perch.check('alarm')).toEqual({ kind: 'wait', until: perch.now - 4_600 + 60_000 });
    expect(requestCount()).toBe(before);
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
    expect((await perch.store.read('freshness')).freshness.pausedUntil).toBeNull();
  });

  it('stores for the user until when', async () => {
    await recordRecentRequests(50);
    const until = perch.now - 4_900 + 60_000;
    await perch.check('alarm');
    expect((await perch.store.read('freshness')).freshness.pausedUntil).toBeNull();
    expect(await perch.check('button')).toEqual({ kind: 'wait', until });
    expect((await perch.store.read('freshness')).freshness.pausedUntil).toBe(until);
    perch.advanceTime(until - perch.now);
    expect(await perch.check('popup')).toMatchObject({ kind: 'checked' });
    expect((await perch.store.read('freshness')).freshness.pausedUntil).toBeNull();
  });

  it('allows a request when it said so, even if the clock was put back meanwhile', async () => {
    await recordRecentRequests(47);
    perch.advanceTime(-3 * 3_600_000);
    const outcome = await perch.check('alarm');
    expect(outcome).toMatchObject({ kind: 'wait' });
    if (outcome.kind === 'wait') perch.advanceTime(outcome.until - perch.now);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  });
});

describe('the requests of others', () => {
  it('shrink the budget', async () => {
    await perch.connectAndCheck();
    perch.standIn.limit.recordRequests(60);
    perch.advanceTime(2_000);
    await perch.check('button');
    expect((await requestLog()).minute).toEqual({ count: 60, at: perch.now, limit: 100 });
    for (let presses = 0; presses < 20; presses += 1) {
      perch.advanceTime(2_000);
      await perch.check('button');
    }
    // Half of the forty that they left.
    expect(requestCount()).toBe(20);
    expect(await perch.check('button')).toMatchObject({ kind: 'wait' });
  });

  it('are no reason to wait once their window is over', async () => {
    await perch.connectAndCheck();
    perch.standIn.limit.recordRequests(90);
    perch.advanceTime(2_000);
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
    perch.advanceTime(2_000);
    await perch.check('button');
    perch.advanceTime(2_000);
    expect(await perch.check('button')).toMatchObject({ kind: 'wait' });
    perch.advanceTime(60_000);
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
    expect((await requestLog()).minute).toMatchObject({ count: 0 });
  });
});

it('assumes requests before a restart of the browser that were not saved', async () => {
  await perch.connectAndCheck();
  perch.advanceTime(600_000);
  await perch.restartBrowser();
  expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  // Three that were saved, one every 15 s since, and this one.
  const { times } = await requestLog();
  expect(times.length).toBeGreaterThanOrEqual(3 + 39 + 1);
  expect(times.at(-1)).toBe(perch.now);
});
