import { describe, expect, it, vi } from 'vitest';
import type { QuietHours } from '../../../../utils/domain/notifications/quiet-hours.ts';
import { currentQuietPeriod, quietPeriodAt } from '../../../../utils/domain/notifications/quiet-period.ts';
import type { Snooze } from '../../../../utils/domain/notifications/snooze.ts';

const MINUTE = 60_000;
const ms = (text: string) => Date.parse(`${text}Z`);
const shown = (moment: number) => new Date(moment).toISOString().slice(0, 16);

describe('the quiet period', () => {
  // In UTC, quiet hours start on the 1st at 22:00, and others follow them from 6:00 to 7:00.
  const rules = [
    { days: [0], from: 22 * 60, to: 6 * 60 },
    { days: [1], from: 6 * 60, to: 7 * 60 },
  ];
  const snooze = (start: string, until: string): Snooze => ({ startedAt: ms(start), until: ms(until) });
  const state = (now: string, snooze: Snooze | null) => {
    const quietPeriod = quietPeriodAt({ snooze, rules }, ms(now), 'UTC');
    return quietPeriod && [quietPeriod.kind, shown(quietPeriod.until), shown(quietPeriod.endsAt)];
  };

  it('is null without snooze and quiet hours', () => {
    expect(state('2026-02-01T12:00', null)).toBeNull();
    expect(state('2026-02-01T12:00', snooze('2026-02-01T10:00', '2026-02-01T11:00'))).toBeNull();
  });

  it('joins quiet hours with those that follow them', () => {
    expect(state('2026-02-01T23:00', null)).toEqual(['quiet-hours', '2026-02-02T07:00', '2026-02-02T07:00']);
  });

  it('continues after a snooze with quiet hours that start during it or at its end', () => {
    const ends = (until: string) => state('2026-02-01T21:15', snooze('2026-02-01T21:00', until));
    expect(ends('2026-02-01T21:30')).toEqual(['snooze', '2026-02-01T21:30', '2026-02-01T21:30']);
    expect(ends('2026-02-01T22:00')).toEqual(['snooze', '2026-02-01T22:00', '2026-02-02T07:00']);
    expect(ends('2026-02-01T22:30')).toEqual(['snooze', '2026-02-01T22:30', '2026-02-02T07:00']);
    expect(ends('2026-02-02T07:00')).toEqual(['snooze', '2026-02-02T07:00', '2026-02-02T07:00']);
    expect(ends('2026-02-02T08:00')).toEqual(['snooze', '2026-02-02T08:00', '2026-02-02T08:00']);
  });

  it('is a snooze even during quiet hours', () => {
    const both = snooze('2026-02-02T06:45', '2026-02-02T07:15');
    expect(state('2026-02-02T06:50', both)).toEqual(['snooze', '2026-02-02T07:15', '2026-02-02T07:15']);
    const within = snooze('2026-02-01T23:00', '2026-02-01T23:30');
    expect(state('2026-02-01T23:00', within)).toEqual(['snooze', '2026-02-01T23:30', '2026-02-02T07:00']);
  });

  it('ignores a snooze that starts later, as after the clock was set back', () => {
    const later = snooze('2026-02-02T06:30', '2026-02-02T08:00');
    expect(state('2026-02-01T23:00', later)).toEqual(['quiet-hours', '2026-02-02T07:00', '2026-02-02T07:00']);
  });
});

it('follows from what is stored, and asks for the time zone only if something depends on it', () => {
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
