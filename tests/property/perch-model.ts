import { toPage } from '../../utils/api/to-chat';
import { byActivity, type Chat, NEVER_CHECKED, NO_CHATS, NO_MARKS, WELL } from '../../utils/domain/chat';
import type { Page } from '../../utils/domain/merge';
import { afterAnswer, type Known } from '../../utils/domain/progress';
import {
  nextRequest,
  type PageRequest,
  startWalk,
  takePage,
  takePastTheEnd,
  type WalkPolicy,
  walkPolicy,
} from '../../utils/domain/sync-plan';
import type { Account } from '../support/api/account.ts';
import { CHECKED_AT } from '../support/chats';
import { type Chapter, happen } from './happenings';

/** More than any check may make; one that reaches it does not end. */
export const TOO_MANY_REQUESTS = 1_500;

/** What a server says to a request; null: the offset is past the end. */
export type Server = (request: PageRequest) => Page | null;

export interface CheckOptions {
  /** The plan's own choice where it is not given. */
  readonly policy?: WalkPolicy;
  /** The background is killed once so many answers are kept: the walk is lost, the state is not. */
  readonly killAfter?: number | null;
}

/** A Perch without browser, network or clock: the pure parts, put together as a check puts them. */
export class PerchModel {
  known: Known = { chats: NO_CHATS, marks: NO_MARKS, health: WELL, freshness: NEVER_CHECKED };
  now = CHECKED_AT;

  /** One check; returns its requests. Half a minute passes. */
  check(server: Server, { policy, killAfter }: CheckOptions = {}): PageRequest[] {
    const { freshness: before, chats } = this.known;
    const most = killAfter ?? TOO_MANY_REQUESTS;
    const asked: PageRequest[] = [];
    let walk = startWalk(chats, policy ?? walkPolicy(before.walkedAt, chats.total, this.now));
    for (let request = nextRequest(walk); request && asked.length < most; request = nextRequest(walk)) {
      asked.push(request);
      const page = server(request);
      walk = page ? takePage(walk, page) : takePastTheEnd(walk);
      this.known = afterAnswer(this.known, walk, page, before, this.now);
    }
    this.now += 30_000;
    return asked;
  }

  /** Plays one chapter of a story; `watch` sees every request before it is answered. */
  live(account: Account, { before, between, killAfter }: Chapter, watch?: (request: PageRequest) => void): void {
    for (const happening of before) happen(account, happening);
    let answered = 0;
    const server = serverOf(account);
    this.check(
      (request) => {
        if (answered > 0) for (const happening of between[answered - 1] ?? []) happen(account, happening);
        answered += 1;
        watch?.(request);
        return server(request);
      },
      { killAfter },
    );
  }
}

/** The account as a server that answers `status: 'active'`. */
export function serverOf(account: Account): Server {
  return (request) => {
    const answer = account.list({ ...request, status: 'active' });
    return answer === 'past-end' ? null : pageOf(answer);
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
