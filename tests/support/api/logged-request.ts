import type { IncomingMessage } from 'node:http';
import { LIST_PATH, parsedOrRaw } from './list-endpoint.ts';

/** A request to the API, and how it was answered. */
export interface LoggedRequest {
  /** Epoch milliseconds, by the stand-in's clock. */
  readonly at: number;
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  readonly authorization: string | null;
  readonly origin: string | null;
  readonly contentType: string | null;
  /** Parsed if it is JSON, else the text. */
  readonly body: unknown;
  /** 0 until an answer is written; stays 0 if a fault writes none. */
  status: number;
}

/** Builds the log entry of a request whose whole body has arrived. */
export function loggedRequest(request: IncomingMessage, body: string, at: Date): LoggedRequest {
  return {
    at: at.getTime(),
    method: request.method ?? '',
    path: request.url ?? '/',
    authorization: request.headers.authorization ?? null,
    origin: request.headers.origin ?? null,
    contentType: request.headers['content-type'] ?? null,
    body: parsedOrRaw(body),
    status: 0,
  };
}

/** Whether a request is for the only endpoint, with any method. */
export function isForList(request: LoggedRequest): boolean {
  return request.path.split('?')[0] === LIST_PATH;
}
