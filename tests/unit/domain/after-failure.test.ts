import { describe, expect, it } from 'vitest';
import { type Health, NEVER_CHECKED, WELL } from '../../../utils/domain/chat';
import type { Failure } from '../../../utils/domain/failure';
import { afterFailure, decideCheck, planAlarms } from '../../../utils/domain/schedule';
import { aSnapshot } from '../../support/chats';

const NOW = Date.UTC(2026, 1, 1, 12);
const SECOND = 1_000;
const MINUTE = 60_000;

type Failing = Extract<Health, { state: 'failing' }>;

function failing(overrides: Partial<Failing> = {}): Failing {
  return {
    state: 'failing',
    failure: { kind: 'offline' },
    since: NOW - MINUTE,
    at: NOW - 10 * SECOND,
    attempts: 1,
    retryAt: NOW + 20 * SECOND,
    chatsAsOf: null,
    ...overrides,
  };
}

describe('afterFailure', () => {
  const fail = (before: Health, failure: Failure, random = 0.5, now = NOW, chatsAsOf: number | null = null) =>
    afterFailure(before, failure, { now, random, chatsAsOf, byHand: false }) as Failing;
  const wait = (health: Failing) => (health.retryAt ?? Number.NaN) - health.at;

  it('begins a row of failures, and goes on with it', () => {
    const first = fail(WELL, { kind: 'offline' });
    expect(first).toMatchObject({ state: 'failing', since: NOW, at: NOW, attempts: 1 });
    const second = fail(first, { kind: 'timeout' }, 0.5, NOW + MINUTE);
    expect(second).toMatchObject({ failure: { kind: 'timeout' }, since: NOW, at: NOW + MINUTE, attempts: 2 });
  });

  it('begins anew after the clock was put back', () => {
    expect(fail(failing({ since: NOW + 1 }), { kind: 'offline' }).since).toBe(NOW);
  });

  it('remembers when the chats were last confirmed', () => {
    expect(fail(WELL, { kind: 'offline' }, 0.5, NOW, 7).chatsAsOf).toBe(7);
    expect(fail(failing({ chatsAsOf: 7 }), { kind: 'offline' }).chatsAsOf).toBe(7);
    expect(fail(failing({ chatsAsOf: 7 }), { kind: 'offline' }, 0.5, NOW, 9).chatsAsOf).toBe(9);
  });

  const kinds: Failure[] = [
    { kind: 'offline' },
    { kind: 'timeout' },
    { kind: 'server', status: 500 },
    { kind: 'rejected', status: 404, message: null },
    { kind: 'unexpected' },
  ];

  const waitsOf = (failure: Failure, random: number) => {
    let health: Health = WELL;
    return Array.from({ length: 40 }, () => {
      const after = fail(health, failure, random);
      health = after;
      return wait(after);
    });
  };

  it.each(kinds)('waits longer after each $kind, from half a minute to ten', (failure) => {
    const waits = waitsOf(failure, 0);
    expect(waits.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(waits.every((ms, index) => ms >= (waits[index - 1] ?? 0))).toBe(true);
    expect(waits.at(-1)).toBe(480_000);
    expect(Math.max(...waitsOf(failure, 0.999_999))).toBe(600_000);
  });

  it('spreads many browsers apart', () => {
    const early = wait(fail(failing({ attempts: 2 }), { kind: 'offline' }, 0));
    const late = wait(fail(failing({ attempts: 2 }), { kind: 'offline' }, 0.999));
    expect(early).toBe(120_000);
    expect(late - early).toBeGreaterThan(29_000);
  });

  it('does not put off the next check by itself because a person tries again and again', () => {
    const first = fail(WELL, { kind: 'offline' });
    const byHand = { now: NOW + 5 * SECOND, random: 0.5, chatsAsOf: null, byHand: true };
    const again = afterFailure(first, { kind: 'offline' }, byHand) as Failing;
    expect(again).toMatchObject({ attempts: 1, retryAt: first.retryAt, at: NOW + 5 * SECOND });
    expect(afterFailure(first, { kind: 'rate-limited', waitMs: MINUTE }, byHand)).toMatchObject({
      retryAt: NOW + 65 * SECOND,
    });
  });

  it('waits as long as a 429 says, and a minute where it says nothing', () => {
    expect(wait(fail(failing({ attempts: 9 }), { kind: 'rate-limited', waitMs: 7_000 }))).toBe(7_000);
    expect(wait(fail(WELL, { kind: 'rate-limited', waitMs: null }))).toBe(60_000);
  });

  it('never tries again by itself once the key was refused', () => {
    expect(fail(failing(), { kind: 'refused' }).retryAt).toBeNull();
  });
});

describe('planAlarms', () => {
  const CONNECTED = aSnapshot().connection;
  const refused = failing({ failure: { kind: 'refused' }, retryAt: null });

  it.each([
    ['not connected', null, WELL, { polling: false, wakeAt: null }],
    ['not connected, though failing', null, failing(), { polling: false, wakeAt: null }],
    ['well', CONNECTED, WELL, { polling: true, wakeAt: null }],
    ['waiting', CONNECTED, failing(), { polling: true, wakeAt: NOW + 20 * SECOND }],
    ['done waiting', CONNECTED, failing({ retryAt: NOW }), { polling: true, wakeAt: null }],
    ['refused', CONNECTED, refused, { polling: false, wakeAt: null }],
  ])('when %s', (_, connection, health, plan) => {
    expect(planAlarms({ connection, health, freshness: NEVER_CHECKED }, NOW)).toEqual(plan);
  });

  it('after a long walk, which the regular alarm comes too early for', () => {
    const freshness = { ...NEVER_CHECKED, startedAt: NOW - 2 * SECOND, requests: 11 };
    const snapshot = { connection: CONNECTED, health: WELL, freshness };
    const { wakeAt } = planAlarms(snapshot, NOW);
    expect(wakeAt).toBe(NOW + 38.7 * SECOND);
    expect(decideCheck('alarm', WELL, freshness, wakeAt ?? 0)).toEqual({ kind: 'check' });
    expect(planAlarms({ ...snapshot, freshness: { ...freshness, requests: 2 } }, NOW).wakeAt).toBeNull();
  });
});
