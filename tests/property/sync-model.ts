import { toPage } from '../../utils/api/to-chat.ts';
import { byActivity, type Chat, NO_CHATS } from '../../utils/domain/model/chat.ts';
import { HEALTHY, NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import type { Page } from '../../utils/domain/model/page.ts';
import { NO_WAITS } from '../../utils/domain/notifications/waits.ts';
import { NO_MARKS } from '../../utils/domain/read-marks/read-marks.ts';
import { NO_REQUESTS } from '../../utils/domain/schedule/request-log.ts';
import { applyFailure, applyPage, applyPastTheEnd } from '../../utils/domain/sync/apply-answer.ts';
import { decideFullWalk, type FullWalkTiming } from '../../utils/domain/sync/full-walk.ts';
import type { PageRequest } from '../../utils/domain/sync/page-request.ts';
import type { Plan } from '../../utils/domain/sync/plan.ts';
import { startPlan } from '../../utils/domain/sync/start-plan.ts';
import { afterAnswer, type SyncState } from '../../utils/domain/sync/sync-state.ts';
import type { Account } from '../support/api/account.ts';
import { CHECKED_AT } from '../support/chats.ts';
import { allowedOrder } from './allowed-order.ts';

/** More than any check may send; one that reaches it would never end. */
const TOO_MANY_REQUESTS = 1_500;

/** A server's answer to a request; null: the offset is past the end; `error`: any failure. */
export type Server = (request: PageRequest) => Page | null | 'error';

export interface CheckOptions {
  /** Decided as in a check by default. */
  readonly fullWalkTiming?: FullWalkTiming;
  /** The background is killed after this many answers are stored: the plan is lost, the stored state is not. */
  readonly killAfter?: number | null;
}

/** Perch without browser, network or clock: the pure parts, combined as in a check. */
export class SyncModel {
  state: SyncState = {
    chats: NO_CHATS,
    marks: NO_MARKS,
    waits: NO_WAITS,
    health: HEALTHY,
    freshness: NEVER_CHECKED,
    walk: null,
    requestLog: NO_REQUESTS,
    savedRequestLog: NO_REQUESTS,
  };
  now = CHECKED_AT;

  /** Runs one check and lets half a minute pass; returns its requests. */
  check(server: Server, { fullWalkTiming, killAfter }: CheckOptions = {}): PageRequest[] {
    const { freshness, chats, walk } = this.state;
    const maxRequests = killAfter ?? TOO_MANY_REQUESTS;
    const requests: PageRequest[] = [];
    const timing = fullWalkTiming ?? decideFullWalk(freshness, chats, this.now);
    // Storage doesn't preserve object identity, so a walk must not depend on it.
    let plan = startPlan({ connectionId: 'connection-1', chats, walk: structuredClone(walk) }, timing, this.now);
    this.#update({ freshness: { ...freshness, watchingSince: freshness.watchingSince ?? this.now } });
    for (let request = plan.next; request && requests.length < maxRequests; request = plan.next) {
      requests.push(request);
      const answer = server(request);
      if (answer === 'error') {
        this.#fail(plan);
        break;
      }
      plan = answer ? applyPage(plan, answer) : applyPastTheEnd(plan);
      this.state = afterAnswer(this.state, plan, this.now);
    }
    this.now += 30_000;
    return requests;
  }

  /** Checks until the known chats explain the total, at maxRequests `maxChecks` times. Returns how often. */
  checkUntilComplete(server: Server, maxChecks: number): number {
    for (let checks = 1; checks <= maxChecks; checks += 1) {
      this.check(server);
      const { complete, total, expectedTotal, needsFullWalk } = this.state.chats;
      if (complete && !needsFullWalk && total === expectedTotal && this.state.walk === null) return checks;
    }
    return maxChecks + 1;
  }

  /** Restarts the browser, which clears `storage.session`. */
  restart(): void {
    this.#update({ freshness: NEVER_CHECKED, walk: null });
  }

  /** Lets an hour pass, after which a full walk is due. */
  advanceOneHour(): void {
    this.now += 3_600_000;
  }

  /** Like `utils/sync/run-check.ts`: counts the failure on the walk, which is abandoned in the end. */
  #fail(plan: Plan): void {
    const continued = applyFailure(plan);
    const { walk } = this.state;
    if (continued) this.state = afterAnswer(this.state, continued, this.now);
    else if (plan.newestPage && walk) this.#update({ walk: { ...walk, failures: walk.failures + 1 } });
  }

  #update(parts: Partial<SyncState>): void {
    this.state = { ...this.state, ...parts };
  }
}

/** A server that answers like the API; rows whose order isn't defined come in any order. */
export function serverOf(account: Account): Server {
  return ({ limit, offset, createdFrom }) => {
    const rows = allowedOrder(account, createdFrom);
    if (offset > rows.length) return null;
    const page = pageOf({ sessions: rows.slice(offset, offset + Math.min(limit, 100)), total: rows.length });
    return { ...page, servedAt: account.now().getTime() };
  };
}

/** Returns the ids of all active chats, in the server's order. */
export function activeIds(account: Account): string[] {
  return account.sessions.filter(({ status }) => status === 'active').map(({ id }) => id);
}

/** Returns all active chats as Perch should show them: newest activity first. */
export function activeChats(account: Account): Chat[] {
  const sessions = account.sessions.filter(({ status }) => status === 'active');
  return [...pageOf({ sessions, total: sessions.length }).chats].sort(byActivity);
}

function pageOf(body: unknown): Page {
  const page = toPage(body);
  if (!page) throw new Error('the account returned no valid answer');
  return page;
}
