import { describe, expect, it, vi } from 'vitest';
import {
  nextQuietHoursAt,
  type QuietHours,
  quietHoursUntil,
} from '../../../../utils/domain/notifications/quiet-hours.ts';

const VIENNA = 'Europe/Vienna';
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const NIGHT: QuietHours = { days: EVERY_DAY, from: 22 * 60, to: 8 * 60 };
const [SUNDAY, MONDAY, FRIDAY, SATURDAY] = [0, 1, 5, 6];

const rule = (days: number[], from: number, to: number): QuietHours => ({ days, from: from * 60, to: to * 60 });
const shown = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));
const until = (now: string, rules: QuietHours[], zone = 'UTC') =>
  shown(quietHoursUntil(Date.parse(`${now}Z`), rules, zone));
const next = (now: string, rules: QuietHours[], zone = 'UTC') =>
  shown(nextQuietHoursAt(Date.parse(`${now}Z`), rules, zone));

// The 1st of February 2026 is a Sunday.
describe('quiet hours', () => {
  it('include their start and exclude their end', () => {
    const lunch = rule([MONDAY], 12, 13);
    expect(until('2026-02-02T11:59:59.999', [lunch])).toBeNull();
    expect(until('2026-02-02T12:00', [lunch])).toBe('2026-02-02T13:00');
    expect(until('2026-02-02T12:59:59.999', [lunch])).toBe('2026-02-02T13:00');
    expect(until('2026-02-02T13:00', [lunch])).toBeNull();
    expect(until('2026-02-03T12:30', [lunch])).toBeNull();
  });

  it('continue past midnight, and belong to the day on which they start', () => {
    const night = rule([FRIDAY], 22, 8);
    expect(until('2026-02-06T23:00', [night])).toBe('2026-02-07T08:00');
    expect(until('2026-02-07T07:00', [night])).toBe('2026-02-07T08:00');
    expect(until('2026-02-06T07:00', [night])).toBeNull();
    expect(until('2026-02-07T23:00', [night])).toBeNull();
    expect(until('2026-02-28T23:30', [rule([SATURDAY], 22, 8)])).toBe('2026-03-01T08:00');
  });

  it('last a whole day if both times are the same', () => {
    expect(until('2026-02-08T00:00', [rule([SUNDAY], 0, 0)])).toBe('2026-02-09T00:00');
    expect(until('2026-02-08T09:00', [rule([SATURDAY], 10, 10)])).toBe('2026-02-08T10:00');
    expect(until('2026-03-28T23:00', [rule([SUNDAY], 0, 0)], VIENNA)).toBe('2026-03-29T22:00');
  });

  it('join with others that overlap or touch them, in any order', () => {
    const rules = [rule([SATURDAY], 8, 20), rule([FRIDAY], 22, 8), rule([SATURDAY], 19, 23), rule([SUNDAY], 0, 6)];
    expect(until('2026-02-06T22:30', rules)).toBe('2026-02-07T23:00');
    expect(until('2026-02-06T22:30', rules.toReversed())).toBe('2026-02-07T23:00');
    expect(until('2026-02-07T12:00', [rule([SATURDAY], 8, 20), rule([SATURDAY], 10, 13)])).toBe('2026-02-07T20:00');
  });

  it('last just under a week if one minute is left out', () => {
    const most = [rule([1, 2, 3, 4, 5, 6], 0, 0), { days: [SUNDAY], from: 1, to: 0 }];
    expect(until('2026-02-01T00:00', most)).toBeNull();
    expect(until('2026-02-01T00:01', most)).toBe('2026-02-08T00:00');
  });

  it('without a gap end with those that start in the 8 days after today, the same all day', () => {
    for (const now of ['2026-02-01T00:00', '2026-02-01T23:59']) {
      expect(until(now, [rule(EVERY_DAY, 0, 0)])).toBe('2026-02-10T00:00');
      expect(until(now, [NIGHT, rule(EVERY_DAY, 8, 22)])).toBe('2026-02-10T08:00');
    }
  });

  it('do not exist without a rule or a day', () => {
    expect(until('2026-02-01T12:00', [])).toBeNull();
    expect(until('2026-02-01T12:00', [rule([], 0, 0)])).toBeNull();
    expect(next('2026-02-01T12:00', [])).toBeNull();
    expect(next('2026-02-01T12:00', [rule([], 0, 0)])).toBeNull();
  });

  it('create no formatter if there is no rule, because that is slow', () => {
    // Spelled as in no other test, so that no formatter is cached for it.
    const created = vi.spyOn(Intl, 'DateTimeFormat');
    expect(until('2026-02-01T12:00', [], 'asia/DILI')).toBeNull();
    expect(next('2026-02-01T12:00', [], 'asia/DILI')).toBeNull();
    expect(created).not.toHaveBeenCalled();
    until('2026-02-01T12:00', [NIGHT], 'asia/DILI');
    expect(created).toHaveBeenCalledOnce();
    created.mockRestore();
  });

  it('depend on the zone', () => {
    expect(until('2026-02-01T21:30', [NIGHT], VIENNA)).toBe('2026-02-02T07:00');
    expect(until('2026-02-01T21:30', [NIGHT], 'America/New_York')).toBeNull();
    expect(until('2026-02-01T20:00', [rule([MONDAY], 9, 17)], 'Pacific/Kiritimati')).toBe('2026-02-02T03:00');
  });
});

