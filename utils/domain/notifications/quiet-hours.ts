import { wallClock, zonedTimeToEpochMs } from './local-time.ts';

/** More rules than this are hard to keep track of. */
export const MAX_QUIET_HOURS = 7;
const DAY_MINUTES = 1_440;

/** Hours without notifications, in local wall-clock time. */
export interface QuietHours {
  /** Weekdays on which they start, 0 (Sunday) to 6. */
  readonly days: readonly number[];
  /** Minute of the day. */
  readonly from: number;
  /** Minute of the day; if not after `from`, of the next day. */
  readonly to: number;
}

/** In epoch ms; the end is exclusive. */
interface Interval {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns when the quiet hours that `now` lies in end, joining rules that overlap or touch; null: not in quiet hours. Times
 * in epoch ms, `zone` an IANA time zone. If there is no gap today or in the next 8 days, returns the end of those that start
 * by then, which stays the same all day.
 */
export function quietHoursUntil(now: number, rules: readonly QuietHours[], zone: string): number | null {
  return endOf(now, intervals(now, rules, zone));
}

/** Returns when the next quiet hours start, today or in the next 8 days; null: never, or in quiet hours now. Epoch ms. */
export function nextQuietHoursAt(now: number, rules: readonly QuietHours[], zone: string): number | null {
  const coming = intervals(now, rules, zone);
  return endOf(now, coming) === null ? (coming.find(({ start }) => start > now)?.start ?? null) : null;
}

function endOf(now: number, sorted: readonly Interval[]): number | null {
  let until = now;
  for (const { start, end } of sorted) if (start <= until && end > until) until = end;
  return until > now ? until : null;
}

/**
 * Returns the quiet hours around now, earliest first. They are intervals of real time, not of wall-clock time, so an hour
 * that occurs twice neither ends nor restarts them. Quiet hours that lie in a skipped hour are left out.
 */
function intervals(now: number, rules: readonly QuietHours[], zone: string): Interval[] {
  // Most users have no quiet hours, and creating a formatter is slow.
  if (rules.length === 0) return [];
  const today = wallClock(now, zone);
  const found: Interval[] = [];
  // If the clock skips the end of yesterday, quiet hours of the day before yesterday can last until today.
  for (let dayOffset = -2; dayOffset <= 8; dayOffset += 1) {
    const day = { ...today, day: today.day + dayOffset };
    for (const { days, from, to } of rules) {
      if (!days.includes((today.weekday + dayOffset + 7) % 7)) continue;
      const start = zonedTimeToEpochMs(day, from, zone);
      const end = zonedTimeToEpochMs(day, to > from ? to : to + DAY_MINUTES, zone);
      if (end > start) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
