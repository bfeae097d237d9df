import { type Chat, type Chats, MAX_CHATS } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import { filterChats } from './merge.ts';
import { PAGE_LIMIT, type PageRequest } from './page-request.ts';

/** How many of the latest opened chats are rechecked; those that opened since must fit on the page too. */
const MAX_RECHECKED = PAGE_LIMIT - 10;

/**
 * A second look at the chats that were opened last. One answer holds all of them, empty or not, so a chat that it leaves out
 * has closed. This finds closed empty chats when there are too many empty ones to read them all.
 */
export interface Recheck {
  /** When the oldest of them was created. */
  readonly from: Instant;
  /** Ids of those that a full walk did not see; null: there was no walk, but the total has fallen. */
  readonly suspects: readonly string[] | null;
}

/** Plans a recheck of the chats that a walk missed (`suspects`), or after the total fell; null if none opened recently. */
export function planRecheck({ list }: Chats, suspects: readonly Chat[] | null): Recheck | null {
  const created = list.map(({ createdAt }) => createdAt).sort();
  const windowStart = created.at(-Math.min(MAX_RECHECKED, created.length));
  // After an import, too many chats share one moment to fit on a page.
  if (windowStart === undefined || created.filter((at) => at >= windowStart).length > MAX_RECHECKED) return null;
  if (suspects === null) return { from: windowStart, suspects };
  const recentSuspects = suspects.filter(({ createdAt }) => createdAt >= windowStart);
  const from = recentSuspects.map(({ createdAt }) => createdAt).sort()[0];
  return from === undefined ? null : { from, suspects: recentSuspects.map(({ id }) => id) };
}

/** Returns the request for the chats created since the first suspect was. */
export function recheckRequest({ from }: Recheck): PageRequest {
  return { limit: PAGE_LIMIT, offset: 0, createdFrom: from };
}

/**
 * Drops the chats that the answer proves closed. Two answers must agree: either a walk did not see them either, or the total
 * has fallen by as many. Returns the same `chats` if there are none.
 */
export function applyRecheck({ from, suspects }: Recheck, chats: Chats, page: Page): Chats {
  const ids = new Set(page.rowIds);
  const isWhole = page.rowIds.length === page.total && ids.size === page.total && !ids.has(null);
  const isMissing = ({ id, createdAt }: Chat) =>
    createdAt >= from && !ids.has(id) && (suspects === null || suspects.includes(id));
  const missingCount = chats.list.filter(isMissing).length;
  const recheckedCount = chats.list.filter(({ createdAt }) => createdAt >= from).length;
  // If most of them are missing at once, this answer or the total is wrong.
  const isConfirmed =
    suspects !== null || missingCount <= Math.min(chats.expectedTotal - chats.total, recheckedCount / 2);
  if (!isWhole || !isConfirmed || missingCount === 0) return chats;
  // When not all chats are kept, the full walk has explained the whole total already.
  const isTotalKnown = suspects !== null && chats.total > MAX_CHATS;
  return {
    ...filterChats(chats, (chat) => !isMissing(chat)),
    expectedTotal: chats.expectedTotal - (isTotalKnown ? 0 : missingCount),
  };
}
