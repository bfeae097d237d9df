import { describe, expect, it } from 'vitest';
import { type Freshness, NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { instantOf } from '../../../../utils/domain/model/instant.ts';
import {
  type PaceInput,
  pollIntervalMs,
  pollModeOf,
  watchedIntervalMs,
} from '../../../../utils/domain/schedule/poll-interval.ts';
import { NO_REQUESTS, observeQuota } from '../../../../utils/domain/schedule/request-log.ts';
import { CHECK_FREQUENCIES, type CheckFrequency, DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { aChat, CHECKED_AT } from '../../../support/chats.ts';
import { requestLogOf, scheduleInput } from '../../../support/schedule-input.ts';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const HALF_AN_HOUR = 1_800_000;
const HOUR = 3_600_000;

/** Ten minutes after the first check, with the last new message this long ago. */
function freshnessAfter(messageAgoMs: number | null, overrides: Partial<Freshness> = {}): Freshness {
  const lastMessageAt = messageAgoMs === null ? null : NOW - messageAgoMs;
  return { ...NEVER_CHECKED, watchingSince: NOW - 10 * MINUTE, newMessageFoundAt: lastMessageAt, ...overrides };
}

function paceInput(freshness: Freshness, checking: CheckFrequency, requestLog = NO_REQUESTS): PaceInput {
  return scheduleInput({ freshness, requestLog, settings: { ...DEFAULT_SETTINGS, checking } });
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
    expect(pollModeOf(scheduleInput({ freshness }), NOW)).toBe(mode);
  });
});

/** Two weeks in which somebody wrote at this time every day. */
const DAILY = {
  list: Array.from({ length: 14 }, (_, day) =>
    aChat({ id: `${day}`, lastMessageAt: instantOf(NOW - day * 24 * HOUR) }),
  ),
  unlistedChats: {},
};

describe('at a time of the day when people usually write', () => {
  it.each<[CheckFrequency, number]>([
    ['live', 15],
    ['balanced', 30],
    ['light', 60],
  ])('does not slow down after a quiet half hour: %s', (checking, seconds) => {
    const input = { ...paceInput(SLOW, checking), chats: DAILY };
    expect(pollModeOf(input, NOW)).toBe('steady');
    expect(pollIntervalMs(input, NOW)).toBe(seconds * SECOND);
    expect(pollModeOf(input, NOW + 2 * HOUR)).toBe('slow');
  });

  it('goes by the clock of the server', () => {
    const freshness = { ...SLOW, serverAheadMs: 2 * HOUR };
    expect(pollModeOf({ freshness, chats: DAILY }, NOW)).toBe('slow');
    expect(pollModeOf({ freshness, chats: DAILY }, NOW - 2 * HOUR)).toBe('steady');
  });

  it('still checks less often while the user is away', () => {
    expect(pollModeOf({ freshness: AWAY, chats: DAILY }, NOW)).toBe('away');
  });
});

describe('pollIntervalMs', () => {
  const intervals = (checking: CheckFrequency) =>
    [JUST_NOW, IN_CONVERSATION, STEADY, SLOW, AWAY].map((freshness) =>
      pollIntervalMs(paceInput(freshness, checking), NOW),
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
      expect(pollIntervalMs(paceInput({ ...freshness, behind: true }, checking), NOW)).toBe(5 * SECOND);
    }
  });

  describe('as the hour is used up', () => {
    const throttled = requestLogOf(285, 10 * SECOND);
    const almost = requestLogOf(403, 8 * SECOND);
    const used = requestLogOf(404, 8 * SECOND);

    it('checks conversations less often, then at the steady interval', () => {
      const interval = (requestLog = NO_REQUESTS, checking: CheckFrequency = 'live') =>
        pollIntervalMs(paceInput(JUST_NOW, checking, requestLog), NOW);
      expect([interval(requestLogOf(284, 10 * SECOND)), interval(throttled), interval(almost), interval(used)]).toEqual(
        [5, 10, 10, 15].map((seconds) => seconds * SECOND),
      );
      expect([interval(throttled, 'light'), interval(used, 'light')]).toEqual([30 * SECOND, MINUTE]);
    });

    it('changes nothing else', () => {
      for (const freshness of [STEADY, SLOW, AWAY]) {
        expect(pollIntervalMs(paceInput(freshness, 'balanced', used), NOW)).toBe(
          pollIntervalMs(paceInput(freshness, 'balanced'), NOW),
        );
      }
    });

    it('checks at an interval that lasts after the hour was used up in minutes, also with the popup open', () => {
      const burst = requestLogOf(404, SECOND, NOW - MINUTE);
      for (const interval of [pollIntervalMs, watchedIntervalMs]) {
        expect(interval(paceInput(JUST_NOW, 'live', burst), NOW)).toBeGreaterThan(40 * SECOND);
        expect(interval(paceInput(JUST_NOW, 'live', burst), NOW)).toBeLessThanOrEqual(45 * SECOND);
      }
    });

    it('spreads the requests evenly if the limit is too low for the steady interval', () => {
      const small = observeQuota(NO_REQUESTS, { limit: 100, remaining: 100, resetMs: HALF_AN_HOUR }, NOW);
      expect(pollIntervalMs(paceInput(JUST_NOW, 'balanced', small), NOW)).toBeCloseTo((60 * MINUTE) / 47);
      expect(pollIntervalMs(paceInput(AWAY, 'balanced', small), NOW)).toBe(300 * SECOND);
    });

    it('lets no walk catch up faster', () => {
      expect(pollIntervalMs(paceInput({ ...STEADY, behind: true }, 'balanced', almost), NOW)).toBe(5 * SECOND);
      expect(pollIntervalMs(paceInput({ ...STEADY, behind: true }, 'balanced', used), NOW)).toBe(30 * SECOND);
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
    expect(watchedIntervalMs(paceInput(freshness, checking), NOW)).toBe(seconds * SECOND);
  });

  it('is the usual one if the popup was left open while the user is away', () => {
    expect(watchedIntervalMs(paceInput(AWAY, 'light'), NOW)).toBe(600 * SECOND);
  });
});
