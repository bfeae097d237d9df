import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallClock, zonedTimeToEpochMs } from '../../utils/domain/notifications/local-time.ts';
import { anywhere, assertFor, CHANGES, change, near, scanAround } from './clock-changes.ts';
import { TIMEOUT } from './runs.ts';
import { DAY, HOUR, MINUTE, wallClockMs } from './wall-clock-scan.ts';

function toWallMs({ year, month, day, minute }: ReturnType<typeof wallClock>): number {
  return Date.UTC(year, month - 1, day, 0, minute);
}

function momentOfWall(wall: number, zone: string): number {
  const date = new Date(wall);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return zonedTimeToEpochMs(day, (wall % DAY) / MINUTE, zone);
}

it.each(CHANGES)('covers a clock change: %s, %s', (...change) => {
  expect(scanAround(change).jumps).toContain(Date.parse(change[1]));
});

describe('the wall clock', { timeout: TIMEOUT }, () => {
  it('shows what the browser formats in every zone, and finds the first moment of each time', () => {
    assertFor(anywhere, 3_000, ({ zone, now }) => {
      const clock = wallClock(now, zone);
      const wall = Math.floor(wallClockMs(now, zone) / MINUTE) * MINUTE;
      expect(toWallMs(clock)).toBe(wall);
      expect(clock.weekday).toBe(new Date(wall).getUTCDay());
      const moment = zonedTimeToEpochMs(clock, clock.minute, zone);
      expect(wallClockMs(moment, zone)).toBe(wall);
      expect(moment).toBeLessThanOrEqual(now);
      // A repeated time was shown before the clock was put back, by at most that much.
      if (now - moment >= MINUTE) expect(wallClockMs(moment + MINUTE, zone) - wall).toBeLessThanOrEqual(MINUTE);
      if (now - moment >= MINUTE) expect(now - moment).toBeLessThan(3 * HOUR);
    });
  });

  it('shows the requested time, or one later by what the clock has just skipped', () => {
    assertFor(anywhere, 3_000, ({ zone, now }) => {
      const asked = Math.floor(now / MINUTE) * MINUTE;
      const moment = momentOfWall(asked, zone);
      const skipped = wallClockMs(moment, zone) - asked;
      expect(skipped).toBeGreaterThanOrEqual(0);
      if (skipped > 0) expect(wallClockMs(moment - skipped, zone)).toBe(asked - skipped);
      expect(wallClockMs(moment - DAY, zone)).toBeLessThan(asked);
    });
  });

  it('shows a time when a scan of every minute first finds it', () => {
    assertFor(fc.record({ change, near }), 3_000, ({ change, near }) => {
      const [zone, at] = change;
      const wall = Math.floor((wallClockMs(Date.parse(at), zone) + near) / MINUTE) * MINUTE;
      expect(momentOfWall(wall, zone)).toBe(scanAround(change).momentOf(wall));
    });
  });
});
