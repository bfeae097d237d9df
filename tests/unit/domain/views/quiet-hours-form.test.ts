import { expect, it } from 'vitest';
import {
  DEFAULT_QUIET_TIMES,
  fromTimeInput,
  isAllDay,
  nextQuietHours,
  quietHoursNote,
  toTimeInput,
  withDay,
  withTimes,
} from '../../../../utils/domain/views/quiet-hours-form.ts';

const NIGHT = { days: [1, 2], from: 1200, to: 480 };

it.each([
  ['nothing on an afternoon', { ...NIGHT, from: 720, to: 780 }, null],
  ['that a night ends the next day', NIGHT, 'next-day'],
  ['nothing on a whole day, which has a checkbox', { ...NIGHT, from: 0, to: 0 }, null],
  ['that 24 hours from the evening on end the next day', { ...NIGHT, to: 1200 }, 'next-day'],
  ['first of all that no day is chosen', { ...NIGHT, days: [] }, 'no-days'],
])('remarks %s', (_, rule, note) => expect(quietHoursNote(rule)).toBe(note));

it('suggests every night first, and then the weekend days', () => {
  const first = nextQuietHours([], [6, 0]);
  expect(first).toEqual({ days: [0, 1, 2, 3, 4, 5, 6], from: 20 * 60, to: 8 * 60 });
  expect(nextQuietHours([first], [6, 0])).toEqual({ days: [0, 6], from: 0, to: 0 });
});

it.each([
  ['midnight to midnight', { from: 0, to: 0 }, true],
  ['noon to noon', { from: 720, to: 720 }, false],
  ['a night', DEFAULT_QUIET_TIMES, false],
  ['midnight to morning', { from: 0, to: 480 }, false],
])('takes %s for a whole day or not', (_, times, expected) => expect(isAllDay(times)).toBe(expected));

it('stores a whole day as midnight to midnight, and takes other times as they are', () => {
  const wholeDay = { days: [1, 2], from: 0, to: 0 };
  expect(withTimes(NIGHT, 'all day')).toEqual(wholeDay);
  expect(withTimes(wholeDay, { from: 720, to: 780 })).toEqual({ days: [1, 2], from: 720, to: 780 });
});

it('adds and removes days, each once and sorted', () => {
  expect(withDay(NIGHT, 0, true)).toEqual({ ...NIGHT, days: [0, 1, 2] });
  expect(withDay(NIGHT, 1, true)).toEqual(NIGHT);
  expect(withDay(NIGHT, 1, false)).toEqual({ ...NIGHT, days: [2] });
});

it('converts times as time inputs do', () => {
  for (const [minute, time] of [
    [0, '00:00'],
    [65, '01:05'],
    [1439, '23:59'],
  ] as const) {
    expect(toTimeInput(minute)).toBe(time);
    expect(fromTimeInput(time)).toBe(minute);
  }
  expect(fromTimeInput('07:30:00')).toBe(450);
  expect(fromTimeInput('')).toBeNull();
});
