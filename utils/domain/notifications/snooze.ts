/** A time without notifications that the user asked for; epoch ms. */
export interface Snooze {
  readonly startedAt: number;
  readonly until: number;
}

/** How long the user can snooze Perch. */
export const SNOOZE_CHOICES = ['half-hour', 'hour', 'tomorrow'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

/** When `tomorrow` ends, in minutes of the day: 8:00. */
export const MORNING_MINUTE = 8 * 60;

/** Computers often correct their clocks by seconds; that must not end a snooze. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Returns the end of the snooze (epoch ms), or null if it is over. It is also over before it started: otherwise one from a
 * clock that was a day ahead would last a day too long once the clock is set back. A stored snooze must be removed then, or
 * it would come back when the clock reaches its start.
 */
export function snoozedUntil(snooze: Snooze | null, now: number): number | null {
  return snooze && snooze.startedAt - CLOCK_TOLERANCE_MS <= now && now < snooze.until ? snooze.until : null;
}
