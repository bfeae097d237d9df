/** More would be no plan that anybody still sees through. */
export const MAX_QUIET_HOURS = 7;
export const DAY_MINUTES = 1_440;

/** Hours in which nothing is told, by the clock on the wall. */
export interface QuietHours {
  /** Weekdays on which they begin, 0 (Sunday) to 6. */
  readonly days: readonly number[];
  /** Minute of the day. */
  readonly from: number;
  /** Minute of the day; where it is not after `from`, that of the next day. */
  readonly to: number;
}

/**
 * The quiet hours in what was stored: what is no such rule is left out, and what is more than can be kept. One without a
 * day is a rule, which never begins: a person may be about to choose another.
 */
export function parseQuietHours(stored: unknown): QuietHours[] {
  const rules = (Array.isArray(stored) ? stored : []).flatMap(
    (rule: Partial<Record<keyof QuietHours, unknown>> | null) => {
      const { days, from, to } = rule ?? {};
      const isRule = Array.isArray(days) && days.every((day) => isUpTo(day, 6)) && isMinute(from) && isMinute(to);
      return isRule ? [{ days: [...new Set<number>(days)].sort(), from, to }] : [];
    },
  );
  return rules.slice(0, MAX_QUIET_HOURS);
}

function isMinute(value: unknown): value is number {
  return isUpTo(value, DAY_MINUTES - 1);
}

function isUpTo(value: unknown, max: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;
}
