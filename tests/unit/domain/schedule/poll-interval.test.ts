import { describe, expect, it } from 'vitest';
import { type Freshness, NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { pollIntervalMs, pollModeOf, watchedIntervalMs } from '../../../../utils/domain/schedule/poll-interval.ts';
import { NO_REQUESTS, observeQuota } from '../../../../utils/domain/schedule/request-log.ts';
import { CHECK_FREQUENCIES, type CheckFrequency } from '../../../../utils/domain/settings.ts';
import { CHECKED_AT } from '../../../support/chats.ts';
import { requestLogOf } from '../../../support/schedule-input.ts';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const HALF_AN_HOUR = 1_800_000;

/** A Perch that has watched for ten minutes, to which something was said so long ago. */
function freshnessAfter(messageAgoMs: number | null, overrides: Partial<Freshness> = {}): Freshness {
  const lastMessageAt = messageAgoMs === null ? null : NOW - messageAgoMs;
  return { ...NEVER_CHECKED, watchingSince: NOW - 10 * MINUTE, newMessageFoundAt: lastMessageAt, ...overrides };
}

const JUST_NOW = freshnessAfter(0);
const IN_CONVERSATION = freshnessAfter(MINUTE);
const STEADY = freshnessAfter(2 * MINUTE);
const SLOW = freshnessAfter(HALF_AN_HOUR);
const AWAY = freshnessAfter(0, { presence: 'away' });

describe('modeOf', () => {
  it.each([
    ['live', 'right after a message', JUST_NOW],
    ['live', 'for two minutes', freshnessAfter(2 * MINUTE - 1)],
    ['steady', 'after two minutes', STEADY],
    ['steady', 'for half an hour', freshnessAfter(HALF_AN_HOUR - 1)],
    ['slow', 'after half an hour', SLOW],
    ['steady', 'where nothing was said yet', freshnessAfter(null)],
    ['steady', 'before the first check', NEVER_CHECKED],
    ['slow', 'where nothing was said for half an hour', freshnessAfter(null, { watchingSince: NOW - HALF_AN_HOUR })],
    ['away', 'whatever was said, while nobody is there', AWAY],
    [
      'steady',
      'after the clock was put back',
      freshnessAfter(-5 * HALF_AN_HOUR, { watchingSince: NOW + HALF_AN_HOUR }),
    ],
  ])('is %s %s', (mode, _, freshness) => {
    expect(pollModeOf(freshness, NOW)).toBe(mode);
  });
});

describe('gapOf', () => {
  const intervals = (checking: CheckFrequency) =>
    [JUST_NOW, IN_CONVERSATION, STEADY, SLOW, AWAY].map((freshness) =>
      pollIntervalMs(freshness, checking, NO_REQUESTS, NOW),
    );

  it.each<[CheckFrequency, number[]]>([
    ['live', [5, 5, 15, 30, 60]],
    ['balanced', [8, 10, 30, 60, 300]],
    ['light', [30, 30, 60, 120, 600]],
  ])('is shorter the livelier things are: %s', (checking, seconds) => {
    expect(intervals(checking)).toEqual(seconds.map((second) => second * SECOND));
  });

  it('is never longer for who wants to be checked more often', () => {
    const [live, balanced, light] = CHECK_FREQUENCIES.map(intervals);
    expect(live?.every((interval, index) => interval <= (balanced?.[index] ?? 0))).toBe(true);
    expect(balanced?.every((interval, index) => interval <= (light?.[index] ?? 0))).toBe(true);
  });

  it.each(CHECK_FREQUENCIES)('lets a walk go on at once that is behind with news: %s', (checking) => {
    for (const freshness of [JUST_NOW, STEADY, SLOW, AWAY]) {
      expect(pollIntervalMs({ ...freshness, behind: true }, checking, NO_REQUESTS, NOW)).toBe(5 * SECOND);
    }
  });

  describe('as the hour is used up', () => {
    const throttled = requestLogOf(285, 10 * SECOND);
    const almost = requestLogOf(403, 8 * SECOND);
    const used = requestLogOf(404, 8 * SECOND);

    it('follows conversations more slowly, then no more', () => {
      const interval = (spending = NO_REQUESTS, checking: CheckFrequency = 'live') =>
        pollIntervalMs(JUST_NOW, checking, spending, NOW);
      expect([interval(requestLogOf(284, 10 * SECOND)), interval(throttled), interval(almost), interval(used)]).toEqual(
        [5, 10, 10, 15].map((seconds) => seconds * SECOND),
      );
      expect([interval(throttled, 'light'), interval(used, 'light')]).toEqual([30 * SECOND, MINUTE]);
    });

    it('changes nothing else', () => {
      for (const freshness of [STEADY, SLOW, AWAY]) {
        expect(pollIntervalMs(freshness, 'balanced', used, NOW)).toBe(
          pollIntervalMs(freshness, 'balanced', NO_REQUESTS, NOW),
        );
      }
    });

    it('checks at a pace that lasts, where it was used up in a few minutes, and watched lists too', () => {
      const burst = requestLogOf(404, SECOND, NOW - MINUTE);
      for (const interval of [pollIntervalMs, watchedIntervalMs]) {
        expect(interval(JUST_NOW, 'live', burst, NOW)).toBeGreaterThan(40 * SECOND);
        expect(interval(JUST_NOW, 'live', burst, NOW)).toBeLessThanOrEqual(45 * SECOND);
      }
    });

    it('spreads an hour evenly that is too small for the steady checks', () => {
      const small = observeQuota(NO_REQUESTS, { limit: 100, remaining: 100, resetMs: HALF_AN_HOUR }, NOW);
      expect(pollIntervalMs(JUST_NOW, 'balanced', small, NOW)).toBeCloseTo((60 * MINUTE) / 47);
      expect(pollIntervalMs(AWAY, 'balanced', small, NOW)).toBe(300 * SECOND);
    });

    it('lets no walk hurry any more', () => {
      expect(pollIntervalMs({ ...STEADY, behind: true }, 'balanced', almost, NOW)).toBe(5 * SECOND);
      expect(pollIntervalMs({ ...STEADY, behind: true }, 'balanced', used, NOW)).toBe(30 * SECOND);
    });
  });
});

describe('watchedGap', () => {
  it.each([
    ['live', JUST_NOW, 5],
    ['balanced', JUST_NOW, 8],
    ['balanced', SLOW, 10],
    ['light', SLOW, 10],
  ] as const)('is ten seconds at most: %s, %#', (checking, freshness, seconds) => {
    expect(watchedIntervalMs(freshness, checking, NO_REQUESTS, NOW)).toBe(seconds * SECOND);
  });

  it('is that of an empty room for a list that was left open', () => {
    expect(watchedIntervalMs(AWAY, 'light', NO_REQUESTS, NOW)).toBe(600 * SECOND);
  });
});
