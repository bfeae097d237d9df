import { type Chat, type Chats, MAX_CHATS } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import { filterChats } from './merge.ts';
import { PAGE_LIMIT, type PageRequest } from './page-request.ts';

/** How many of the chats opened last are asked for again; those that opened meanwhile must fit on the page as well. */
const MAX_RECHECKED = PAGE_LIMIT - 10;

/**
 * A look at the chats that were opened last. One answer holds them all, whether or not anything was said in them, so a chat
 * that it leaves out has closed: also one without a message, which has no place among too many of its kind.
 */
export interface Recheck {
  /** The creation of the oldest of them. */
  readonly from: Instant;
  /** Ids of those that a walk over everything has not seen; null: there was no walk, but the total has fallen. */
  readonly suspects: readonly string[] | null;
}

/** The review after the total has fallen, or of the chats that a walk missed; null where none of these opened lately. */
export function planRecheck({ list }: Chats, suspects: readonly Chat[] | null): Recheck | null {
  const created = list.map(({ createdAt }) => createdAt).sort();
  const windowStart = created.at(-Math.min(MAX_RECHECKED, created.length));
  // After an import many are of one moment, and no page holds them all.
  if (windowStart === undefined || created.filter((at) => at >= windowStart).length > MAX_RECHECKED) return null;
  if (suspects === null) return { from: windowStart, suspects };
  const recentSuspects = suspects.filter(({ createdAt }) => createdAt >= windowStart);
  const from = recentSuspects.map(({ createdAt }) => createdAt).sort()[0];
  return from === undefined ? null : { from, suspects: recentSuspects.map(({ id }) => id) };
}

export function recheckRequest({ from }: Recheck): PageRequest {
  return { limit: PAGE_LIMIT, offset: 0, createdFrom: from };
}

/**
 * Takes away the chats that the answer proves closed: two answers must agree on it. Either a walk has not seen them, or the
 * total has fallen by as many. Returns the very same `chats` where there are none.
 */
export function applyRecheck({ from, suspects }: Recheck, chats: Chats, page: Page): Chats {
  const ids = new Set(page.rowIds);
  const isWhole = page.rowIds.length === page.total && ids.size === page.total && !ids.has(null);
  const isMissing = ({ id, createdAt }: Chat) =>
    createdAt >= from && !ids.has(id) && (suspects === null || suspects.includes(id));
  const missingCount = chats.list.filter(isMissing).length;
  const recheckedCount = chats.list.filter(({ createdAt }) => createdAt >= from).length;
  // Most of them at once is a mistake, of this answer or of the total.
  const isConfirmed =
    suspects !== null || missingCount <= Math.min(chats.expectedTotal - chats.total, recheckedCount / 2);
  if (!isWhole || !isConfirmed || missingCount === 0) return chats;
  // Where not all are kept, a walk over everything has accounted for the whole total already.
  const isTotalKnown = suspects !== null && chats.total > MAX_CHATS;
  return {
    ...filterChats(chats, (chat) => !isMissing(chat)),
    expectedTotal: chats.expectedTotal - (isTotalKnown ? 0 : missingCount),
  };
}
