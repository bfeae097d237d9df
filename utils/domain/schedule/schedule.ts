import type { Health } from '../model/connection-state.ts';
import { serverWaitUntil } from './backoff.ts';
import { type PaceInput, pollIntervalMs, watchedIntervalMs } from './poll-interval.ts';
import { nextRequestAt, remainingRequests } from './request-budget.ts';

/** Manual checks, and returns of the user or the network, don't check twice within this time. */
const MIN_MANUAL_INTERVAL_MS = 2_000;
/** Alarms fire on a fixed period, so one may come up to half an interval before a check is due, but no more than this. */
const ALARM_SLACK_MS = 15_000;
/** The shortest time between two checks while they fail, even if the failure could not be stored. */
export const MIN_RETRY_INTERVAL_MS = 5_000;
/** Timers fire a little early or late. */
const TIMER_SLACK_MS = 250;
/**
 * How often a check is tried although the browser says that there is no network, ms: browsers can be wrong. Once one is
 * answered, checks go on as usual until one isn't.
 */
export const OFFLINE_PROBE_MS = 600_000;

/**
 * What triggered the check. `alarm`, `timer`: it may be due; `watch`: the popup is open; `return`: the network is back, the
 * screen was unlocked, or the computer woke up; `connected`: a new key was just accepted.
 */
export type CheckReason = 'alarm' | 'timer' | 'watch' | 'return' | 'popup' | 'button' | 'connected';

export type Decision =
  | { readonly kind: 'check' }
  /** Not before `until`, this computer's epoch ms; `budget`: because the request budget is used up. */
  | { readonly kind: 'wait'; readonly until: number; readonly budget?: true }
  /** There is no network: nothing is sent, and the check fails. */
  | { readonly kind: 'offline' }
  /** Magpipe rejected the key: not before the user enters another, or tries this one again with **Check now**. */
  | { readonly kind: 'stop' };

/** What the schedule depends on. `online`: what the browser says about the network. */
export interface ScheduleInput extends PaceInput {
  readonly health: Health;
  readonly online: boolean;
}

/** Whether the user asked for the check: then only a 429 or the budget can delay it. */
export function isManual(reason: CheckReason): boolean {
  return reason === 'button' || reason === 'popup' || reason === 'connected';
}

/** Decides whether to check now. `now`: this computer's epoch ms; a clock that was put back never makes Perch wait. */
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

/** The wait or stop that a failure demands; null if a check may be made. */
function decideWhileFailing(reason: CheckReason, input: ScheduleInput, now: number): Decision | null {
  const { health, online, freshness } = input;
  const failing = health.state === 'failing' ? health : null;
  if (failing?.retryAt === null) return reason === 'button' ? null : { kind: 'stop' };
  const isKnown = failing !== null && failing.lastFailedAt <= now;
  const retryAt = isKnown ? failing.retryAt : null;
  const isWaiting = retryAt !== null && now < retryAt;
  // A missing network doesn't replace a wait that the server asked for.
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

/** When enough time has passed since the last check for this reason, epoch ms. */
function dueAfterLastCheck(reason: CheckReason, input: ScheduleInput, now: number): number {
  const { startedAt } = input.freshness;
  if (startedAt === null || startedAt > now || reason === 'connected') return now;
  if (isManual(reason) || reason === 'return') return startedAt + MIN_MANUAL_INTERVAL_MS;
  // While checks fail, the backoff decides when the next automatic one comes.
  if (input.health.state === 'failing') return startedAt + MIN_RETRY_INTERVAL_MS;
  if (reason === 'watch') return startedAt + watchedIntervalMs(input, now) - TIMER_SLACK_MS;
  const intervalMs = pollIntervalMs(input, now);
  return startedAt + intervalMs - (reason === 'alarm' ? Math.min(intervalMs / 2, ALARM_SLACK_MS) : TIMER_SLACK_MS);
}
