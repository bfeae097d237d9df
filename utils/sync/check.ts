import { clampFutureTimes, type RequestLog, restoreAfterRestart } from '../domain/schedule/request-log.ts';
import { type CheckReason, type Decision, decideCheck, isManual } from '../domain/schedule/schedule.ts';
import { decideFullWalk } from '../domain/sync/full-walk.ts';
import { startPlan } from '../domain/sync/start-plan.ts';
import type { State } from '../store/items.ts';
import type { Store } from '../store/store.ts';
import { type CheckDeps, type CheckOutcome, type CheckRun, recordFailure, runCheck } from './check-run.ts';

export type Check = (reason: CheckReason) => Promise<CheckOutcome>;

const LOCK = 'perch-check';

/**
 * Makes the one function that asks the API for news: it runs a check where the schedule allows one, stores what it
 * learned page by page, and says how it went. One check at a time: the lock ends with the worker that held it. Rejects
 * only when the browser cannot read its storage, or cannot write anything at all.
 */
export function createCheck(deps: CheckDeps): Check {
  return (reason) => {
    // A new key must not stay unchecked because the check with the old one still waits for its answer.
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
  const requestLog = await currentRequestLog(store, known, now);
  const decision = decideCheck(reason, { ...known, requestLog, online: deps.isOnline() }, now);
  const credentials = { key, apiAddress: connection.apiAddress };
  const run = { ...deps, connection, credentials, manual: isManual(reason), startedAt: now };
  if (decision.kind === 'offline') return recordFailure({ ...run, random: () => 0 }, { kind: 'offline' });
  if (decision.kind !== 'check') return declineCheck(run, decision);
  const plan = startPlan({ connectionId: connection.id, chats, walk }, decideFullWalk(freshness, chats, now), now);
  try {
    return await runCheck(run, plan);
  } catch (error) {
    // What is too much for the storage may leave room for the news of it, and without that the badge would look well.
    console.error('Perch could not store what it learned:', error);
    return recordFailure(run, { kind: 'storage' });
  }
}

/** The spending by this clock, stored where it was put back: each check would else take it for put back just now. */
async function currentRequestLog(
  store: Store,
  { requestLog, savedRequestLog }: Pick<State, 'requestLog' | 'savedRequestLog'>,
  now: number,
): Promise<RequestLog> {
  const clamped = clampFutureTimes(requestLog ?? restoreAfterRestart(savedRequestLog, now), now);
  if (clamped !== requestLog) await store.update(['requestLog'], () => ({ requestLog: clamped }));
  return clamped;
}

/** Says to a person who asked until when the budget lets nothing be sent. */
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
