import { cached } from '../text/numbers.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Month, day and year, in this order; in another language calendar, digits and order could be others. */
const LOCALE = 'en-US-u-ca-gregory-nu-latn';
const FIELDS = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const;

/** A day of the calendar; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What clock and calendar on a wall show. */
export interface WallClock extends Day {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Of the day: 0 to 1439. */
  readonly minute: number;
}

/**
 * What the wall shows at a moment (epoch ms) in an IANA time zone. Where the browser does not accept the zone, this
 * computer's clock decides, as `Date` knows it: browsers report names of zones that they then refuse.
 */
export function wallClock(ms: number, zone: string): WallClock {
  const wall = new Date(wallTimeAsUtcMs(ms, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/**
 * When the wall shows this minute of this day, in epoch ms. A time that the clock skips is later by what it skips, and of
 * one that comes twice it is the earlier, as calendars do it. Days beyond the month and minutes beyond the day count on.
 */
export function zonedTimeToEpochMs({ year, month, day }: Day, minute: number, zone: string): number {
  const wall = Date.UTC(year, month - 1, day, 0, minute);
  // No wall is a whole day away from UTC: by these two it has not yet changed, or has, if it changes near this time at all.
  const before = wall - offsetAt(wall - DAY_MS, zone);
  const after = wall - offsetAt(wall + DAY_MS, zone);
  if (before === after) return before;
  return wallTimeAsUtcMs(before, zone) !== wall && wallTimeAsUtcMs(after, zone) === wall ? after : before;
}

/** By how much the wall is ahead of UTC, in ms. */
function offsetAt(ms: number, zone: string): number {
  return wallTimeAsUtcMs(ms, zone) - ms;
}

/** What the wall shows, in ms as if it hung in UTC; whole seconds. */
function wallTimeAsUtcMs(ms: number, zone: string): number {
  const format = cached(`wall ${zone}`, () => formatterFor(zone));
  if (!format) return systemTimeAsUtcMs(ms);
  // Three times as fast as `formatToParts`, and quiet hours ask some hundred times.
  const [month = 0, day, year = 0, hour, minute, second] = (format.format(ms).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Null where the browser does not accept the zone; without a name it would use the current zone, and keep it. */
function formatterFor(zone: string): Intl.DateTimeFormat | null {
  if (!zone) return null;
  try {
    return new Intl.DateTimeFormat(LOCALE, { ...FIELDS, timeZone: zone });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The same by this computer's own clock. */
function systemTimeAsUtcMs(ms: number): number {
  const clock = new Date(ms);
  const wall = ms - clock.getTimezoneOffset() * MINUTE_MS;
  return Math.floor(wall / SECOND_MS) * SECOND_MS;
}
