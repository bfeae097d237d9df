import { afterEach, describe, expect, it } from 'vitest';
import { quietPeriodAt } from '../../../../utils/domain/notifications/quiet-period.ts';
import {
  formatAgo,
  formatClock,
  formatCompactAgo,
  formatCountdown,
  formatDateTime,
  formatDuration,
  numberPlaceholders,
} from '../../../../utils/domain/views/format.ts';
import { quietPeriodText } from '../../../../utils/domain/views/snooze-text.ts';
import { currentTimeZone } from '../../../../utils/effects/time-zone.ts';
import { ENGLISH } from '../../../support/i18n.ts';

const NOW = Date.UTC(2026, 1, 1, 11);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it('numberPlaceholders names each number by its value', () => {
  expect(numberPlaceholders('de', 5, 1000)).toEqual({ n5: '5', n1000: '1.000' });
});

describe('formatAgo', () => {
  it.each([
    [-HOUR, 'now'],
    [0, 'now'],
    [59 * SECOND, 'now'],
    [MINUTE, '1 min. ago'],
    [5 * MINUTE + 59 * SECOND, '5 min. ago'],
    [HOUR, '1 hr. ago'],
    [23 * HOUR + 59 * MINUTE, '23 hr. ago'],
    [2 * DAY, '2 days ago'],
    [29 * DAY, '29 days ago'],
    [60 * DAY, '2 mo. ago'],
    [364 * DAY, '12 mo. ago'],
    [2 * 365 * DAY, '2 yr. ago'],
  ])('formats %i ms as %s', (passed, text) => {
    expect(formatAgo(NOW - passed, NOW, 'en-US')).toBe(text);
  });

  it('writes out what cannot be abbreviated', () => {
    expect(formatAgo(NOW - 90 * DAY, NOW, 'ar')).toBe('قبل 3 أشهر');
    expect(formatAgo(NOW - 90 * DAY, NOW, 'es')).toBe('hace 3 meses');
    expect(formatDuration(31 * DAY, 'es')).toBe('1 mes');
    expect(formatDuration(2 * HOUR, 'es').replace(/\s/gu, ' ')).toBe('2 h');
  });

  it.each([
    ['de', 'vor 5 Min.'],
    ['fr', 'il y a 5 min'],
    ['ja', '5分前'],
    ['zh-CN', '5 分钟前'],
  ])('supports %s', (locale, text) => {
    expect(formatAgo(NOW - 5 * MINUTE, NOW, locale).replace(/\s/gu, ' ')).toBe(text);
  });
});

describe('formatCompactAgo', () => {
  it.each([
    [-HOUR, 'now'],
    [59 * SECOND, 'now'],
    [MINUTE, '1m'],
    [59 * MINUTE, '59m'],
    [HOUR, '1h'],
    [47 * HOUR, '1d'],
    [7 * DAY - 1, '6d'],
    [7 * DAY, 'Jan 25'],
    [31 * DAY, 'Jan 1'],
    [40 * DAY, 'Dec 2025'],
  ])('formats %i ms as %s', (passed, text) => {
    expect(formatCompactAgo(NOW - passed, NOW, 'en-US')).toBe(text);
  });

  it.each([
    ['de', '5 Min.', '3 Std.'],
    ['fr', '5 min', '3 h'],
    ['es', '5 min', '3 h'],
    ['pt-BR', '5 min', '3 h'],
    ['ja', '5分', '3時間'],
    ['zh-CN', '5 分钟', '3 小时'],
    ['ar', '5 دقائق', '3 ساعات'],
  ])('uses the abbreviations that readers of %s know', (locale, minutes, hours) => {
    const plain = (passed: number) => formatCompactAgo(NOW - passed, NOW, locale).replace(/\s/gu, ' ');
    expect([plain(5 * MINUTE), plain(3 * HOUR)]).toEqual([minutes, hours]);
  });
});

describe('formatClock', () => {
  it.each(['en-US', 'de', 'ja'])('shows the time alone today, and the date on any other day (%s)', (locale) => {
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(NOW);
    expect(formatClock(NOW, NOW + MINUTE, locale)).toBe(time);
    const other = formatClock(NOW, NOW + 3 * DAY, locale);
    expect(other).toContain('2026');
    expect(other).toContain(time);
  });
});

