import { describe, expect, it } from 'vitest';
import { NOTHING_SPENT, observe } from '../../../utils/domain/budget';
import { gapOf, modeOf, watchedGap } from '../../../utils/domain/cadence';
import { type Freshness, NEVER_CHECKED } from '../../../utils/domain/chat';
import { CHECKING, type Checking } from '../../../utils/domain/settings';
import { CHECKED_AT } from '../../support/chats';
import { spent } from '../../support/circumstances';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const HALF_AN_HOUR = 1_800_000;

/** A Perch that has watched for ten minutes, to which something was said so long ago. */
function fresh(movedAgo: number | null, overrides: Partial<Freshness> = {}): Freshness {
  const movedAt = movedAgo === null ? null : NOW - movedAgo;
  return { ...NEVER_CHECKED, since: NOW - 10 * MINUTE, movedAt, ...overrides };
}

const JUST_NOW = fresh(0);
const IN_CONVERSATION = fresh(MINUTE);
const STEADY = fresh(2 * MINUTE);
const SLOW = fresh(HALF_AN_HOUR);
const AWAY = fresh(0, { presence: 'away' });

describe('modeOf', () => {
  it.each([
    ['live', 'right after a message', JUST_NOW],
    ['live', 'for two minutes', fresh(2 * MINUTE - 1)],
    ['steady', 'after two minutes', STEADY],
    ['steady', 'for half an hour', fresh(HALF_AN_HOUR - 1)],
    ['slow', 'after half an hour', SLOW],
    ['steady', 'where nothing was said yet', fresh(null)],
    ['steady', 'before the first check', NEVER_CHECKED],
    ['slow', 'where nothing was said for half an hour', fresh(null, { since: NOW - HALF_AN_HOUR })],
    ['away', 'whatever was said, while nobody is there', AWAY],
    ['steady', 'after the clock was put back', fresh(-5 * HALF_AN_HOUR, { since: NOW + HALF_AN_HOUR })],
  ])('is %s %s', (mode, _, freshness) => {
    expect(modeOf(freshness, NOW)).toBe(mode);
  });
});

describe('gapOf', () => {
  const gaps = (checking: Checking) =>
    [JUST_NOW, IN_CONVERSATION, STEADY, SLOW, AWAY].map((freshness) => gapOf(freshness, checking, NOTHING_SPENT, NOW));

  it.each<[Checking, number[]]>([
    ['live', [5, 5, 15, 30, 60]],
    ['balanced', [8, 10, 30, 60, 300]],
    ['light', [30, 30, 60, 120, 600]],
  ])('is shorter the livelier things are: %s', (checking, seconds) => {
    expect(gaps(checking)).toEqual(seconds.map((second) => second * SECOND));
  });

  it('is never longer for who wants to be checked more often', () => {
    const [live, balanced, light] = CHECKING.map(gaps);
    expect(live?.every((gap, index) => gap <= (balanced?.[index] ?? 0))).toBe(true);
    expect(balanced?.every((gap, index) => gap <= (light?.[index] ?? 0))).toBe(true);
  });

  it.each(CHECKING)('lets a walk go on at once that is behind with news: %s', (checking) => {
    for (const freshness of [JUST_NOW, STEADY, SLOW, AWAY]) {
      expect(gapOf({ ...freshness, behind: true }, checking, NOTHING_SPENT, NOW)).toBe(5 * SECOND);
    }
  });

  describe('as the hour is used up', () => {
    const sparing = spent(285, 10 * SECOND);
    const almost = spent(403, 8 * SECOND);
    const used = spent(404, 8 * SECOND);

    it('follows conversations more slowly, then no more', () => {
      const gap = (spending = NOTHING_SPENT, checking: Checking = 'live') => gapOf(JUST_NOW, checking, spending, NOW);
      expect([gap(spent(284, 10 * SECOND)), gap(sparing), gap(almost), gap(used)]).toEqual(
        [5, 10, 10, 15].map((seconds) => seconds * SECOND),
      );
      expect([gap(sparing, 'light'), gap(used, 'light')]).toEqual([30 * SECOND, MINUTE]);
    });

    it('changes nothing else', () => {
      for (const freshness of [STEADY, SLOW, AWAY]) {
        expect(gapOf(freshness, 'balanced', used, NOW)).toBe(gapOf(freshness, 'balanced', NOTHING_SPENT, NOW));
      }
    });

    it('checks at a pace that lasts, where it was used up in a few minutes, and watched lists too', () => {
      const burst = spent(404, SECOND, NOW - MINUTE);
      for (const gap of [gapOf, watchedGap]) {
        expect(gap(JUST_NOW, 'live', burst, NOW)).toBeGreaterThan(40 * SECOND);
        expect(gap(JUST_NOW, 'live', burst, NOW)).toBeLessThanOrEqual(45 * SECOND);
      }
    });

    it('spreads an hour evenly that is too small for the steady checks', () => {
      const small = observe(NOTHING_SPENT, { limit: 100, remaining: 100, resetMs: HALF_AN_HOUR }, NOW);
      expect(gapOf(JUST_NOW, 'balanced', small, NOW)).toBeCloseTo((60 * MINUTE) / 47);
      expect(gapOf(AWAY, 'balanced', small, NOW)).toBe(300 * SECOND);
    });

    it('lets no walk hurry any more', () => {
      expect(gapOf({ ...STEADY, behind: true }, 'balanced', almost, NOW)).toBe(5 * SECOND);
      expect(gapOf({ ...STEADY, behind: true }, 'balanced', used, NOW)).toBe(30 * SECOND);
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
    expect(watchedGap(freshness, checking, NOTHING_SPENT, NOW)).toBe(seconds * SECOND);
  });

  it('is that of an empty room for a list that was left open', () => {
    expect(watchedGap(AWAY, 'light', NOTHING_SPENT, NOW)).toBe(600 * SECOND);
  });
});
