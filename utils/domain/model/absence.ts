import type { Freshness } from './connection-state.ts';

/** The longest time between two checks while all is well and somebody is there. */
const MAX_CHECK_GAP_MS = 240_000;

/**
 * Whether nothing was checked since so long (`now` in epoch ms) that what is known is of before an absence: the computer
 * slept, or the browser has just been started.
 */
export function hasBeenAway({ checkedAt }: Freshness, now: number): boolean {
  return checkedAt === null || now - checkedAt > MAX_CHECK_GAP_MS;
}