describe('when the clock changes', () => {
  it('a night is an hour shorter in spring and longer in autumn', () => {
    expect(until('2026-03-28T21:00', [NIGHT], VIENNA)).toBe('2026-03-29T06:00');
    expect(until('2026-10-24T20:00', [NIGHT], VIENNA)).toBe('2026-10-25T07:00');
  });

  it('quiet hours whose start is skipped start later, and are left out if nothing remains of them', () => {
    // The clock goes from 2:00 to 3:00 at 1:00 UTC.
    expect(next('2026-03-29T00:00', [{ days: [SUNDAY], from: 150, to: 240 }], VIENNA)).toBe('2026-03-29T01:30');
    expect(next('2026-03-29T00:00', [{ days: [SUNDAY], from: 135, to: 165 }], VIENNA)).toBe('2026-03-29T01:15');
    expect(until('2026-03-29T01:15', [{ days: [SUNDAY], from: 135, to: 165 }], VIENNA)).toBe('2026-03-29T01:45');
    const skipped = { days: [SUNDAY], from: 150, to: 180 };
    expect(until('2026-03-29T01:00', [{ ...skipped, to: 210 }], VIENNA)).toBeNull();
    expect(until('2026-03-29T01:29', [skipped], VIENNA)).toBeNull();
    expect(next('2026-03-29T00:00', [skipped], VIENNA)).toBe('2026-04-05T00:30');
    expect(next('2026-03-28T12:00', [skipped], VIENNA)).toBe('2026-04-05T00:30');
    expect(next('2026-03-27T12:00', [skipped], VIENNA)).toBeNull();
  });

  it('quiet hours that start in the hour that occurs twice start once', () => {
    // The clock shows 2:00 to 3:00 from midnight UTC and from 1:00 UTC.
    const early = { days: [SUNDAY], from: 150, to: 210 };
    expect(until('2026-10-25T00:29', [early], VIENNA)).toBeNull();
    expect(until('2026-10-25T00:30', [early], VIENNA)).toBe('2026-10-25T02:30');
    expect(until('2026-10-25T01:10', [early], VIENNA)).toBe('2026-10-25T02:30');
    const inside = { days: [SUNDAY], from: 135, to: 165 };
    expect(until('2026-10-25T00:20', [inside], VIENNA)).toBe('2026-10-25T00:45');
    expect(until('2026-10-25T01:20', [inside], VIENNA)).toBeNull();
  });

  it('quiet hours from the day before yesterday last until today if the end of yesterday is skipped', () => {
    const long = { days: [FRIDAY], from: 1_415, to: 1_410 };
    expect(until('2026-03-29T01:10', [long], 'America/Nuuk')).toBe('2026-03-29T01:30');
  });

  it('a day that the calendar skips has no quiet hours', () => {
    expect(next('2011-12-29T12:00', [rule([FRIDAY], 0, 0)], 'Pacific/Apia')).toBe('2012-01-05T10:00');
    expect(until('2011-12-30T10:00', [rule([FRIDAY], 0, 0)], 'Pacific/Apia')).toBeNull();
  });
});

describe('the next quiet hours', () => {
  it('are the first to start, today or in the next 8 days', () => {
    expect(next('2026-02-01T12:00', [rule([MONDAY], 9, 17), NIGHT])).toBe('2026-02-01T22:00');
    expect(next('2026-02-01T12:00', [rule([SUNDAY], 11, 12)])).toBe('2026-02-08T11:00');
    expect(next('2026-02-01T12:00', [rule([SATURDAY], 11, 12), rule([MONDAY], 9, 17)])).toBe('2026-02-02T09:00');
  });

  it('are null during quiet hours', () => {
    expect(next('2026-02-01T22:00', [NIGHT])).toBeNull();
    expect(next('2026-02-01T21:59:59.999', [NIGHT])).toBe('2026-02-01T22:00');
  });
});
