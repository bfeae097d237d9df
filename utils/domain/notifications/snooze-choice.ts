import { wallClock, zonedTimeToEpochMs } from './local-time.ts';
import type { Snooze } from './snooze.ts';

/** For how long a person can silence Perch. */
export const SNOOZE_CHOICES = ['half-hour', 'hour', 'tomorrow'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

const HALF_HOUR_MS = 1_800_000;
/** When `tomorrow` ends: 8:00, in minutes of the day. */
export const MORNING_MINUTE = 8 * 60;

/** A snooze that begins now (epoch ms); `tomorrow` is the next day in the IANA time zone, just after midnight too. */
export function startSnooze(choice: SnoozeChoice, now: number, zone: string): Snooze {
  if (choice !== 'tomorrow') return { startedAt: now, until: now + HALF_HOUR_MS * (choice === 'hour' ? 2 : 1) };
  const today = wallClock(now, zone);
  return { startedAt: now, until: zonedTimeToEpochMs({ ...today, day: today.day + 1 }, MORNING_MINUTE, zone) };
}
