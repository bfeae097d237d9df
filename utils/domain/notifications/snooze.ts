/** Silence that a person asked for; epoch ms. */
export interface Snooze {
  readonly startedAt: number;
  readonly until: number;
}

/** Computers put their clocks right by seconds all the time: that ends no snooze. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Until when it is snoozed (epoch ms); null where it is not, or no more. Before its beginning there is no snooze: else one
 * from a clock that ran a day ahead would last that day longer once the clock is put back. Whoever keeps a snooze forgets
 * it when this says null, so that it does not come again when the clock reaches its beginning.
 */
export function snoozedUntil(snooze: Snooze | null, now: number): number | null {
  return snooze && snooze.startedAt - CLOCK_TOLERANCE_MS <= now && now < snooze.until ? snooze.until : null;
}
