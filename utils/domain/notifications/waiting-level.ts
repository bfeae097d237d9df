import type { WaitingLimits } from './settings.ts';

/** How urgent a wait is: not yet, long (amber), too long (red). */
export type WaitingLevel = 'none' | 'amber' | 'red';

const MINUTE_MS = 60_000;

/**
 * How urgent it is that a visitor has been waiting for `waitedMs` (null: nobody waits). Red wins where both limits are
 * reached, also where amber is the longer one; a limit that is off (null) is never reached.
 */
export function waitingLevel(waitedMs: number | null, { amber, red }: WaitingLimits): WaitingLevel {
  if (isReached(waitedMs, red)) return 'red';
  return isReached(waitedMs, amber) ? 'amber' : 'none';
}

function isReached(waitedMs: number | null, limitMinutes: number | null): boolean {
  return waitedMs !== null && limitMinutes !== null && waitedMs >= limitMinutes * MINUTE_MS;
}
