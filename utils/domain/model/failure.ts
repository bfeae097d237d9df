/**
 * Why a check failed: the closed set that the whole extension branches on (docs/api.md, table of errors). A failure is data,
 * never an exception, and never contains the key.
 */
export type Failure =
  /** 401 or 403 with one of the API's own bodies: the key is wrong or was revoked. */
  | { readonly kind: 'unauthorized' }
  /** No answer came: no network, no such host, connection cut. */
  | { readonly kind: 'offline' }
  /** No answer within `REQUEST_TIMEOUT_MS`. */
  | { readonly kind: 'timeout' }
  /** 429; `waitMs`: the wait that the server asked for, null if it named none. */
  | { readonly kind: 'rate-limited'; readonly waitMs: number | null }
  /** 5xx; `waitMs` as above, at most ten minutes. */
  | { readonly kind: 'server'; readonly status: number; readonly waitMs: number | null }
  /** Other 4xx: the address or the request is wrong; `message`: the server's own, null if it sent none. */
  | { readonly kind: 'bad-request'; readonly status: number; readonly message: string | null }
  /** An answer came, but this browser could not store it. */
  | { readonly kind: 'storage' }
  /** Not an answer of Magpipe's, such as a captive portal or truncated JSON, or one that Perch failed to read. */
  | { readonly kind: 'unexpected' };

/** Returns how long the server asked Perch to wait, in ms; 0 if it didn't. */
export function requestedWaitMs(failure: Failure): number {
  if (!('waitMs' in failure)) return 0;
  return failure.waitMs ?? (failure.kind === 'rate-limited' ? DEFAULT_RATE_LIMIT_WAIT_MS : 0);
}

/** Whether retrying is useless until the user enters another key, or tries this one again. */
export function needsNewKey(failure: Failure): boolean {
  return failure.kind === 'unauthorized';
}

/** Whether any answer came, which proves that there is a network. */
export function isResponse({ kind }: Failure): boolean {
  return kind !== 'offline' && kind !== 'timeout';
}

/**
 * Whether the failure affects all requests, not only the one that failed. Then a check ends at once, and a failed request for
 * closed chats becomes the health too.
 */
export function affectsAllRequests(failure: Failure): boolean {
  return needsNewKey(failure) || requestedWaitMs(failure) > 0;
}

/** The wait after a 429 without a time: the window of the documented limit of 100 requests a minute. */
const DEFAULT_RATE_LIMIT_WAIT_MS = 60_000;
