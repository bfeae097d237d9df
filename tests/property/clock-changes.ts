import fc from 'fast-check';
import { runs } from './runs.ts';
import { clockChangesIn, DAY, HOUR, WallClockScan } from './wall-clock-scan.ts';

/** Where clocks change in unusual ways: by other than an hour, at midnight, by a day. */
export const CHANGES: readonly (readonly [zone: string, at: string])[] = [
  ['Europe/Vienna', '2026-03-29T01:00Z'],
  ['Europe/Vienna', '2026-10-25T01:00Z'],
  ['Europe/Dublin', '2026-10-25T01:00Z'],
  ['America/New_York', '2026-03-08T07:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['America/Nuuk', '2026-03-29T01:00Z'],
  ['America/Havana', '2026-11-01T05:00Z'],
  ['America/Santiago', '2026-09-06T04:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  ['America/Sao_Paulo', '2018-02-18T02:00Z'],
  ['America/St_Johns', '2010-03-14T03:31Z'],
  ['America/St_Johns', '2010-11-07T02:31Z'],
  ['Africa/Casablanca', '2026-02-15T02:00Z'],
  ['Africa/Casablanca', '2026-03-22T02:00Z'],
  ['Antarctica/Troll', '2026-03-29T01:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Asia/Pyongyang', '2018-05-04T15:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
];

/** Created when first needed: each reads the wall clock 30,000 times. */
const scans = new Map<string, WallClockScan>();
export function scanAround([zone, change]: readonly [string, string]): WallClockScan {
  const walk = scans.get(zone + change) ?? new WallClockScan(zone, Date.parse(change));
  scans.set(zone + change, walk);
  return walk;
}

export const change = fc.constantFrom(...CHANGES);
/** Within three days of the change, more often close to it. */
export const near = fc.oneof(
  fc.integer({ min: -3 * DAY, max: 3 * DAY }),
  fc.integer({ min: -4 * HOUR, max: 4 * HOUR }),
);
const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
/** Close to a clock change of any zone since 1973, when the last zone dropped an offset in seconds; or any moment. */
export const anywhere = fc
  .record({ zone: anyZone, year: fc.integer({ min: 1973, max: 2037 }), which: fc.nat(3), near, day: fc.nat(364) })
  .map(({ zone, year, which, near, day }) => {
    const change = clockChangesIn(zone, year)[which] ?? Date.UTC(year, 0, 1 + day);
    return { zone, now: change + near };
  });

/** Runs a property with this many scenarios. */
export function assertFor<T>(arbitrary: fc.Arbitrary<T>, times: number, property: (value: T) => void): void {
  const checked = fc.property(arbitrary, (value) => void property(value));
  fc.assert(checked, runs(times));
}
