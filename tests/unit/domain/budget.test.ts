import { describe, expect, it } from 'vitest';
import {
  NOTHING_SPENT,
  observe,
  paceOf,
  resume,
  room,
  roomAt,
  type Spending,
  settleClock,
  spend,
  usedPart,
} from '../../../utils/domain/budget';
import { CHECKED_AT } from '../../support/chats';
import { spent } from '../../support/circumstances';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const SPENDERS = ['automatic', 'person'] as const;

const rooms = (spending: Spending, now = NOW) => SPENDERS.map((spender) => room(spending, spender, now));

describe('the allowance', () => {
  it('is half of what the account may do in a minute, less a reserve of 5 % for persons', () => {
    expect(rooms(NOTHING_SPENT)).toEqual([47, 50]);
    expect(rooms(spent(40, SECOND))).toEqual([7, 10]);
    expect(rooms(spent(50, SECOND))).toEqual([-3, 0]);
  });

  it('is half of what it may do in an hour as well', () => {
    // One each seven seconds: nine in the last minute.
    expect(rooms(spent(470, 7 * SECOND))).toEqual([5, 30]);
    expect(rooms(spent(500, 7 * SECOND))).toEqual([-25, 0]);
  });

  it('is told as the part of it that is used up', () => {
    expect(usedPart(NOTHING_SPENT, NOW)).toBe(0);
    expect(usedPart(spent(95, 30 * SECOND), NOW)).toBe(0.2);
    expect(usedPart(spent(500, SECOND), NOW)).toBe(1);
  });
});

describe('a request', () => {
  it('counts from the moment it is sent, for exactly a minute and an hour', () => {
    const spending = spend(NOTHING_SPENT, NOW);
    expect(rooms(spending)).toEqual([46, 49]);
    expect(rooms(spending, NOW + MINUTE - 1)).toEqual([46, 49]);
    expect(rooms(spending, NOW + MINUTE)).toEqual([47, 50]);
    expect(usedPart(spending, NOW + HOUR - 1)).toBeGreaterThan(0);
    expect(usedPart(spending, NOW + HOUR)).toBe(0);
  });

  it('is forgotten after the hour', () => {
    expect(spend(spent(500, SECOND), NOW + 2 * HOUR).times).toEqual([NOW + 2 * HOUR]);
  });
});

describe('when there is room again', () => {
  it('is now, where there is', () => {
    expect(roomAt(spent(46, SECOND), 'automatic', NOW)).toBe(NOW);
  });

  it.each([
    ['automatic', spent(47, SECOND), NOW - 46 * SECOND + MINUTE],
    ['automatic', spent(49, SECOND), NOW - 46 * SECOND + MINUTE],
    ['person', spent(50, SECOND), NOW - 49 * SECOND + MINUTE],
    ['automatic', spent(475, 7 * SECOND), NOW - 474 * 7 * SECOND + HOUR],
    ['person', spent(500, 7 * SECOND), NOW - 499 * 7 * SECOND + HOUR],
  ] as const)('is to the millisecond: %s, %#', (spender, spending, at) => {
    expect(roomAt(spending, spender, NOW)).toBe(at);
    expect(room(spending, spender, at - 1)).toBeLessThan(1);
    expect(room(spending, spender, at)).toBe(1);
  });
});

describe('what others spend on the account', () => {
  const heard = (limit: number, remaining: number, own = spent(10, SECOND)) =>
    observe(own, { limit, remaining, resetMs: null }, NOW);

  it('leaves half of the rest', () => {
    // 100 less 60 that are left, less ten of our own: others made 30.
    expect(rooms(heard(100, 60))).toEqual([33 - 10, 35 - 10]);
    // 1,000 less 100, less ten: others made 890.
    expect(rooms(heard(1_000, 100, spent(10, 2 * MINUTE)))).toEqual([52 - 10, 55 - 10]);
  });

  it('leaves a little, whatever they spend', () => {
    expect(rooms(heard(100, 0, NOTHING_SPENT))).toEqual([2, 3]);
    expect(rooms(heard(1_000, 0, NOTHING_SPENT))).toEqual([28, 30]);
  });

  it('is not what this browser spent itself', () => {
    expect(heard(100, 90).minute).toEqual({ count: 0, at: NOW, limit: 100 });
    expect(heard(100, 99).minute).toEqual({ count: 0, at: NOW, limit: 100 });
    expect(heard(1_000, 990).hour).toEqual({ count: 0, at: NOW, limit: 1_000 });
  });

  it('is forgotten when its time is over', () => {
    const minute = heard(100, 0, NOTHING_SPENT);
    expect(rooms(minute, NOW + MINUTE - 1)).toEqual([2, 3]);
    expect(rooms(minute, NOW + MINUTE)).toEqual([47, 50]);
    const hour = heard(1_000, 0, NOTHING_SPENT);
    expect(rooms(hour, NOW + HOUR - 1)).toEqual([28, 30]);
    expect(rooms(hour, NOW + HOUR)).toEqual([47, 50]);
  });

  it('is not known where no answer says it', () => {
    const spending = spent(10, SECOND);
    expect(observe(spending, null, NOW)).toBe(spending);
  });
});

