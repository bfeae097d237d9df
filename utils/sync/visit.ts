import type { Credentials, ListChatSessions } from '../api/client';
import { afterFailure } from '../domain/backoff';
import { observe, type Quota, resume, room, spend } from '../domain/budget';
import { type Connection, NO_CHATS } from '../domain/chat';
import { type Failure, isAnswer, isForAll } from '../domain/failure';
import type { Plan } from '../domain/plan';
import { afterAnswer, afterCheck } from '../domain/progress';
import { isWalking, nextRequest, takeFailure, takePage, takePastTheEnd } from '../domain/sync-plan';
import type { Store } from '../store/store';
import { isOfAnother } from './account';

export interface CheckParts {
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

export type Outcome =
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
export interface Visit extends CheckParts {
  readonly connection: Connection;
  readonly credentials: Credentials;
  readonly byHand: boolean;
  readonly startedAt: number;
}

/** Asks for page after page, and stores what each brought. Rejects when the browser cannot write. */
export async function visit(parts: Visit, start: Plan): Promise<Outcome> {
  let plan = start;
  for (let request = nextRequest(plan); request; request = nextRequest(plan)) {
    const begun = await begin(parts, plan);
    if (begun === 'superseded') return { kind: 'superseded' };
    if (begun === 'paused') return pause(parts, plan);
    const answer = await parts.list(parts.credentials, request);
    if (answer.kind === 'failure') {
      const rest = isForAll(answer.failure) ? null : takeFailure(plan);
      if (!rest) return fail(parts, answer.failure, plan);
      plan = rest;
      if (!(await keep(parts, plan, null))) return { kind: 'superseded' };
      continue;
    }
    const isUnsettled = answer.kind === 'page' && !plan.chats.complete;
    if (isUnsettled && (await isOfAnother(parts.store, parts.connection, answer.page))) {
      plan = { ...start, chats: NO_CHATS, walk: null, requests: plan.requests + 1 };
      continue;
    }
    plan = answer.kind === 'page' ? takePage(plan, answer.page) : takePastTheEnd(plan);
    const quota = answer.kind === 'page' ? answer.quota : null;
    if (!(await keep(parts, plan, quota))) return { kind: 'superseded' };
  }
  return { kind: 'checked', requests: plan.requests };
}

/** Counts one more request and says that it is under way; or why it must not be sent. */
async function begin(parts: Visit, plan: Plan): Promise<'begun' | 'paused' | 'superseded'> {
  const { store, connection, now, startedAt, byHand } = parts;
  const at = now();
  const spender = byHand ? 'person' : isWalking(plan) ? 'walk' : 'automatic';
  let outcome: 'begun' | 'paused' | 'superseded' = 'superseded';
  await store.update(['connection', 'freshness', 'spending', 'spentBefore'], (state) => {
    if (state.connection?.id !== connection.id) return {};
    const spending = state.spending ?? resume(state.spentBefore, at);
    outcome = room(spending, spender, at) >= 1 ? 'begun' : 'paused';
    if (outcome === 'paused') return {};
    const since = state.freshness.since ?? startedAt;
    // Those that come by themselves are too many to be told of.
    const isShown = byHand || state.freshness.checkedAt === null || !plan.chats.complete;
    return {
      spending: spend(spending, at),
      freshness: { ...state.freshness, startedAt, since, checkingSince: isShown ? at : null },
    };
  });
  return outcome;
}

async function keep({ store, connection, now, isOnline }: Visit, plan: Plan, quota: Quota | null): Promise<boolean> {
  const at = now();
  const after = await store.update(
    ['connection', 'chats', 'marks', 'waits', 'health', 'freshness', 'walk', 'spending', 'spentBefore'],
    (state) => {
      if (state.connection?.id !== connection.id) return {};
      const spending = observe(state.spending ?? resume(state.spentBefore, at), quota, at);
      const known = { ...state, freshness: { ...state.freshness, answeredOffline: !isOnline() }, spending };
      return afterAnswer(known, plan, at);
    },
  );
  return after.connection?.id === connection.id;
}

/** The budget is used up in the middle of a walk: the next check goes on where this one stood. */
async function pause({ store, connection, now }: Visit, plan: Plan): Promise<Outcome> {
  const after = await store.update(['connection', 'freshness'], ({ freshness, ...state }) =>
    state.connection?.id === connection.id ? { freshness: afterCheck(freshness, plan, now()) } : {},
  );
  if (after.connection?.id !== connection.id) return { kind: 'superseded' };
  return { kind: 'paused', requests: plan.requests };
}

/** Stores that nothing came, and why; `plan` is the check's, where it had begun. */
export async function fail(
  { store, connection, now, random, byHand, isOnline }: Visit,
  failure: Failure,
  plan: Plan | null = null,
): Promise<Outcome> {
  const isOfWalk = plan?.placed != null && !isForAll(failure);
  const after = await store.update(['connection', 'health', 'freshness', 'walk'], (state) => {
    if (state.connection?.id !== connection.id) return {};
    const { health, freshness, walk } = state;
    const chatsAsOf = freshness.checkedAt;
    return {
      health: afterFailure(health, failure, { now: now(), random: random(), chatsAsOf, byHand }),
      freshness: { ...freshness, checkingSince: null, answeredOffline: isAnswer(failure) && !isOnline() },
      walk: walk && isOfWalk ? { ...walk, failures: walk.failures + 1 } : walk,
    };
  });
  return after.connection?.id === connection.id ? { kind: 'failed', failure } : { kind: 'superseded' };
}
