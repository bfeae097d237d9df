import type { Freshness } from '../model/connection-state.ts';

/** A request has 15 s; one that seems under way for longer died with its background. */
const STALE_MS = 20_000;

/** Whether a check is under way. `now` in epoch ms. */
export function isChecking({ checkingSince }: Freshness, now: number): boolean {
  return checkingSince !== null && Math.abs(now - checkingSince) < STALE_MS;
}
