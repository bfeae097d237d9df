import type { Credentials, ListChatSessions } from '../api/client';
import type { Connection, Freshness } from '../domain/chat';
import type { Failure } from '../domain/failure';
import type { Page } from '../domain/merge';
import { afterAnswer } from '../domain/progress';
import { afterFailure, type CheckReason, decideCheck } from '../domain/schedule';
import { nextRequest, startWalk, takePage, takePastTheEnd, type Walk, walkPolicy } from '../domain/sync-plan';
import type { Store } from '../store/store';

export interface CheckParts {
  readonly list: ListChatSessions;
  readonly store: Store;
  readonly locks: Pick<LockManager, 'request'>;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}

export type Outcome =
  | { readonly kind: 'checked'; readonly requests: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Another check is running. */
  | { readonly kind: 'busy' }
  /** Not before `until`, this computer's epoch ms. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Not before the user gives another key. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'not-connected' }
  /** The user gave another key, or none, while an answer was on its way: it was thrown away. */
  | { readonly kind: 'superseded' };

export type Check = (reason: CheckReason) => Promise<Outcome>;

/** One check under way: what it talks with, and how things stood before it. */
interface Visit extends CheckParts {
  readonly connection: Connection;
  readonly credentials: Credentials;
  readonly before: Freshness;
  readonly byHand: boolean;
}

const LOCK = 'perch-check';

/**
 * Makes the one function that asks the API for news: it runs a check where the schedule allows one, stores what it
 * learned page by page, and says how it went. One check at a time: the lock ends with the worker that held it. Rejects
 * only when the browser cannot read its storage, or cannot write anything at all.
 */
export function createCheck(parts: CheckParts): Check {
  return (reason) => {
    // A new key must not stay unchecked because the check with the old one still waits for its answer.
    const ifAvailable = reason !== 'connected';
    const whenFree = async (lock: Lock | null): Promise<Outcome> => (lock ? decide(parts, reason) : { kind: 'busy' });
    return parts.locks.request(LOCK, { ifAvailable }, whenFree);
  };
}

async function decide(parts: CheckParts, reason: CheckReason): Promise<Outcome> {
  const known = await parts.store.read('key', 'connection', 'chats', 'health', 'freshness');
  const { key, connection, chats, health, freshness } = known;
  if (key === null || connection === null) return { kind: 'not-connected' };
  const now = parts.now();
  const decision = decideCheck(reason, health, freshness, now);
  if (decision.kind !== 'check') return decision;
  const credentials = { key, apiAddress: connection.apiAddress };
  const walk = startWalk(chats, walkPolicy(freshness.walkedAt, chats.total, now));
  const byHand = reason === 'button' || reason === 'popup';
  const visiting = { ...parts, connection, credentials, before: { ...freshness, startedAt: now }, byHand };
  try {
    return await visit(visiting, walk);
  } catch (error) {
    // What is too much for the storage may leave room for the news of it, and without that the badge would look well.
    console.error('Perch could not store what it learned:', error);
    return fail(visiting, { kind: 'storage' });
  }
}

async function visit(parts: Visit, start: Walk): Promise<Outcome> {
  let walk = start;
  for (let request = nextRequest(walk); request; request = nextRequest(walk)) {
    if (!(await begin(parts, walk.requests + 1))) return { kind: 'superseded' };
    const answer = await parts.list(parts.credentials, request);
    if (answer.kind === 'failure') return fail(parts, answer.failure);
    walk = answer.kind === 'page' ? takePage(walk, answer.page) : takePastTheEnd(walk);
    if (!(await keep(parts, walk, answer.kind === 'page' ? answer.page : null))) return { kind: 'superseded' };
  }
  return { kind: 'checked', requests: walk.requests };
}

/** Says that a request is under way; false where it must not be, because the connection is no longer this one. */
async function begin({ store, connection, before, now }: Visit, requests: number): Promise<boolean> {
  const checkingSince = now();
  const after = await store.update(['connection', 'freshness'], (state) =>
    state.connection?.id === connection.id
      ? { freshness: { ...state.freshness, startedAt: before.startedAt, requests, checkingSince } }
      : {},
  );
  return after.connection?.id === connection.id;
}

async function keep({ store, connection, before, now }: Visit, walk: Walk, page: Page | null): Promise<boolean> {
  const after = await store.update(['connection', 'chats', 'marks', 'health', 'freshness'], (state) =>
    state.connection?.id === connection.id ? afterAnswer(state, walk, page, before, now()) : {},
  );
  return after.connection?.id === connection.id;
}

async function fail({ store, connection, now, random, byHand }: Visit, failure: Failure): Promise<Outcome> {
  const after = await store.update(['connection', 'health', 'freshness'], ({ health, freshness, ...state }) => {
    if (state.connection?.id !== connection.id) return {};
    const chatsAsOf = freshness.checkedAt;
    return {
      health: afterFailure(health, failure, { now: now(), random: random(), chatsAsOf, byHand }),
      freshness: { ...freshness, checkingSince: null },
    };
  });
  return after.connection?.id === connection.id ? { kind: 'failed', failure } : { kind: 'superseded' };
}
