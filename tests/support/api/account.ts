import { OrderedSessions } from './ordered-sessions.ts';
import { isoOf, microsOf } from './timestamps.ts';
import { makeSession, type SessionOverrides, type WireSession } from './wire-session.ts';

/** What the endpoint's body can ask for (docs/api.md, "The request"). */
export interface ListQuery {
  limit?: number;
  offset?: number;
  status?: string;
  widget_id?: string;
  from_date?: string;
}

/** The endpoint's answer 200. */
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

/** The chats of one Magpipe account, in memory and in the API's order. Sessions it hands out are never changed later. */
export class Account {
  #rows: OrderedSessions;
  #lastMicros = 0;
  readonly now: () => Date;

  /** `now` is the database's clock; the sessions are taken as by `replaceAll`. */
  constructor(sessions: readonly WireSession[] = [], now: () => Date = () => new Date()) {
    this.now = now;
    this.#rows = new OrderedSessions(sessions);
  }

  /** Every session, closed ones too, in the API's order. */
  get sessions(): WireSession[] {
    return this.#rows.toArray();
  }

  /** One session as it is now, or `undefined`. */
  get(id: string): WireSession | undefined {
    return this.#rows.get(id);
  }

  /** Forgets all and takes these sessions; throws for an id that occurs twice or a date that is none. */
  replaceAll(sessions: readonly WireSession[]): void {
    this.#rows = new OrderedSessions(sessions);
  }

  /**
   * A chat opened now. Without `last_message` in the overrides it has no message yet, so it is listed before all that
   * have one (docs/api.md, "Order"). Throws for an id that is taken.
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
   * A message of anyone in a chat: moves it to the top of those with messages. The time is the account's clock to the
   * microsecond and later than any this account has given; the count stops at 1000 (docs/api.md, `message_count`).
   * `at` sets the time, for two messages of one moment. Throws for an unknown id.
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

  /** Ends a chat: an active-only list no longer has it. Throws for an unknown id. */
  close(id: string): WireSession {
    return this.#replace({ ...this.#getOrThrow(id), status: 'closed' });
  }

  /** Makes a chat active again, with its old dates. Throws for an unknown id. */
  reopen(id: string): WireSession {
    return this.#replace({ ...this.#getOrThrow(id), status: 'active' });
  }

  /**
   * One page of the rows that match (docs/api.md, "The request" and "Past the end"): `limit` is 50 unless given and at
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
