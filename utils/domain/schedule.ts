import type { Freshness, Health, Snapshot } from './chat';
import { type Failure, needsNewKey } from './failure';

/** The alarm that wakes the background; Chrome allows no shorter period than this. */
export const ALARM_PERIOD_MS = 30_000;
/** Opening the popup and **Check now** do not check twice within this time. */
const PRESS_GAP_MS = 2_000;
/** An alarm right after a check by hand may be left out: news is still on the badge within 45 s (UI.md). */
const ALARM_GAP_MS = 10_000;
/**
 * The account's 1,000 requests an hour (API.md), spread evenly. A walk over 1,000 chats is 11 of them: that wait still ends
 * within 45 s.
 */
const MS_PER_REQUEST = 3_700;
const BACKOFF_MIN_MS = 30_000;
const BACKOFF_MAX_MS = 600_000;
/** The part of a wait that is left to chance, added to it. */
const JITTER = 0.25;
/** Where a 429 names no time: the window of the documented limit of 100 requests a minute. */
const RATE_LIMIT_WAIT_MS = 60_000;

/** Who wants the check. `connected`: a new key was accepted just now. */
export type CheckReason = 'alarm' | 'popup' | 'button' | 'connected';

export type Decision =
  | { readonly kind: 'check' }
  /** Not before `until`, this computer's epoch ms. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Not before the user gives another key. */
  | { readonly kind: 'stop' };

/** Whether to check now. `now` is this computer's epoch ms; a clock that was put back never makes Perch wait. */
export function decideCheck(reason: CheckReason, health: Health, freshness: Freshness, now: number): Decision {
  if (reason === 'connected') return { kind: 'check' };
  if (health.state === 'failing') {
    if (health.retryAt === null) return { kind: 'stop' };
    const waits = reason === 'alarm' || health.failure.kind === 'rate-limited';
    if (waits && health.at <= now && now < health.retryAt) return { kind: 'wait', until: health.retryAt };
  }
  const { startedAt, requests } = freshness;
  if (startedAt === null || startedAt > now) return { kind: 'check' };
  const regular = reason === 'alarm' && health.state === 'well';
  const gap = regular ? regularGap(requests) : PRESS_GAP_MS;
  return now - startedAt < gap ? { kind: 'wait', until: startedAt + gap } : { kind: 'check' };
}

/**
 * The health after one more failure. `random` is in [0, 1) and spreads many browsers apart; `chatsAsOf` is when the known
 * chats were last confirmed; `byHand` says that a person asked for the check.
 */
export function afterFailure(
  health: Health,
  failure: Failure,
  { now, random, chatsAsOf, byHand }: { now: number; random: number; chatsAsOf: number | null; byHand: boolean },
): Health {
  const before = health.state === 'failing' ? health : null;
  // A person who presses the button again and again must not thereby put off the checks that come by themselves.
  const attempts = before && byHand ? before.attempts : (before?.attempts ?? 0) + 1;
  const due = now + waitAfter(failure, attempts, random);
  const planned = byHand && failure.kind !== 'rate-limited' ? (before?.retryAt ?? due) : due;
  const retryAt = planned > now ? Math.min(planned, due) : due;
  return {
    state: 'failing',
    failure,
    since: before && before.since <= now ? before.since : now,
    at: now,
    attempts,
    retryAt: needsNewKey(failure) ? null : retryAt,
    chatsAsOf: chatsAsOf ?? before?.chatsAsOf ?? null,
  };
}

function waitAfter(failure: Failure, attempts: number, random: number): number {
  if (failure.kind === 'rate-limited') return failure.waitMs ?? RATE_LIMIT_WAIT_MS;
  const doubled = BACKOFF_MIN_MS * 2 ** Math.min(attempts - 1, 10);
  // The spread is part of the longest wait, or many browsers would all come to wait for just that.
  const base = Math.min(doubled, BACKOFF_MAX_MS / (1 + JITTER));
  return Math.round(base * (1 + JITTER * random));
}

function regularGap(requests: number): number {
  return Math.max(ALARM_GAP_MS, requests * MS_PER_REQUEST);
}

/** Which alarms there should be: the regular one, and one more for the moment at which waiting ends (epoch ms). */
export interface AlarmPlan {
  readonly polling: boolean;
  readonly wakeAt: number | null;
}

/** The alarms for how things stand: none without a connection, and none with a key that Magpipe refused. */
export function planAlarms(
  { connection, health, freshness }: Pick<Snapshot, 'connection' | 'health' | 'freshness'>,
  now: number,
): AlarmPlan {
  if (!connection) return { polling: false, wakeAt: null };
  const due = health.state === 'well' ? regularlyDue(freshness) : health.retryAt;
  const polling = health.state === 'well' || health.retryAt !== null;
  return { polling, wakeAt: due !== null && due > now ? due : null };
}

/** After a long walk the regular alarm comes too early, and the one after it too late (UI.md: within 45 s). */
function regularlyDue({ startedAt, requests }: Freshness): number | null {
  const gap = regularGap(requests);
  return startedAt !== null && gap > ALARM_PERIOD_MS ? startedAt + gap : null;
}
