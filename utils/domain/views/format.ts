import { cached, formatNumber } from '../text/numbers.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  { unit: 'year', ms: 365 * DAY },
  { unit: 'month', ms: 30 * DAY },
  { unit: 'day', ms: DAY },
  { unit: 'hour', ms: HOUR },
  { unit: 'minute', ms: MINUTE },
] as const;

/**
 * Formatters outlive a change of this computer's time zone, and keep the one that they were made in. So they are made for
 * UTC, and given what the wall shows.
 */
const CLOCK = { timeStyle: 'short', timeZone: 'UTC' } as const;

type NumberPlaceholders<N extends number> = { readonly [K in N as `n${K}`]: string };

/** Fixed numbers of a text, by names that tell translators which they are: `n15`. */
export function numberPlaceholders<N extends number>(locale: string, ...numbers: N[]): NumberPlaceholders<N> {
  return Object.fromEntries(
    numbers.map((number) => [`n${number}`, formatNumber(number, locale)]),
  ) as NumberPlaceholders<N>;
}

/** A share from 0 to 1: `50%`. */
export function formatPercent(share: number, locale: string): string {
  return cached(`percent ${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent' })).format(share);
}

/** How long ago, in one unit: `5 min. ago`; under a minute, or with a clock that runs behind, `now`. Times in epoch ms. */
export function formatAgo(at: number, now: number, locale: string): string {
  const elapsedMs = Math.max(now - at, 0);
  const step = STEPS.find(({ ms }) => elapsedMs >= ms);
  // `auto` knows a word for now; but it says yesterday for 47 hours ago.
  const options = { style: 'short', numeric: step ? 'always' : 'auto' } as const;
  const format = cached(`ago ${options.numeric} ${locale}`, () => new Intl.RelativeTimeFormat(locale, options));
  return step ? format.format(-Math.floor(elapsedMs / step.ms), step.unit) : format.format(0, 'second');
}

/** `10:42`; with the date where it was not today. Times in epoch ms. */
export function formatClock(at: number, now: number, locale: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const options = { ...CLOCK, ...(sameDay ? {} : { dateStyle: 'medium' as const }) };
  return cached(`clock ${locale} ${sameDay}`, () => new Intl.DateTimeFormat(locale, options)).format(toWallClock(at));
}

/** A time of the day, in minutes, as clocks show it: `8:00 AM`. */
export function formatTimeOfDay(minute: number, locale: string): string {
  return cached(`time of day ${locale}`, () => new Intl.DateTimeFormat(locale, CLOCK)).format(minute * MINUTE);
}

/** How long something has lasted, in one unit, rounded down: `12 s`, `3 min`, `2 hr`. */
export function formatDuration(ms: number, locale: string): string {
  const step = STEPS.find((one) => ms >= one.ms);
  return step
    ? formatUnit(Math.floor(ms / step.ms), step.unit, locale)
    : formatUnit(Math.max(Math.floor(ms / SECOND), 1), 'second', locale);
}

/** The whole date and time, for a tooltip. */
export function formatDateTime(at: number, locale: string): string {
  const options = { ...CLOCK, dateStyle: 'full' as const };
  return cached(`moment ${locale}`, () => new Intl.DateTimeFormat(locale, options)).format(toWallClock(at));
}

/** What the clock of this computer shows at a moment, as the moment at which one in UTC shows the same. Epoch ms, both. */
function toWallClock(at: number): number {
  return at - new Date(at).getTimezoneOffset() * MINUTE;
}

/**
 * A wait: `40 s`, `3 min`. Above ten seconds in steps of five, so that a countdown that is read aloud does not chatter.
 */
export function formatCountdown(ms: number, locale: string): string {
  const seconds = Math.max(Math.ceil(ms / SECOND), 1);
  if (seconds > 90) return formatUnit(Math.ceil(seconds / 60), 'minute', locale);
  return formatUnit(seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds, 'second', locale);
}

type UnitName = 'second' | (typeof STEPS)[number]['unit'];

function formatUnit(value: number, name: UnitName, locale: string): string {
  const parts = unitParts(value, name, 'short', locale);
  if (name !== 'second') return parts.map((part) => part.value).join('');
  // Of two abbreviations of one word the shorter: English has `sec` and `s`.
  const symbol = unitParts(value, name, 'narrow', locale).find(isUnit)?.value ?? '';
  const shortened = (part: Intl.NumberFormatPart) =>
    isUnit(part) && symbol && part.value.startsWith(symbol) ? symbol : part.value;
  return parts.map(shortened).join('');
}

function unitParts(value: number, unit: UnitName, unitDisplay: 'short' | 'narrow', locale: string) {
  const make = () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
  return cached(`${unit} ${unitDisplay} ${locale}`, make).formatToParts(value);
}

function isUnit({ type }: Intl.NumberFormatPart): boolean {
  return type === 'unit';
}
