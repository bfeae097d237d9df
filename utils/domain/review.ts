import { type Chat, type Chats, MAX_CHATS } from './chat';
import { PAGE_LIMIT, type PageRequest } from './cursor';
import type { Instant } from './instant';
import { dropUnkept, type Page } from './merge';

/** How many of the chats opened last are asked for again; those that opened meanwhile must fit on the page as well. */
const REVIEWED = PAGE_LIMIT - 10;

/**
 * A look at the chats that were opened last. One answer holds them all, whether or not anything was said in them, so a chat
 * that it leaves out has closed: also one without a message, which has no place among too many of its kind.
 */
export interface Review {
  /** The creation of the oldest of them. */
  readonly from: Instant;
  /** Ids of those that a walk over everything has not seen; null: there was no walk, but the total has fallen. */
  readonly suspects: readonly string[] | null;
}

/** The review after the total has fallen, or of the chats that a walk missed; null where none of these opened lately. */
export function reviewOf({ list }: Chats, suspects: readonly Chat[] | null): Review | null {
  const created = list.map(({ createdAt }) => createdAt).sort();
  const window = created.at(-Math.min(REVIEWED, created.length));
  // After an import many are of one moment, and no page holds them all.
  if (window === undefined || created.filter((at) => at >= window).length > REVIEWED) return null;
  if (suspects === null) return { from: window, suspects };
  const recent = suspects.filter(({ createdAt }) => createdAt >= window);
  const from = recent.map(({ createdAt }) => createdAt).sort()[0];
  return from === undefined ? null : { from, suspects: recent.map(({ id }) => id) };
}

export function reviewRequest({ from }: Review): PageRequest {
  return { limit: PAGE_LIMIT, offset: 0, createdFrom: from };
}

/**
 * Takes away the chats that the answer proves closed: two answers must agree on it. Either a walk has not seen them, or the
 * total has fallen by as many. Returns the very same `chats` where there are none.
 */
export function takeReview({ from, suspects }: Review, chats: Chats, page: Page): Chats {
  const named = new Set(page.rowIds);
  const isWhole = page.rowIds.length === page.total && named.size === page.total && !named.has(null);
  const isGone = ({ id, createdAt }: Chat) =>
    createdAt >= from && !named.has(id) && (suspects === null || suspects.includes(id));
  const gone = chats.list.filter(isGone).length;
  const reviewed = chats.list.filter(({ createdAt }) => createdAt >= from).length;
  // Most of them at once is a mistake, of this answer or of the total.
  const isAgreed = suspects !== null || gone <= Math.min(chats.accounted - chats.total, reviewed / 2);
  if (!isWhole || !isAgreed || gone === 0) return chats;
  // Where not all are kept, a walk over everything has accounted for the whole total already.
  const isAccounted = suspects !== null && chats.total > MAX_CHATS;
  return { ...dropUnkept(chats, (chat) => !isGone(chat)), accounted: chats.accounted - (isAccounted ? 0 : gone) };
}
