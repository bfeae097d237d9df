import type { Answer, Credentials } from '../api/client.ts';
import { type ClosedResult, closedBlockedBy, closedPage, closedRequest } from '../domain/list/closed-chats.ts';
import type { Connection } from '../domain/model/connection-state.ts';
import { affectsAllRequests, type Failure } from '../domain/model/failure.ts';
import { afterFailure, serverWaitUntil } from '../domain/schedule/backoff.ts';
import {
  clampFutureTimes,
  currentRequestLog,
  observeQuota,
  type RequestLog,
  recordRequest,
} from '../domain/schedule/request-log.ts';
import type { State } from '../store/items.ts';
import type { CheckDeps } from './check-run.ts';
import { requestPage } from './request-page.ts';

export type ClosedDeps = Pick<CheckDeps, 'list' | 'store' | 'now' | 'random'>;

/** Whether to send the request, and with which connection. */
type Admission =
  | {
      readonly kind: 'admitted';
      readonly connection: Connection;
      readonly credentials: Credentials;
      /** With this request counted. */
      readonly requestLog: RequestLog;
    }
  | { readonly kind: 'declined'; readonly result: ClosedResult; readonly requestLog?: RequestLog };

type AdmissionInput = Pick<State, 'key' | 'connection' | 'health' | 'requestLog' | 'savedRequestLog'>;

/**
 * Requests one page of closed chats for the user. It doesn't wait for a running check, and leaves `chats`, `marks` and
 * `freshness` unchanged. Rejects only when the browser can't read or write its storage.
 */
export async function listClosed(deps: ClosedDeps, offset: number): Promise<ClosedResult> {
  const admission = await admit(deps);
  if (admission.kind === 'declined') return admission.result;
  const answer = await requestPage(deps.list, admission.credentials, closedRequest(offset));
  const result = await persistAnswer(deps, admission.connection, answer, offset);
  return answer.kind === 'past-the-end' && result.kind === 'page' ? confirmEnd(deps, offset) : result;
}

/**
 * The server gives the same answer to a failed query and to an offset past the end. Only the total tells them apart, and the
 * total of an earlier page may be outdated.
 */
async function confirmEnd(deps: ClosedDeps, offset: number): Promise<ClosedResult> {
  const first = await listClosed(deps, 0);
  if (first.kind !== 'page') return first;
  return first.total < offset ? closedPage(null, offset) : { kind: 'failed', failure: SERVER_ERROR };
}

const SERVER_ERROR: Failure = { kind: 'server', status: 500, waitMs: null };

/** Counts the request before it is sent, so that a kill can't leave it uncounted. */
async function admit({ store, now }: ClosedDeps): Promise<Admission> {
  const at = now();
  return store.updateWithResult(['key', 'connection', 'health', 'requestLog', 'savedRequestLog'], (state) => {
    const admission = admissionOf(state, at);
    return { write: admission.requestLog ? { requestLog: admission.requestLog } : {}, result: admission };
  });
}

function admissionOf(state: AdmissionInput, now: number): Admission {
  const { key, connection, health } = state;
  if (key === null || connection === null) return { kind: 'declined', result: { kind: 'not-connected' } };
  const clamped = clampFutureTimes(currentRequestLog(state, now), now);
  const blockedBy = closedBlockedBy(health, clamped, now);
  if (blockedBy) return { kind: 'declined', result: blockedBy, requestLog: clamped };
  const credentials = { key, apiAddress: connection.apiAddress };
  return { kind: 'admitted', connection, credentials, requestLog: recordRequest(clamped, now) };
}

/**
 * Stores the quota of the answer. A failure that affects all requests, a wait that the server asked for or a rejected key,
 * holds for checks too and becomes the health. Any other failure concerns only this page.
 */
async function persistAnswer(
  { store, now, random }: ClosedDeps,
  connectionAtStart: Connection,
  answer: Answer,
  offset: number,
): Promise<ClosedResult> {
  const at = now();
  const after = await store.update(['connection', 'health', 'freshness', 'requestLog', 'savedRequestLog'], (state) => {
    const { connection, health, freshness } = state;
    if (connection?.id !== connectionAtStart.id) return {};
    if (answer.kind === 'page') return { requestLog: observeQuota(currentRequestLog(state, at), answer.quota, at) };
    if (answer.kind === 'past-the-end' || !affectsAllRequests(answer.failure)) return {};
    const attempt = { now: at, random: random(), chatsAsOf: freshness.checkedAt, manual: true };
    return { health: afterFailure(health, answer.failure, attempt) };
  });
  if (after.connection?.id !== connectionAtStart.id) return { kind: 'not-connected' };
  if (answer.kind !== 'failure') return closedPage(answer.kind === 'page' ? answer.page : null, offset);
  // The server's wait is returned like one that was known before the request.
  const until = affectsAllRequests(answer.failure) ? serverWaitUntil(after.health, at, true) : null;
  return until === null ? { kind: 'failed', failure: answer.failure } : { kind: 'wait', until };
}
