import { cached, formatNumber } from '../text/numbers.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const STEPS = [
  { unit: 'year', ms: 365 * DAY },
  { unit: 'month', ms: 30 * DAY },
  { unit: 'day', ms: DAY },
  { unit: 'hour', ms: HOUR },
  { unit: 'minute', ms: MINUTE },
] as const;

/**
 * Formatters keep the time zone in which they were created, even if this computer's changes. So they are created for UTC and
 * given wall-clock times.
 */
const CLOCK = { timeStyle: 'short', timeZone: 'UTC' } as const;

type NumberPlaceholders<N extends number> = { readonly [K in N as `n${K}`]: string };

/** Formats the fixed numbers of a text, under names that show translators their value: `n15`. */
export function numberPlaceholders<N extends number>(locale: string, ...numbers: N[]): NumberPlaceholders<N> {
  return Object.fromEntries(
    numbers.map((number) => [`n${number}`, formatNumber(number, locale)]),
  ) as NumberPlaceholders<N>;
}

/** Formats a share from 0 to 1: `50%`. */
export function formatPercent(share: number, locale: string): string {
  return cached(`percent ${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent' })).format(share);
}

/** Formats how long ago, in one unit: `5 min. ago`; under a minute, or in the future, `now`. Times in epoch ms. */
export function formatAgo(at: number, now: number, locale: string): string {
  const elapsedMs = Math.max(now - at, 0);
  const step = STEPS.find(({ ms }) => elapsedMs >= ms);
  // `auto` has a word for now, but calls 47 hours ago yesterday.
  const options = {
    style: isWrittenOut(step?.unit ?? 'second', locale) ? 'long' : 'short',
    numeric: step ? 'always' : 'auto',
  } as const;
  const format = cached(
    `ago ${options.numeric} ${options.style} ${locale}`,
    () => new Intl.RelativeTimeFormat(locale, options),
  );
  return step
    ? joined([format.format(-Math.floor(elapsedMs / step.ms), step.unit)], locale)
    : format.format(0, 'second');
}

/**
 * Formats when something happened for a narrow column: `4m`, `2h` or `3d`, then the date, `Nov 3`; under a minute, or in the
 * future, `now`. Times in epoch ms.
 */
export function formatCompactAgo(at: number, now: number, locale: string): string {
  const elapsedMs = Math.max(now - at, 0);
  if (elapsedMs < MINUTE) return formatAgo(at, now, locale);
  return elapsedMs < WEEK ? formatCompactDuration(elapsedMs, locale) : formatDay(at, now, locale);
}

function formatDay(at: number, now: number, locale: string): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const options: Intl.DateTimeFormatOptions = { month: 'short', timeZone: 'UTC' };
  options[sameYear ? 'day' : 'year'] = 'numeric';
  return cached(`day ${locale} ${sameYear}`, () => new Intl.DateTimeFormat(locale, options)).format(toWallClock(at));
}

/** Formats a time as `10:42`, with the date if it is not today. Times in epoch ms. */
export function formatClock(at: number, now: number, locale: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const options = { ...CLOCK, ...(sameDay ? {} : { dateStyle: 'medium' as const }) };
  return cached(`clock ${locale} ${sameDay}`, () => new Intl.DateTimeFormat(locale, options)).format(toWallClock(at));
}

/** Formats a minute of the day: `8:00 AM`. */
export function formatTimeOfDay(minute: number, locale: string): string {
  return cached(`time of day ${locale}`, () => new Intl.DateTimeFormat(locale, CLOCK)).format(minute * MINUTE);
}

/** Formats a duration in one unit, rounded down: `12 s`, `3 min`, `2 hr`. */
export function formatDuration(ms: number, locale: string): string {
  const step = STEPS.find((one) => ms >= one.ms);
  return step
    ? formatUnit(Math.floor(ms / step.ms), step.unit, locale)
    : formatUnit(Math.max(Math.floor(ms / SECOND), 1), 'second', locale);
}

/** Formats a duration in one unit, rounded down, as short as the language allows: `4m`, `2h`, `3d`. */
export function formatCompactDuration(ms: number, locale: string): string {
  const step = STEPS.find((one) => ms >= one.ms);
  // Only English has symbols that everybody knows, and not for months: `1m` would be a minute.
  if (!step || step.ms > DAY || !locale.startsWith('en')) return formatDuration(ms, locale);
  const parts = unitParts(Math.floor(ms / step.ms), step.unit, 'narrow', locale);
  return parts.map((part) => part.value).join('');
}

/** Formats the full date and time, for a tooltip. */
export function formatDateTime(at: number, locale: string): string {
  const options = { ...CLOCK, dateStyle: 'full' as const };
  return cached(`date and time ${locale}`, () => new Intl.DateTimeFormat(locale, options)).format(toWallClock(at));
}

/** Returns the instant at which a clock in UTC shows what this computer's clock shows at `at`. Both in epoch ms. */
function toWallClock(at: number): number {
  return at - new Date(at).getTimezoneOffset() * MINUTE;
}

/**
 * Formats a remaining wait: `40 s`, `3 min`. Above ten seconds in steps of five, so that screen readers do not read it out
 * every second.
 */
export function formatCountdown(ms: number, locale: string): string {
  const seconds = Math.max(Math.ceil(ms / SECOND), 1);
  if (seconds > 90) return formatUnit(Math.ceil(seconds / 60), 'minute', locale);
  return formatUnit(seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds, 'second', locale);
}

type UnitName = 'second' | (typeof STEPS)[number]['unit'];

function formatUnit(value: number, name: UnitName, locale: string): string {
  const display = isWrittenOut(name, locale) ? 'long' : 'short';
  const parts = unitParts(value, name, display, locale);
  if (name !== 'second' || display === 'long')
    return joined(
      parts.map(({ value: text }) => text),
      locale,
    );
  // Prefers the shorter of two abbreviations: English has `sec` and `s`.
  const symbol = unitParts(value, name, 'narrow', locale).find(isUnit)?.value ?? '';
  const shortened = (part: Intl.NumberFormatPart) =>
    isUnit(part) && symbol && part.value.startsWith(symbol) ? symbol : part.value;
  return joined(parts.map(shortened), locale);
}

/**
 * Joins the parts of a duration with the spaces that the texts of the language have between digits and words: none in
 * Japanese, one in Chinese. Intl has it the other way round.
 */
function joined(parts: readonly string[], locale: string): string {
  const text = parts.join('');
  if (locale.startsWith('ja')) return text.replace(/(?<=\d)\s+/g, '');
  return locale.startsWith('zh') ? text.replace(/(?<=\d)(?=\p{sc=Han})/gu, ' ') : text;
}

/** Arabic has no abbreviations that readers know, and in Spanish and French a month is `1 m.`, like a minute or a metre. */
function isWrittenOut(name: UnitName, locale: string): boolean {
  if (locale.startsWith('ar')) return true;
  return /^(es|fr)\b/.test(locale) && (name === 'day' || name === 'month' || name === 'year');
}

function unitParts(value: number, unit: UnitName, unitDisplay: 'long' | 'short' | 'narrow', locale: string) {
  const make = () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
  return cached(`${unit} ${unitDisplay} ${locale}`, make).formatToParts(value);
}

function isUnit({ type }: Intl.NumberFormatPart): boolean {
  return type === 'unit';
}
