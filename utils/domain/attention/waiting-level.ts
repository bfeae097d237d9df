import type { WaitingLimits } from './settings';

/** How urgent a wait is: not yet, long (amber), too long (red). */
export type WaitingLevel = 'none' | 'amber' | 'red';

const MINUTE = 60_000;

/**
 * How urgent it is that a visitor has been waiting for `waitedMs` (null: nobody waits). Red wins where both limits are
 * reached, also where amber is the longer one; a limit that is off (null) is never reached.
 */
export function waitingLevel(waitedMs: number | null, { amber, red }: WaitingLimits): WaitingLevel {
  if (isReached(waitedMs, red)) return 'red';
  return isReached(waitedMs, amber) ? 'amber' : 'none';
}

function isReached(waitedMs: number | null, limit: number | null): boolean {
  return waitedMs !== null && limit !== null && waitedMs >= limit * MINUTE;
}