it.each([
  ['en-US', /^\w+day, February \d, 2026/],
  ['de', /^\w+tag, \d\. Februar 2026/],
  ['es', /^\S+, \d de febrero de 2026/],
])('formatDateTime formats the full date in %s', (locale, pattern) => {
  expect(formatDateTime(NOW, locale)).toMatch(pattern);
});

describe('formatCountdown', () => {
  it.each([
    [-5, '1 s'],
    [0, '1 s'],
    [1, '1 s'],
    [1_001, '2 s'],
    [10_000, '10 s'],
    [10_001, '15 s'],
    [40_000, '40 s'],
    [41_000, '45 s'],
    [90_000, '90 s'],
    [90_001, '2 min'],
    [180_000, '3 min'],
    [24 * HOUR, '1,440 min'],
  ])('formats %i ms as %s', (ms, text) => {
    expect(formatCountdown(ms, 'en-US')).toBe(text);
  });

  it('never announces an earlier end', () => {
    for (let ms = 0; ms < 10 * MINUTE; ms += 377) {
      const text = formatCountdown(ms, 'en-US');
      expect(Number.parseInt(text, 10) * (text.endsWith('min') ? MINUTE : SECOND)).toBeGreaterThanOrEqual(ms);
    }
  });

  it.each([
    ['de', '40 Sek.', '3 Min.'],
    ['fr', '40 s', '3 min'],
    ['es', '40 s', '3 min'],
    ['pt-BR', '40 s', '3 min'],
    ['ja', '40秒', '3分'],
    ['zh-CN', '40 秒', '3 分钟'],
    ['ar-EG', '٤٠ ثانية', '٣ دقائق'],
  ])('supports %s', (locale, seconds, minutes) => {
    const plain = (text: string) => text.replace(/\s/gu, ' ');
    expect(plain(formatCountdown(40_000, locale))).toBe(seconds);
    expect(plain(formatCountdown(180_000, locale))).toBe(minutes);
  });
});

it('counts days by elapsed time, not by the calendar', () => {
  expect(formatAgo(0, 47 * 3_600_000, 'en')).toBe('1 day ago');
});

it('formats seconds the same in every kind of English', () => {
  expect(formatCountdown(40_000, 'en')).toBe('40 s');
  expect(formatCountdown(40_000, 'en-GB')).toBe('40 s');
});

describe('after a change of the time zone while a page is open', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });
  /** 4:00 on 1 July in Berlin, 22:00 on 30 June in New York. */
  const then = Date.UTC(2026, 6, 1, 2);

  it('formats times of day by the new clock', () => {
    process.env.TZ = 'Europe/Berlin';
    expect(formatClock(then, then, 'en-GB')).toBe('04:00');
    process.env.TZ = 'America/New_York';
    expect(formatClock(then, then, 'en-GB')).toBe('22:00');
    expect(formatClock(then, then + DAY, 'en-GB')).toBe('30 Jun 2026, 22:00');
  });

  it('formats the day of a full date by the new clock', () => {
    process.env.TZ = 'Europe/Berlin';
    expect(formatDateTime(then, 'en-GB')).toContain('1 July 2026');
    process.env.TZ = 'America/New_York';
    expect(formatDateTime(then, 'en-GB')).toContain('30 June 2026');
  });

  it('formats the end of quiet hours by the new clock', () => {
    const rules = [{ days: [0, 1, 2, 3, 4, 5, 6], from: 20 * 60, to: 8 * 60 }];
    const night = Date.UTC(2026, 6, 1, 5);
    for (const zone of ['Europe/Berlin', 'America/New_York']) {
      process.env.TZ = zone;
      const quiet = quietPeriodAt({ snooze: null, rules }, night, currentTimeZone());
      expect(quiet && quietPeriodText(quiet, night, ENGLISH).replace(/\s/gu, ' ')).toBe('Quiet until 8:00 AM');
    }
  });

  it('supports a half-hour offset and a zone that has changed its offset', () => {
    process.env.TZ = 'Asia/Kolkata';
    expect(formatClock(then, then, 'en-GB')).toBe('07:30');
    process.env.TZ = 'Europe/Berlin';
    expect(formatClock(Date.UTC(2026, 0, 1, 2), Date.UTC(2026, 0, 1, 2), 'en-GB')).toBe('03:00');
  });
});
