import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Account } from './account.ts';
import { type Answer, errorAnswer, writeAnswer } from './answer.ts';
import { listAnswer, preflightAnswer } from './list-endpoint.ts';
import { isForList, type LoggedRequest, loggedRequest } from './logged-request.ts';
import { API_HOST, type LoopbackServer, serveOnLoopback } from './loopback-server.ts';
import { type Limits, RateLimit } from './rate-limit.ts';
import { Script } from './script.ts';
import { hostOf, visitorPage } from './visitor-page.ts';
import { referenceSessions } from './wire-session.ts';
import { writeFault } from './write-fault.ts';

/** Options of a stand-in. */
export interface StandInOptions {
  /** Default: plain HTTP. */
  tls?: boolean;
  /** Default: `DEFAULT_KEY`. */
  key?: string;
  /** Default: the 24 reference sessions. */
  account?: Account;
  /** Default: any free one. */
  port?: number;
  /** Default: the documented 100 a minute and 1,000 an hour. */
  limit?: Partial<Limits>;
  /** The clock of the log and of the rate limit; default: the account's. */
  now?: () => Date;
  /** With TLS, the hosts that are the API; others are visitors' pages. Default: the real one and loopback. */
  apiHosts?: readonly string[];
}

/** A key of the documented form (docs/api.md, "Keys"). */
export const DEFAULT_KEY = 'mgp_0123456789abcdef0123456789abcdef01234567';

/** The API of one account, as docs/api.md describes it; made by `startStandIn`. */
export class StandIn extends Script {
  readonly key: string;
  readonly account: Account;
  readonly limit: RateLimit;
  /** Every request to the API, OPTIONS included, in order of arrival. */
  readonly log: LoggedRequest[] = [];
  /** The `https:` URLs of other hosts that were opened (with TLS). */
  readonly pages: string[] = [];
  readonly #keys: Set<string>;
  readonly #now: () => Date;
  readonly #apiHosts: readonly string[];
  readonly #tls: boolean;
  #server: LoopbackServer | null = null;
  #hookError: { error: unknown } | null = null;

  constructor(options: StandInOptions) {
    super();
    this.key = options.key ?? DEFAULT_KEY;
    this.account = options.account ?? new Account(referenceSessions());
    this.#now = options.now ?? this.account.now;
    this.limit = new RateLimit(options.limit, this.#now);
    this.#keys = new Set([this.key]);
    this.#tls = options.tls ?? false;
    this.#apiHosts = options.apiHosts ?? [API_HOST, '127.0.0.1', 'localhost'];
  }

  /** The port on 127.0.0.1; throws before the server listens. */
  get port(): number {
    if (this.#server === null) throw new Error('the stand-in does not listen yet');
    return this.#server.port;
  }

  /** The replacement for `https://api.magpipe.ai/functions/v1`, such as `http://127.0.0.1:PORT/functions/v1`. */
  get url(): string {
    return `${this.#tls ? 'https' : 'http'}://127.0.0.1:${this.port}/functions/v1`;
  }

  /** The self-signed certificate as PEM; `null` without TLS. */
  get certificate(): string | null {
    return this.#server?.certificate ?? null;
  }

  /** The logged list requests: POST to the only path, without preflights. */
  requests(): LoggedRequest[] {
    return this.log.filter((request) => request.method === 'POST' && isForList(request));
  }

  /** Revokes this key: requests with it get 401 from here on. */
  revokeKey(key = this.key): void {
    this.#keys.delete(key);
  }

  /** Adds a key of the same account, which can have many (docs/api.md, "Keys"). */
  addKey(key: string): void {
    this.#keys.add(key);
  }

  /** Starts to listen on 127.0.0.1; rejects if the port is taken. */
  async start(port = 0): Promise<void> {
    this.#server = await serveOnLoopback((request, response) => this.#serve(request, response), this.#tls, port);
  }

  /** Closes every connection, also hanging ones. Rejects with what a `beforeAnswer` hook threw; clients can't see it. */
  async stop(): Promise<void> {
    await this.#server?.stop();
    if (this.#hookError !== null) throw this.#hookError.error;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    response.on('error', () => {}); // The server does not fail when a client leaves.
    const host = hostOf(request);
    if (this.#tls && !this.#apiHosts.includes(host)) {
      this.pages.push(`https://${host}${request.url}`);
      writeAnswer(response, visitorPage(host, request.url ?? '/'));
      return;
    }
    this.#serveApi(request, response).catch((error: unknown) => {
      this.#hookError ??= { error };
      response.destroy();
    });
  }

  async #serveApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request).catch(() => null);
    if (body === null) return; // The client left before the end of its request.
    const entry = loggedRequest(request, body, this.#now());
    this.log.push(entry);
    const isPost = entry.method === 'POST' && isForList(entry);
    const fault = isPost ? await this.play(entry.body) : null;
    const answer = this.#answer(entry);
    if (fault !== null) {
      entry.status = await writeFault(fault, response, answer);
    } else {
      entry.status = answer.status;
      writeAnswer(response, answer);
    }
  }

  #answer(request: LoggedRequest): Answer {
    if (!isForList(request)) return errorAnswer(404, 'not_found', 'Function not found');
    if (request.method === 'OPTIONS') return preflightAnswer();
    if (request.method !== 'POST') return errorAnswer(405, 'method_not_allowed', 'Method not allowed');
    const key = /^Bearer (.+)$/.exec(request.authorization ?? '')?.[1];
    if (key === undefined || !this.#keys.has(key)) return errorAnswer(401, 'unauthorized', 'Unauthorized');
    const { allowed, headers } = this.limit.take();
    if (!allowed) return errorAnswer(429, 'rate_limited', 'Rate limit exceeded', headers);
    return listAnswer(this.account, request.body, headers);
  }
}

/** Starts a stand-in on 127.0.0.1; rejects if the port is taken. Always `stop` it. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = new StandIn(options);
  await standIn.start(options.port);
  return standIn;
}
