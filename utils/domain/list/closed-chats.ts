import type { Chat } from '../model/chat.ts';
import type { Health } from '../model/connection-state.ts';
import type { Failure } from '../model/failure.ts';
import type { Page } from '../model/page.ts';
import { serverWaitUntil } from '../schedule/backoff.ts';
import { nextRequestAt, remainingRequests } from '../schedule/request-budget.ts';
import type { RequestLog } from '../schedule/request-log.ts';
import type { PageRequest } from '../sync/page-request.ts';

/** Small pages: users browse closed chats, and no walk reads all of them. */
const CLOSED_PAGE_SIZE = 20;

/** The result of a request for closed chats. They are shown while the user looks at them, and neither stored nor counted. */
export type ClosedResult =
  | {
      readonly kind: 'page';
      /** Newest message first, as the server sorts. A later page may repeat a chat, because the list changes meanwhile. */
      readonly chats: readonly Chat[];
      /** How many closed chats there are, according to this response. */
      readonly total: number;
      /** The offset of the next page; null: this is the last one. */
      readonly next: number | null;
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Not before `until`, this computer's epoch ms: the server asked to wait, or the request budget is used up. */
  | { readonly kind: 'wait'; readonly until: number }
  /** There is no connection, or it is another one than at the request. */
  | { readonly kind: 'not-connected' };

/** Returns the request for one page of closed chats, from this offset of their list. */
export function closedRequest(offset: number): PageRequest {
  return { limit: CLOSED_PAGE_SIZE, offset, status: 'closed' };
}

/** Returns what prevents a request for closed chats by the user now; null if nothing does. `now` in epoch ms. */
export function closedBlockedBy(health: Health, requestLog: RequestLog, now: number): ClosedResult | null {
  if (health.state === 'failing' && health.retryAt === null) return { kind: 'failed', failure: health.failure };
  const until = serverWaitUntil(health, now, true);
  if (until !== null) return { kind: 'wait', until };
  return remainingRequests(requestLog, 'user', now) >= 1
    ? null
    : { kind: 'wait', until: nextRequestAt(requestLog, 'user', now) };
}

/**
 * Returns the result of a request for closed chats at `offset`. `page` is null if the offset is past the end: chats have
 * been reopened since the last page, and all others have been shown.
 */
export function closedPage(page: Page | null, offset: number): ClosedResult {
  if (!page) return { kind: 'page', chats: [], total: offset, next: null };
  const { chats, rowIds, total } = page;
  const end = offset + rowIds.length;
  return { kind: 'page', chats, total, next: rowIds.length > 0 && end < total ? end : null };
}
