import type { QuietHours } from '../notifications/quiet-hours.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** A remark on a rule, besides its days and times. */
export type QuietHoursNote = 'no-days' | 'whole-day' | 'next-day';

/** Returns the remark on a rule; null if there is nothing to remark. */
export function quietHoursNote({ days, from, to }: QuietHours): QuietHoursNote | null {
  if (days.length === 0) return 'no-days';
  if (from === 0 && to === 0) return 'whole-day';
  return to <= from ? 'next-day' : null;
}

/** Returns the rule to add: nights first, then whole weekend days. */
export function nextQuietHours(rules: readonly QuietHours[], weekend: readonly number[]): QuietHours {
  return rules.length === 0 ? { days: EVERY_DAY, from: 1200, to: 480 } : { days: [...weekend].sort(), from: 0, to: 0 };
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
