import type { Health } from '../model/connection-state.ts';
import type { Snapshot } from '../snapshot.ts';
import { pollIntervalMs } from './poll-interval.ts';
import { nextRequestAt, remainingRequests } from './request-budget.ts';
import { MIN_RETRY_INTERVAL_MS, OFFLINE_PROBE_MS, type ScheduleInput } from './schedule.ts';

/** The shortest alarm period that Chrome allows. */
export const MIN_ALARM_MS = 30_000;
/** Browsers end an idle background after 30 s, so a later timer would never fire. */
const MAX_TIMER_MS = 25_000;
/** Many laptops are opened in the same minute: their checks are spread over this time. */
const RETURN_SPREAD_MS = 3_000;
/** A check this long overdue means that the computer was asleep. */
const SLEEP_THRESHOLD_MS = 90_000;
/** Keeps a timer from firing in a loop when a check is due but can't be made. */
const MIN_TIMER_MS = 500;

/** Returns the wait in ms before a check on return or after a sleep. `random`: in [0, 1). */
export function returnDelay(random: number): number {
  return Math.round(random * RETURN_SPREAD_MS);
}

/** Whether the computer was asleep: a check is long overdue, and no alarm has fired. `now` in epoch ms. */
export function hasSlept(input: ScheduleInput, now: number): boolean {
  return input.freshness.startedAt !== null && now - plannedAt(input, now) > SLEEP_THRESHOLD_MS;
}

/** Which alarms to set: a periodic one, one for a moment, and a timer that works only while the background is awake. */
export interface WakePlan {
  readonly everyMs: number | null;
  /** Epoch ms. */
  readonly wakeAt: number | null;
  /** Epoch ms. */
  readonly timerAt: number | null;
}

const NO_WAKE: WakePlan = { everyMs: null, wakeAt: null, timerAt: null };

/** Plans when the background wakes up: never without a connection, or with a key that Magpipe rejected. */
export function planWake(input: ScheduleInput & Pick<Snapshot, 'connection'>, now: number): WakePlan {
  const due = nextCheckAt(input, now);
  if (due === null) return NO_WAKE;
  const intervalMs = pollIntervalMs(input, now);
  const isRegular = input.health.state === 'healthy' && remainingRequests(input.requestLog, 'automatic', now) >= 1;
  return {
    everyMs: Math.max(intervalMs, MIN_ALARM_MS),
    // A periodic alarm that fires too early would fire next when the check is long overdue.
    wakeAt: due <= now || (isRegular && intervalMs <= MIN_ALARM_MS) ? null : due,
    timerAt: timerFor(due, now),
  };
}

/** Returns when a timer should fire for a check due at `due`, epoch ms; null if it is so far off that an alarm must. */
export function timerFor(due: number, now: number): number | null {
  return due - now <= MAX_TIMER_MS ? Math.max(due, now + MIN_TIMER_MS) : null;
}

/** Returns when the next automatic check is due, epoch ms; null: not before the user does something. */
export function nextCheckAt(input: ScheduleInput & Pick<Snapshot, 'connection'>, now: number): number | null {
  const { connection, health } = input;
  if (!connection || (health.state === 'failing' && health.retryAt === null)) return null;
  return Math.max(plannedAt(input, now), nextRequestAt(input.requestLog, 'automatic', now));
}

/** When the poll interval, or the wait after a failure, puts the next check, epoch ms. */
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

function regularCheckAt(input: ScheduleInput, now: number): number {
  const { startedAt } = input.freshness;
  if (startedAt === null || startedAt > now) return now;
  return startedAt + pollIntervalMs(input, now);
}
