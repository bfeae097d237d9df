/** A cache, because large accounts sort and filter by the same few thousand texts again and again. */
const cachedMicros = new Map<string, number>();
const MAX_CACHED = 20_000;
const FRACTION = /\.(\d{1,6})(?=Z|[+-]\d\d:\d\d$)/;

/**
 * Parses an ISO 8601 text to microseconds since 1970; `NaN` if it is invalid. `Date` alone would drop the microseconds that
 * the API sends (docs/api.md, `last_message_at`).
 */
export function microsOf(iso: string): number {
  const micros = cachedMicros.get(iso) ?? readMicros(iso);
  if (cachedMicros.size >= MAX_CACHED) cachedMicros.clear();
  cachedMicros.set(iso, micros);
  return micros;
}

function readMicros(iso: string): number {
  const fraction = FRACTION.exec(iso)?.[1] ?? '';
  return Date.parse(iso.replace(FRACTION, '')) * 1000 + Number(fraction.padEnd(6, '0'));
}

/**
 * Formats microseconds since 1970 with `digits` (0 to 6, default 6) digits after the second and `+00:00`, cut and not
 * rounded. Source: docs/api.md, `last_message_at`. Throws `RangeError` for an invalid instant.
 */
export function isoOf(micros: number, digits = 6): string {
  const seconds = Math.floor(micros / 1_000_000);
  const fraction = String(micros - seconds * 1_000_000).padStart(6, '0');
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return `${whole}${digits > 0 ? `.${fraction.slice(0, digits)}` : ''}+00:00`;
}
