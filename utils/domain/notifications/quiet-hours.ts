import { wallClock, zonedTimeToEpochMs } from './local-time.ts';

/** More would be no plan that anybody still sees through. */
export const MAX_QUIET_HOURS = 7;
const DAY_MINUTES = 1_440;

/** Hours in which nothing is told, by the clock on the wall. */
export interface QuietHours {
  /** Weekdays on which they begin, 0 (Sunday) to 6. */
  readonly days: readonly number[];
  /** Minute of the day. */
  readonly from: number;
  /** Minute of the day; where it is not after `from`, that of the next day. */
  readonly to: number;
}

/** Epoch ms; the end is no part of it. */
interface Interval {
  readonly start: number;
  readonly end: number;
}

/**
 * When the quiet that `now` lies in ends, over rules that overlap or touch each other; null: it is not quiet. Epoch ms, in
 * an IANA time zone. Of quiet that goes on over all of today and the 8 days after, the end of what begins on them is said,
 * which stays the same all day.
 */
export function quietHoursUntil(now: number, rules: readonly QuietHours[], zone: string): number | null {
  return endOf(now, intervals(now, rules, zone));
}

/** When it becomes quiet next, today or on the 8 days after; null where it does not, and where it is quiet now. Epoch ms. */
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
 * The quiet hours around now, earliest first. They are moments and not what the wall shows, so that an hour that comes twice
 * does not end them and begin them anew. Those that the clock leaves nothing of are none.
 */
function intervals(now: number, rules: readonly QuietHours[], zone: string): Interval[] {
  // Most people have no quiet hours, and a formatter takes long to make.
  if (rules.length === 0) return [];
  const today = wallClock(now, zone);
  const found: Interval[] = [];
  // What began the day before yesterday can last until today, where the clock skips the end of yesterday.
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
