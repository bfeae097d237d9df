import type { Freshness, Health } from '../model/connection-state.ts';
import type { Settings } from '../settings.ts';
import { serverWaitUntil } from './backoff.ts';
import { pollIntervalMs, watchedIntervalMs } from './poll-interval.ts';
import { nextRequestAt, remainingRequests } from './request-budget.ts';
import type { RequestLog } from './request-log.ts';

/** A person's presses, and returns, do not check twice within this time. */
const MIN_MANUAL_INTERVAL_MS = 2_000;
/** An alarm rings when it is its time, not when a check is due: it may come earlier than that by half, but not more than this. */
const ALARM_SLACK_MS = 15_000;
/** While checks fail none comes sooner after the last, whatever could not be stored of it. */
export const MIN_RETRY_INTERVAL_MS = 5_000;
/** Timers ring a little early or late. */
const TIMER_SLACK_MS = 250;
/**
 * How often one check tries although the browser says that there is no network, ms: browsers can be wrong. Once one is
 * answered, checks go on as usual until one is not.
 */
export const OFFLINE_PROBE_MS = 600_000;

/**
 * Who wants the check. `alarm`, `timer`: it is time; `watch`: the popup is open; `return`: the network is back, the screen
 * unlocked, or the computer awake; `connected`: a new key was accepted just now.
 */
export type CheckReason = 'alarm' | 'timer' | 'watch' | 'return' | 'popup' | 'button' | 'connected';

export type Decision =
  | { readonly kind: 'check' }
  /** Not before `until`, this computer's epoch ms; `budget` where that is why. */
  | { readonly kind: 'wait'; readonly until: number; readonly budget?: true }
  /** There is no network: nothing is sent, and it is a failure like any other. */
  | { readonly kind: 'offline' }
  /** Magpipe refused the key: not before a person gives another, or presses **Check now** to try this one once more. */
  | { readonly kind: 'stop' };

/** What the schedule is made of; `online` is what the browser says of the network. */
export interface ScheduleInput {
  readonly health: Health;
  readonly freshness: Freshness;
  readonly settings: Settings;
  readonly requestLog: RequestLog;
  readonly online: boolean;
}

/** Whether a person asked: they wait for nothing but a 429 and the budget. */
export function isManual(reason: CheckReason): boolean {
  return reason === 'button' || reason === 'popup' || reason === 'connected';
}

/** Whether to check now. `now` is this computer's epoch ms; a clock that was put back never makes Perch wait. */
export function decideCheck(reason: CheckReason, input: ScheduleInput, now: number): Decision {
  const { requestLog } = input;
  if (reason !== 'connected') {
    const waiting = decideWhileFailing(reason, input, now);
    if (waiting) return waiting;
  }
  const due = dueAfterLastCheck(reason, input, now);
  if (due > now) return { kind: 'wait', until: due };
  const requester = isManual(reason) ? 'user' : 'automatic';
  if (remainingRequests(requestLog, requester, now) < 1)
    return { kind: 'wait', until: nextRequestAt(requestLog, requester, now), budget: true };
  return { kind: 'check' };
}

/** The wait, or the end, that failures ask for; null where nothing stands against a check. */
function decideWhileFailing(reason: CheckReason, input: ScheduleInput, now: number): Decision | null {
  const { health, online, freshness } = input;
  const failing = health.state === 'failing' ? health : null;
  if (failing?.retryAt === null) return reason === 'button' ? null : { kind: 'stop' };
  const isKnown = failing !== null && failing.lastFailedAt <= now;
  const retryAt = isKnown ? failing.retryAt : null;
  const isWaiting = retryAt !== null && now < retryAt;
  // Not even the news that there is no network takes the place of a wait that the server asked for.
  const until = Math.max(retryAt ?? now, dueAfterLastCheck(reason, input, now));
  if (serverWaitUntil(health, now, isManual(reason)) !== null) return { kind: 'wait', until };
  if (!online && !freshness.answeredOffline && !isManual(reason)) {
    if (failing?.failure.kind !== 'offline') return { kind: 'offline' };
    const probe = failing.lastFailedAt + OFFLINE_PROBE_MS;
    if (isKnown && now < probe) return { kind: 'wait', until: probe };
  }
  const isUrgent = isManual(reason) || reason === 'return';
  return isWaiting && !isUrgent ? { kind: 'wait', until } : null;
}

/** When the last check is long enough ago for this reason, epoch ms. */
function dueAfterLastCheck(
  reason: CheckReason,
  { health, freshness, settings, requestLog }: ScheduleInput,
  now: number,
): number {
  const { startedAt } = freshness;
  if (startedAt === null || startedAt > now || reason === 'connected') return now;
  if (isManual(reason) || reason === 'return') return startedAt + MIN_MANUAL_INTERVAL_MS;
  // While checks fail, it is the backoff that says when the next one comes by itself.
  if (health.state === 'failing') return startedAt + MIN_RETRY_INTERVAL_MS;
  const { checking } = settings;
  if (reason === 'watch') return startedAt + watchedIntervalMs(freshness, checking, requestLog, now) - TIMER_SLACK_MS;
  const intervalMs = pollIntervalMs(freshness, checking, requestLog, now);
  return startedAt + intervalMs - (reason === 'alarm' ? Math.min(intervalMs / 2, ALARM_SLACK_MS) : TIMER_SLACK_MS);
}
