import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wallClock, zonedTimeToEpochMs } from '../../../../utils/domain/notifications/local-time.ts';
import { quietHoursUntil } from '../../../../utils/domain/notifications/quiet-hours.ts';
import { startSnooze } from '../../../../utils/domain/notifications/start-snooze.ts';

const ms = (iso: string) => Date.parse(iso);
const iso = (moment: number) => new Date(moment).toISOString().replace(':00.000Z', 'Z');
/** Returns when it is `2026-02-01 10:45` in a zone. */
function moment(local: string, zone: string): string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/\D/).map(Number);
  return iso(zonedTimeToEpochMs({ year, month, day }, hour * 60 + minute, zone));
}

describe('local time', () => {
  it('has day, weekday and minute of the zone, and ignores seconds', () => {
    const shown = { year: 2026, month: 2, day: 1, weekday: 0, minute: 645 };
    expect(wallClock(ms('2026-02-01T10:45:00Z'), 'UTC')).toEqual(shown);
    expect(wallClock(ms('2026-02-01T10:45:59.999Z'), 'UTC')).toEqual(shown);
    expect(wallClock(ms('2026-02-01T10:45:00Z'), 'Asia/Kathmandu')).toEqual({ ...shown, minute: 990 });
    expect(wallClock(ms('2026-02-01T10:45:00Z'), 'Pacific/Kiritimati')).toEqual({
      ...shown,
      day: 2,
      weekday: 1,
      minute: 45,
    });
    expect(wallClock(ms('2026-02-01T10:45:00Z'), 'Pacific/Niue')).toEqual({
      ...shown,
      month: 1,
      day: 31,
      weekday: 6,
      minute: 1_425,
    });
  });

  it('has midnight as the first minute of the day, and the right year around New Year', () => {
    expect(wallClock(ms('2026-06-30T22:00:00Z'), 'Europe/Vienna')).toMatchObject({ month: 7, day: 1, minute: 0 });
    expect(wallClock(ms('2025-12-31T23:59:00Z'), 'Europe/Vienna')).toMatchObject({
      year: 2026,
      month: 1,
      day: 1,
      minute: 59,
    });
    expect(wallClock(ms('1969-12-31T23:59:59.500Z'), 'UTC')).toMatchObject({ year: 1969, day: 31, minute: 1_439 });
  });
});

describe.each(['Etc/Unknown', 'Foo/Bar', '', undefined])('a zone that the browser cannot use: %j', (name) => {
  const zone = name as string;
  const home = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = 'Europe/Berlin';
  });
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it("gets this computer's local time", () => {
    for (const at of ['2026-02-01T10:45:30.5Z', '2026-07-31T22:15:00Z', '1969-12-31T23:59:59.500Z'].map(ms)) {
      expect(wallClock(at, zone)).toEqual(wallClock(at, 'Europe/Berlin'));
    }
  });

  it('changes its offset with local time, and follows it to another zone', () => {
    expect(moment('2026-02-01 08:00', zone)).toBe('2026-02-01T07:00Z');
    expect(moment('2026-07-01 08:00', zone)).toBe('2026-07-01T06:00Z');
    process.env.TZ = 'America/New_York';
    expect(moment('2026-07-01 08:00', zone)).toBe('2026-07-01T12:00Z');
  });

  it('prevents neither snoozes nor quiet hours', () => {
    const now = ms('2026-02-01T22:00:00Z');
    expect(startSnooze('tomorrow', now, zone).until).toBe(ms('2026-02-02T07:00:00Z'));
    const rules = [{ days: [0, 1, 2, 3, 4, 5, 6], from: 20 * 60, to: 8 * 60 }];
    expect(quietHoursUntil(now, rules, zone)).toBe(ms('2026-02-02T07:00:00Z'));
  });
});

