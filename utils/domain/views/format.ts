import { cached, formatNumber } from '../numbers';

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

type Named<N extends number> = { readonly [K in N as `n${K}`]: string };

/** Fixed numbers of a text, by names that tell translators which they are: `n15`. */
export function named<N extends number>(locale: string, ...numbers: N[]): Named<N> {
  return Object.fromEntries(numbers.map((number) => [`n${number}`, formatNumber(number, locale)])) as Named<N>;
}

/** A share from 0 to 1: `50%`. */
export function formatPercent(share: number, locale: string): string {
  return cached(`percent ${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent' })).format(share);
}

/** How long ago, in one unit: `5 min. ago`; under a minute, or with a clock that runs behind, `now`. Times in epoch ms. */
export function formatAgo(then: number, now: number, locale: string): string {
  const passed = Math.max(now - then, 0);
  const step = STEPS.find(({ ms }) => passed >= ms);
  // `auto` knows a word for now; but it says yesterday for 47 hours ago.
  const options = { style: 'short', numeric: step ? 'always' : 'auto' } as const;
  const format = cached(`ago ${options.numeric} ${locale}`, () => new Intl.RelativeTimeFormat(locale, options));
  return step ? format.format(-Math.floor(passed / step.ms), step.unit) : format.format(0, 'second');
}

/** `10:42`; with the date where it was not today. Times in epoch ms. */
export function formatClock(then: number, now: number, locale: string): string {
  const sameDay = new Date(then).toDateString() === new Date(now).toDateString();
  const options = { ...CLOCK, ...(sameDay ? {} : { dateStyle: 'medium' as const }) };
  return cached(`clock ${locale} ${sameDay}`, () => new Intl.DateTimeFormat(locale, options)).format(onWall(then));
}

/** A time of the day, in minutes, as clocks show it: `8:00 AM`. */
export function formatTimeOfDay(minute: number, locale: string): string {
  return cached(`time of day ${locale}`, () => new Intl.DateTimeFormat(locale, CLOCK)).format(minute * MINUTE);
}

/** How long something has lasted, in one unit, rounded down: `12 s`, `3 min`, `2 hr`. */
export function formatLasted(ms: number, locale: string): string {
  const step = STEPS.find((one) => ms >= one.ms);
  return step
    ? unit(Math.floor(ms / step.ms), step.unit, locale)
    : unit(Math.max(Math.floor(ms / SECOND), 1), 'second', locale);
}

/** The whole date and time, for a tooltip. */
export function formatMoment(then: number, locale: string): string {
  const options = { ...CLOCK, dateStyle: 'full' as const };
  return cached(`moment ${locale}`, () => new Intl.DateTimeFormat(locale, options)).format(onWall(then));
}

/** What the clock of this computer shows at a moment, as the moment at which one in UTC shows the same. Epoch ms, both. */
function onWall(then: number): number {
  return then - new Date(then).getTimezoneOffset() * MINUTE;
}

/**
 * A wait: `40 s`, `3 min`. Above ten seconds in steps of five, so that a countdown that is read aloud does not chatter.
 */
export function formatWait(ms: number, locale: string): string {
  const seconds = Math.max(Math.ceil(ms / SECOND), 1);
  if (seconds > 90) return unit(Math.ceil(seconds / 60), 'minute', locale);
  return unit(seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds, 'second', locale);
}

type UnitName = 'second' | (typeof STEPS)[number]['unit'];

function unit(value: number, name: UnitName, locale: string): string {
  const parts = unitParts(value, name, 'short', locale);
  if (name !== 'second') return parts.map((part) => part.value).join('');
  // Of two abbreviations of one word the shorter: English has `sec` and `s`.
  const symbol = unitParts(value, name, 'narrow', locale).find(isUnit)?.value ?? '';
  const shown = (part: Intl.NumberFormatPart) =>
    isUnit(part) && symbol && part.value.startsWith(symbol) ? symbol : part.value;
  return parts.map(shown).join('');
}

function unitParts(value: number, unit: UnitName, unitDisplay: 'short' | 'narrow', locale: string) {
  const make = () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
  return cached(`${unit} ${unitDisplay} ${locale}`, make).formatToParts(value);
}

function isUnit({ type }: Intl.NumberFormatPart): boolean {
  return type === 'unit';
}
