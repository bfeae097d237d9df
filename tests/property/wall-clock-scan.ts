import type { QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall shows, as ms in UTC: read from the text of a language that writes dates as computers do. */
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
 * Somebody who looks at the wall every minute, from a week before a moment to 15 days after it, and writes down when it first
 * showed what. Of what it skipped they write down when it would have come, had the clock not been changed. It knows nothing of
 * offsets.
 */
export class WallClockScan {
  readonly jumps: number[] = [];
  readonly #start: number;
  readonly #minutes = 22 * 1_440;
  readonly #moments = new Map<number, number>();
  /** The midnights that the wall shows. */
  readonly #days: readonly number[];

  constructor(zone: string, around: number) {
    this.#start = Math.floor(around / MINUTE) * MINUTE - 7 * DAY;
    let before = wallClockMs(this.#start - MINUTE, zone);
    for (let ms = this.#start; ms < this.#start + this.#minutes * MINUTE; ms += HOUR) {
      // Between two looks an hour apart that differ by an hour, the clock was not changed: no zone does it twice within one.
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

  /** When the wall first shows this, ms as if in UTC. */
  momentOf(wall: number): number {
    return this.#moments.get(wall) ?? Number.NaN;
  }

  /** Each minute of the walk, and whether it is quiet. */
  quietHoursMinutes(rules: readonly QuietHours[]): QuietHoursMinutes {
    const minutes = new Uint8Array(this.#minutes);
    for (const day of this.#days) {
      for (const { days, from, to } of rules) {
        if (!days.includes(new Date(day).getUTCDay())) continue;
        const end = this.momentOf(day + to * MINUTE + (to > from ? 0 : DAY));
        // The last hours go beyond the walk.
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

  /** The first minute after `ms` that is quiet, or is not; infinite where the walk ends before it. */
  next(quiet: boolean, ms: number): number {
    const found = this.#minutes.indexOf(quiet ? 1 : 0, Math.floor((ms - this.#start) / MINUTE));
    return found === -1 ? Number.POSITIVE_INFINITY : this.#start + found * MINUTE;
  }
}
