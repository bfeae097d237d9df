import { cached } from '../text/numbers.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Pins calendar, digits and the order month, day, year, which depend on the language. */
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

/** Local date and time. */
export interface WallClock extends Day {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Of the day: 0 to 1439. */
  readonly minute: number;
}

/**
 * Returns the local date and time at `ms` (epoch ms) in an IANA time zone. If the browser does not accept the zone, uses this
 * computer's local time, as `Date` does: browsers report names of zones that they then reject.
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
 * Returns when it is this minute of this day in the zone, in epoch ms. As in calendars, a time that the clock skips is moved
 * forward by the gap, and of a time that occurs twice the first is meant. Days beyond the month and minutes beyond the day
 * overflow.
 */
export function zonedTimeToEpochMs({ year, month, day }: Day, minute: number, zone: string): number {
  const wall = Date.UTC(year, month - 1, day, 0, minute);
  // No zone is a whole day away from UTC, so a clock change near this time lies between these two.
  const before = wall - offsetAt(wall - DAY_MS, zone);
  const after = wall - offsetAt(wall + DAY_MS, zone);
  if (before === after) return before;
  return wallTimeAsUtcMs(before, zone) !== wall && wallTimeAsUtcMs(after, zone) === wall ? after : before;
}

/** Returns how far local time is ahead of UTC, in ms. */
function offsetAt(ms: number, zone: string): number {
  return wallTimeAsUtcMs(ms, zone) - ms;
}

/** Returns local time as if it were UTC, in epoch ms; whole seconds. */
function wallTimeAsUtcMs(ms: number, zone: string): number {
  const format = cached(`wall ${zone}`, () => formatterFor(zone));
  if (!format) return systemTimeAsUtcMs(ms);
  // Three times as fast as `formatToParts`, and quiet hours take some hundred calls.
  const [month = 0, day, year = 0, hour, minute, second] = (format.format(ms).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Returns null if the browser does not accept the zone. An empty one would mean the current zone, and be cached as that. */
function formatterFor(zone: string): Intl.DateTimeFormat | null {
  if (!zone) return null;
  try {
    return new Intl.DateTimeFormat(LOCALE, { ...FIELDS, timeZone: zone });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Returns this computer's local time as if it were UTC. */
function systemTimeAsUtcMs(ms: number): number {
  const clock = new Date(ms);
  const wall = ms - clock.getTimezoneOffset() * MINUTE_MS;
  return Math.floor(wall / SECOND_MS) * SECOND_MS;
}
