import { describe, expect, it } from 'vitest';
import { nextRequestAt, remainingRequests, usedShare } from '../../../../utils/domain/schedule/request-budget.ts';
import {
  clampFutureTimes,
  currentRequestLog,
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

describe('a clock change', () => {
  const before = requestLogOf(40, SECOND);

  it('backwards keeps the distances of requests, and moves the last one to now', () => {
    const now = NOW - 3 * HOUR;
    expect(remainingFor(before, now)).toEqual(remainingFor(before));
    const { times } = recordRequest(before, now);
    expect(times).toHaveLength(41);
    expect(times.slice(-3)).toEqual([now - SECOND, now, now]);
    expect(nextRequestAt(requestLogOf(47, SECOND), 'automatic', now)).toBe(now - 46 * SECOND + MINUTE);
  });

  it('backwards lets requests expire after a minute and an hour, once they are clamped', () => {
    const now = NOW - 3 * HOUR;
    const clamped = clampFutureTimes(before, now);
    expect(remainingFor(clamped, now)).toEqual(remainingFor(before));
    expect(remainingFor(clamped, now + MINUTE)).toEqual([47, 50]);
    expect(usedShare(clamped, now + HOUR)).toBe(0);
  });

  it('of nothing clamps nothing', () => {
    expect(clampFutureTimes(before, NOW)).toBe(before);
    expect(clampFutureTimes(before, NOW + HOUR)).toBe(before);
    expect(clampFutureTimes(NO_REQUESTS, NOW)).toBe(NO_REQUESTS);
  });

  it('forwards lets requests expire', () => {
    expect(remainingFor(before, NOW + 3 * HOUR)).toEqual([47, 50]);
    expect(usedShare(before, NOW + 3 * HOUR)).toBe(0);
  });
});

describe('a restart of the browser', () => {
  it('assumes a request every 15 s since the last known one', () => {
    const stored = requestLogOf(3, SECOND, NOW - MINUTE);
    const assumed = restoreAfterRestart(stored, NOW).times.slice(3);
    expect(restoreAfterRestart(stored, NOW).times.slice(0, 3)).toEqual(stored.times);
    expect(assumed.slice(0, 3)).toEqual([-45, -30, -15].map((seconds) => NOW + seconds * SECOND));
    expect(assumed.length).toBeLessThanOrEqual(4);
  });

  it('assumes at most an hour of them', () => {
    const { times } = restoreAfterRestart(requestLogOf(3, SECOND, NOW - 30 * HOUR), NOW);
    expect(times.length).toBeGreaterThanOrEqual(239);
    expect(times.length).toBeLessThanOrEqual(241);
    expect(times[0]).toBe(NOW - HOUR + 15 * SECOND);
  });

  it('assumes nothing if nothing was stored, or the clock was put back', () => {
    expect(restoreAfterRestart(NO_REQUESTS, NOW)).toEqual(NO_REQUESTS);
    expect(restoreAfterRestart(requestLogOf(3, SECOND), NOW - HOUR).times).toHaveLength(3);
  });

  it('keeps the requests of others', () => {
    const stored = observeQuota(
      requestLogOf(3, SECOND, NOW - SECOND),
      { limit: 100, remaining: 0, resetMs: null },
      NOW - SECOND,
    );
    expect(remainingFor(restoreAfterRestart(stored, NOW))).toEqual([-2, -1]);
  });
});

it('is the log of this run if there is one, even an empty one, else the restored one', () => {
  const savedRequestLog = requestLogOf(3, SECOND, NOW - HOUR / 2);
  expect(currentRequestLog({ requestLog: NO_REQUESTS, savedRequestLog }, NOW)).toBe(NO_REQUESTS);
  const restored = restoreAfterRestart(savedRequestLog, NOW);
  expect(currentRequestLog({ requestLog: null, savedRequestLog }, NOW)).toEqual(restored);
});
