import { describe, expect, it } from 'vitest';
import { HEALTHY, type Health } from '../../../../utils/domain/model/connection-state.ts';
import type { Failure } from '../../../../utils/domain/model/failure.ts';
import { afterFailure } from '../../../../utils/domain/schedule/backoff.ts';
import { CHECKED_AT, FAILURES, type Failing, failing } from '../../../support/chats.ts';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const OFFLINE: Failure = { kind: 'offline' };
/** The largest value of `random`. */
const ALMOST_ONE = 0.999_999_999;

interface AttemptOptions {
  readonly now?: number;
  readonly random?: number;
  readonly chatsAsOf?: number | null;
  readonly manual?: boolean;
}

function fail(before: Health, failure: Failure, options: AttemptOptions = {}): Failing {
  const attempt = { now: NOW, random: 0.5, chatsAsOf: null, manual: false, ...options };
  return afterFailure(before, failure, attempt) as Failing;
}

const waitOf = ({ lastFailedAt, retryAt }: Failing) => (retryAt ?? Number.NaN) - lastFailedAt;

describe('failures in a row', () => {
  it('starts with the first failure, and counts the others', () => {
    const first = fail(HEALTHY, OFFLINE);
    expect(first).toMatchObject({
      state: 'failing',
      failure: OFFLINE,
      failingSince: NOW,
      lastFailedAt: NOW,
      attempts: 1,
    });
    const second = fail(first, { kind: 'timeout' }, { now: NOW + MINUTE });
    expect(second).toMatchObject({
      failure: { kind: 'timeout' },
      failingSince: NOW,
      lastFailedAt: NOW + MINUTE,
      attempts: 2,
    });
  });

  it('starts over after the clock was put back', () => {
    expect(fail(failing(OFFLINE, { failingSince: NOW + 1 }), OFFLINE).failingSince).toBe(NOW);
  });

  it('remembers when the chats were last confirmed', () => {
    expect(fail(HEALTHY, OFFLINE, { chatsAsOf: 7 }).chatsAsOf).toBe(7);
    expect(fail(failing(OFFLINE, { chatsAsOf: 7 }), OFFLINE).chatsAsOf).toBe(7);
    expect(fail(failing(OFFLINE, { chatsAsOf: 7 }), OFFLINE, { chatsAsOf: 9 }).chatsAsOf).toBe(9);
  });
});

describe('the wait', () => {
  const withoutRequestedWait = FAILURES.filter(({ kind }) => kind !== 'unauthorized' && kind !== 'rate-limited');

  const waitsOf = (failure: Failure, random: number) => {
    let health: Health = HEALTHY;
    return Array.from({ length: 40 }, () => {
      const after = fail(health, failure, { random });
      health = after;
      return waitOf(after);
    });
  };

  it.each(withoutRequestedWait)('has a limit that doubles from half a minute to ten: $kind', (failure) => {
    const limits = waitsOf(failure, ALMOST_ONE);
    expect(limits.slice(0, 6)).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000]);
    expect(new Set(limits.slice(5))).toEqual(new Set([600_000]));
  });

  it('is random up to the limit, so that browsers do not all retry at the same moment', () => {
    const after = (random: number) => waitOf(fail(failing(OFFLINE, { attempts: 2 }), OFFLINE, { random }));
    expect([0.25, 0.5, 0.75].map(after)).toEqual([30_000, 60_000, 90_000]);
  });

  it('is never less than two seconds', () => {
    expect(new Set(waitsOf(OFFLINE, 0))).toEqual(new Set([2_000]));
  });

  it('is endless after a rejected key: nothing is retried automatically', () => {
    expect(fail(failing(OFFLINE), { kind: 'unauthorized' }).retryAt).toBeNull();
    expect(fail(HEALTHY, { kind: 'unauthorized' }, { manual: true }).retryAt).toBeNull();
  });
});

describe('the wait that the server asks for', () => {
  const limited: Failure = { kind: 'rate-limited', waitMs: 90_000 };
  const busy: Failure = { kind: 'server', status: 503, waitMs: 90_000 };

  it.each([limited, busy])('is respected if it is longer: $kind', (failure) => {
    expect(waitOf(fail(HEALTHY, failure, { random: ALMOST_ONE }))).toBe(90_000);
    expect(waitOf(fail(HEALTHY, failure, { random: 0 }))).toBe(90_000);
  });

  it.each([limited, busy])('shortens no wait: $kind', (failure) => {
    expect(waitOf(fail(failing(OFFLINE, { attempts: 9 }), failure, { random: 0.5 }))).toBe(300_000);
  });

  it('is a minute for a 429 that names none, and nothing for a 5xx that names none', () => {
    expect(waitOf(fail(HEALTHY, { kind: 'rate-limited', waitMs: null }, { random: 0 }))).toBe(60_000);
    expect(waitOf(fail(HEALTHY, { kind: 'server', status: 500, waitMs: null }, { random: 0 }))).toBe(2_000);
  });
});

describe('a manual check that fails', () => {
  const again = { now: NOW + 5 * SECOND, manual: true };

  it('does not delay the next automatic check', () => {
    const first = fail(HEALTHY, OFFLINE);
    const second = fail(first, OFFLINE, { ...again, random: ALMOST_ONE });
    expect(second).toMatchObject({ attempts: 1, retryAt: first.retryAt, lastFailedAt: NOW + 5 * SECOND });
  });

  it('plans the next check if there was none, or if it was due', () => {
    expect(waitOf(fail(HEALTHY, OFFLINE, again))).toBe(15_000);
    const over = failing(OFFLINE, { attempts: 1, retryAt: again.now });
    expect(waitOf(fail(over, OFFLINE, again))).toBe(15_000);
  });

  it('delays the next check if the server asks for it', () => {
    const second = fail(fail(HEALTHY, OFFLINE), { kind: 'rate-limited', waitMs: MINUTE }, again);
    expect(second.retryAt).toBe(again.now + MINUTE);
  });

  it('does not wait longer because the clock was put back', () => {
    const future = failing(OFFLINE, { attempts: 1, lastFailedAt: NOW + 3_600_000, retryAt: NOW + 3_630_000 });
    expect(waitOf(fail(future, OFFLINE, again))).toBe(15_000);
  });
});
