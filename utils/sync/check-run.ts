import type { Credentials, ListChatSessions } from '../api/client.ts';
import type { Connection } from '../domain/model/connection-state.ts';
import { affectsAllRequests, type Failure, isResponse } from '../domain/model/failure.ts';
import { afterFailure } from '../domain/schedule/backoff.ts';
import { remainingRequests } from '../domain/schedule/request-budget.ts';
import { observeQuota, type Quota, recordRequest, restoreAfterRestart } from '../domain/schedule/request-log.ts';
import { applyFailure, applyPage, applyPastTheEnd } from '../domain/sync/apply-answer.ts';
import { isWalking } from '../domain/sync/next-request.ts';
import type { Plan } from '../domain/sync/plan.ts';
import { restartPlan } from '../domain/sync/start-plan.ts';
import { afterAnswer, afterCheck } from '../domain/sync/sync-state.ts';
import type { Store } from '../store/store.ts';
import { clearIfOtherAccount } from './other-account.ts';
import { requestPage } from './request-page.ts';

export interface CheckDeps {
  readonly list: ListChatSessions;
  readonly store: Store;
  readonly locks: Pick<LockManager, 'request'>;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** What the browser says of the network. */
  readonly isOnline: () => boolean;
}

export type CheckOutcome =
  | { readonly kind: 'checked'; readonly requests: number }
  /** The budget ended the check before it was done; what it learned is kept, and the next one goes on. */
  | { readonly kind: 'paused'; readonly requests: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Another check is running. */
  | { readonly kind: 'busy' }
  /** Not before `until`, this computer's epoch ms. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Magpipe refused the key; see `Decision`. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'not-connected' }
  /** The user gave another key, or none, while an answer was on its way: it was thrown away. */
  | { readonly kind: 'superseded' };

/** One check under way, and what it talks with. */
export interface CheckRun extends CheckDeps {
  readonly connection: Connection;
  readonly credentials: Credentials;
  readonly manual: boolean;
  readonly startedAt: number;
}

/** Asks for page after page, and stores what each brought. Rejects when the browser cannot write. */
export async function runCheck(run: CheckRun, initialPlan: Plan): Promise<CheckOutcome> {
  let plan = initialPlan;
  while (plan.next) {
    const started = await startRequest(run, plan);
    if (started === 'superseded') return { kind: 'superseded' };
    if (started === 'paused') return pause(run, plan);
    const answer = await requestPage(run.list, run.credentials, plan.next);
    if (answer.kind === 'failure') {
      const continued = affectsAllRequests(answer.failure) ? null : applyFailure(plan);
      if (!continued) return recordFailure(run, answer.failure, plan);
      plan = continued;
      if (!(await persistAnswer(run, plan, null))) return { kind: 'superseded' };
      continue;
    }
    const isFirstWalk = answer.kind === 'page' && !plan.chats.complete;
    if (isFirstWalk && (await clearIfOtherAccount(run.store, run.connection, answer.page))) {
      plan = restartPlan(initialPlan, plan.requests + 1);
      continue;
    }
    plan = answer.kind === 'page' ? applyPage(plan, answer.page) : applyPastTheEnd(plan);
    const quota = answer.kind === 'page' ? answer.quota : null;
    if (!(await persistAnswer(run, plan, quota))) return { kind: 'superseded' };
  }
  return { kind: 'checked', requests: plan.requests };
}

/** Counts one more request and says that it is under way; or why it must not be sent. */
async function startRequest(run: CheckRun, plan: Plan): Promise<'begun' | 'paused' | 'superseded'> {
  const { store, connection, now, startedAt, manual } = run;
  const at = now();
  const requester = manual ? 'user' : isWalking(plan) ? 'walk' : 'automatic';
  return store.updateWithResult(['connection', 'freshness', 'requestLog', 'savedRequestLog'], (state) => {
    if (state.connection?.id !== connection.id) return { write: {}, result: 'superseded' };
    const requestLog = state.requestLog ?? restoreAfterRestart(state.savedRequestLog, at);
    if (remainingRequests(requestLog, requester, at) < 1) return { write: {}, result: 'paused' };
    const watchingSince = state.freshness.watchingSince ?? startedAt;
    // Those that come by themselves are too many to be told of.
    const isVisible = manual || state.freshness.checkedAt === null || !plan.chats.complete;
    const freshness = { ...state.freshness, startedAt, watchingSince, checkingSince: isVisible ? at : null };
    return { write: { requestLog: recordRequest(requestLog, at), freshness }, result: 'begun' };
  });
}

async function persistAnswer(
  { store, connection, now, isOnline }: CheckRun,
  plan: Plan,
  quota: Quota | null,
): Promise<boolean> {
  const at = now();
  const after = await store.update(
    ['connection', 'chats', 'marks', 'waits', 'health', 'freshness', 'walk', 'requestLog', 'savedRequestLog'],
    (state) => {
      if (state.connection?.id !== connection.id) return {};
      const requestLog = observeQuota(state.requestLog ?? restoreAfterRestart(state.savedRequestLog, at), quota, at);
      const known = { ...state, freshness: { ...state.freshness, answeredOffline: !isOnline() }, requestLog };
      return afterAnswer(known, plan, at);
    },
  );
  return after.connection?.id === connection.id;
}

/** The budget is used up in the middle of a walk: the next check goes on where this one stood. */
async function pause({ store, connection, now }: CheckRun, plan: Plan): Promise<CheckOutcome> {
  const after = await store.update(['connection', 'freshness'], ({ freshness, ...state }) =>
    state.connection?.id === connection.id ? { freshness: afterCheck(freshness, plan, now()) } : {},
  );
  if (after.connection?.id !== connection.id) return { kind: 'superseded' };
  return { kind: 'paused', requests: plan.requests };
}

/** Stores that nothing came, and why; `plan` is the check's, where it had begun. */
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
