import type { Failure } from '../domain/model/failure.ts';
import type { Page } from '../domain/model/page.ts';
import type { Quota } from '../domain/schedule/request-log.ts';
import type { PageRequest } from '../domain/sync/page-request.ts';
import { failureOf, parseJson, readError, serverClock } from './errors.ts';
import { toPage } from './to-chat.ts';

/** Timeout of a request in ms: the browser kills a worker whose fetch takes 30 s (docs/decisions.md, decision 7). */
export const REQUEST_TIMEOUT_MS = 15_000;

/** Uncompressed. A hundred rows take a few hundred kilobytes; a longer answer would only fill the memory. */
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;

export interface Credentials {
  readonly key: string;
  readonly apiAddress: string;
}

export type Answer =
  /** `quota`: null if the headers can't be read, as without the host permission (docs/api.md, CORS). */
  | { readonly kind: 'page'; readonly page: Page; readonly quota: Quota | null }
  /**
   * The offset was greater than the total, which the API answers with a special 500 (docs/api.md, reading several pages).
   */
  | { readonly kind: 'past-the-end' }
  | { readonly kind: 'failure'; readonly failure: Failure };

export type ListChatSessions = (credentials: Credentials, request: PageRequest) => Promise<Answer>;

export interface ClientDeps {
  readonly fetch?: typeof globalThis.fetch;
  /** This computer's clock, epoch ms. */
  readonly now?: () => number;
  readonly timeoutMs?: number;
}

/**
 * Creates the only function that talks to the API. Whatever the network or the server does becomes an `Answer`; it throws
 * only for a mistake of our own. The key goes into one header; there are no cookies, no cache, and redirects aren't
 * followed.
 */
export function createClient({
  fetch = (...args) => globalThis.fetch(...args),
  now = Date.now,
  timeoutMs = REQUEST_TIMEOUT_MS,
}: ClientDeps = {}): ListChatSessions {
  return async ({ key, apiAddress }, request) => {
    const url = `${apiAddress}/list-chat-sessions`;
    const init = requestInit(key, request);
    const signal = AbortSignal.timeout(timeoutMs);
    let response: Response;
    let body: string;
    try {
      response = await fetch(url, { ...init, signal });
      body = await readText(response);
    } catch {
      // Browsers name the error differently, Firefox when the body takes too long; the signal knows.
      return { kind: 'failure', failure: { kind: signal.aborted ? 'timeout' : 'offline' } };
    }
    return readResponse(response, body, request, now());
  };
}

function requestInit(key: string, request: PageRequest): RequestInit {
  return {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(requestBody(request)),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  };
}

/**
 * Reads the body as text. A body longer than `MAX_RESPONSE_BYTES` counts as empty and isn't read further: the status is
 * enough, and a list without rows is an unexpected answer. Rejects if the connection breaks.
 */
async function readText({ body }: Response): Promise<string> {
  // A redirect that isn't followed has no body.
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.length;
    if (bytes > MAX_RESPONSE_BYTES) {
      reader
        .cancel()
        .catch((error: unknown) => console.warn('Perch could not cancel an answer that is too long:', error));
      return '';
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

const UNEXPECTED: Answer = { kind: 'failure', failure: { kind: 'unexpected' } };

/** The first page has no offset, like the example in the API reference. */
function requestBody({ limit, offset, createdFrom, status = 'active' }: PageRequest): object {
  const from = createdFrom === undefined ? {} : { from_date: createdFrom };
  return { limit, ...(offset === 0 ? {} : { offset }), status, ...from };
}

function readResponse(response: Response, body: string, request: PageRequest, now: number): Answer {
  const { status, headers } = response;
  if (status === 500 && request.offset > 0 && readError(body).code === 'query_error') return { kind: 'past-the-end' };
  const page = status === 200 ? toPage(parseJson(body), request.status, serverClock(headers)) : null;
  // A list of nothing but bad rows comes from another API, and must not look like an empty account.
  if (page && request.offset === 0 && page.unreadable > 0 && page.unreadable === page.rowIds.length) return UNEXPECTED;
  return page
    ? { kind: 'page', page, quota: quotaOf(headers, now) }
    : { kind: 'failure', failure: failureOf({ status, headers, body }, now) };
}

function quotaOf(headers: Headers, now: number): Quota | null {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
    const value = headers.get(`x-ratelimit-${name}`)?.trim() ?? '';
    return /^\d+$/.test(value) ? Number(value) : null;
  });
  if (limit == null || remaining == null) return null;
  return { limit, remaining, resetMs: reset == null ? null : reset * 1_000 - (serverClock(headers) ?? now) };
}
