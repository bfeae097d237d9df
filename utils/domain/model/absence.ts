import type { Freshness } from './connection-state.ts';

/** The longest time between two checks while they succeed and the user is present. */
const MAX_CHECK_GAP_MS = 240_000;

/**
 * Whether so much time has passed since the last check that the user was probably away: the computer slept, or the browser
 * has just been started. `now` in epoch ms.
 */
export function hasBeenAway({ checkedAt }: Freshness, now: number): boolean {
  return checkedAt === null || now - checkedAt > MAX_CHECK_GAP_MS;
}
