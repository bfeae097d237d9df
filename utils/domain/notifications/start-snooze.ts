import { wallClock, zonedTimeToEpochMs } from './local-time.ts';
import { MORNING_MINUTE, type Snooze, type SnoozeChoice } from './snooze.ts';

const HALF_HOUR_MS = 1_800_000;

/** Starts a snooze now (epoch ms); `tomorrow` is the next day in the IANA time zone, even just after midnight. */
export function startSnooze(choice: SnoozeChoice, now: number, zone: string): Snooze {
  if (choice !== 'tomorrow') return { startedAt: now, until: now + HALF_HOUR_MS * (choice === 'hour' ? 2 : 1) };
  const today = wallClock(now, zone);
  return { startedAt: now, until: zonedTimeToEpochMs({ ...today, day: today.day + 1 }, MORNING_MINUTE, zone) };
}
