import type { Account, ListQuery } from './account.ts';
import { type Answer, apiAnswer, errorAnswer } from './answer.ts';
import { microsOf } from './timestamps.ts';

/** The only path (docs/api.md, "The request"). */
export const LIST_PATH = '/functions/v1/list-chat-sessions';

type Validator = (value: unknown) => boolean;

const isText: Validator = (value) => typeof value === 'string';
const atLeast =
  (min: number): Validator =>
  (value) =>
    Number.isInteger(value) && Number(value) >= min;

// The real server may be more forgiving, but a client that sends anything else is wrong.
const validators: Record<keyof ListQuery, Validator> = {
  limit: atLeast(1),
  offset: atLeast(0),
  status: (value) => value === 'active' || value === 'closed',
  widget_id: isText,
  from_date: (value) => typeof value === 'string' && !Number.isNaN(microsOf(value)),
};

/** Builds the preflight's answer (docs/api.md, "CORS"). */
export function preflightAnswer(): Answer {
  return apiAnswer(204, '', {
    'Access-Control-Allow-Headers': 'authorization, content-type',
    'Access-Control-Allow-Methods': 'POST, OPTIONS',
  });
}

/** Parses the body as JSON; returns the text if it is not JSON. */
export function parsedOrRaw(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/**
 * Answers a request with a valid key: 200 with a page, 400 for a body that is not a JSON object or a field of a wrong type,
 * 500 `query_error` past the end. Sources: docs/api.md, "The request", "Past the end" and "Errors".
 */
export function listAnswer(account: Account, body: unknown, headers: Record<string, string>): Answer {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return errorAnswer(400, 'invalid_request', 'The body must be a JSON object', headers);
  }
  const query = new Map(Object.entries(body));
  for (const [field, isValid] of Object.entries(validators)) {
    if (query.has(field) && !isValid(query.get(field))) {
      return errorAnswer(400, 'invalid_request', `Invalid ${field}`, headers);
    }
  }
  const page = account.list(body as ListQuery);
  if (page === 'past-end') return errorAnswer(500, 'query_error', 'Requested range not satisfiable', headers);
  return apiAnswer(200, JSON.stringify(page), headers);
}
