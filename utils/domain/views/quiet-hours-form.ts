import type { QuietHours } from '../notifications/quiet-hours.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const MIDNIGHT = 0;

/** When quiet hours start and end, in minutes of the day. */
export type QuietTimes = Pick<QuietHours, 'from' | 'to'>;

/** A night, which is what most people want. */
export const DEFAULT_QUIET_TIMES: QuietTimes = { from: 1200, to: 480 };

/** A remark on a rule, besides its days and times. */
export type QuietHoursNote = 'no-days' | 'next-day';

/** Returns whether the rule lasts from midnight to midnight, for which the form has a checkbox instead of times. */
export function isAllDay({ from, to }: QuietTimes): boolean {
  return from === MIDNIGHT && to === MIDNIGHT;
}

/** Returns the rule for whole days, or for the given times. */
export function withTimes({ days }: QuietHours, times: QuietTimes | 'all day'): QuietHours {
  return times === 'all day' ? { days, from: MIDNIGHT, to: MIDNIGHT } : { days, from: times.from, to: times.to };
}

/** Returns the remark on a rule; null if there is nothing to remark. */
export function quietHoursNote({ days, from, to }: QuietHours): QuietHoursNote | null {
  if (days.length === 0) return 'no-days';
  return to <= from && !isAllDay({ from, to }) ? 'next-day' : null;
}

/** Returns the rule to add: nights first, then whole weekend days. */
export function nextQuietHours(rules: readonly QuietHours[], weekend: readonly number[]): QuietHours {
  return rules.length === 0
    ? { days: EVERY_DAY, ...DEFAULT_QUIET_TIMES }
    : withTimes({ days: [...weekend].sort(), ...DEFAULT_QUIET_TIMES }, 'all day');
}

/** Returns the rule with or without the day. */
export function withDay({ days, from, to }: QuietHours, day: number, isIncluded: boolean): QuietHours {
  const others = days.filter((other) => other !== day);
  return { days: (isIncluded ? [...others, day] : others).sort(), from, to };
}

/** Formats a minute of the day as the value of a time input, in every language: `20:00`. */
export function toTimeInput(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Parses the value of a time input to a minute of the day; null if it is incomplete. */
export function fromTimeInput(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
