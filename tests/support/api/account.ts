import { OrderedSessions } from './ordered-sessions.ts';
import { isoOf, microsOf } from './timestamps.ts';
import { makeSession, type SessionOverrides, type WireSession } from './wire-session.ts';

/** The fields of the request's body (docs/api.md, "The request"). */
export interface ListQuery {
  limit?: number;
  offset?: number;
  status?: string;
  widget_id?: string;
  from_date?: string;
}

/** The body of a 200 answer. */
export interface ListPage {
  sessions: WireSession[];
  total: number;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;
const MAX_COUNT = 1000;

function matches(session: WireSession, { status, widget_id, from_date }: ListQuery): boolean {
  return (
    (status === undefined || session.status === status) &&
    (widget_id === undefined || session.widget_id === widget_id) &&
    (from_date === undefined || microsOf(session.created_at) >= microsOf(from_date))
  );
}

/** The chats of one Magpipe account, in memory and in the API's order. Never changes a session that it has returned. */
export class Account {
  #rows: OrderedSessions;
  #lastMicros = 0;
  readonly now: () => Date;

  /** `now` is the database's clock; the sessions are taken as by `replaceAll`. */
  constructor(sessions: readonly WireSession[] = [], now: () => Date = () => new Date()) {
    this.now = now;
    this.#rows = new OrderedSessions(sessions);
  }

  /** Every session, closed ones included, in the API's order. */
  get sessions(): WireSession[] {
    return this.#rows.toArray();
  }

  /** One session in its current state, or `undefined`. */
  get(id: string): WireSession | undefined {
    return this.#rows.get(id);
  }

  /** Replaces all sessions; throws for a duplicate id or an invalid date. */
  replaceAll(sessions: readonly WireSession[]): void {
    this.#rows = new OrderedSessions(sessions);
  }

  /**
   * Opens a chat now. Without `last_message` in the overrides it is empty, and so listed before all chats with a message
   * (docs/api.md, "Order"). Throws for a duplicate id.
   */
  addVisitor(overrides: SessionOverrides = {}): WireSession {
    const stamp = this.#nextTimestamp();
    const isEmpty = overrides.last_message === undefined;
    const session = makeSession({
      last_message: undefined,
      last_message_at: isEmpty ? null : stamp,
      message_count: isEmpty ? 0 : 1,
      created_at: stamp,
      ...overrides,
    });
    this.#rows.add(session);
    return session;
  }

  /**
   * Adds a message to a chat, which moves to the top of the chats with messages. The time comes from the account's clock, to
   * the microsecond, and is later than any before; the count stops at 1000 (docs/api.md, `message_count`). `at` sets the
   * time, for two messages at the same moment. Throws for an unknown id.
   */
  addMessage(id: string, text: string, at?: string): WireSession {
    const session = this.#getOrThrow(id);
    return this.#replace({
      ...session,
      last_message: text,
      last_message_at: at ?? this.#nextTimestamp(),
      message_count: Math.max(session.message_count, Math.min(session.message_count + 1, MAX_COUNT)),
    });
  }

  /** Closes a chat: lists of active chats no longer have it. Throws for an unknown id. */
  close(id: string): WireSession {
    return this.#replace({ ...this.#getOrThrow(id), status: 'closed' });
  }

  /** Makes a chat active again, with its old dates. Throws for an unknown id. */
  reopen(id: string): WireSession {
    return this.#replace({ ...this.#getOrThrow(id), status: 'active' });
  }

  /**
   * Returns one page of the matching rows (docs/api.md, "The request" and "Past the end"): `limit` is 50 by default and at
   * most 100; an `offset` equal to the total gives no rows, a greater one `'past-end'`.
   */
  list(query: ListQuery = {}): ListPage | 'past-end' {
    const limit = Math.min(query.limit ?? DEFAULT_LIMIT, MAX_LIMIT);
    const offset = query.offset ?? 0;
    const matching = this.sessions.filter((session) => matches(session, query));
    if (offset > matching.length) return 'past-end';
    return { sessions: matching.slice(offset, offset + limit), total: matching.length };
  }

  #getOrThrow(id: string): WireSession {
    const session = this.#rows.get(id);
    if (session === undefined) throw new Error(`no session ${id}`);
    return session;
  }

  #replace(session: WireSession): WireSession {
    this.#rows.replace(session);
    return session;
  }

  #nextTimestamp(): string {
    this.#lastMicros = Math.max(this.now().getTime() * 1000, this.#lastMicros + 1);
    return isoOf(this.#lastMicros);
  }
}
