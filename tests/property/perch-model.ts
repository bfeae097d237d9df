import { toPage } from '../../utils/api/to-chat';
import { NO_WAITS } from '../../utils/domain/attention/waits';
import { NOTHING_SPENT } from '../../utils/domain/budget';
import { byActivity, type Chat, NEVER_CHECKED, NO_CHATS, NO_MARKS, WELL } from '../../utils/domain/chat';
import type { PageRequest } from '../../utils/domain/cursor';
import type { Page } from '../../utils/domain/merge';
import { type Plan, startPlan } from '../../utils/domain/plan';
import { afterAnswer, type Known } from '../../utils/domain/progress';
import { type Sweep, sweepPolicy } from '../../utils/domain/sweep';
import { nextRequest, takeFailure, takePage, takePastTheEnd } from '../../utils/domain/sync-plan';
import type { Account } from '../support/api/account.ts';
import { CHECKED_AT } from '../support/chats';
import { ordered } from './unordered';

/** More than any check may make; one that reaches it does not end. */
const TOO_MANY_REQUESTS = 1_500;

/** What a server says to a request; null: the offset is past the end; `error`: anything that is a failure. */
export type Server = (request: PageRequest) => Page | null | 'error';

export interface CheckOptions {
  /** The plan's own choice where it is not given. */
  readonly sweep?: Sweep;
  /** The background is killed once so many answers are kept: the plan is lost, what is stored is not. */
  readonly killAfter?: number | null;
}

/** A Perch without browser, network or clock: the pure parts, put together as a check puts them. */
export class PerchModel {
  known: Known = {
    chats: NO_CHATS,
    marks: NO_MARKS,
    waits: NO_WAITS,
    health: WELL,
    freshness: NEVER_CHECKED,
    walk: null,
    spending: NOTHING_SPENT,
    spentBefore: NOTHING_SPENT,
  };
  now = CHECKED_AT;

  /** One check; returns its requests. Half a minute passes. */
  check(server: Server, { sweep, killAfter }: CheckOptions = {}): PageRequest[] {
    const { freshness, chats, walk } = this.known;
    const most = killAfter ?? TOO_MANY_REQUESTS;
    const asked: PageRequest[] = [];
    const chosen = sweep ?? sweepPolicy(freshness, chats, this.now);
    // Storage knows no identity, and neither may what is kept of a walk.
    let plan = startPlan({ connectionId: 'connection-1', chats, walk: structuredClone(walk) }, chosen, this.now);
    this.#keep({ freshness: { ...freshness, since: freshness.since ?? this.now } });
    for (let request = nextRequest(plan); request && asked.length < most; request = nextRequest(plan)) {
      asked.push(request);
      const answer = server(request);
      if (answer === 'error') {
        this.#fail(plan);
        break;
      }
      plan = answer ? takePage(plan, answer) : takePastTheEnd(plan);
      this.known = afterAnswer(this.known, plan, this.now);
    }
    this.now += 30_000;
    return asked;
  }

  /** Checks until what is known accounts for all that there is, at most `most` times. Returns how often. */
  settle(server: Server, most: number): number {
    for (let checks = 1; checks <= most; checks += 1) {
      this.check(server);
      const { complete, total, accounted, doubtful } = this.known.chats;
      if (complete && !doubtful && total === accounted && this.known.walk === null) return checks;
    }
    return most + 1;
  }

  /** The browser is started again: what lay in `storage.session` is gone. */
  restart(): void {
    this.#keep({ freshness: NEVER_CHECKED, walk: null });
  }

  /** An hour passes, after which a walk over everything is due. */
  forwardAnHour(): void {
    this.now += 3_600_000;
  }

  /** As `utils/sync/visit.ts` does: what failed is counted on the walk, which is given up in the end. */
  #fail(plan: Plan): void {
    const rest = takeFailure(plan);
    const { walk } = this.known;
    if (rest) this.known = afterAnswer(this.known, rest, this.now);
    else if (plan.placed && walk) this.#keep({ walk: { ...walk, failures: walk.failures + 1 } });
  }

  #keep(parts: Partial<Known>): void {
    this.known = { ...this.known, ...parts };
  }
}

/** The account as a server that answers as the API does; rows without an order of their own come in any order. */
export function serverOf(account: Account): Server {
  return ({ limit, offset, createdFrom }) => {
    const rows = ordered(account, createdFrom);
    if (offset > rows.length) return null;
    const page = pageOf({ sessions: rows.slice(offset, offset + Math.min(limit, 100)), total: rows.length });
    return { ...page, servedAt: account.now().getTime() };
  };
}

/** The ids of all active chats, in the server's order. */
export function activeIds(account: Account): string[] {
  return account.sessions.filter(({ status }) => status === 'active').map(({ id }) => id);
}

/** All active chats as Perch should show them: newest activity first. */
export function activeChats(account: Account): Chat[] {
  const sessions = account.sessions.filter(({ status }) => status === 'active');
  return [...pageOf({ sessions, total: sessions.length }).chats].sort(byActivity);
}

function pageOf(body: unknown): Page {
  const page = toPage(body);
  if (!page) throw new Error('the account wrote no answer');
  return page;
}
