import { describe, expect, it } from 'vitest';
import { SNOOZE_CHOICES, snoozedUntil } from '../../../../utils/domain/notifications/snooze.ts';
import { startSnooze } from '../../../../utils/domain/notifications/start-snooze.ts';

const VIENNA = 'Europe/Vienna';
const MINUTE = 60_000;
const ms = (text: string) => Date.parse(`${text}Z`);
const shown = (moment: number) => new Date(moment).toISOString().slice(0, 16);
const ends = (choice: (typeof SNOOZE_CHOICES)[number], now: string, zone = VIENNA) =>
  shown(startSnooze(choice, ms(now), zone).until);

describe('a snooze', () => {
  it('starts now, and lasts half an hour or an hour, even if the clock changes', () => {
    // Vienna's clock goes forward at 1:00 UTC, and back at 1:00 UTC in October.
    for (const day of ['2026-03-29', '2026-10-25']) {
      expect(startSnooze('half-hour', ms(`${day}T00:50`), VIENNA).startedAt).toBe(ms(`${day}T00:50`));
      expect(ends('half-hour', `${day}T00:50`)).toBe(`${day}T01:20`);
      expect(ends('hour', `${day}T00:50`)).toBe(`${day}T01:50`);
    }
  });

  it('until tomorrow lasts until 8:00 on the next day', () => {
    expect(ends('tomorrow', '2026-02-01T22:59')).toBe('2026-02-02T07:00');
    expect(ends('tomorrow', '2026-02-01T23:01')).toBe('2026-02-03T07:00');
    expect(ends('tomorrow', '2026-12-31T12:00')).toBe('2027-01-01T07:00');
    expect(ends('tomorrow', '2026-03-28T12:00')).toBe('2026-03-29T06:00');
    expect(ends('tomorrow', '2026-10-24T12:00')).toBe('2026-10-25T07:00');
    expect(ends('tomorrow', '2011-12-29T12:00', 'Pacific/Apia')).toBe('2011-12-30T18:00');
  });

  it('is over from its end on', () => {
    const snooze = startSnooze('hour', ms('2026-02-01T12:00'), VIENNA);
    expect(snoozedUntil(snooze, ms('2026-02-01T12:00'))).toBe(snooze.until);
    expect(snoozedUntil(snooze, snooze.until - 1)).toBe(snooze.until);
    expect(snoozedUntil(snooze, snooze.until)).toBeNull();
    expect(snoozedUntil(null, 0)).toBeNull();
  });

  it('is over if the clock is set back to before it, except by a small correction', () => {
    const snooze = startSnooze('hour', ms('2026-02-01T12:00'), VIENNA);
    expect(snoozedUntil(snooze, snooze.startedAt - MINUTE)).toBe(snooze.until);
    expect(snoozedUntil(snooze, snooze.startedAt - MINUTE - 1)).toBeNull();
  });
});

it('has three choices', () => {
  expect(SNOOZE_CHOICES).toEqual(['half-hour', 'hour', 'tomorrow']);
});
