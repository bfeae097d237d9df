import { describe, expect, it } from 'vitest';
import {
  lastingIntervalMs,
  nextRequestAt,
  remainingRequests,
  usedShare,
} from '../../../../utils/domain/schedule/request-budget.ts';
import {
  clampFutureTimes,
  NO_REQUESTS,
  observeQuota,
  type RequestLog,
  recordRequest,
  restoreAfterRestart,
} from '../../../../utils/domain/schedule/request-log.ts';
import { CHECKED_AT } from '../../../support/chats.ts';
import { requestLogOf } from '../../../support/schedule-input.ts';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const REQUESTERS = ['automatic', 'user'] as const;

const remainingFor = (requestLog: RequestLog, now = NOW) =>
  REQUESTERS.map((requester) => remainingRequests(requestLog, requester, now));

describe('the allowance', () => {
  it('is half of what the account may do in a minute, less a reserve of 5 % for persons', () => {
    expect(remainingFor(NO_REQUESTS)).toEqual([47, 50]);
    expect(remainingFor(requestLogOf(40, SECOND))).toEqual([7, 10]);
    expect(remainingFor(requestLogOf(50, SECOND))).toEqual([-3, 0]);
  });

  it('is half of what it may do in an hour as well', () => {
    // One each seven seconds: nine in the last minute.
    expect(remainingFor(requestLogOf(470, 7 * SECOND))).toEqual([5, 30]);
    expect(remainingFor(requestLogOf(500, 7 * SECOND))).toEqual([-25, 0]);
  });

  it('is told as the part of it that is used up', () => {
    expect(usedShare(NO_REQUESTS, NOW)).toBe(0);
    expect(usedShare(requestLogOf(95, 30 * SECOND), NOW)).toBe(0.2);
    expect(usedShare(requestLogOf(500, SECOND), NOW)).toBe(1);
  });
});

describe('a request', () => {
  it('counts from the moment it is sent, for exactly a minute and an hour', () => {
    const spending = recordRequest(NO_REQUESTS, NOW);
    expect(remainingFor(spending)).toEqual([46, 49]);
    expect(remainingFor(spending, NOW + MINUTE - 1)).toEqual([46, 49]);
    expect(remainingFor(spending, NOW + MINUTE)).toEqual([47, 50]);
    expect(usedShare(spending, NOW + HOUR - 1)).toBeGreaterThan(0);
    expect(usedShare(spending, NOW + HOUR)).toBe(0);
  });

  it('is forgotten after the hour', () => {
    expect(recordRequest(requestLogOf(500, SECOND), NOW + 2 * HOUR).times).toEqual([NOW + 2 * HOUR]);
  });
});

describe('when there is room again', () => {
  it('is now, where there is', () => {
    expect(nextRequestAt(requestLogOf(46, SECOND), 'automatic', NOW)).toBe(NOW);
  });

  it.each([
    ['automatic', requestLogOf(47, SECOND), NOW - 46 * SECOND + MINUTE],
    ['automatic', requestLogOf(49, SECOND), NOW - 46 * SECOND + MINUTE],
    ['user', requestLogOf(50, SECOND), NOW - 49 * SECOND + MINUTE],
    ['automatic', requestLogOf(475, 7 * SECOND), NOW - 474 * 7 * SECOND + HOUR],
    ['user', requestLogOf(500, 7 * SECOND), NOW - 499 * 7 * SECOND + HOUR],
  ] as const)('is to the millisecond: %s, %#', (spender, spending, at) => {
    expect(nextRequestAt(spending, spender, NOW)).toBe(at);
    expect(remainingRequests(spending, spender, at - 1)).toBeLessThan(1);
    expect(remainingRequests(spending, spender, at)).toBe(1);
  });
});

