import { room, roomAt } from './budget';
import { gapOf } from './cadence';
import type { Health, Snapshot } from './chat';
import { type Circumstances, FAILING_GAP_MS, OFFLINE_PROBE_MS } from './schedule';

/** Chrome allows no alarm more often than this. */
export const SHORTEST_ALARM_MS = 30_000;
/** A background without work is ended after 30 s; a timer that would ring later is of no use. */
const LONGEST_TIMER_MS = 25_000;
/** Many laptops are opened in the same minute: their checks spread over this. */
const RETURN_SPREAD_MS = 3_000;
/** An alarm that rings so late was set before the computer slept. */
const SLEPT_MS = 90_000;
/** A plan that something stands against must not make a timer ring on and on. */
const SHORTEST_TIMER_MS = 500;

/** How long to wait, in ms, before a check on return, and before one after a sleep; `random` is in [0, 1). */
export function returnDelay(random: number): number {
  return Math.round(random * RETURN_SPREAD_MS);
}

/** Whether the computer has slept: a check is due since long, and no alarm has rung. */
export function hasSlept(circumstances: Circumstances, now: number): boolean {
  return circumstances.freshness.startedAt !== null && now - plannedAt(circumstances, now) > SLEPT_MS;
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
export function planWake(circumstances: Circumstances & Pick<Snapshot, 'connection'>, now: number): WakePlan {
  const due = nextCheckAt(circumstances, now);
  if (due === null) return NO_WAKE;
  const { freshness, settings, spending } = circumstances;
  const gap = gapOf(freshness, settings.checking, spending, now);
  const isRegular = circumstances.health.state === 'well' && room(spending, 'automatic', now) >= 1;
  return {
    everyMs: Math.max(gap, SHORTEST_ALARM_MS),
    // A regular alarm that rings too early would ring next when the check is long due.
    wakeAt: due <= now || (isRegular && gap <= SHORTEST_ALARM_MS) ? null : due,
    timerAt: timerFor(due, now),
  };
}

/** When a timer is to ring for a check that is due then, epoch ms; null where that is an alarm's affair. */
export function timerFor(due: number, now: number): number | null {
  return due - now <= LONGEST_TIMER_MS ? Math.max(due, now + SHORTEST_TIMER_MS) : null;
}

/** When the next automatic check is due, epoch ms; null: not before the user does something. */
export function nextCheckAt(circumstances: Circumstances & Pick<Snapshot, 'connection'>, now: number): number | null {
  const { connection, health } = circumstances;
  if (!connection || (health.state === 'failing' && health.retryAt === null)) return null;
  return Math.max(plannedAt(circumstances, now), roomAt(circumstances.spending, 'automatic', now));
}

/** When cadence, or the wait after a failure, wants the next check, epoch ms. */
function plannedAt(circumstances: Circumstances, now: number): number {
  const { health, online } = circumstances;
  return health.state === 'failing' && health.at <= now
    ? retryOf(health, online, circumstances.freshness.startedAt)
    : regular(circumstances, now);
}

function retryOf(
  { failure, at, retryAt }: Health & { state: 'failing' },
  online: boolean,
  startedAt: number | null,
): number {
  const probe = failure.kind === 'offline' && !online ? at + OFFLINE_PROBE_MS : 0;
  return Math.max(retryAt ?? 0, probe, (startedAt ?? 0) + FAILING_GAP_MS);
}

function regular({ freshness, settings, spending }: Circumstances, now: number): number {
  const { startedAt } = freshness;
  if (startedAt === null || startedAt > now) return now;
  return startedAt + gapOf(freshness, settings.checking, spending, now);
}
