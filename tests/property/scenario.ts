import { activityOf } from '../../utils/domain/model/chat.ts';
import type { Page } from '../../utils/domain/model/page.ts';
import { markAllRead } from '../../utils/domain/read-marks/mark-all-read.ts';
import { markRead } from '../../utils/domain/read-marks/unread.ts';
import type { PageRequest } from '../../utils/domain/sync/page-request.ts';
import type { Account } from '../support/api/account.ts';
import { applyEvent, type Step } from './list-events.ts';
import { activeIds, type SyncModel, serverOf } from './sync-model.ts';

interface StepObserver {
  /** Called with every request before it is answered. */
  readonly request?: (request: PageRequest) => void;
  /** Called with every answer that is a page. */
  readonly page?: (page: Page) => void;
  /** Changes an answer. */
  readonly transform?: (page: Page) => Page;
  /** Called after the user has read, before the check. */
  readonly beforeCheck?: () => void;
}

/** Runs one step of a scenario. */
export function runStep(perch: SyncModel, account: Account, step: Step, observer: StepObserver = {}): void {
  if (step.restart) perch.restart();
  for (const event of step.before) applyEvent(account, event);
  readChats(perch, step.reads);
  observer.beforeCheck?.();
  let answered = 0;
  const server = serverOf(account);
  perch.check(
    (request) => {
      if (answered > 0) for (const event of step.between[answered - 1] ?? []) applyEvent(account, event);
      answered += 1;
      observer.request?.(request);
      if (step.failAt === answered - 1) return 'error';
      const page = server(request);
      if (page === null || page === 'error') return page;
      const transformed = observer.transform?.(page) ?? page;
      observer.page?.(transformed);
      return transformed;
    },
    { killAfter: step.killAfter },
  );
}

function readChats(perch: SyncModel, reads: Step['reads']): void {
  const { list } = perch.state.chats;
  const chat = reads === null ? undefined : list[reads === 'all' ? 0 : reads % Math.max(list.length, 1)];
  if (!chat) return;
  const { marks } = perch.state;
  const change = reads === 'all' ? markAllRead(marks, activityOf(chat)) : markRead(marks, chat, activityOf(chat));
  perch.state = { ...perch.state, marks: change };
}

/** Records, in requests, when each chat was last on a page and last inactive, to tell which chats may be dropped. */
export class ClosureOracle {
  #request = 0;
  readonly #shown = new Map<string, number>();
  readonly #inactive = new Map<string, number>();
  readonly #known = new Set<string>();

  /** Runs and observes one step; `begin` is called after the user has read. */
  runStep(perch: SyncModel, account: Account, step: Step, begin: () => void, transform = (page: Page) => page): void {
    runStep(perch, account, step, {
      beforeCheck: begin,
      transform,
      request: () => this.#observe(account),
      page: ({ rowIds }) => {
        for (const id of rowIds) if (id !== null) this.#shown.set(id, this.#request);
      },
    });
  }

  /** Whether the chat was inactive at any moment since it was last on a page. */
  mayVanish(id: string): boolean {
    return (this.#inactive.get(id) ?? -1) >= (this.#shown.get(id) ?? 0);
  }

  #observe(account: Account): void {
    this.#request += 1;
    const active = new Set(activeIds(account));
    for (const id of active) this.#known.add(id);
    for (const id of this.#known) if (!active.has(id)) this.#inactive.set(id, this.#request);
  }
}
