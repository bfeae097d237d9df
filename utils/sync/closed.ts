import type { Answer, Credentials } from '../api/client';
import { afterFailure, serverWish } from '../domain/backoff';
import { observe, resume, type Spending, settleClock, spend } from '../domain/budget';
import type { Connection } from '../domain/chat';
import { type ClosedResult, closedHindrance, closedPage, closedRequest } from '../domain/closed';
import { type Failure, isForAll } from '../domain/failure';
import type { State } from '../store/items';
import type { CheckParts } from './visit';

export type ClosedParts = Pick<CheckParts, 'list' | 'store' | 'now' | 'random'>;

/** Whether to ask, and as whom. */
type Turn =
  | {
      readonly kind: 'ask';
      readonly connection: Connection;
      readonly credentials: Credentials;
      /** With this request counted. */
      readonly spending: Spending;
    }
  | { readonly kind: 'none'; readonly result: ClosedResult; readonly spending?: Spending };

type Known = Pick<State, 'key' | 'connection' | 'health' | 'spending' | 'spentBefore'>;

/**
 * Asks for one page of closed chats, because a person wants to see them. It needs no turn among the checks and leaves
 * `chats`, `marks` and `freshness` alone. Rejects only when the browser cannot read or write its storage.
 */
export async function listClosed(parts: ClosedParts, offset: number): Promise<ClosedResult> {
  const turn = await begin(parts);
  if (turn.kind === 'none') return turn.result;
  const answer = await parts.list(turn.credentials, closedRequest(offset));
  const result = await end(parts, turn.connection, answer, offset);
  return answer.kind === 'past-the-end' && result.kind === 'page' ? confirmEnd(parts, offset) : result;
}

/**
 * The server answers a query that failed as it answers an offset past the end. Only the total tells them apart, and the
 * total of an earlier page may no longer hold.
 */
async function confirmEnd(parts: ClosedParts, offset: number): Promise<ClosedResult> {
  const first = await listClosed(parts, 0);
  if (first.kind !== 'page') return first;
  return first.total < offset ? closedPage(null, offset) : { kind: 'failed', failure: TROUBLE };
}

const TROUBLE: Failure = { kind: 'server', status: 500, waitMs: null };

/** Counts the request before it is sent: a kill must not make it free. */
async function begin({ store, now }: ClosedParts): Promise<Turn> {
  const at = now();
  let turn: Turn = { kind: 'none', result: { kind: 'not-connected' } };
  await store.update(['key', 'connection', 'health', 'spending', 'spentBefore'], (known) => {
    turn = turnOf(known, at);
    return turn.spending ? { spending: turn.spending } : {};
  });
  return turn;
}

function turnOf({ key, connection, health, spending, spentBefore }: Known, now: number): Turn {
  if (key === null || connection === null) return { kind: 'none', result: { kind: 'not-connected' } };
  const settled = settleClock(spending ?? resume(spentBefore, now), now);
  const hindrance = closedHindrance(health, settled, now);
  if (hindrance) return { kind: 'none', result: hindrance, spending: settled };
  const credentials = { key, apiAddress: connection.apiAddress };
  return { kind: 'ask', connection, credentials, spending: spend(settled, now) };
}

/**
 * Takes the answer. What it says of the purse is kept, and a failure that is one of all requests becomes the health, in
 * just the way in which a check's would: a server that wants to be left alone means checks as well, and a refused key is
 * refused for both, so a page that says "well" would be wrong until the next check. Any other failure is this page's own.
 */
async function end(
  { store, now, random }: ClosedParts,
  asked: Connection,
  answer: Answer,
  offset: number,
): Promise<ClosedResult> {
  const at = now();
  const after = await store.update(['connection', 'health', 'freshness', 'spending', 'spentBefore'], (state) => {
    const { connection, health, freshness, spending, spentBefore } = state;
    if (connection?.id !== asked.id) return {};
    if (answer.kind === 'page') return { spending: observe(spending ?? resume(spentBefore, at), answer.quota, at) };
    if (answer.kind === 'past-the-end' || !isForAll(answer.failure)) return {};
    const circumstances = { now: at, random: random(), chatsAsOf: freshness.checkedAt, byHand: true };
    return { health: afterFailure(health, answer.failure, circumstances) };
  });
  if (after.connection?.id !== asked.id) return { kind: 'not-connected' };
  if (answer.kind !== 'failure') return closedPage(answer.kind === 'page' ? answer.page : null, offset);
  // Who asks again now is told to wait, and so is who has asked just now.
  const until = isForAll(answer.failure) ? serverWish(after.health, at, true) : null;
  return until === null ? { kind: 'failed', failure: answer.failure } : { kind: 'wait', until };
}
