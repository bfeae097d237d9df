import type { WireSession } from '../../../tests/support/api/wire-session.ts';
import { toChat } from '../../../utils/api/to-chat.ts';
import { activityOf, type Chat } from '../../../utils/domain/model/chat.ts';
import type { Instant } from '../../../utils/domain/model/instant.ts';
import { markAllRead } from '../../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS, type ReadMarks } from '../../../utils/domain/read-marks/read-marks.ts';
import { markRead } from '../../../utils/domain/read-marks/unread.ts';
import type { Client, ClientContext, ClientKind, ClientView } from './client.ts';

/** `all`: all pages of 100, one after the other. `first`: one page of 20, as simple notifiers do. */
export type PollScope = 'all' | 'first';

const LIMITS = { all: 100, first: 20 };

const chats = new WeakMap<WireSession, Chat>();

/** A client that reads the list every so often, whatever happens. What a person reads is unread by Perch's own rule. */
export function fixedPolling(everyS: number, reading: PollScope): ClientKind {
  const what = reading === 'all' ? 'all pages' : 'one page of 20';
  return {
    name: `Every ${everyS} s, ${what}`,
    create: (surroundings) => new FixedPolling(surroundings, everyS * 1_000, reading),
  };
}

class FixedPolling implements Client {
  readonly #context: ClientContext;
  readonly #everyMs: number;
  readonly #scope: PollScope;
  #chats = new Map<string, Chat>();
  #marks: ReadMarks = NO_MARKS;
  #isPolling = false;

  constructor(surroundings: ClientContext, everyMs: number, reading: PollScope) {
    this.#context = surroundings;
    this.#everyMs = everyMs;
    this.#scope = reading;
  }

  start(): void {
    const { clock } = this.#context;
    clock.at(clock.now() + this.#everyMs, () => this.start());
    void this.#poll();
  }

  view(): ClientView {
    return { chats: this.#chats, marks: this.#marks };
  }

  markRead(id: string): void {
    const chat = this.#chats.get(id);
    if (chat) this.#marks = markRead(this.#marks, chat, activityOf(chat));
  }

  markAllRead(): void {
    const latest = [...this.#chats.values()].map(activityOf).reduce<Instant | null>(later, null);
    if (latest !== null) this.#marks = markAllRead(this.#marks, latest);
  }

  /** A turn that comes while the one before still reads is left out. */
  async #poll(): Promise<void> {
    if (this.#isPolling) return;
    this.#isPolling = true;
    const seen = await this.#read();
    // Only who has read all of it may say what is gone.
    if (seen && this.#scope === 'all') this.#chats = seen;
    this.#context.onViewChange();
    this.#isPolling = false;
  }

  /** Reads page by page and shows what each brings; null where the server refused one. */
  async #read(): Promise<Map<string, Chat> | null> {
    const seen = new Map<string, Chat>();
    const limit = LIMITS[this.#scope];
    for (let offset = 0; ; offset += limit) {
      const { page, status } = await this.#context.magpipe.ask({ limit, offset, status: 'active' });
      if (!page) return status === 500 ? seen : null;
      for (const session of page.sessions) {
        const chat = chatOf(session);
        seen.set(chat.id, chat);
        this.#chats.set(chat.id, chat);
      }
      this.#context.onViewChange();
      if (this.#scope === 'first' || offset + limit >= page.total) return seen;
    }
  }
}

/** The session as Perch's own words have it. */
export function chatOf(session: WireSession): Chat {
  const chat = chats.get(session) ?? toChat(session);
  if (!chat) throw new Error(`the account made a session with a bad date: ${session.id}`);
  chats.set(session, chat);
  return chat;
}

function later(a: Instant | null, b: Instant): Instant {
  return a !== null && a > b ? a : b;
}
