import { activityOf } from '../../utils/domain/chat';
import type { PageRequest } from '../../utils/domain/cursor';
import type { Page } from '../../utils/domain/merge';
import { markAllRead } from '../../utils/domain/read-all';
import { markRead } from '../../utils/domain/unread';
import type { Account } from '../support/api/account.ts';
import { type Chapter, happen } from './happenings';
import { activeIds, type PerchModel, serverOf } from './perch-model';

interface Watching {
  /** Sees every request before it is answered. */
  readonly request?: (request: PageRequest) => void;
  /** Sees every answer that is a page. */
  readonly page?: (page: Page) => void;
  /** What becomes of an answer on its way. */
  readonly dress?: (page: Page) => Page;
  /** After the user has read, before the check. */
  readonly begin?: () => void;
}

/** Plays one chapter. */
export function live(perch: PerchModel, account: Account, chapter: Chapter, watching: Watching = {}): void {
  if (chapter.restart) perch.restart();
  for (const happening of chapter.before) happen(account, happening);
  read(perch, chapter.reads);
  watching.begin?.();
  let answered = 0;
  const server = serverOf(account);
  perch.check(
    (request) => {
      if (answered > 0) for (const happening of chapter.between[answered - 1] ?? []) happen(account, happening);
      answered += 1;
      watching.request?.(request);
      if (chapter.failAt === answered - 1) return 'error';
      const page = server(request);
      if (page === null || page === 'error') return page;
      const dressed = watching.dress?.(page) ?? page;
      watching.page?.(dressed);
      return dressed;
    },
    { killAfter: chapter.killAfter },
  );
}

function read(perch: PerchModel, reads: Chapter['reads']): void {
  const { list } = perch.known.chats;
  const chat = reads === null ? undefined : list[reads === 'all' ? 0 : reads % Math.max(list.length, 1)];
  if (!chat) return;
  const { marks } = perch.known;
  const change = reads === 'all' ? markAllRead(marks, activityOf(chat)) : markRead(marks, chat, activityOf(chat));
  perch.known = { ...perch.known, marks: change };
}

/** Remembers when each chat was last on a page and last not active, in requests: what a chat may vanish for. */
export class Witness {
  #request = 0;
  readonly #shown = new Map<string, number>();
  readonly #inactive = new Map<string, number>();
  readonly #known = new Set<string>();

  /** Plays one chapter under its eyes; `begin` is called after the user has read. */
  live(perch: PerchModel, account: Account, chapter: Chapter, begin: () => void, dress = (page: Page) => page): void {
    live(perch, account, chapter, {
      begin,
      dress,
      request: () => this.#look(account),
      page: ({ rowIds }) => {
        for (const id of rowIds) if (id !== null) this.#shown.set(id, this.#request);
      },
    });
  }

  /** Whether the chat was not active at some moment since it was last shown. */
  mayVanish(id: string): boolean {
    return (this.#inactive.get(id) ?? -1) >= (this.#shown.get(id) ?? 0);
  }

  #look(account: Account): void {
    this.#request += 1;
    const active = new Set(activeIds(account));
    for (const id of active) this.#known.add(id);
    for (const id of this.#known) if (!active.has(id)) this.#inactive.set(id, this.#request);
  }
}
