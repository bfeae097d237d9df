/**
 * Why a check brought nothing: the closed set that the whole extension branches on (docs/api.md, table of errors). A failure
 * is data, never an exception, and never carries the key.
 */
export type Failure =
  /** 401, 403 in the API's own words: the key is wrong or was revoked. */
  | { readonly kind: 'unauthorized' }
  /** No answer came: no network, no such host, connection cut. */
  | { readonly kind: 'offline' }
  /** No answer within `REQUEST_TIMEOUT_MS`. */
  | { readonly kind: 'timeout' }
  /** 429; `waitMs` is what the server asked for, null where it named nothing. */
  | { readonly kind: 'rate-limited'; readonly waitMs: number | null }
  /** 5xx; `waitMs` as above, and at most ten minutes. */
  | { readonly kind: 'server'; readonly status: number; readonly waitMs: number | null }
  /** 400, 404 and the like: the address or the request is wrong; `message` is the server's own, null where it sent none. */
  | { readonly kind: 'bad-request'; readonly status: number; readonly message: string | null }
  /** The answer came, and this browser could not store what was learned. */
  | { readonly kind: 'storage' }
  /** An answer that is no answer of Magpipe's: a captive portal, a bot check, a redirect, truncated JSON. */
  | { readonly kind: 'unexpected' };

/** How long the server asked to be left alone, in ms; 0 where it asked nothing. */
export function requestedWaitMs(failure: Failure): number {
  if (failure.kind === 'rate-limited') return failure.waitMs ?? DEFAULT_RATE_LIMIT_WAIT_MS;
  return failure.kind === 'server' ? (failure.waitMs ?? 0) : 0;
}

/** Whether asking again is of no use until a person gives another key, or wants this one to be tried once more. */
export function needsNewKey(failure: Failure): boolean {
  return failure.kind === 'unauthorized';
}

/** Whether an answer came, whatever it said: proof that there is a network. */
export function isResponse({ kind }: Failure): boolean {
  return kind !== 'offline' && kind !== 'timeout';
}

/** Whether the failure says something of all requests, and not of the one that failed. */
export function affectsAllRequests(failure: Failure): boolean {
  return needsNewKey(failure) || requestedWaitMs(failure) > 0;
}

/** Where a 429 names no time: the window of the documented limit of 100 requests a minute. */
const DEFAULT_RATE_LIMIT_WAIT_MS = 60_000;
