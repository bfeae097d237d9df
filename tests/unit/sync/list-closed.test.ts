import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_REQUESTS } from '../../../utils/domain/schedule/request-log.ts';
import { closedSessions, referenceSessions } from '../../support/api/wire-session.ts';
import { requestLogOf } from '../../support/schedule-input.ts';
import { startTestBackground, stopTestBackground, type TestBackground } from './test-background.ts';

let perch: TestBackground;

beforeAll(async () => {
  perch = await startTestBackground();
});
beforeEach(async () => {
  perch.reset();
  perch.standIn.account.replaceAll([...referenceSessions(), ...closedSessions(45)]);
});
afterAll(() => stopTestBackground(perch));

const requestLog = async () => (await perch.store.read('requestLog')).requestLog ?? NO_REQUESTS;
const health = async () => (await perch.store.read('health')).health;
const requestCount = () => perch.standIn.requests().length;

it('asks nothing before there is a key', async () => {
  expect(await perch.listClosed()).toEqual({ kind: 'not-connected' });
  expect(requestCount()).toBe(0);
});

describe('closed chats', () => {
  beforeEach(() => perch.connectAndCheck());

  it('are loaded twenty at a time, down to the last', async () => {
    const ids: string[] = [];
    let offsets: (number | null)[] = [0];
    for (let next: number | null = 0; next !== null; offsets = [...offsets, next]) {
      const page = await perch.listClosed(next);
      if (page.kind !== 'page') throw new Error(page.kind);
      expect(page.total).toBe(45);
      expect(page.chats.every(({ status }) => status === 'closed')).toBe(true);
      ids.push(...page.chats.map(({ id }) => id));
      next = page.next;
    }
    expect(offsets).toEqual([0, 20, 40, null]);
    expect(new Set(ids).size).toBe(45);
    expect(perch.standIn.requests().at(-1)?.body).toEqual({ limit: 20, offset: 40, status: 'closed' });
  });

  it('do not change the known chats, read marks or freshness', async () => {
    const names = ['chats', 'marks', 'freshness', 'health', 'walk', 'undo', 'savedRequestLog'] as const;
    const before = await perch.store.read(...names);
    await perch.listClosed();
    await perch.listClosed(20);
    expect(await perch.store.read(...names)).toEqual(before);
  });

  it('end before an offset past the end, when some have reopened since', async () => {
    for (const { id } of closedSessions(10)) perch.standIn.account.reopen(id);
    expect(await perch.listClosed(40)).toEqual({ kind: 'page', chats: [], total: 40, next: null });
    expect(await health()).toEqual({ state: 'healthy' });
  });

  it('do not end at a query that failed', async () => {
    const trouble = { kind: 'failed', failure: { kind: 'server', status: 500, waitMs: null } };
    const before = (await requestLog()).times.length;
    perch.standIn.failNext({ kind: 'query-error' });
    expect(await perch.listClosed(20)).toEqual(trouble);
    expect((await requestLog()).times).toHaveLength(before + 2);
    expect(await perch.listClosed(20)).toMatchObject({ kind: 'page', next: 40 });
    perch.standIn.failNext({ kind: 'query-error' }, { kind: 'server-error' });
    expect(await perch.listClosed(20)).toEqual(trouble);
  });
});

describe('the budget', () => {
  beforeEach(() => perch.connectAndCheck());

  it('counts the request before it is sent, and stores the quota of its answer', async () => {
    const counted: number[] = [];
    perch.standIn.beforeAnswer(async () => {
      counted.push((await requestLog()).times.length);
    });
    const before = (await requestLog()).times.length;
    perch.standIn.limit.recordRequests(30);
    await perch.listClosed();
    expect(counted).toEqual([before + 1]);
    expect((await requestLog()).minute).toEqual({ count: 30, at: perch.now, limit: 100 });
  });

  it('includes the reserve for the user, and then says when the next request is allowed', async () => {
    await perch.store.update(['requestLog'], () => ({ requestLog: requestLogOf(49, 100, perch.now) }));
    expect(await perch.listClosed()).toMatchObject({ kind: 'page' });
    const before = requestCount();
    const until = perch.now - 4_800 + 60_000;
    expect(await perch.listClosed(20)).toEqual({ kind: 'wait', until });
    expect(requestCount()).toBe(before);
    perch.advanceTime(until - perch.now);
    expect(await perch.listClosed(20)).toMatchObject({ kind: 'page' });
  });

  it('allows a request when it said so, even if the clock was put back', async () => {
    await perch.store.update(['requestLog'], () => ({ requestLog: requestLogOf(50, 100, perch.now) }));
    perch.advanceTime(-3 * 3_600_000);
    const first = await perch.listClosed();
    if (first.kind !== 'wait') throw new Error(first.kind);
    perch.advanceTime(first.until - perch.now);
    expect(await perch.listClosed()).toMatchObject({ kind: 'page' });
  });
});

