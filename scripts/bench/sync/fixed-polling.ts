import type { WireSession } from '../../../tests/support/api/wire-session.ts';
import { toChat } from '../../../utils/api/to-chat.ts';
import { activityOf, type Chat } from '../../../utils/domain/model/chat.ts';
import type { Instant } from '../../../utils/domain/model/instant.ts';
import { markAllRead } from '../../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS, type ReadMarks } from '../../../utils/domain/read-marks/read-marks.ts';
import { markRead } from '../../../utils/domain/read-marks/unread.ts';
import type { Client, ClientContext, ClientKind, ClientView } from './client.ts';

/** `all`: all pages of 100, one after the other. `first`: one page of 20, like simple notifiers. */
export type PollScope = 'all' | 'first';

const LIMITS = { all: 100, first: 20 };

const chats = new WeakMap<WireSession, Chat>();

/** A client that reads the list at a fixed interval. What is unread follows Perch's own rules. */
export function fixedPolling(everyS: number, scope: PollScope): ClientKind {
  const what = scope === 'all' ? 'all pages' : 'one page of 20';
  return {
    name: `Every ${everyS} s, ${what}`,
    create: (context) => new FixedPolling(context, everyS * 1_000, scope),
  };
}

class FixedPolling implements Client {
  readonly #context: ClientContext;
  readonly #everyMs: number;
  readonly #scope: PollScope;
  #chats = new Map<string, Chat>();
  #marks: ReadMarks = NO_MARKS;
  #isPolling = false;

  constructor(context: ClientContext, everyMs: number, scope: PollScope) {
    this.#context = context;
    this.#everyMs = everyMs;
    this.#scope = scope;
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

  /** Skips a poll while the one before is still running. */
  async #poll(): Promise<void> {
    if (this.#isPolling) return;
    this.#isPolling = true;
    const seen = await this.#read();
    // Only a client that has read everything knows which chats have closed.
    if (seen && this.#scope === 'all') this.#chats = seen;
    this.#context.onViewChange();
    this.#isPolling = false;
  }

  /** Reads page by page and shows each; null if a request failed. */
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

/** Converts the session to Perch's own shape. */
export function chatOf(session: WireSession): Chat {
  const chat = chats.get(session) ?? toChat(session);
  if (!chat) throw new Error(`the account made a session with a bad date: ${session.id}`);
  chats.set(session, chat);
  return chat;
}

function later(a: Instant | null, b: Instant): Instant {
  return a !== null && a > b ? a : b;
}
