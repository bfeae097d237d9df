import { StorageError } from '../domain/model/storage-error.ts';
import { clampFutureTimes, currentRequestLog, type RequestLog } from '../domain/schedule/request-log.ts';
import { type CheckReason, type Decision, decideCheck, isManual } from '../domain/schedule/schedule.ts';
import { decideFullWalk } from '../domain/sync/full-walk.ts';
import { startPlan } from '../domain/sync/start-plan.ts';
import type { State } from '../store/items.ts';
import type { Store } from '../store/store.ts';
import { recordFailure } from './check-progress.ts';
import type { CheckDeps, CheckOutcome, CheckRun } from './check-run.ts';
import { runCheck } from './run-check.ts';

export type Check = (reason: CheckReason) => Promise<CheckOutcome>;

const LOCK = 'perch-check';

/**
 * Creates the function that checks for new messages if the schedule allows it, stores each answer, and returns how the check
 * ended. A lock keeps it to one check at a time, and ends with the worker that holds it. Rejects only when the browser can't
 * read its storage, or can't write anything at all.
 */
export function createCheck(deps: CheckDeps): Check {
  return (reason) => {
    // A new key must be checked even if a check with the old one is still waiting for its answer.
    const ifAvailable = reason !== 'connected';
    const whenFree = async (lock: Lock | null): Promise<CheckOutcome> =>
      lock ? checkIfDue(deps, reason) : { kind: 'busy' };
    return deps.locks.request(LOCK, { ifAvailable }, whenFree);
  };
}

async function checkIfDue(deps: CheckDeps, reason: CheckReason): Promise<CheckOutcome> {
  const { store } = deps;
  const known = await store.read(
    'key',
    'connection',
    'chats',
    'health',
    'freshness',
    'settings',
    'requestLog',
    'savedRequestLog',
    'walk',
  );
  const { key, connection, chats, freshness, walk } = known;
  if (key === null || connection === null) return { kind: 'not-connected' };
  const now = deps.now();
  const requestLog = await clampedRequestLog(store, known, now);
  const decision = decideCheck(reason, { ...known, requestLog, online: deps.isOnline() }, now);
  const credentials = { key, apiAddress: connection.apiAddress };
  const run = { ...deps, connection, credentials, manual: isManual(reason), startedAt: now };
  if (decision.kind === 'offline') return recordFailure({ ...run, random: () => 0 }, { kind: 'offline' });
  if (decision.kind !== 'check') return declineCheck(run, decision);
  const plan = startPlan({ connectionId: connection.id, chats, walk }, decideFullWalk(freshness, chats, now), now);
  try {
    return await runCheck(run, plan);
  } catch (error) {
    console.error('Perch could not finish a check:', error);
    // The answer may be too large for the storage, but the failure fits; without it the badge would look healthy.
    return recordFailure(run, { kind: error instanceof StorageError ? 'storage' : 'unexpected' });
  }
}

/**
 * The request log by this clock. If the clock was put back, the corrected log is stored, or each check would correct it
 * again.
 */
async function clampedRequestLog(
  store: Store,
  state: Pick<State, 'requestLog' | 'savedRequestLog'>,
  now: number,
): Promise<RequestLog> {
  const clamped = clampFutureTimes(currentRequestLog(state, now), now);
  if (clamped !== state.requestLog) await store.update(['requestLog'], () => ({ requestLog: clamped }));
  return clamped;
}

/** Stores until when the budget allows no manual check, so that the user can be told. */
async function declineCheck(
  { store, manual }: CheckRun,
  decision: Extract<Decision, { kind: 'wait' | 'stop' }>,
): Promise<CheckOutcome> {
  if (decision.kind === 'stop') return decision;
  const { until } = decision;
  if (manual && decision.budget) {
    await store.update(['freshness'], ({ freshness }) => ({ freshness: { ...freshness, pausedUntil: until } }));
  }
  return { kind: 'wait', until };
}
