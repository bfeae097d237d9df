import { describe, expect, it } from 'vitest';
import { afterFailure } from '../../../utils/domain/backoff';
import { type Health, WELL } from '../../../utils/domain/chat';
import type { Failure } from '../../../utils/domain/failure';
import { CHECKED_AT, FAILURES, type Failing, failing } from '../../support/chats';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const OFFLINE: Failure = { kind: 'offline' };
/** As near to 1 as `random` comes. */
const ALMOST_ONE = 0.999_999_999;

interface Circumstances {
  readonly now?: number;
  readonly random?: number;
  readonly chatsAsOf?: number | null;
  readonly byHand?: boolean;
}

function fail(before: Health, failure: Failure, circumstances: Circumstances = {}): Failing {
  const given = { now: NOW, random: 0.5, chatsAsOf: null, byHand: false, ...circumstances };
  return afterFailure(before, failure, given) as Failing;
}

const wait = ({ at, retryAt }: Failing) => (retryAt ?? Number.NaN) - at;

describe('a row of failures', () => {
  it('begins with the first, and goes on', () => {
    const first = fail(WELL, OFFLINE);
    expect(first).toMatchObject({ state: 'failing', failure: OFFLINE, since: NOW, at: NOW, attempts: 1 });
    const second = fail(first, { kind: 'timeout' }, { now: NOW + MINUTE });
    expect(second).toMatchObject({ failure: { kind: 'timeout' }, since: NOW, at: NOW + MINUTE, attempts: 2 });
  });

  it('begins anew after the clock was put back', () => {
    expect(fail(failing(OFFLINE, { since: NOW + 1 }), OFFLINE).since).toBe(NOW);
  });

  it('remembers when the chats were last confirmed', () => {
    expect(fail(WELL, OFFLINE, { chatsAsOf: 7 }).chatsAsOf).toBe(7);
    expect(fail(failing(OFFLINE, { chatsAsOf: 7 }), OFFLINE).chatsAsOf).toBe(7);
    expect(fail(failing(OFFLINE, { chatsAsOf: 7 }), OFFLINE, { chatsAsOf: 9 }).chatsAsOf).toBe(9);
  });
});

describe('the wait', () => {
  const nobodyAsked = FAILURES.filter(({ kind }) => kind !== 'refused' && kind !== 'rate-limited');

  const waitsOf = (failure: Failure, random: number) => {
    let health: Health = WELL;
    return Array.from({ length: 40 }, () => {
      const after = fail(health, failure, { random });
      health = after;
      return wait(after);
    });
  };

  it.each(nobodyAsked)('has a limit that doubles from half a minute to ten: $kind', (failure) => {
    const limits = waitsOf(failure, ALMOST_ONE);
    expect(limits.slice(0, 6)).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000]);
    expect(new Set(limits.slice(5))).toEqual(new Set([600_000]));
  });

  it('is anything up to the limit, so that many browsers do not come back in one moment', () => {
    const after = (random: number) => wait(fail(failing(OFFLINE, { attempts: 2 }), OFFLINE, { random }));
    expect([0.25, 0.5, 0.75].map(after)).toEqual([30_000, 60_000, 90_000]);
  });

  it('is never less than two seconds', () => {
    expect(new Set(waitsOf(OFFLINE, 0))).toEqual(new Set([2_000]));
  });

  it('has no end where the key was refused: nothing is tried again by itself', () => {
    expect(fail(failing(OFFLINE), { kind: 'refused' }).retryAt).toBeNull();
    expect(fail(WELL, { kind: 'refused' }, { byHand: true }).retryAt).toBeNull();
  });
});

describe("the server's wish", () => {
  const limited: Failure = { kind: 'rate-limited', waitMs: 90_000 };
  const busy: Failure = { kind: 'server', status: 503, waitMs: 90_000 };

  it.each([limited, busy])('wins where it is longer: $kind', (failure) => {
    expect(wait(fail(WELL, failure, { random: ALMOST_ONE }))).toBe(90_000);
    expect(wait(fail(WELL, failure, { random: 0 }))).toBe(90_000);
  });

  it.each([limited, busy])('makes no wait shorter: $kind', (failure) => {
    expect(wait(fail(failing(OFFLINE, { attempts: 9 }), failure, { random: 0.5 }))).toBe(300_000);
  });

  it('is a minute where a 429 names none, and nothing where a server in trouble names none', () => {
    expect(wait(fail(WELL, { kind: 'rate-limited', waitMs: null }, { random: 0 }))).toBe(60_000);
    expect(wait(fail(WELL, { kind: 'server', status: 500, waitMs: null }, { random: 0 }))).toBe(2_000);
  });
});

describe('a person who tries again', () => {
  const again = { now: NOW + 5 * SECOND, byHand: true };

  it('does not put off the check that comes by itself', () => {
    const first = fail(WELL, OFFLINE);
    const second = fail(first, OFFLINE, { ...again, random: ALMOST_ONE });
    expect(second).toMatchObject({ attempts: 1, retryAt: first.retryAt, at: NOW + 5 * SECOND });
  });

  it('plans one where there was none, or its time is over', () => {
    expect(wait(fail(WELL, OFFLINE, again))).toBe(15_000);
    const over = failing(OFFLINE, { attempts: 1, retryAt: again.now });
    expect(wait(fail(over, OFFLINE, again))).toBe(15_000);
  });

  it('puts it off where the server asks for that', () => {
    const second = fail(fail(WELL, OFFLINE), { kind: 'rate-limited', waitMs: MINUTE }, again);
    expect(second.retryAt).toBe(again.now + MINUTE);
  });

  it('waits no longer because the clock was put back', () => {
    const future = failing(OFFLINE, { attempts: 1, at: NOW + 3_600_000, retryAt: NOW + 3_630_000 });
    expect(wait(fail(future, OFFLINE, again))).toBe(15_000);
  });
});
