import { cached } from '../text/numbers.ts';

/** A day of the week: 0 (Sunday) … 6. */
export interface Weekday {
  readonly day: number;
  readonly name: string;
  readonly short: string;
}

/** The week of a region, with days from 1 (Monday) to 7. Some browsers do not provide it. */
interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

const MONDAY_FIRST: WeekInfo = { firstDay: 1, weekend: [6, 7] };
/** A Sunday. */
const SUNDAY = Date.UTC(2024, 0, 7);
const DAY_MS = 86_400_000;

/** Returns the weekdays in the order of the user's calendar, or from Monday on if the browser does not know it. */
export function weekdays(locale: string): Weekday[] {
  const { firstDay } = weekInfo(locale);
  const style = shortStyle(locale);
  return Array.from({ length: 7 }, (_, index) => {
    const day = (firstDay + index) % 7;
    return { day, name: weekdayName(day, 'long', locale), short: weekdayName(day, style, locale) };
  });
}

/** Arabic has no short names but a letter for each day; in most languages two days share a letter. */
function shortStyle(locale: string): 'short' | 'narrow' {
  const all = (style: 'long' | 'short' | 'narrow') =>
    new Set(Array.from({ length: 7 }, (_, day) => weekdayName(day, style, locale)));
  const isShort = all('short').difference(all('long')).size > 0;
  return !isShort && all('narrow').size === 7 ? 'narrow' : 'short';
}

/** Returns the weekend days of the region. */
export function weekend(locale: string): number[] {
  return weekInfo(locale).weekend.map((day) => day % 7);
}

function weekInfo(locale: string): WeekInfo {
  const { getWeekInfo } = Intl.Locale.prototype as { getWeekInfo?: () => WeekInfo };
  return getWeekInfo?.call(new Intl.Locale(locale)) ?? MONDAY_FIRST;
}

function weekdayName(day: number, weekday: 'long' | 'short' | 'narrow', locale: string): string {
  const make = () => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return cached(`weekday ${weekday} ${locale}`, make).format(SUNDAY + day * DAY_MS);
}
