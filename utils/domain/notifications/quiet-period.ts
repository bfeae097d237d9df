import type { QuietHours } from './quiet-hours.ts';
import { quietHoursUntil } from './quiet-hours.ts';
import type { NotificationSettings } from './settings.ts';
import { type Snooze, snoozedUntil } from './snooze.ts';

/** Why there are no notifications now, and for how long; epoch ms. */
export interface QuietPeriod {
  /** Also `snooze` during quiet hours, because that is what the user did last. */
  readonly kind: 'snooze' | 'quiet-hours';
  /** When the snooze or the quiet hours end. */
  readonly until: number;
  /** When notifications resume; later than `until` if a snooze ends in quiet hours. */
  readonly endsAt: number;
}

/** Returns the quiet period that a snooze or quiet hours make of now (epoch ms), or null; `zone` is an IANA time zone. */
export function quietPeriodAt(
  { snooze, rules }: { readonly snooze: Snooze | null; readonly rules: readonly QuietHours[] },
  now: number,
  zone: string,
): QuietPeriod | null {
  const snoozed = snoozedUntil(snooze, now);
  const until = snoozed ?? quietHoursUntil(now, rules, zone);
  if (until === null) return null;
  // Quiet hours already include any that follow directly, but a snooze can end in quiet hours.
  if (snoozed === null) return { kind: 'quiet-hours', until, endsAt: until };
  return { kind: 'snooze', until, endsAt: quietHoursUntil(until, rules, zone) ?? until };
}

interface StoredQuiet {
  readonly snooze: Snooze | null;
  readonly settings: { readonly notifications: Pick<NotificationSettings, 'quietHours'> };
}

/**
 * Returns the quiet period that the stored snooze and settings make of now (epoch ms), or null. Asks for the IANA time
 * zone only if something depends on it, because it takes the browser milliseconds to find out.
 */
export function currentQuietPeriod(
  { snooze, settings }: StoredQuiet,
  now: number,
  timeZone: () => string,
): QuietPeriod | null {
  const rules = settings.notifications.quietHours;
  return snooze || rules.length > 0 ? quietPeriodAt({ snooze, rules }, now, timeZone()) : null;
}
