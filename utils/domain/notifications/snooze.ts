import { wallClock, zonedTimeToEpochMs } from './local-time.ts';

/** Silence that a person asked for; epoch ms. */
export interface Snooze {
  readonly startedAt: number;
  readonly until: number;
}

/** For how long a person can silence Perch. */
export const SNOOZE_CHOICES = ['half-hour', 'hour', 'tomorrow'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

const HALF_HOUR_MS = 1_800_000;
/** When `tomorrow` ends: 8:00, in minutes of the day. */
export const MORNING_MINUTE = 8 * 60;

/** Computers put their clocks right by seconds all the time: that ends no snooze. */
const CLOCK_TOLERANCE_MS = 60_000;

/** A snooze that begins now (epoch ms); `tomorrow` is the next day in the IANA time zone, just after midnight too. */
export function startSnooze(choice: SnoozeChoice, now: number, zone: string): Snooze {
  if (choice !== 'tomorrow') return { startedAt: now, until: now + HALF_HOUR_MS * (choice === 'hour' ? 2 : 1) };
  const today = wallClock(now, zone);
  return { startedAt: now, until: zonedTimeToEpochMs({ ...today, day: today.day + 1 }, MORNING_MINUTE, zone) };
}

/**
 * Until when it is snoozed (epoch ms); null where it is not, or no more. Before its beginning there is no snooze: else one
 * from a clock that ran a day ahead would last that day longer once the clock is put back. Whoever keeps a snooze forgets
 * it when this says null, so that it does not come again when the clock reaches its beginning.
 */
export function snoozedUntil(snooze: Snooze | null, now: number): number | null {
  return snooze && snooze.startedAt - CLOCK_TOLERANCE_MS <= now && now < snooze.until ? snooze.until : null;
}
