import { affectsAllRequests, type Failure, isResponse } from '../domain/model/failure.ts';
import { afterFailure } from '../domain/schedule/backoff.ts';
import { remainingRequests } from '../domain/schedule/request-budget.ts';
import { currentRequestLog, observeQuota, type Quota, recordRequest } from '../domain/schedule/request-log.ts';
import { isWalking } from '../domain/sync/next-request.ts';
import type { Plan } from '../domain/sync/plan.ts';
import { afterAnswer, afterCheck } from '../domain/sync/sync-state.ts';
import type { CheckOutcome, CheckRun } from './check-run.ts';

/** Counts a request before it is sent, and stores that it is under way; or returns why it must not be sent. */
export async function startRequest(run: CheckRun, plan: Plan): Promise<'begun' | 'paused' | 'superseded'> {
  const { store, connection, now, startedAt, manual } = run;
  const at = now();
  const requester = manual ? 'user' : isWalking(plan) ? 'walk' : 'automatic';
  return store.updateWithResult(['connection', 'freshness', 'requestLog', 'savedRequestLog'], (state) => {
    if (state.connection?.id !== connection.id) return { write: {}, result: 'superseded' };
    const requestLog = currentRequestLog(state, at);
    if (remainingRequests(requestLog, requester, at) < 1) return { write: {}, result: 'paused' };
    const watchingSince = state.freshness.watchingSince ?? startedAt;
    // Automatic checks are too frequent to be shown.
    const isVisible = manual || state.freshness.checkedAt === null || !plan.chats.complete;
    const freshness = { ...state.freshness, startedAt, watchingSince, checkingSince: isVisible ? at : null };
    return { write: { requestLog: recordRequest(requestLog, at), freshness }, result: 'begun' };
  });
}

/** Stores the state after an answer; false if the connection has changed, and nothing was stored. */
export async function persistAnswer(
  { store, connection, now, isOnline }: CheckRun,
  plan: Plan,
  quota: Quota | null,
): Promise<boolean> {
  const at = now();
  const after = await store.update(
    ['connection', 'chats', 'marks', 'waits', 'health', 'freshness', 'walk', 'requestLog', 'savedRequestLog'],
    (state) => {
      if (state.connection?.id !== connection.id) return {};
      const requestLog = observeQuota(currentRequestLog(state, at), quota, at);
      const known = { ...state, freshness: { ...state.freshness, answeredOffline: !isOnline() }, requestLog };
      return afterAnswer(known, plan, at);
    },
  );
  return after.connection?.id === connection.id;
}

/** Ends a check whose budget is used up in the middle of a walk: the next check continues from there. */
export async function pause({ store, connection, now }: CheckRun, plan: Plan): Promise<CheckOutcome> {
  const after = await store.update(['connection', 'freshness'], ({ freshness, ...state }) =>
    state.connection?.id === connection.id ? { freshness: afterCheck(freshness, plan, now()) } : {},
  );
  if (after.connection?.id !== connection.id) return { kind: 'superseded' };
  return { kind: 'paused', requests: plan.requests };
}

/** Stores why the check failed. `plan`: the check's, if it had started. */
export async function recordFailure(
  { store, connection, now, random, manual, isOnline }: CheckRun,
  failure: Failure,
  plan: Plan | null = null,
): Promise<CheckOutcome> {
  const isWalkFailure = plan?.newestPage != null && !affectsAllRequests(failure);
  const after = await store.update(['connection', 'health', 'freshness', 'walk'], (state) => {
    if (state.connection?.id !== connection.id) return {};
    const { health, freshness, walk } = state;
    const chatsAsOf = freshness.checkedAt;
    return {
      health: afterFailure(health, failure, { now: now(), random: random(), chatsAsOf, manual }),
      freshness: { ...freshness, checkingSince: null, answeredOffline: isResponse(failure) && !isOnline() },
      walk: walk && isWalkFailure ? { ...walk, failures: walk.failures + 1 } : walk,
    };
  });
  return after.connection?.id === connection.id ? { kind: 'failed', failure } : { kind: 'superseded' };
}
