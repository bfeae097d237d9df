import { microsOf } from './timestamps.ts';
import type { WireSession } from './wire-session.ts';

interface Row {
  session: WireSession;
  /** Microseconds of the last message; infinite without one, because empty chats come first (docs/api.md, "Order"). */
  activity: number;
}

function rowOf(session: WireSession): Row {
  const activity = session.last_message_at === null ? Number.POSITIVE_INFINITY : microsOf(session.last_message_at);
  if (Number.isNaN(activity)) throw new Error(`invalid timestamp: ${session.last_message_at}`);
  return { session, activity };
}

/** Sessions by id and in the API's order. Inserts instead of sorting for every message: accounts have thousands. */
export class OrderedSessions {
  readonly #rows: Row[];
  readonly #byId: Map<string, Row>;

  /** Throws for a duplicate id or an invalid date. */
  constructor(sessions: readonly WireSession[]) {
    this.#rows = sessions.map(rowOf);
    this.#byId = new Map(this.#rows.map((row) => [row.session.id, row]));
    if (this.#byId.size !== this.#rows.length) throw new Error('two sessions have the same id');
    // Infinity - Infinity is NaN, so empty chats need the comparison before the difference.
    this.#rows.sort((a, b) => (a.activity === b.activity ? 0 : b.activity - a.activity));
  }

  /** All sessions: empty chats, then the newest message first. */
  toArray(): WireSession[] {
    return this.#rows.map((row) => row.session);
  }

  /** One session, or `undefined`. */
  get(id: string): WireSession | undefined {
    return this.#byId.get(id)?.session;
  }

  /** Adds a session, before its equals. Throws for a duplicate id. */
  add(session: WireSession): void {
    if (this.#byId.has(session.id)) throw new Error(`session ${session.id} exists`);
    this.#insert(rowOf(session));
  }

  /** Updates a session, which moves only if its last message changed. Throws for an unknown id. */
  replace(session: WireSession): void {
    const before = this.#byId.get(session.id);
    if (before === undefined) throw new Error(`no session ${session.id}`);
    const after = rowOf(session);
    if (after.activity === before.activity) {
      before.session = session;
    } else {
      this.#rows.splice(this.#rows.indexOf(before), 1);
      this.#insert(after);
    }
  }

  #insert(row: Row): void {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rows[middle]?.activity ?? 0) > row.activity) low = middle + 1;
      else high = middle;
    }
    this.#rows.splice(low, 0, row);
    this.#byId.set(row.session.id, row);
  }
}