describe('what others spend on the account', () => {
  const observed = (limit: number, remaining: number, own = requestLogOf(10, SECOND)) =>
    observeQuota(own, { limit, remaining, resetMs: null }, NOW);

  it('leaves half of the rest', () => {
    // 100 less 60 that are left, less ten of our own: others made 30.
    expect(remainingFor(observed(100, 60))).toEqual([33 - 10, 35 - 10]);
    // 1,000 less 100, less ten: others made 890.
    expect(remainingFor(observed(1_000, 100, requestLogOf(10, 2 * MINUTE)))).toEqual([52 - 10, 55 - 10]);
  });

  it('leaves a little, whatever they spend', () => {
    expect(remainingFor(observed(100, 0, NO_REQUESTS))).toEqual([2, 3]);
    expect(remainingFor(observed(1_000, 0, NO_REQUESTS))).toEqual([28, 30]);
  });

  it('is not what this browser spent itself', () => {
    expect(observed(100, 90).minute).toEqual({ count: 0, at: NOW, limit: 100 });
    expect(observed(100, 99).minute).toEqual({ count: 0, at: NOW, limit: 100 });
    expect(observed(1_000, 990).hour).toEqual({ count: 0, at: NOW, limit: 1_000 });
  });

  it('is forgotten when its time is over', () => {
    const minute = observed(100, 0, NO_REQUESTS);
    expect(remainingFor(minute, NOW + MINUTE - 1)).toEqual([2, 3]);
    expect(remainingFor(minute, NOW + MINUTE)).toEqual([47, 50]);
    const hour = observed(1_000, 0, NO_REQUESTS);
    expect(remainingFor(hour, NOW + HOUR - 1)).toEqual([28, 30]);
    expect(remainingFor(hour, NOW + HOUR)).toEqual([47, 50]);
  });

  it('is not known where no answer says it', () => {
    const spending = requestLogOf(10, SECOND);
    expect(observeQuota(spending, null, NOW)).toBe(spending);
  });
});

describe('limits other than the documented ones', () => {
  const observed = (limit: number, remaining: number, resetMs: number | null = null) =>
    observeQuota(NO_REQUESTS, { limit, remaining, resetMs }, NOW);

  it('go before them: half of what others leave of these, and no more than of those', () => {
    expect(remainingFor(observed(300, 150))).toEqual([47, 50]);
    expect(observed(5_000, 3_900).hour).toEqual({ count: 1_100, at: NOW, limit: 5_000 });
    expect(
      usedShare(
        observeQuota(requestLogOf(95, 30 * SECOND), { limit: 5_000, remaining: 3_900, resetMs: null }, NOW),
        NOW,
      ),
    ).toBe(0.2);
    expect(remainingFor(observed(40, 40))).toEqual([19, 20]);
  });

  it('are never gone beyond by what is kept at least', () => {
    expect(remainingFor(observed(2, 0))).toEqual([1, 1]);
    expect(remainingRequests(observed(20, 0, HOUR), 'user', NOW)).toBe(10);
  });

  it("are the hour's where the window ends later than a minute's can", () => {
    expect(observed(300, 300, 2_000_000)).toMatchObject({ minute: null, hour: { limit: 300 } });
    expect(observed(300, 300, 61_000)).toMatchObject({ minute: { limit: 300 }, hour: null });
  });

  it('hold for a day', () => {
    const limited = observed(40, 40);
    expect(remainingFor(limited, NOW + 24 * HOUR - 1)).toEqual([19, 20]);
    expect(remainingFor(limited, NOW + 24 * HOUR)).toEqual([47, 50]);
  });
});

