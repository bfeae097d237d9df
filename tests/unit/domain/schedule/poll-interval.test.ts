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

/** Ten minutes after the first check, with the last new message this long ago. */
function freshnessAfter(messageAgoMs: number | null, overrides: Partial<Freshness> = {}): Freshness {
  const lastMessageAt = messageAgoMs === null ? null : NOW - messageAgoMs;
  return { ...NEVER_CHECKED, watchingSince: NOW - 10 * MINUTE, newMessageFoundAt: lastMessageAt, ...overrides };
}

const JUST_NOW = freshnessAfter(0);
const IN_CONVERSATION = freshnessAfter(MINUTE);
const STEADY = freshnessAfter(2 * MINUTE);
const SLOW = freshnessAfter(HALF_AN_HOUR);
const AWAY = freshnessAfter(0, { presence: 'away' });

describe('pollModeOf', () => {
  it.each([
    ['live', 'right after a message', JUST_NOW],
    ['live', 'for two minutes', freshnessAfter(2 * MINUTE - 1)],
    ['steady', 'after two minutes', STEADY],
    ['steady', 'for half an hour', freshnessAfter(HALF_AN_HOUR - 1)],
    ['slow', 'after half an hour', SLOW],
    ['steady', 'before the first message', freshnessAfter(null)],
    ['steady', 'before the first check', NEVER_CHECKED],
    ['slow', 'after half an hour without a message', freshnessAfter(null, { watchingSince: NOW - HALF_AN_HOUR })],
    ['away', 'while the user is away, even in a conversation', AWAY],
    [
      'steady',
      'after the clock was put back',
      freshnessAfter(-5 * HALF_AN_HOUR, { watchingSince: NOW + HALF_AN_HOUR }),
    ],
  ])('is %s %s', (mode, _, freshness) => {
    expect(pollModeOf(freshness, NOW)).toBe(mode);
  });
});

describe('pollIntervalMs', () => {
  const intervals = (checking: CheckFrequency) =>
    [JUST_NOW, IN_CONVERSATION, STEADY, SLOW, AWAY].map((freshness) =>
      pollIntervalMs(freshness, checking, NO_REQUESTS, NOW),
    );

  it.each<[CheckFrequency, number[]]>([
    ['live', [5, 5, 15, 30, 60]],
    ['balanced', [8, 10, 30, 60, 300]],
    ['light', [30, 30, 60, 120, 600]],
  ])('is shorter the more active the account is: %s', (checking, seconds) => {
    expect(intervals(checking)).toEqual(seconds.map((second) => second * SECOND));
  });

  it('is never longer for a higher frequency', () => {
    const [live, balanced, light] = CHECK_FREQUENCIES.map(intervals);
    expect(live?.every((interval, index) => interval <= (balanced?.[index] ?? 0))).toBe(true);
    expect(balanced?.every((interval, index) => interval <= (light?.[index] ?? 0))).toBe(true);
  });

  it.each(CHECK_FREQUENCIES)('lets a walk with unread messages continue at once: %s', (checking) => {
    for (const freshness of [JUST_NOW, STEADY, SLOW, AWAY]) {
      expect(pollIntervalMs({ ...freshness, behind: true }, checking, NO_REQUESTS, NOW)).toBe(5 * SECOND);
    }
  });

  describe('as the hour is used up', () => {
    const throttled = requestLogOf(285, 10 * SECOND);
    const almost = requestLogOf(403, 8 * SECOND);
    const used = requestLogOf(404, 8 * SECOND);

    it('checks conversations less often, then at the steady interval', () => {
      const interval = (requestLog = NO_REQUESTS, checking: CheckFrequency = 'live') =>
        pollIntervalMs(JUST_NOW, checking, requestLog, NOW);
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

    it('checks at an interval that lasts after the hour was used up in minutes, also with the popup open', () => {
      const burst = requestLogOf(404, SECOND, NOW - MINUTE);
      for (const interval of [pollIntervalMs, watchedIntervalMs]) {
        expect(interval(JUST_NOW, 'live', burst, NOW)).toBeGreaterThan(40 * SECOND);
        expect(interval(JUST_NOW, 'live', burst, NOW)).toBeLessThanOrEqual(45 * SECOND);
      }
    });

    it('spreads the requests evenly if the limit is too low for the steady interval', () => {
      const small = observeQuota(NO_REQUESTS, { limit: 100, remaining: 100, resetMs: HALF_AN_HOUR }, NOW);
      expect(pollIntervalMs(JUST_NOW, 'balanced', small, NOW)).toBeCloseTo((60 * MINUTE) / 47);
      expect(pollIntervalMs(AWAY, 'balanced', small, NOW)).toBe(300 * SECOND);
    });

    it('lets no walk catch up faster', () => {
      expect(pollIntervalMs({ ...STEADY, behind: true }, 'balanced', almost, NOW)).toBe(5 * SECOND);
      expect(pollIntervalMs({ ...STEADY, behind: true }, 'balanced', used, NOW)).toBe(30 * SECOND);
    });
  });
});

describe('watchedIntervalMs', () => {
  it.each([
    ['live', JUST_NOW, 5],
    ['balanced', JUST_NOW, 8],
    ['balanced', SLOW, 10],
    ['light', SLOW, 10],
  ] as const)('is at most ten seconds: %s, %#', (checking, freshness, seconds) => {
    expect(watchedIntervalMs(freshness, checking, NO_REQUESTS, NOW)).toBe(seconds * SECOND);
  });

  it('is the usual one if the popup was left open while the user is away', () => {
    expect(watchedIntervalMs(AWAY, 'light', NO_REQUESTS, NOW)).toBe(600 * SECOND);
  });
});
