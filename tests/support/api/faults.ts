import { type Answer, apiAnswer, htmlAnswer } from './answer.ts';

/** The shapes of error bodies (docs/api.md, below the table of errors), or no body at all. */
export type ErrorShape = 'coded' | 'text' | 'data-null' | 'flat' | 'none';

/** The parts of an error body; `null` leaves one out, because any of them can be missing. */
export interface ErrorDetails {
  shape?: ErrorShape;
  code?: string | null;
  message?: string | null;
}

type ApiErrorKind = 'unauthorized' | 'forbidden' | 'bad-request' | 'not-found' | 'query-error' | 'server-error';

/** Seconds, an instant (sent as an HTTP date), or any text as it is. */
export type RetryAfter = number | Date | string;

/** Everything that can go wrong with a request: the rows of the table of errors in docs/api.md, and the network. */
export type Fault =
  | ({ kind: ApiErrorKind } & ErrorDetails)
  /** 429; `resetAt`, in Unix seconds, adds the three `X-RateLimit` headers. */
  | ({ kind: 'rate-limited'; retryAfter?: RetryAfter; resetAt?: number } & ErrorDetails)
  /** HTML of a proxy in front of the API: 502, 503, 504, 520–530, 546. */
  | { kind: 'proxy-error'; status: number; retryAfter?: RetryAfter }
  /** 403 with the HTML of a bot check in front of the API. */
  | { kind: 'bot-check' }
  /** 200 with the HTML of a captive portal. */
  | { kind: 'captive-portal' }
  /** 200 `{"data":…,"error":…}`. */
  | { kind: 'data-and-error' }
  /** 200 with any text, labelled as JSON. */
  | { kind: 'body'; body: string }
  /** 200 with these rows, malformed or not; `total` is their number by default. */
  | { kind: 'rows'; rows: readonly unknown[]; total?: number }
  /** The first half of the right answer, as a complete HTTP answer or with a broken connection. */
  | { kind: 'truncated'; by: 'body' | 'connection' }
  /** 302 to another host. */
  | { kind: 'redirect'; location?: string }
  /** The connection closes before any answer. */
  | { kind: 'reset' }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** The headers and half of the body, and then nothing more. */
  | { kind: 'stall' }
  /** The right answer after `ms` milliseconds. */
  | { kind: 'slow'; ms: number };

/** The faults that are a complete answer. */
export type AnsweredFault = Exclude<Fault, { kind: 'reset' | 'hang' | 'stall' | 'slow' | 'truncated' }>;

const apiErrors: Record<ApiErrorKind | 'rate-limited', { status: number; code: string; message: string }> = {
  unauthorized: { status: 401, code: 'unauthorized', message: 'Unauthorized' },
  forbidden: { status: 403, code: 'forbidden', message: 'Forbidden' },
  'bad-request': { status: 400, code: 'invalid_request', message: 'Invalid request' },
  'not-found': { status: 404, code: 'not_found', message: 'Not found' },
  'rate-limited': { status: 429, code: 'rate_limited', message: 'Too many requests' },
  'query-error': { status: 500, code: 'query_error', message: 'Failed to fetch sessions' },
  'server-error': { status: 500, code: 'server_error', message: 'Internal server error' },
};

function errorBody(status: number, details: Required<ErrorDetails>): string {
  const code = details.code === null ? {} : { code: details.code };
  const message = details.message === null ? {} : { message: details.message };
  switch (details.shape) {
    case 'coded':
      return JSON.stringify({ error: { ...code, ...message } });
    case 'text':
      return JSON.stringify(details.message === null ? {} : { error: details.message });
    case 'data-null':
      return JSON.stringify({ data: null, error: { ...code, ...message } });
    case 'flat':
      return JSON.stringify({ ...(details.code === null ? {} : { code: status }), ...message });
    case 'none':
      return '';
  }
}

function apiError(kind: keyof typeof apiErrors, details: ErrorDetails, headers: Record<string, string> = {}): Answer {
  const { status, code, message } = apiErrors[kind];
  const { shape = 'coded', code: ownCode = code, message: ownMessage = message } = details;
  return apiAnswer(status, errorBody(status, { shape, code: ownCode, message: ownMessage }), headers);
}

function retryAfterHeader(value: RetryAfter | undefined): Record<string, string> {
  if (value === undefined) return {};
  return { 'Retry-After': value instanceof Date ? value.toUTCString() : String(value) };
}

function resetHeaders(resetAt: number | undefined): Record<string, string> {
  if (resetAt === undefined) return {};
  return { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(resetAt) };
}

function proxyPage(title: string): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><hr>nginx</body></html>`;
}

/** Builds a fault's answer if it is complete. Sources: docs/api.md, the table of errors and the shapes below it. */
export function faultAnswer(fault: AnsweredFault): Answer {
  switch (fault.kind) {
    case 'rate-limited':
      return apiError(fault.kind, fault, { ...retryAfterHeader(fault.retryAfter), ...resetHeaders(fault.resetAt) });
    case 'proxy-error':
      return htmlAnswer(fault.status, proxyPage(`${fault.status} upstream error`), retryAfterHeader(fault.retryAfter));
    case 'bot-check':
      return htmlAnswer(403, proxyPage('Just a moment...'), { 'cf-mitigated': 'challenge' });
    case 'captive-portal':
      return htmlAnswer(200, proxyPage('Welcome to Hotel Wi-Fi. Please sign in'));
    case 'data-and-error':
      return apiAnswer(
        200,
        JSON.stringify({ data: null, error: { code: 'server_error', message: 'Something failed' } }),
      );
    case 'body':
      return apiAnswer(200, fault.body);
    case 'rows':
      return apiAnswer(200, JSON.stringify({ sessions: fault.rows, total: fault.total ?? fault.rows.length }));
    case 'redirect':
      return htmlAnswer(302, '', { Location: fault.location ?? 'https://elsewhere.invalid/login' });
    default:
      return apiError(fault.kind, fault);
  }
}
