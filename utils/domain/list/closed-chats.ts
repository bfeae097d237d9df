import type { Chat } from '../model/chat.ts';
import type { Health } from '../model/connection-state.ts';
import type { Failure } from '../model/failure.ts';
import type { Page } from '../model/page.ts';
import { serverWaitUntil } from '../schedule/backoff.ts';
import { nextRequestAt, remainingRequests } from '../schedule/request-budget.ts';
import type { RequestLog } from '../schedule/request-log.ts';
import type { PageRequest } from '../sync/page-request.ts';

/** Closed chats come so many at a time: they are looked through by people, and never walked over. */
const CLOSED_PAGE_SIZE = 20;

/** What comes of asking for closed chats. They are shown while somebody looks at them, and neither stored nor counted. */
export type ClosedResult =
  | {
      readonly kind: 'page';
      /** In the server's order, newest message first. The list moves while it is read: a later page can repeat a chat. */
      readonly chats: readonly Chat[];
      /** How many closed chats there are, by this answer. */
      readonly total: number;
      /** The offset of the next page; null: this is the last. */
      readonly next: number | null;
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Not before `until`, this computer's epoch ms: the server asked for that, or the budget is used up. */
  | { readonly kind: 'wait'; readonly until: number }
  /** There is no connection, or it is no longer the one that was asked. */
  | { readonly kind: 'not-connected' };

export function closedRequest(offset: number): PageRequest {
  return { limit: CLOSED_PAGE_SIZE, offset, status: 'closed' };
}

/** What stands against asking for closed chats now, which a person does; null where nothing does. `now` in epoch ms. */
export function closedBlockedBy(health: Health, requestLog: RequestLog, now: number): ClosedResult | null {
  if (health.state === 'failing' && health.retryAt === null) return { kind: 'failed', failure: health.failure };
  const until = serverWaitUntil(health, now, true);
  if (until !== null) return { kind: 'wait', until };
  return remainingRequests(requestLog, 'user', now) >= 1
    ? null
    : { kind: 'wait', until: nextRequestAt(requestLog, 'user', now) };
}

/**
 * The answer to a request for closed chats that began at `offset`; null: the offset was past the end, for chats have opened
 * again since the page before, and all there are have been shown.
 */
export function closedPage(page: Page | null, offset: number): ClosedResult {
  if (!page) return { kind: 'page', chats: [], total: offset, next: null };
  const { chats, rowIds, total } = page;
  const end = offset + rowIds.length;
  return { kind: 'page', chats, total, next: rowIds.length > 0 && end < total ? end : null };
}
