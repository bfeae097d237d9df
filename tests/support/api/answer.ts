import type { ServerResponse } from 'node:http';

/** A whole HTTP answer, before it is written. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Builds an answer of the API: JSON, readable from every origin, no response header exposed (docs/api.md, "CORS"). */
export function apiAnswer(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*', ...headers },
    body,
  };
}

/** Builds the most common error shape of the API: `{"error":{"code","message"}}` (docs/api.md, "Errors"). */
export function errorAnswer(status: number, code: string, message: string, headers?: Record<string, string>): Answer {
  return apiAnswer(status, JSON.stringify({ error: { code, message } }), headers);
}

/** Builds an HTML page of something other than the API, without CORS headers. */
export function htmlAnswer(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body };
}

/** Writes the status, the headers and the full length, but only the first `characters` of the body. */
export function beginAnswer(response: ServerResponse, answer: Answer, characters: number, written?: () => void): void {
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': Buffer.byteLength(answer.body) });
  response.write(answer.body.slice(0, characters), () => written?.());
}

/** Writes a whole answer, without a body if HTTP forbids one (204). */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  const length = answer.status === 204 ? {} : { 'Content-Length': Buffer.byteLength(answer.body) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(answer.body);
}