describe('the last part of an hour', () => {
  const used = requestLogOf(404, SECOND, NOW - MINUTE);

  it("is left to the checks' first requests by walks", () => {
    expect(remainingRequests(requestLogOf(402, SECOND, NOW - MINUTE), 'walk', NOW)).toBe(1);
    expect(remainingRequests(used, 'walk', NOW)).toBeLessThan(1);
    expect(remainingRequests(used, 'automatic', NOW)).toBeGreaterThan(40);
  });

  it('lasts until older requests lapse, at a pace of 45 s at worst', () => {
    let spending = used;
    let now = NOW;
    while (now < NOW + 2 * HOUR) {
      const pace = lastingIntervalMs(spending, now);
      expect(pace).toBeGreaterThan(0);
      expect(pace).toBeLessThanOrEqual(45 * SECOND);
      now += Math.max(pace, 8 * SECOND);
      expect(remainingRequests(spending, 'automatic', now)).toBeGreaterThanOrEqual(1);
      spending = recordRequest(spending, now);
    }
  });

  it('has no pace where nothing is left, for then it is known when there is', () => {
    expect(lastingIntervalMs(requestLogOf(475, SECOND, NOW - MINUTE), NOW)).toBe(0);
  });
});

describe('after the clock was put', () => {
  const before = requestLogOf(40, SECOND);

  it('back, requests keep their distances, and the last one was just now', () => {
    const now = NOW - 3 * HOUR;
    expect(remainingFor(before, now)).toEqual(remainingFor(before));
    const { times } = recordRequest(before, now);
    expect(times).toHaveLength(41);
    expect(times.slice(-3)).toEqual([now - SECOND, now, now]);
    expect(nextRequestAt(requestLogOf(47, SECOND), 'automatic', now)).toBe(now - 46 * SECOND + MINUTE);
  });

  it('back, they are over a minute and an hour later, once that is settled', () => {
    const now = NOW - 3 * HOUR;
    const settled = clampFutureTimes(before, now);
    expect(remainingFor(settled, now)).toEqual(remainingFor(before));
    expect(remainingFor(settled, now + MINUTE)).toEqual([47, 50]);
    expect(usedShare(settled, now + HOUR)).toBe(0);
  });

  it('nowhere, nothing is to be settled', () => {
    expect(clampFutureTimes(before, NOW)).toBe(before);
    expect(clampFutureTimes(before, NOW + HOUR)).toBe(before);
    expect(clampFutureTimes(NO_REQUESTS, NOW)).toBe(NO_REQUESTS);
  });

  it('forward, they are over', () => {
    expect(remainingFor(before, NOW + 3 * HOUR)).toEqual([47, 50]);
    expect(usedShare(before, NOW + 3 * HOUR)).toBe(0);
  });
});

describe('after a restart of the browser', () => {
  it('presumes a request each quarter of a minute since the last that is known', () => {
    const stored = requestLogOf(3, SECOND, NOW - MINUTE);
    const presumed = restoreAfterRestart(stored, NOW).times.slice(3);
    expect(restoreAfterRestart(stored, NOW).times.slice(0, 3)).toEqual(stored.times);
    expect(presumed.slice(0, 3)).toEqual([-45, -30, -15].map((seconds) => NOW + seconds * SECOND));
    expect(presumed.length).toBeLessThanOrEqual(4);
  });

  it('presumes an hour of them at most', () => {
    const { times } = restoreAfterRestart(requestLogOf(3, SECOND, NOW - 30 * HOUR), NOW);
    expect(times.length).toBeGreaterThanOrEqual(239);
    expect(times.length).toBeLessThanOrEqual(241);
    expect(times[0]).toBe(NOW - HOUR + 15 * SECOND);
  });

  it('presumes nothing where nothing is known, or the clock was put back', () => {
    expect(restoreAfterRestart(NO_REQUESTS, NOW)).toEqual(NO_REQUESTS);
    expect(restoreAfterRestart(requestLogOf(3, SECOND), NOW - HOUR).times).toHaveLength(3);
  });

  it('keeps what is known of others', () => {
    const stored = observeQuota(
      requestLogOf(3, SECOND, NOW - SECOND),
      { limit: 100, remaining: 0, resetMs: null },
      NOW - SECOND,
    );
    expect(remainingFor(restoreAfterRestart(stored, NOW))).toEqual([-2, -1]);
  });
});
