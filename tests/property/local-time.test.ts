import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, wallClock } from '../../utils/domain/attention/local-time';
import { anywhere, CHANGES, change, holds, near, walkAround } from './clock-changes';
import { TIMEOUT } from './runs';
import { DAY, HOUR, MINUTE, wallOf } from './wall-walk';

function toWall({ year, month, day, minute }: ReturnType<typeof wallClock>): number {
  return Date.UTC(year, month - 1, day, 0, minute);
}

function momentOfWall(wall: number, zone: string): number {
  const date = new Date(wall);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return momentOf(day, (wall % DAY) / MINUTE, zone);
}

it.each(CHANGES)('plays where the clock changes: %s, %s', (...change) => {
  expect(walkAround(change).jumps).toContain(Date.parse(change[1]));
});

describe('the wall', { timeout: TIMEOUT }, () => {
  it('shows, in every zone, what the browser writes, and each time shown has its first moment', () => {
    holds(anywhere, 3_000, ({ zone, now }) => {
      const clock = wallClock(now, zone);
      const wall = Math.floor(wallOf(now, zone) / MINUTE) * MINUTE;
      expect(toWall(clock)).toBe(wall);
      expect(clock.weekday).toBe(new Date(wall).getUTCDay());
      const moment = momentOf(clock, clock.minute, zone);
      expect(wallOf(moment, zone)).toBe(wall);
      expect(moment).toBeLessThanOrEqual(now);
      // What comes a second time came before the clock was put back, by no more than that.
      if (now - moment >= MINUTE) expect(wallOf(moment + MINUTE, zone) - wall).toBeLessThanOrEqual(MINUTE);
      if (now - moment >= MINUTE) expect(now - moment).toBeLessThan(3 * HOUR);
    });
  });

  it('shows the time that was asked for, or one later by what the clock has just skipped', () => {
    holds(anywhere, 3_000, ({ zone, now }) => {
      const asked = Math.floor(now / MINUTE) * MINUTE;
      const moment = momentOfWall(asked, zone);
      const skipped = wallOf(moment, zone) - asked;
      expect(skipped).toBeGreaterThanOrEqual(0);
      if (skipped > 0) expect(wallOf(moment - skipped, zone)).toBe(asked - skipped);
      expect(wallOf(moment - DAY, zone)).toBeLessThan(asked);
    });
  });

  it('shows a time when somebody who looks at it every minute sees it first', () => {
    holds(fc.record({ change, near }), 3_000, ({ change, near }) => {
      const [zone, at] = change;
      const wall = Math.floor((wallOf(Date.parse(at), zone) + near) / MINUTE) * MINUTE;
      expect(momentOfWall(wall, zone)).toBe(walkAround(change).momentOf(wall));
    });
  });
});
