import { quietUntil } from './quiet';
import type { QuietHours } from './quiet-hours';
import { type Snooze, snoozedUntil } from './snooze';

/** Why nothing is told now, and for how long; epoch ms. */
export interface Quiet {
  /** `snooze` in quiet hours too: it is what the person did last. */
  readonly kind: 'snooze' | 'hours';
  /** When the snooze, or the quiet hours, end. */
  readonly until: number;
  /** When it is not quiet any more: later than `until` where a snooze ends in quiet hours. */
  readonly ends: number;
}

/** Whether it is quiet now (epoch ms), by a snooze or by the quiet hours in an IANA time zone; null where it is not. */
export function quietState(
  { snooze, rules }: { readonly snooze: Snooze | null; readonly rules: readonly QuietHours[] },
  now: number,
  zone: string,
): Quiet | null {
  const snoozed = snoozedUntil(snooze, now);
  const until = snoozed ?? quietUntil(now, rules, zone);
  if (until === null) return null;
  // Quiet hours have taken in all that touches them; nothing but them can go on after a snooze.
  if (snoozed === null) return { kind: 'hours', until, ends: until };
  return { kind: 'snooze', until, ends: quietUntil(until, rules, zone) ?? until };
}