describe('a local time', () => {
  it.each([
    ['2026-02-01 10:45', 'UTC', '2026-02-01T10:45Z'],
    ['2026-02-01 10:45', 'Europe/Vienna', '2026-02-01T09:45Z'],
    ['2026-07-01 10:45', 'Europe/Vienna', '2026-07-01T08:45Z'],
    ['2026-02-01 00:00', 'Pacific/Kiritimati', '2026-01-31T10:00Z'],
    ['2026-02-01 23:59', 'Pacific/Niue', '2026-02-02T10:59Z'],
  ])('%s in %s is %s', (local, zone, expected) => {
    expect(moment(local, zone)).toBe(expected);
  });

  it.each([
    ['Vienna', '2026-03-29 02:30', 'Europe/Vienna', '2026-03-29T01:30Z'],
    ['Dublin, whose winter is the exception', '2026-03-29 01:30', 'Europe/Dublin', '2026-03-29T01:30Z'],
    ['New York', '2026-03-08 02:00', 'America/New_York', '2026-03-08T07:00Z'],
    ['Lord Howe, by half an hour', '2026-10-04 02:10', 'Australia/Lord_Howe', '2026-10-03T15:40Z'],
    ['Casablanca, after Ramadan', '2026-03-22 02:15', 'Africa/Casablanca', '2026-03-22T02:15Z'],
    ['São Paulo, which had no midnight that day', '2018-11-04 00:00', 'America/Sao_Paulo', '2018-11-04T03:00Z'],
    ['Nuuk, into the next day', '2026-03-28 23:30', 'America/Nuuk', '2026-03-29T01:30Z'],
    ['Apia, which had no such day', '2011-12-30 12:00', 'Pacific/Apia', '2011-12-30T22:00Z'],
  ])('that the clock skips is moved forward by the gap: %s', (_, local, zone, expected) => {
    expect(moment(local, zone)).toBe(expected);
  });

  it.each([
    ['Vienna', '2026-10-25 02:30', 'Europe/Vienna', '2026-10-25T00:30Z'],
    ['Dublin', '2026-10-25 01:30', 'Europe/Dublin', '2026-10-25T00:30Z'],
    ['New York', '2026-11-01 01:00', 'America/New_York', '2026-11-01T05:00Z'],
    ['Lord Howe', '2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['Casablanca', '2026-02-15 02:30', 'Africa/Casablanca', '2026-02-15T01:30Z'],
    ['São Paulo, before midnight', '2018-02-17 23:30', 'America/Sao_Paulo', '2018-02-18T01:30Z'],
    ['Kwajalein, where a day occurred twice', '1969-09-30 12:00', 'Pacific/Kwajalein', '1969-09-30T01:00Z'],
  ])('that occurs twice means the first: %s', (_, local, zone, expected) => {
    expect(moment(local, zone)).toBe(expected);
  });

  it('is right just before and after a change', () => {
    expect(moment('2026-03-29 01:59', 'Europe/Vienna')).toBe('2026-03-29T00:59Z');
    expect(moment('2026-03-29 03:00', 'Europe/Vienna')).toBe('2026-03-29T01:00Z');
    expect(moment('2026-10-25 03:00', 'Europe/Vienna')).toBe('2026-10-25T02:00Z');
    expect(moment('2011-12-29 23:59', 'Pacific/Apia')).toBe('2011-12-30T09:59Z');
    expect(moment('2011-12-31 00:00', 'Pacific/Apia')).toBe('2011-12-30T10:00Z');
    // Boa Vista had the two changes that were closest together: it ended summer time after a week.
    expect(moment('2000-10-08 01:30', 'America/Boa_Vista')).toBe('2000-10-08T04:30Z');
    expect(moment('2000-10-14 22:59', 'America/Boa_Vista')).toBe('2000-10-15T01:59Z');
  });

  it('overflows if day or minute is out of range', () => {
    expect(iso(zonedTimeToEpochMs({ year: 2026, month: 2, day: 29 }, 0, 'UTC'))).toBe('2026-03-01T00:00Z');
    expect(iso(zonedTimeToEpochMs({ year: 2026, month: 1, day: -1 }, 0, 'UTC'))).toBe('2025-12-30T00:00Z');
    expect(iso(zonedTimeToEpochMs({ year: 2026, month: 12, day: 31 }, 1_445, 'UTC'))).toBe('2027-01-01T00:05Z');
  });
});
