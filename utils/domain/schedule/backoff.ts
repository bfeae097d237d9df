import type { Health } from '../model/connection-state.ts';
import { type Failure, needsNewKey, requestedWaitMs } from '../model/failure.ts';

/** The longest wait after a first failure; it doubles with each further failure. */
const FIRST_MAX_WAIT_MS = 30_000;
const MAX_WAIT_MS = 600_000;
/** The random part of the wait can be almost 0. */
const MIN_WAIT_MS = 2_000;

/**
 * Returns the health after one more failure. `random`: in [0, 1); `chatsAsOf`: when the known chats were last confirmed;
 * `manual`: the user asked for the check. Times are this computer's epoch ms.
 */
export function afterFailure(
  health: Health,
  failure: Failure,
  { now, random, chatsAsOf, manual }: { now: number; random: number; chatsAsOf: number | null; manual: boolean },
): Health {
  const before = health.state === 'failing' ? health : null;
  // Pressing the button again and again must not delay the automatic checks.
  const attempts = before && manual ? before.attempts : (before?.attempts ?? 0) + 1;
  // When the server names a time, the first failure waits exactly that long.
  const ownAttempts = requestedWaitMs(failure) > 0 ? attempts - 1 : attempts;
  const due = now + Math.max(backoffMs(ownAttempts, random), requestedWaitMs(failure));
  const planned = manual && requestedWaitMs(failure) === 0 ? (before?.retryAt ?? due) : due;
  const retryAt = planned > now ? Math.min(planned, due) : due;
  return {
    state: 'failing',
    failure,
    failingSince: before && before.failingSince <= now ? before.failingSince : now,
    lastFailedAt: now,
    attempts,
    retryAt: needsNewKey(failure) ? null : retryAt,
    chatsAsOf: chatsAsOf ?? before?.chatsAsOf ?? null,
  };
}

/**
 * Returns until when the server has asked Perch to wait, this computer's epoch ms; null if it has not. A manual check
 * respects only a 429, not the guess of a server with problems. A clock that was put back never makes Perch wait.
 */
export function serverWaitUntil(health: Health, now: number, manual: boolean): number | null {
  if (health.state === 'healthy' || health.lastFailedAt > now || requestedWaitMs(health.failure) === 0) return null;
  if (manual && health.failure.kind !== 'rate-limited') return null;
  return health.retryAt !== null && now < health.retryAt ? health.retryAt : null;
}

/**
 * The wait in ms after this many failures in a row: a random time up to a limit that doubles ("full jitter"), so that
 * browsers that failed at the same moment don't all retry at the same moment.
 */
function backoffMs(attempts: number, random: number): number {
  if (attempts === 0) return 0;
  const limit = Math.min(FIRST_MAX_WAIT_MS * 2 ** Math.min(attempts - 1, 10), MAX_WAIT_MS);
  return Math.round(Math.max(MIN_WAIT_MS, limit * random));
}
