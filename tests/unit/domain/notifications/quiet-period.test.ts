import { describe, expect, it, vi } from 'vitest';
import type { QuietHours } from '../../../../utils/domain/notifications/quiet-hours.ts';
import { currentQuietPeriod, quietPeriodAt } from '../../../../utils/domain/notifications/quiet-period.ts';
import type { Snooze } from '../../../../utils/domain/notifications/snooze.ts';

const MINUTE = 60_000;
const ms = (text: string) => Date.parse(`${text}Z`);
const shown = (moment: number) => new Date(moment).toISOString().slice(0, 16);

describe('it is quiet', () => {
  // In UTC, the night of the 1st is 22:00 to 6:00, and what follows it until 7:00.
  const rules = [
    { days: [0], from: 22 * 60, to: 6 * 60 },
    { days: [1], from: 6 * 60, to: 7 * 60 },
  ];
  const snooze = (since: string, until: string): Snooze => ({ startedAt: ms(since), until: ms(until) });
  const state = (now: string, snooze: Snooze | null) => {
    const quietPeriod = quietPeriodAt({ snooze, rules }, ms(now), 'UTC');
    return quietPeriod && [quietPeriod.kind, shown(quietPeriod.until), shown(quietPeriod.endsAt)];
  };

  it('by neither', () => {
    expect(state('2026-02-01T12:00', null)).toBeNull();
    expect(state('2026-02-01T12:00', snooze('2026-02-01T10:00', '2026-02-01T11:00'))).toBeNull();
  });

  it('by quiet hours, and by those that follow them', () => {
    expect(state('2026-02-01T23:00', null)).toEqual(['quiet-hours', '2026-02-02T07:00', '2026-02-02T07:00']);
  });

  it('by a snooze, which quiet hours that begin in it, or with its end, go on', () => {
    const ends = (until: string) => state('2026-02-01T21:15', snooze('2026-02-01T21:00', until));
    expect(ends('2026-02-01T21:30')).toEqual(['snooze', '2026-02-01T21:30', '2026-02-01T21:30']);
    expect(ends('2026-02-01T22:00')).toEqual(['snooze', '2026-02-01T22:00', '2026-02-02T07:00']);
    expect(ends('2026-02-01T22:30')).toEqual(['snooze', '2026-02-01T22:30', '2026-02-02T07:00']);
    expect(ends('2026-02-02T07:00')).toEqual(['snooze', '2026-02-02T07:00', '2026-02-02T07:00']);
    expect(ends('2026-02-02T08:00')).toEqual(['snooze', '2026-02-02T08:00', '2026-02-02T08:00']);
  });

  it('by a snooze, though it lies in quiet hours', () => {
    const both = snooze('2026-02-02T06:45', '2026-02-02T07:15');
    expect(state('2026-02-02T06:50', both)).toEqual(['snooze', '2026-02-02T07:15', '2026-02-02T07:15']);
    const within = snooze('2026-02-01T23:00', '2026-02-01T23:30');
    expect(state('2026-02-01T23:00', within)).toEqual(['snooze', '2026-02-01T23:30', '2026-02-02T07:00']);
  });

  it('by nothing but quiet hours where the snooze is one of a clock that was put back', () => {
    const later = snooze('2026-02-02T06:30', '2026-02-02T08:00');
    expect(state('2026-02-01T23:00', later)).toEqual(['quiet-hours', '2026-02-02T07:00', '2026-02-02T07:00']);
  });
});

it('is quiet by what is stored, and asks for the time zone only where something depends on it', () => {
  const timeZone = vi.fn(() => 'UTC');
  const stored = (snooze: Snooze | null, quietHours: QuietHours[]) => ({
    snooze,
    settings: { notifications: { quietHours } },
  });
  const now = ms('2026-02-01T12:00');
  expect(currentQuietPeriod(stored(null, []), now, timeZone)).toBeNull();
  expect(timeZone).not.toHaveBeenCalled();
  const snooze = { startedAt: now, until: now + MINUTE };
  expect(currentQuietPeriod(stored(snooze, []), now, timeZone)).toMatchObject({ kind: 'snooze' });
  const lunch = { days: [0], from: 12 * 60, to: 13 * 60 };
  expect(currentQuietPeriod(stored(null, [lunch]), now, timeZone)).toMatchObject({ kind: 'quiet-hours' });
  expect(timeZone).toHaveBeenCalledTimes(2);
});
