import type { QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock's time as ms in UTC, parsed from a locale that formats dates like ISO 8601. */
export function wallClockMs(ms: number, zone: string): number {
  const made = formats.get(zone);
  const format = made ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone });
  if (!made) formats.set(zone, format);
  return Date.parse(`${format.format(ms).replace(' ', 'T')}Z`);
}

/** When the clocks of a zone change in a year, epoch ms to the second. */
export function clockChangesIn(zone: string, year: number): number[] {
  const offset = (ms: number) => wallClockMs(ms, zone) - ms;
  const times = Array.from({ length: 49 }, (_, week) => Date.UTC(year, 0, 1) + week * 7.5 * DAY);
  return times.slice(1).flatMap((end, index) => {
    let [before, after] = [times[index] ?? end, end];
    if (offset(before) === offset(after)) return [];
    while (after - before > 1_000) {
      const middle = before + Math.floor((after - before) / 2_000) * 1_000;
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    return [after];
  });
}

/**
 * Reads the wall clock every minute, from a week before a moment to 15 days after it, and records when it first showed each
 * time. For a skipped time it records when it would have come without the change. It knows nothing about offsets.
 */
export class WallClockScan {
  readonly jumps: number[] = [];
  readonly #start: number;
  readonly #minutes = 22 * 1_440;
  readonly #moments = new Map<number, number>();
  /** The midnights that the wall clock shows. */
  readonly #days: readonly number[];

  constructor(zone: string, around: number) {
    this.#start = Math.floor(around / MINUTE) * MINUTE - 7 * DAY;
    let before = wallClockMs(this.#start - MINUTE, zone);
    for (let ms = this.#start; ms < this.#start + this.#minutes * MINUTE; ms += HOUR) {
      // If two readings an hour apart differ by an hour, the clock wasn't changed: no zone does so twice within one.
      const isEven = wallClockMs(ms + HOUR - MINUTE, zone) === before + HOUR;
      for (let minute = ms; minute < ms + HOUR; minute += MINUTE) {
        const wall = isEven ? before + MINUTE : wallClockMs(minute, zone);
        if (wall !== before + MINUTE) this.jumps.push(minute);
        for (let skipped = before + MINUTE; skipped < wall; skipped += MINUTE) {
          this.#moments.set(skipped, minute + skipped - before - MINUTE);
        }
        if (!this.#moments.has(wall)) this.#moments.set(wall, minute);
        before = wall;
      }
    }
    this.#days = [...this.#moments.keys()].filter((wall) => wall % DAY === 0);
  }

  /** When the wall clock first shows this time, ms as if in UTC. */
  momentOf(wall: number): number {
    return this.#moments.get(wall) ?? Number.NaN;
  }

  /** Each minute of the scan, and whether it is quiet. */
  quietHoursMinutes(rules: readonly QuietHours[]): QuietHoursMinutes {
    const minutes = new Uint8Array(this.#minutes);
    for (const day of this.#days) {
      for (const { days, from, to } of rules) {
        if (!days.includes(new Date(day).getUTCDay())) continue;
        const end = this.momentOf(day + to * MINUTE + (to > from ? 0 : DAY));
        // The last hours extend beyond the scan.
        this.#fill(minutes, this.momentOf(day + from * MINUTE), Number.isNaN(end) ? Number.POSITIVE_INFINITY : end);
      }
    }
    return new QuietHoursMinutes(minutes, this.#start);
  }

  #fill(minutes: Uint8Array, from: number, to: number): void {
    for (let ms = from; ms < Math.min(to, this.#start + this.#minutes * MINUTE); ms += MINUTE) {
      minutes[(ms - this.#start) / MINUTE] = 1;
    }
  }
}

export class QuietHoursMinutes {
  readonly #minutes: Uint8Array;
  readonly #start: number;

  constructor(minutes: Uint8Array, start: number) {
    this.#minutes = minutes;
    this.#start = start;
  }

  isQuiet(ms: number): boolean {
    return this.#minutes[Math.floor((ms - this.#start) / MINUTE)] === 1;
  }

  /** The first minute after `ms` that is quiet, or isn't; infinite if the scan ends before it. */
  next(quiet: boolean, ms: number): number {
    const found = this.#minutes.indexOf(quiet ? 1 : 0, Math.floor((ms - this.#start) / MINUTE));
    return found === -1 ? Number.POSITIVE_INFINITY : this.#start + found * MINUTE;
  }
}