describe('limits other than the documented ones', () => {
  const heard = (limit: number, remaining: number, resetMs: number | null = null) =>
    observe(NOTHING_SPENT, { limit, remaining, resetMs }, NOW);

  it('go before them: half of what others leave of these, and no more than of those', () => {
    expect(rooms(heard(300, 150))).toEqual([47, 50]);
    expect(heard(5_000, 3_900).hour).toEqual({ count: 1_100, at: NOW, limit: 5_000 });
    expect(usedPart(observe(spent(95, 30 * SECOND), { limit: 5_000, remaining: 3_900, resetMs: null }, NOW), NOW)).toBe(
      0.2,
    );
    expect(rooms(heard(40, 40))).toEqual([19, 20]);
  });

  it('are never gone beyond by what is kept at least', () => {
    expect(rooms(heard(2, 0))).toEqual([1, 1]);
    expect(room(heard(20, 0, HOUR), 'person', NOW)).toBe(10);
  });

  it("are the hour's where the window ends later than a minute's can", () => {
    expect(heard(300, 300, 2_000_000)).toMatchObject({ minute: null, hour: { limit: 300 } });
    expect(heard(300, 300, 61_000)).toMatchObject({ minute: { limit: 300 }, hour: null });
  });

  it('hold for a day', () => {
    const limited = heard(40, 40);
    expect(rooms(limited, NOW + 24 * HOUR - 1)).toEqual([19, 20]);
    expect(rooms(limited, NOW + 24 * HOUR)).toEqual([47, 50]);
  });
});

describe('the last part of an hour', () => {
  const used = spent(404, SECOND, NOW - MINUTE);

  it("is left to the checks' first requests by walks", () => {
    expect(room(spent(402, SECOND, NOW - MINUTE), 'walk', NOW)).toBe(1);
    expect(room(used, 'walk', NOW)).toBeLessThan(1);
    expect(room(used, 'automatic', NOW)).toBeGreaterThan(40);
  });

  it('lasts until older requests lapse, at a pace of 45 s at worst', () => {
    let spending = used;
    let now = NOW;
    while (now < NOW + 2 * HOUR) {
      const pace = paceOf(spending, now);
      expect(pace).toBeGreaterThan(0);
      expect(pace).toBeLessThanOrEqual(45 * SECOND);
      now += Math.max(pace, 8 * SECOND);
      expect(room(spending, 'automatic', now)).toBeGreaterThanOrEqual(1);
      spending = spend(spending, now);
    }
  });

  it('has no pace where nothing is left, for then it is known when there is', () => {
    expect(paceOf(spent(475, SECOND, NOW - MINUTE), NOW)).toBe(0);
  });
});

describe('after the clock was put', () => {
  const before = spent(40, SECOND);

  it('back, requests keep their distances, and the last one was just now', () => {
    const now = NOW - 3 * HOUR;
    expect(rooms(before, now)).toEqual(rooms(before));
    const { times } = spend(before, now);
    expect(times).toHaveLength(41);
    expect(times.slice(-3)).toEqual([now - SECOND, now, now]);
    expect(roomAt(spent(47, SECOND), 'automatic', now)).toBe(now - 46 * SECOND + MINUTE);
  });

  it('back, they are over a minute and an hour later, once that is settled', () => {
    const now = NOW - 3 * HOUR;
    const settled = settleClock(before, now);
    expect(rooms(settled, now)).toEqual(rooms(before));
    expect(rooms(settled, now + MINUTE)).toEqual([47, 50]);
    expect(usedPart(settled, now + HOUR)).toBe(0);
  });

  it('nowhere, nothing is to be settled', () => {
    expect(settleClock(before, NOW)).toBe(before);
    expect(settleClock(before, NOW + HOUR)).toBe(before);
    expect(settleClock(NOTHING_SPENT, NOW)).toBe(NOTHING_SPENT);
  });

  it('forward, they are over', () => {
    expect(rooms(before, NOW + 3 * HOUR)).toEqual([47, 50]);
    expect(usedPart(before, NOW + 3 * HOUR)).toBe(0);
  });
});

describe('after a restart of the browser', () => {
  it('presumes a request each quarter of a minute since the last that is known', () => {
    const stored = spent(3, SECOND, NOW - MINUTE);
    const presumed = resume(stored, NOW).times.slice(3);
    expect(resume(stored, NOW).times.slice(0, 3)).toEqual(stored.times);
    expect(presumed.slice(0, 3)).toEqual([-45, -30, -15].map((seconds) => NOW + seconds * SECOND));
    expect(presumed.length).toBeLessThanOrEqual(4);
  });

  it('presumes an hour of them at most', () => {
    const { times } = resume(spent(3, SECOND, NOW - 30 * HOUR), NOW);
    expect(times.length).toBeGreaterThanOrEqual(239);
    expect(times.length).toBeLessThanOrEqual(241);
    expect(times[0]).toBe(NOW - HOUR + 15 * SECOND);
  });

  it('presumes nothing where nothing is known, or the clock was put back', () => {
    expect(resume(NOTHING_SPENT, NOW)).toEqual(NOTHING_SPENT);
    expect(resume(spent(3, SECOND), NOW - HOUR).times).toHaveLength(3);
  });

  it('keeps what is known of others', () => {
    const stored = observe(spent(3, SECOND, NOW - SECOND), { limit: 100, remaining: 0, resetMs: null }, NOW - SECOND);
    expect(rooms(resume(stored, NOW))).toEqual([-2, -1]);
  });
});
