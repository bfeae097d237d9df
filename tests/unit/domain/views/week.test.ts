import { expect, it } from 'vitest';
import { weekdays, weekend } from '../../../../utils/domain/views/week.ts';

/** Runs `work` in a browser with this week info, or with none. */
function withWeekInfo(weekInfo: { firstDay: number; weekend: number[] } | undefined, work: () => void): void {
  const locale = Intl.Locale.prototype;
  const before = Object.getOwnPropertyDescriptor(locale, 'getWeekInfo');
  Object.defineProperty(locale, 'getWeekInfo', { configurable: true, value: weekInfo && (() => weekInfo) });
  try {
    work();
  } finally {
    Reflect.deleteProperty(locale, 'getWeekInfo');
    if (before) Object.defineProperty(locale, 'getWeekInfo', before);
  }
}

it.each([
  ['a region whose week begins on Monday', { firstDay: 1, weekend: [6, 7] }, [1, 2, 3, 4, 5, 6, 0], [6, 0]],
  ['one where it begins on Sunday', { firstDay: 7, weekend: [6, 7] }, [0, 1, 2, 3, 4, 5, 6], [6, 0]],
  ['one where it begins on Saturday', { firstDay: 6, weekend: [5, 6] }, [6, 0, 1, 2, 3, 4, 5], [5, 6]],
  ['a browser without week info', undefined, [1, 2, 3, 4, 5, 6, 0], [6, 0]],
])('returns the days in the order of %s', (_, weekInfo, days, free) => {
  withWeekInfo(weekInfo, () => {
    expect(weekdays('en').map(({ day }) => day)).toEqual(days);
    expect(weekend('en')).toEqual(free);
  });
});

it.each([
  ['en', 0, 'Sunday', 'Sun'],
  ['de', 3, 'Mittwoch', 'Mi'],
  ['ja', 6, '土曜日', '土'],
  ['zh-CN', 6, '星期六', '周六'],
  ['ar', 3, 'الأربعاء', 'ر'],
])('names the days in the language of the user (%s)', (locale, day, name, short) => {
  expect(weekdays(locale).find((weekday) => weekday.day === day)).toEqual({ day, name, short });
});
