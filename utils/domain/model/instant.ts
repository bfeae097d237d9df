declare const brand: unique symbol;

/**
 * A moment on the server's clock: `YYYY-MM-DDTHH:MM:SS.ffffffZ`, always UTC and always six digits after the second.
 * Instants compare as text, because `Date` would drop the microseconds (docs/decisions.md, decision 5).
 */
export type Instant = string & { readonly [brand]: 'Instant' };

const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)?$/i;
/** Every day of the year but February 29. */
const DAY = '(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31';
/** A valid time in UTC. Nearly all timestamps are, and match without `Date`, which is slow. */
const PLAIN_UTC = new RegExp(
  `^(\\d{4}-(?:${DAY}))[T ]((?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)(?:\\.(\\d+))?(?:Z|\\+00:00)$`,
);
const SECONDS_LENGTH = '2026-02-01T10:45:00'.length;

/**
 * Parses a timestamp as the API writes it: zero to six digits after the second, `Z` or an offset (docs/api.md, the table of
 * fields). A timestamp without a zone counts as UTC. Returns null for anything else.
 */
export function parseInstant(text: string): Instant | null {
  const utcMatch = PLAIN_UTC.exec(text);
  if (utcMatch) return `${utcMatch[1]}T${utcMatch[2]}.${microseconds(utcMatch[3])}Z` as Instant;
  const match = TIMESTAMP.exec(text);
  if (!match) return null;
  const [, date, time, fraction, zone = 'Z'] = match;
  const ms = Date.parse(`${date}T${time}${offsetOf(zone)}`);
  if (Number.isNaN(ms) || !isCalendarDate(date)) return null;
  const iso = new Date(ms).toISOString();
  // An offset can move the end of 9999 into a year with five digits, which doesn't compare as text.
  if (!/^\d{4}-/.test(iso)) return null;
  return `${iso.slice(0, SECONDS_LENGTH)}.${microseconds(fraction)}Z` as Instant;
}

/** Whether the value is an instant already; validates stored items and messages from pages. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value);
}

/** Returns epoch ms, for display only: two instants can share one millisecond. */
export function toEpochMs(instant: Instant): number {
  return Date.parse(`${instant.slice(0, SECONDS_LENGTH + 4)}Z`);
}

/** Returns the instant of `ms`, epoch ms. Throws outside the years 0 to 9999. */
export function instantOf(ms: number): Instant {
  const instant = parseInstant(new Date(ms).toISOString());
  if (!instant) throw new RangeError(`no instant at ${ms}`);
  return instant;
}

/** Whether `a` is strictly later than `b`, to the microsecond. */
export function isLater(a: Instant, b: Instant): boolean {
  return a > b;
}

/** Returns the later of two instants; null counts as before all others. */
export function laterOf(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** `Date` parses February 30 as March 2. */
function isCalendarDate(date = ''): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function microseconds(fraction = ''): string {
  return fraction.padEnd(6, '0').slice(0, 6);
}

function offsetOf(zone: string): string {
  if (zone.toUpperCase() === 'Z') return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