describe('a failure', () => {
  beforeEach(() => perch.connectAndCheck());

  it.each([
    [{ kind: 'server-error' }, { kind: 'server', status: 500, waitMs: null }],
    [{ kind: 'reset' }, { kind: 'offline' }],
    [{ kind: 'captive-portal' }, { kind: 'unexpected' }],
    [
      { kind: 'bad-request', message: 'No' },
      { kind: 'bad-request', status: 400, message: 'No' },
    ],
  ] as const)('is returned, and is not a failure of checks: %j', async (fault, failure) => {
    perch.standIn.failNext(fault);
    expect(await perch.listClosed()).toEqual({ kind: 'failed', failure });
    expect(await health()).toEqual({ state: 'healthy' });
  });

  it('does not end or replace a failure of checks', async () => {
    perch.standIn.failNext({ kind: 'server-error' });
    perch.advanceTime(30_000);
    await perch.check('alarm');
    const before = await health();
    await perch.listClosed();
    perch.standIn.failNext({ kind: 'reset' });
    await perch.listClosed();
    expect(await health()).toEqual(before);
  });

  it('with a wait holds for checks and for further requests', async () => {
    perch.standIn.failNext({ kind: 'rate-limited', retryAfter: 40 });
    const until = perch.now + 40_000;
    expect(await perch.listClosed()).toEqual({ kind: 'wait', until });
    const before = requestCount();
    perch.advanceTime(39_999);
    expect(await perch.listClosed()).toEqual({ kind: 'wait', until });
    for (const reason of ['alarm', 'popup', 'button'] as const) {
      expect(await perch.check(reason)).toEqual({ kind: 'wait', until });
    }
    expect(requestCount()).toBe(before);
    perch.advanceTime(1);
    expect(await perch.listClosed()).toMatchObject({ kind: 'page' });
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
    expect(await health()).toEqual({ state: 'healthy' });
  });

  it('with status 5xx and a wait is returned as it is, and holds for checks too', async () => {
    perch.standIn.failNext({ kind: 'proxy-error', status: 503, retryAfter: 90 });
    const failure = { kind: 'server', status: 503, waitMs: 90_000 };
    expect(await perch.listClosed()).toEqual({ kind: 'failed', failure });
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'wait', until: perch.now + 60_000 });
    // The user may ask sooner.
    expect(await perch.listClosed()).toMatchObject({ kind: 'page' });
  });

  it('waits as long as a check must', async () => {
    perch.standIn.failNext({ kind: 'rate-limited', retryAfter: 40 });
    perch.advanceTime(30_000);
    await perch.check('alarm');
    const before = requestCount();
    expect(await perch.listClosed()).toEqual({ kind: 'wait', until: perch.now + 40_000 });
    expect(requestCount()).toBe(before);
  });

  it('by a rejected key stops checks too, and nothing more is sent', async () => {
    perch.standIn.failAlways({ kind: 'unauthorized' });
    const rejected = { kind: 'failed', failure: { kind: 'unauthorized' } };
    expect(await perch.listClosed()).toEqual(rejected);
    const before = requestCount();
    perch.advanceTime(3_600_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'stop' });
    expect(await perch.listClosed()).toEqual(rejected);
    expect(requestCount()).toBe(before);
  });
});

describe('a connection that changes while the request is under way', () => {
  beforeEach(() => perch.connectAndCheck());

  const reconnect = async () => {
    await perch.store.update(['connection'], ({ connection }) => ({
      connection: connection && { ...connection, id: 'new' },
    }));
  };

  it('drops the answer', async () => {
    perch.standIn.beforeAnswer(reconnect);
    expect(await perch.listClosed()).toEqual({ kind: 'not-connected' });
    perch.standIn.beforeAnswer(() => perch.store.forget());
    expect(await perch.listClosed()).toEqual({ kind: 'not-connected' });
    expect((await perch.store.read('requestLog')).requestLog).toBeNull();
  });

  it('does not blame the new key for the failure of the old one', async () => {
    perch.standIn.failNext({ kind: 'unauthorized' });
    perch.standIn.beforeAnswer(reconnect);
    expect(await perch.listClosed()).toEqual({ kind: 'not-connected' });
    expect(await health()).toEqual({ state: 'healthy' });
  });
});

it('does not wait for a running check', async () => {
  await perch.connectAndCheck();
  let during: unknown = null;
  perch.standIn.beforeAnswer(async (_, body) => {
    if ((body as { status: string }).status === 'active') during ??= await perch.listClosed();
  });
  perch.advanceTime(30_000);
  expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  expect(during).toMatchObject({ kind: 'page', total: 45 });
});
