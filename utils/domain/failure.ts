/**
 * Why a check brought nothing: the closed set that the whole extension branches on (API.md, table of errors). A failure
 * is data, never an exception, and never carries the key.
 */
export type Failure =
  /** 401, 403: the key is wrong or was revoked. */
  | { readonly kind: 'refused' }
  /** No answer came: no network, no such host, connection cut. */
  | { readonly kind: 'offline' }
  /** No answer within `REQUEST_TIMEOUT_MS`. */
  | { readonly kind: 'timeout' }
  /** 429; `waitMs` is what the server asked for, null where it named nothing. */
  | { readonly kind: 'rate-limited'; readonly waitMs: number | null }
  /** 5xx. */
  | { readonly kind: 'server'; readonly status: number }
  /** 400, 404 and the like: the address or the request is wrong; `message` is the server's own, null where it sent none. */
  | { readonly kind: 'rejected'; readonly status: number; readonly message: string | null }
  /** The answer came, and this browser could not store what was learned. */
  | { readonly kind: 'storage' }
  /** An answer that is no answer of Magpipe's: a captive portal, a redirect, truncated JSON. */
  | { readonly kind: 'unexpected' };

/** Whether only another key can help, so that asking again would be of no use. */
export function needsNewKey(failure: Failure): boolean {
  return failure.kind === 'refused';
}
