import type { Health } from '../model/connection-state.ts';
import type { Snapshot } from '../snapshot.ts';
import { pollIntervalMs } from './poll-interval.ts';
import { nextRequestAt, remainingRequests } from './request-budget.ts';
import { MIN_RETRY_INTERVAL_MS, OFFLINE_PROBE_MS, type ScheduleInput } from './schedule.ts';

/** Chrome allows no alarm more often than this. */
export const MIN_ALARM_MS = 30_000;
/** A background without work is ended after 30 s; a timer that would ring later is of no use. */
const MAX_TIMER_MS = 25_000;
/** Many laptops are opened in the same minute: their checks spread over this. */
const RETURN_SPREAD_MS = 3_000;
/** An alarm that rings so late was set before the computer slept. */
const SLEEP_THRESHOLD_MS = 90_000;
/** A plan that something stands against must not make a timer ring on and on. */
const MIN_TIMER_MS = 500;

/** How long to wait, in ms, before a check on return, and before one after a sleep; `random` is in [0, 1). */
export function returnDelay(random: number): number {
  return Math.round(random * RETURN_SPREAD_MS);
}

/** Whether the computer has slept: a check is due since long, and no alarm has rung. */
export function hasSlept(input: ScheduleInput, now: number): boolean {
  return input.freshness.startedAt !== null && now - plannedAt(input, now) > SLEEP_THRESHOLD_MS;
}

/** What is to ring: the regular alarm every so often, and one more at a moment; a timer, in a background that is awake. */
export interface WakePlan {
  readonly everyMs: number | null;
  /** Epoch ms, each. */
  readonly wakeAt: number | null;
  readonly timerAt: number | null;
}

const NO_WAKE: WakePlan = { everyMs: null, wakeAt: null, timerAt: null };

/** When the background is to wake: never without a connection, or with a key that Magpipe refused. */
export function planWake(input: ScheduleInput & Pick<Snapshot, 'connection'>, now: number): WakePlan {
  const due = nextCheckAt(input, now);
  if (due === null) return NO_WAKE;
  const { freshness, settings, requestLog } = input;
  const intervalMs = pollIntervalMs(freshness, settings.checking, requestLog, now);
  const isRegular = input.health.state === 'healthy' && remainingRequests(requestLog, 'automatic', now) >= 1;
  return {
    everyMs: Math.max(intervalMs, MIN_ALARM_MS),
    // A regular alarm that rings too early would ring next when the check is long due.
    wakeAt: due <= now || (isRegular && intervalMs <= MIN_ALARM_MS) ? null : due,
    timerAt: timerFor(due, now),
  };
}

/** When a timer is to ring for a check that is due then, epoch ms; null where that is an alarm's affair. */
export function timerFor(due: number, now: number): number | null {
  return due - now <= MAX_TIMER_MS ? Math.max(due, now + MIN_TIMER_MS) : null;
}

/** When the next automatic check is due, epoch ms; null: not before the user does something. */
export function nextCheckAt(input: ScheduleInput & Pick<Snapshot, 'connection'>, now: number): number | null {
  const { connection, health } = input;
  if (!connection || (health.state === 'failing' && health.retryAt === null)) return null;
  return Math.max(plannedAt(input, now), nextRequestAt(input.requestLog, 'automatic', now));
}

/** When cadence, or the wait after a failure, wants the next check, epoch ms. */
function plannedAt(input: ScheduleInput, now: number): number {
  const { health, online } = input;
  return health.state === 'failing' && health.lastFailedAt <= now
    ? retryCheckAt(health, online, input.freshness.startedAt)
    : regularCheckAt(input, now);
}

function retryCheckAt(
  { failure, lastFailedAt, retryAt }: Health & { state: 'failing' },
  online: boolean,
  startedAt: number | null,
): number {
  const probe = failure.kind === 'offline' && !online ? lastFailedAt + OFFLINE_PROBE_MS : 0;
  return Math.max(retryAt ?? 0, probe, (startedAt ?? 0) + MIN_RETRY_INTERVAL_MS);
}

function regularCheckAt({ freshness, settings, requestLog }: ScheduleInput, now: number): number {
  const { startedAt } = freshness;
  if (startedAt === null || startedAt > now) return now;
  return startedAt + pollIntervalMs(freshness, settings.checking, requestLog, now);
}
