import { Account, type ListPage, type ListQuery } from '../../../tests/support/api/account.ts';
import { errorAnswer } from '../../../tests/support/api/answer.ts';
import { RateLimit } from '../../../tests/support/api/rate-limit.ts';
import type { WireSession } from '../../../tests/support/api/wire-session.ts';
import type { Clock } from './clock.ts';
import type { SimulatedEvent } from './day-builder.ts';

export type Reply =
  | { readonly status: 200; readonly page: ListPage; readonly headers: Record<string, string> }
  /** 429, or 500 for an offset past the end. */
  | { readonly status: number; readonly page: null; readonly body: string; readonly headers: Record<string, string> };

/** One request and its answer. */
export interface Exchange {
  /** Epoch ms. */
  readonly sentAt: number;
  /** Whether it was rate-limited (429). */
  readonly rateLimited: boolean;
  /** The answer's body, uncompressed. */
  readonly bytes: number;
}

/** The time from a client to the server and back. */
const LATENCY_MS = 150;

type Listed = ReturnType<Account['list']>;

const sizes = new WeakMap<WireSession, number>();

/** Magpipe's side of a simulated day, for one client: the account, its limits (docs/api.md) and the network. */
export class Magpipe {
  readonly account: Account;
  /** In the order of the answers. */
  readonly exchanges: Exchange[] = [];
  /** When each chat last changed, epoch ms. */
  readonly changedAt = new Map<string, number>();
  readonly closed = new Set<string>();
  /** The number of events so far. */
  eventCount = 0;
  readonly #clock: Clock;
  readonly #limit: RateLimit;
  /** The account's answers until the next event: reading 10,000 chats asks for the same list 100 times. */
  readonly #answers = new Map<string, Listed>();

  constructor(sessions: readonly WireSession[], clock: Clock) {
    const now = () => new Date(clock.now());
    this.#clock = clock;
    this.account = new Account(sessions, now);
    this.#limit = new RateLimit({}, now);
  }

  /** Applies an event; returns the chat as it is then. */
  apply({ kind, chat }: SimulatedEvent): WireSession {
    this.eventCount += 1;
    this.#answers.clear();
    this.changedAt.set(chat, this.#clock.now());
    if (kind === 'open') return this.account.addVisitor({ id: chat, visitor_id: `v_${chat}`, last_message: 'Hello' });
    if (kind === 'message') return this.account.addMessage(chat, 'And one more thing: is the arc lamp in stock?');
    this.closed.add(chat);
    return this.account.close(chat);
  }

  /** Answers one request. The list is read half-way between request and answer. */
  async ask(query: ListQuery): Promise<Reply> {
    const sentAt = this.#clock.now();
    await this.#clock.sleep(LATENCY_MS / 2);
    const reply = this.#answer(query);
    const bytes = reply.page ? sizeOf(reply.page) : reply.body.length;
    this.exchanges.push({ sentAt, rateLimited: reply.status === 429, bytes });
    await this.#clock.sleep(LATENCY_MS / 2);
    return reply;
  }

  #answer(query: ListQuery): Reply {
    const { allowed, headers } = this.#limit.take();
    if (!allowed) {
      const { status, body } = errorAnswer(429, 'rate_limited', 'Rate limit exceeded');
      return { status, body, headers, page: null };
    }
    const page = this.#list(query);
    if (page !== 'past-end') return { status: 200, page, headers };
    const { status, body } = errorAnswer(500, 'query_error', 'Requested range not satisfiable');
    return { status, body, headers, page: null };
  }

  #list(query: ListQuery): Listed {
    const key = JSON.stringify(query);
    const listed = this.#answers.get(key) ?? this.account.list(query);
    this.#answers.set(key, listed);
    return listed;
  }
}

/** The size of an answer as JSON. Sessions are immutable, so each is serialized only once. */
function sizeOf({ sessions, total }: ListPage): number {
  const commas = Math.max(0, sessions.length - 1);
  return sessions.reduce(
    (sum, session) => sum + sizeOfOne(session),
    JSON.stringify({ sessions: [], total }).length + commas,
  );
}

function sizeOfOne(session: WireSession): number {
  const known = sizes.get(session) ?? Buffer.byteLength(JSON.stringify(session));
  sizes.set(session, known);
  return known;
}
