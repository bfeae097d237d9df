import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextQuietHoursAt, type QuietHours, quietHoursUntil } from '../../utils/domain/notifications/quiet-hours.ts';
import { quietPeriodAt } from '../../utils/domain/notifications/quiet-period.ts';
import { SNOOZE_CHOICES, snoozedUntil } from '../../utils/domain/notifications/snooze.ts';
import { startSnooze } from '../../utils/domain/notifications/start-snooze.ts';
import { settings } from '../../utils/schemas/settings.ts';
import { anywhere, assertFor, change, near, scanAround } from './clock-changes.ts';
import { TIMEOUT } from './runs.ts';
import { DAY, HOUR, MINUTE, wallClockMs } from './wall-clock-scan.ts';

/** Times that people choose, so that rules touch; times at night, when clocks change; any time. */
const minute = fc.oneof(fc.constantFrom(0, 60, 120, 150, 180, 480, 1_320, 1_410), fc.nat(240), fc.nat(1_439));
const rule = fc.record({ days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), from: minute, to: minute });
const rules: fc.Arbitrary<QuietHours[]> = fc.array(rule, { maxLength: 7 });
const parseStored = (stored: unknown) =>
  settings.parse({ notifications: { quietHours: stored } }).notifications.quietHours;
const choice = fc.constantFrom(...SNOOZE_CHOICES);

describe('quiet hours', { timeout: TIMEOUT }, () => {
  it('begin and end when a scan of every minute finds that they do', () => {
    assertFor(fc.record({ change, near, rules }), 1_000, ({ change, near, rules }) => {
      const zone = change[0];
      const now = Date.parse(change[1]) + near;
      const minutes = scanAround(change).quietHoursMinutes(rules);
      const until = quietHoursUntil(now, rules, zone);
      const next = nextQuietHoursAt(now, rules, zone);
      expect(until !== null).toBe(minutes.isQuiet(now));
      if (until === null) {
        const expected = minutes.next(true, now);
        if (next !== null || expected < now + 7 * DAY) expect(next).toBe(expected);
      } else {
        expect(next).toBeNull();
        expect(until).toBeGreaterThan(now);
        const expected = minutes.next(false, now);
        if (expected < now + 8 * DAY) expect(until).toBe(expected);
        else expect(until > now + 7 * DAY && until <= expected).toBe(true);
      }
    });
  });

  it('are quiet up to their end, and over then, in every zone', () => {
    assertFor(fc.record({ anywhere, rules }), 1_000, ({ anywhere: { zone, now }, rules }) => {
      const until = quietHoursUntil(now, rules, zone);
      const begins = until === null ? nextQuietHoursAt(now, rules, zone) : now;
      if (begins === null) return;
      const ends = quietHoursUntil(begins, rules, zone) ?? Number.NaN;
      expect(ends).toBeGreaterThan(begins);
      if (begins !== now) expect(quietHoursUntil(begins - 1, rules, zone)).toBeNull();
      if (ends > begins + 8 * DAY) return;
      expect(quietHoursUntil(ends - 1, rules, zone)).toBe(ends);
      expect(quietHoursUntil(ends, rules, zone)).toBeNull();
    });
  });

  it('are parsed unchanged from stored rules, and as valid rules from anything else', () => {
    assertFor(rules, 300, (rules) => expect(parseStored(structuredClone(rules))).toEqual(rules));
    assertFor(fc.anything(), 300, (stored) => expect(parseStored(stored)).toEqual([]));
    const number = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.integer({ min: 1_438, max: 1_441 }), fc.anything());
    const odd = fc.record({ days: fc.array(number, { maxLength: 3 }), from: number, to: number }, { requiredKeys: [] });
    assertFor(fc.array(odd), 1_000, (stored) => {
      for (const { days, from, to } of parseStored(stored)) {
        expect([0, 1, 2, 3, 4, 5, 6].filter((day) => days.includes(day))).toEqual(days);
        for (const minute of [from, to]) expect(minute >= 0 && minute < 1_440 && minute % 1 === 0).toBe(true);
      }
    });
  });
});

describe('a snooze', { timeout: TIMEOUT }, () => {
  it('lasts half an hour, an hour, or until 8:00 of the next day, in every zone', () => {
    assertFor(anywhere, 2_000, ({ zone, now }) => {
      expect(startSnooze('half-hour', now, zone)).toEqual({ startedAt: now, until: now + 30 * MINUTE });
      expect(startSnooze('hour', now, zone)).toEqual({ startedAt: now, until: now + HOUR });
      const { startedAt, until } = startSnooze('tomorrow', now, zone);
      expect(startedAt).toBe(now);
      expect(until - now).toBeGreaterThan(0);
      expect(until - now).toBeLessThanOrEqual(2 * DAY);
      const midnight = Math.floor(wallClockMs(now, zone) / DAY) * DAY;
      const morning = midnight + DAY + 8 * HOUR;
      const late = wallClockMs(until, zone) - morning;
      if (late !== 0) expect(wallClockMs(until - late, zone)).toBe(morning - late);
    });
  });

  it('is never active longer than chosen, plus a minute, however the clock is changed', () => {
    const moved = fc.integer({ min: -3 * DAY, max: 3 * DAY });
    assertFor(fc.record({ anywhere, choice, moved }), 1_000, ({ anywhere: { zone, now }, choice, moved }) => {
      const snooze = startSnooze(choice, now, zone);
      const until = snoozedUntil(snooze, now + moved);
      expect(until).toBe(moved >= -MINUTE && now + moved < snooze.until ? snooze.until : null);
      if (until !== null) expect(until - (now + moved)).toBeLessThanOrEqual(snooze.until - snooze.startedAt + MINUTE);
    });
  });

  it('ends together with quiet hours when neither is left', () => {
    const scenario = fc.record({ change, near, rules, choice, ago: fc.integer({ min: -5, max: 2_000 }) });
    assertFor(scenario, 1_000, ({ change, near, rules, choice, ago }) => {
      const zone = change[0];
      const now = Math.floor((Date.parse(change[1]) + near) / MINUTE) * MINUTE;
      const snooze = startSnooze(choice, now - ago * MINUTE, zone);
      const snoozed = snoozedUntil(snooze, now);
      const minutes = scanAround(change).quietHoursMinutes(rules);
      let ends = now;
      if (snoozed !== null) ends = snoozed;
      if (minutes.isQuiet(ends)) ends = minutes.next(false, ends);
      const state = quietPeriodAt({ snooze, rules }, now, zone);
      expect(state !== null).toBe(ends > now);
      if (!state) return;
      expect(state.kind).toBe(snoozed === null ? 'quiet-hours' : 'snooze');
      expect(state.until).toBe(snoozed ?? state.endsAt);
      if (ends < now + 8 * DAY) expect(state.endsAt).toBe(ends);
      else expect(state.endsAt > now + 7 * DAY && state.endsAt <= ends).toBe(true);
    });
  });
});
