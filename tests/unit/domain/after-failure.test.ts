import { describe, expect, it } from 'vitest';
import { type Health, WELL } from '../../../utils/domain/chat';
import type { Failure } from '../../../utils/domain/failure';
import { afterFailure, planAlarms } from '../../../utils/domain/schedule';

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
    afterFailure(before, failure, { now, random, chatsAsOf }) as Failing;
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

  it.each(kinds)('waits longer after each $kind, from half a minute to ten', (failure) => {
    let health: Health = WELL;
    const waits = Array.from({ length: 40 }, () => {
      const after = fail(health, failure);
      health = after;
      return wait(after);
    });
    expect(waits.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(waits.every((ms, index) => ms >= (waits[index - 1] ?? 0))).toBe(true);
    expect(waits.at(-1)).toBe(600_000);
  });

  it('spreads many browsers apart', () => {
    const early = wait(fail(failing({ attempts: 2 }), { kind: 'offline' }, 0));
    const late = wait(fail(failing({ attempts: 2 }), { kind: 'offline' }, 0.999));
    expect(late - early).toBeGreaterThan(30_000);
    expect(early).toBeGreaterThan(60_000);
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
  it.each([
    ['not connected', false, WELL, { polling: false, retryAt: null }],
    ['not connected, though failing', false, failing(), { polling: false, retryAt: null }],
    ['well', true, WELL, { polling: true, retryAt: null }],
    ['waiting', true, failing(), { polling: true, retryAt: NOW + 20 * SECOND }],
    ['done waiting', true, failing({ retryAt: NOW }), { polling: true, retryAt: null }],
    ['refused', true, failing({ failure: { kind: 'refused' }, retryAt: null }), { polling: false, retryAt: null }],
  ])('when %s', (_, connected, health, plan) => {
    expect(planAlarms(connected, health, NOW)).toEqual(plan);
  });
});
