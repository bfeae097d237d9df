import type { Failure } from '../domain/model/failure.ts';
import { truncateText } from '../domain/text/graphemes.ts';
import { apiErrorSchema, errorSchema } from './wire.ts';

/** The most that is kept of the server's message, in UTF-16 units; it is stored until the next check that succeeds. */
const MAX_MESSAGE_LENGTH = 400;
/** For a 429. Longer than any window of the documented limits; a later date is nonsense. */
const MAX_WAIT_MS = 24 * 3_600_000;
/** For a 5xx: a proxy's `Retry-After` is a guess, and new messages must not wait a day for it. */
const MAX_SERVER_ERROR_WAIT_MS = 600_000;

export interface ErrorResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Returns what an answer other than 200 means (docs/api.md, table of errors). `now` in epoch ms. */
export function failureOf({ status, headers, body }: ErrorResponse, now: number): Failure {
  // Proxies, bot checks and captive portals send these too, and say nothing about the key.
  if (status === 401 || status === 403) return { kind: isApiError(body) ? 'unauthorized' : 'unexpected' };
  if (status === 429) return { kind: 'rate-limited', waitMs: requestedWaitMs(headers, now) };
  if (status >= 500) return { kind: 'server', status, waitMs: retryAfterMs(headers, now, MAX_SERVER_ERROR_WAIT_MS) };
  if (status >= 400) return { kind: 'bad-request', status, message: readError(body).message };
  return { kind: 'unexpected' };
}

/** Whether a body has one of the four shapes of the API's own errors. */
function isApiError(body: string): boolean {
  return apiErrorSchema.safeParse(parseJson(body)).success;
}

/**
 * Returns code and message of an error body in any of its four shapes; null for a missing part. `message` doesn't tell which
 * shape it came from.
 */
export function readError(body: string): { code: string | null; message: string | null } {
  const parsed = errorSchema.safeParse(parseJson(body));
  if (!parsed.success) return { code: null, message: null };
  const { error, message } = parsed.data;
  if (typeof error === 'string') return { code: null, message: truncateText(error, MAX_MESSAGE_LENGTH) };
  const text = error?.message ?? message ?? null;
  return { code: error?.code ?? null, message: text && truncateText(text, MAX_MESSAGE_LENGTH) };
}

/** Parses JSON; undefined, which no JSON text yields, if it is invalid. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The wait that a 429 asks for, in ms: `Retry-After`, else `X-RateLimit-Reset` (Unix seconds); null if neither can be read,
 * as without the host permission. Dates are compared with the server's `Date`, because this computer's clock may be wrong.
 */
function requestedWaitMs(headers: Headers, now: number): number | null {
  const after = retryAfterMs(headers, now, MAX_WAIT_MS);
  if (after !== null) return after;
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return reset > 0 ? clampMs(reset * 1_000 - (serverClock(headers) ?? now), MAX_WAIT_MS) : null;
}

/** `Retry-After` in ms, which can be seconds or an HTTP date; null if it can't be read. At most `maxMs`. */
function retryAfterMs(headers: Headers, now: number, maxMs: number): number | null {
  const after = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(after)) return clampMs(Number(after) * 1_000, maxMs);
  // Browsers parse nearly anything as a date, such as `-5` as May 1; HTTP dates begin with the day of the week.
  const date = /^[a-z]{3}/i.test(after) ? Date.parse(after) : Number.NaN;
  return Number.isNaN(date) ? null : clampMs(date - (serverClock(headers) ?? now), maxMs);
}

/** Returns the server's clock by its `Date` header, epoch ms; null if that can't be read, as without the host permission. */
export function serverClock(headers: Headers): number | null {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? null : date;
}

function clampMs(ms: number, maxMs: number): number {
  return Math.min(Math.max(ms, 0), maxMs);
}
