import type { Health } from '../model/connection-state.ts';
import { type Failure, needsNewKey, requestedWaitMs } from '../model/failure.ts';

/** The longest wait after a first failure; it doubles with each further one. */
const FIRST_MAX_WAIT_MS = 30_000;
const MAX_WAIT_MS = 600_000;
/** Chance may choose almost no wait at all. */
const MIN_WAIT_MS = 2_000;

/**
 * The health after one more failure. `random` is in [0, 1); `chatsAsOf` is when the known chats were last confirmed;
 * `byHand` says that a person asked for the check. Times are this computer's epoch ms.
 */
export function afterFailure(
  health: Health,
  failure: Failure,
  { now, random, chatsAsOf, manual }: { now: number; random: number; chatsAsOf: number | null; manual: boolean },
): Health {
  const before = health.state === 'failing' ? health : null;
  // A person who presses the button again and again must not thereby put off the checks that come by themselves.
  const attempts = before && manual ? before.attempts : (before?.attempts ?? 0) + 1;
  // A server that says when is taken at its word the first time.
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
 * Until when the server has asked to be left alone, this computer's epoch ms; null where it asks nothing now. A person who
 * asks (`byHand`) is bound by a 429 alone, not by the guess of a server in trouble. A clock that was put back never makes
 * Perch wait.
 */
export function serverWaitUntil(health: Health, now: number, manual: boolean): number | null {
  if (health.state === 'healthy' || health.lastFailedAt > now || requestedWaitMs(health.failure) === 0) return null;
  if (manual && health.failure.kind !== 'rate-limited') return null;
  return health.retryAt !== null && now < health.retryAt ? health.retryAt : null;
}

/**
 * Milliseconds to wait after so many failures in a row: anything up to a limit that doubles ("full jitter"), so that many
 * browsers that failed in one moment do not come back in one.
 */
function backoffMs(attempts: number, random: number): number {
  if (attempts === 0) return 0;
  const limit = Math.min(FIRST_MAX_WAIT_MS * 2 ** Math.min(attempts - 1, 10), MAX_WAIT_MS);
  return Math.round(Math.max(MIN_WAIT_MS, limit * random));
}
