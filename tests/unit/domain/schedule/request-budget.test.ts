import { describe, expect, it } from 'vitest';
import {
  lastingIntervalMs,
  nextRequestAt,
  remainingRequests,
  usedShare,
} from '../../../../utils/domain/schedule/request-budget.ts';
import {
  NO_REQUESTS,
  observeQuota,
  type RequestLog,
  recordRequest,
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

describe('the budget', () => {
  it('is half of the account’s limit a minute, less a reserve of 5 % for the user', () => {
    expect(remainingFor(NO_REQUESTS)).toEqual([47, 50]);
    expect(remainingFor(requestLogOf(40, SECOND))).toEqual([7, 10]);
    expect(remainingFor(requestLogOf(50, SECOND))).toEqual([-3, 0]);
  });

  it('is half of the limit an hour as well', () => {
    // One every seven seconds: nine in the last minute.
    expect(remainingFor(requestLogOf(470, 7 * SECOND))).toEqual([5, 30]);
    expect(remainingFor(requestLogOf(500, 7 * SECOND))).toEqual([-25, 0]);
  });

  it('is reported as the share that is used up', () => {
    expect(usedShare(NO_REQUESTS, NOW)).toBe(0);
    expect(usedShare(requestLogOf(95, 30 * SECOND), NOW)).toBe(0.2);
    expect(usedShare(requestLogOf(500, SECOND), NOW)).toBe(1);
  });
});

describe('a request', () => {
  it('counts from the moment it is sent, for exactly a minute and an hour', () => {
    const requestLog = recordRequest(NO_REQUESTS, NOW);
    expect(remainingFor(requestLog)).toEqual([46, 49]);
    expect(remainingFor(requestLog, NOW + MINUTE - 1)).toEqual([46, 49]);
    expect(remainingFor(requestLog, NOW + MINUTE)).toEqual([47, 50]);
    expect(usedShare(requestLog, NOW + HOUR - 1)).toBeGreaterThan(0);
    expect(usedShare(requestLog, NOW + HOUR)).toBe(0);
  });

  it('is dropped after an hour', () => {
    expect(recordRequest(requestLogOf(500, SECOND), NOW + 2 * HOUR).times).toEqual([NOW + 2 * HOUR]);
  });
});

describe('the time of the next request', () => {
  it('is now if one may be sent', () => {
    expect(nextRequestAt(requestLogOf(46, SECOND), 'automatic', NOW)).toBe(NOW);
  });

  it.each([
    ['automatic', requestLogOf(47, SECOND), NOW - 46 * SECOND + MINUTE],
    ['automatic', requestLogOf(49, SECOND), NOW - 46 * SECOND + MINUTE],
    ['user', requestLogOf(50, SECOND), NOW - 49 * SECOND + MINUTE],
    ['automatic', requestLogOf(475, 7 * SECOND), NOW - 474 * 7 * SECOND + HOUR],
    ['user', requestLogOf(500, 7 * SECOND), NOW - 499 * 7 * SECOND + HOUR],
  ] as const)('is exact to the millisecond: %s, %#', (requester, requestLog, at) => {
    expect(nextRequestAt(requestLog, requester, NOW)).toBe(at);
    expect(remainingRequests(requestLog, requester, at - 1)).toBeLessThan(1);
    expect(remainingRequests(requestLog, requester, at)).toBe(1);
  });
});

describe('the requests of others', () => {
  const observed = (limit: number, remaining: number, own = requestLogOf(10, SECOND)) =>
    observeQuota(own, { limit, remaining, resetMs: null }, NOW);

  it('leave half of the rest', () => {
    // 100 minus 60 remaining minus ten of our own: others made 30.
    expect(remainingFor(observed(100, 60))).toEqual([33 - 10, 35 - 10]);
    // 1,000 minus 100 remaining minus ten: others made 890.
    expect(remainingFor(observed(1_000, 100, requestLogOf(10, 2 * MINUTE)))).toEqual([52 - 10, 55 - 10]);
  });

  it('always leave a minimum', () => {
    expect(remainingFor(observed(100, 0, NO_REQUESTS))).toEqual([2, 3]);
    expect(remainingFor(observed(1_000, 0, NO_REQUESTS))).toEqual([28, 30]);
  });

  it('do not include those of this browser', () => {
    expect(observed(100, 90).minute).toEqual({ count: 0, at: NOW, limit: 100 });
    expect(observed(100, 99).minute).toEqual({ count: 0, at: NOW, limit: 100 });
    expect(observed(1_000, 990).hour).toEqual({ count: 0, at: NOW, limit: 1_000 });
  });

  it('are forgotten when their window is over', () => {
    const minute = observed(100, 0, NO_REQUESTS);
    expect(remainingFor(minute, NOW + MINUTE - 1)).toEqual([2, 3]);
    expect(remainingFor(minute, NOW + MINUTE)).toEqual([47, 50]);
    const hour = observed(1_000, 0, NO_REQUESTS);
    expect(remainingFor(hour, NOW + HOUR - 1)).toEqual([28, 30]);
    expect(remainingFor(hour, NOW + HOUR)).toEqual([47, 50]);
  });

  it('are unknown if no answer has the headers', () => {
    const requestLog = requestLogOf(10, SECOND);
    expect(observeQuota(requestLog, null, NOW)).toBe(requestLog);
  });
});

describe('limits other than the documented ones', () => {
  const observed = (limit: number, remaining: number, resetMs: number | null = null) =>
    observeQuota(NO_REQUESTS, { limit, remaining, resetMs }, NOW);

  it('replace them: half of what others leave of these, but no more than half of the documented ones', () => {
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

  it('are never exceeded by the minimum', () => {
    expect(remainingFor(observed(2, 0))).toEqual([1, 1]);
    expect(remainingRequests(observed(20, 0, HOUR), 'user', NOW)).toBe(10);
  });

  it('are for the hour if the window ends later than a minute', () => {
    expect(observed(300, 300, 2_000_000)).toMatchObject({ minute: null, hour: { limit: 300 } });
    expect(observed(300, 300, 61_000)).toMatchObject({ minute: { limit: 300 }, hour: null });
  });

  it('are remembered for a day', () => {
    const limited = observed(40, 40);
    expect(remainingFor(limited, NOW + 24 * HOUR - 1)).toEqual([19, 20]);
    expect(remainingFor(limited, NOW + 24 * HOUR)).toEqual([47, 50]);
  });
});

describe('the last part of an hour', () => {
  const used = requestLogOf(404, SECOND, NOW - MINUTE);

  it('is left to the heads of checks by walks', () => {
    expect(remainingRequests(requestLogOf(402, SECOND, NOW - MINUTE), 'walk', NOW)).toBe(1);
    expect(remainingRequests(used, 'walk', NOW)).toBeLessThan(1);
    expect(remainingRequests(used, 'automatic', NOW)).toBeGreaterThan(40);
  });

  it('lasts until older requests expire, with a check at least every 45 s', () => {
    let requestLog = used;
    let now = NOW;
    while (now < NOW + 2 * HOUR) {
      const interval = lastingIntervalMs(requestLog, now);
      expect(interval).toBeGreaterThan(0);
      expect(interval).toBeLessThanOrEqual(45 * SECOND);
      now += Math.max(interval, 8 * SECOND);
      expect(remainingRequests(requestLog, 'automatic', now)).toBeGreaterThanOrEqual(1);
      requestLog = recordRequest(requestLog, now);
    }
  });

  it('has no interval when nothing is left', () => {
    expect(lastingIntervalMs(requestLogOf(475, SECOND, NOW - MINUTE), NOW)).toBe(0);
  });
});
