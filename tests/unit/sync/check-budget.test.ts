import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_SPENT } from '../../../utils/domain/budget';
import { manySessions } from '../../support/api/wire-session';
import { spent } from '../../support/circumstances';
import { countWrites } from '../../support/storage';
import { type Perch, startPerch, stopPerch } from './perch';

let perch: Perch;

beforeAll(async () => {
  perch = await startPerch();
});
beforeEach(() => perch.reset());
afterAll(() => stopPerch(perch));

const spending = async () => (await perch.store.read('spending')).spending ?? NOTHING_SPENT;
const sent = () => perch.standIn.requests().length;

/** So many requests in the last seconds. */
async function haveSpent(count: number): Promise<void> {
  await perch.store.update(['spending'], () => ({ spending: spent(count, 100, perch.now) }));
}

describe('a request', () => {
  it('is counted before it is sent', async () => {
    const counted: number[] = [];
    perch.standIn.beforeAnswer(async () => {
      counted.push((await spending()).times.length);
    });
    await perch.connected();
    expect(counted).toEqual([1, 2, 3]);
  });

  it.each([{ kind: 'server-error' }, { kind: 'reset' }] as const)('is counted though it fails: %j', async (fault) => {
    await perch.connected();
    perch.standIn.failNext(fault);
    perch.forward(30_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'failed' });
    expect((await spending()).times).toHaveLength(4);
  });

  it('is counted on the disk only where something else is written there', async () => {
    await perch.connected();
    const { spentBefore } = await perch.store.read('spentBefore');
    expect(spentBefore.times).not.toHaveLength(0);
    const writes = countWrites();
    perch.forward(30_000);
    await perch.check('alarm');
    expect(writes()).toBe(0);
    expect((await perch.store.read('spentBefore')).spentBefore).toEqual(spentBefore);
    perch.standIn.account.addVisitor({ last_message: 'Hello' });
    perch.forward(30_000);
    await perch.check('alarm');
    expect((await perch.store.read('spentBefore')).spentBefore.times).toHaveLength(5);
  });
});

describe('a walk that the budget cuts short', () => {
  beforeEach(async () => {
    perch.standIn.account.replaceAll(manySessions(900));
    await perch.connect();
    await haveSpent(45);
  });

  it('is paused, keeps what it has read, and says that there is more', async () => {
    expect(await perch.check('connected')).toEqual({ kind: 'paused', requests: 5 });
    const { chats, freshness, health, walk } = await perch.store.read('chats', 'freshness', 'health', 'walk');
    expect(chats.list).toHaveLength(20 + 4 * 97);
    expect(chats.complete).toBe(false);
    expect(freshness).toMatchObject({ checkedAt: perch.now, checkingSince: null, behind: true });
    expect(health).toEqual({ state: 'well' });
    expect(walk).toMatchObject({ dated: 'open', pages: 5 });
  });

  it('goes on where it stood when there is room again, in another background', async () => {
    await perch.check('connected');
    expect(await perch.check('timer')).toMatchObject({ kind: 'wait' });
    perch.wakeAnew();
    perch.forward(60_000);
    perch.standIn.log.length = 0;
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
    const offsets = perch.standIn.requests().map(({ body }) => (body as { offset?: number }).offset ?? 0);
    expect(offsets).toEqual([0, 405, 502, 599, 696, 793, 890]);
    const { chats, freshness } = await perch.store.read('chats', 'freshness');
    expect(chats).toMatchObject({ total: 900, accounted: 900, complete: true });
    expect(freshness.behind).toBe(false);
  });
});

describe('when the budget is used up', () => {
  beforeEach(async () => {
    await perch.connected();
    perch.forward(30_000);
  });

  it('sends nothing by itself, and leaves a person a few', async () => {
    await haveSpent(47);
    const before = sent();
    expect(await perch.check('alarm')).toEqual({ kind: 'wait', until: perch.now - 4_600 + 60_000 });
    expect(sent()).toBe(before);
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
    expect((await perch.store.read('freshness')).freshness.pausedUntil).toBeNull();
  });

  it('tells a person until when', async () => {
    await haveSpent(50);
    const until = perch.now - 4_900 + 60_000;
    await perch.check('alarm');
    expect((await perch.store.read('freshness')).freshness.pausedUntil).toBeNull();
    expect(await perch.check('button')).toEqual({ kind: 'wait', until });
    expect((await perch.store.read('freshness')).freshness.pausedUntil).toBe(until);
    perch.forward(until - perch.now);
    expect(await perch.check('popup')).toMatchObject({ kind: 'checked' });
    expect((await perch.store.read('freshness')).freshness.pausedUntil).toBeNull();
  });

  it('has room again when it said so, though the clock was put back meanwhile', async () => {
    await haveSpent(47);
    perch.forward(-3 * 3_600_000);
    const outcome = await perch.check('alarm');
    expect(outcome).toMatchObject({ kind: 'wait' });
    if (outcome.kind === 'wait') perch.forward(outcome.until - perch.now);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  });
});

describe('what others spend on the account', () => {
  it('shrinks the budget, by what the answers say', async () => {
    await perch.connected();
    perch.standIn.limit.spend(60);
    perch.forward(2_000);
    await perch.check('button');
    expect((await spending()).minute).toEqual({ count: 60, at: perch.now, limit: 100 });
    for (let presses = 0; presses < 20; presses += 1) {
      perch.forward(2_000);
      await perch.check('button');
    }
    // Half of the forty that they left.
    expect(sent()).toBe(20);
    expect(await perch.check('button')).toMatchObject({ kind: 'wait' });
  });

  it('is no reason to wait once it is over', async () => {
    await perch.connected();
    perch.standIn.limit.spend(90);
    perch.forward(2_000);
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
    perch.forward(2_000);
    await perch.check('button');
    perch.forward(2_000);
    expect(await perch.check('button')).toMatchObject({ kind: 'wait' });
    perch.forward(60_000);
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
    expect((await spending()).minute).toMatchObject({ count: 0 });
  });
});

it('presumes after a restart of the browser that it did not stand still before', async () => {
  await perch.connected();
  perch.forward(600_000);
  await perch.restartBrowser();
  expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  // Three that it knows, one each quarter of a minute, and this one.
  const { times } = await spending();
  expect(times.length).toBeGreaterThanOrEqual(3 + 39 + 1);
  expect(times.at(-1)).toBe(perch.now);
});
