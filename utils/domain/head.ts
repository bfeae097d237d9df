import { laterOf } from './calm';
import type { Chats } from './chat';
import { PAGE_LIMIT, type PageRequest } from './cursor';
import type { Instant } from './instant';
import { type Page, placesOf } from './merge';
import type { Placed } from './walk';

/** The reference's own request asks for the 20 newest active sessions (docs/api.md). */
export const HEAD_LIMIT = 20;
/** Up to so many rows without a message, the reference's own request still shows enough of what comes after them. */
const FEW_SILENT = 8;
/** Of the rows without a message so many are asked for again, so that the page shows where they end. */
const SILENT_SHOWN = 5;
const MARGIN = 3;

/**
 * The search for the newest message. Rows without a message come before all others (docs/api.md), thousands at worst, so the
 * first page of the list need not show it. What is known, row by row: before `low` there is no message, from `high` on
 * there is one.
 */
export interface Search {
  readonly low: number;
  readonly high: number | null;
  /** Where the next page begins, while nothing is known but where the newest message was the last time. */
  readonly guess: number | null;
  /** Where a page was empty, although the total says that there is more. */
  readonly bottom?: number;
}

/** The search at the beginning of a check; `silent` is how many rows had no message the last time. */
export function startSearch(silent: number): Search {
  return { low: 0, high: null, guess: silent <= FEW_SILENT ? 0 : silent - SILENT_SHOWN };
}

/** The next request of the search. */
export function searchRequest({ low, high, guess }: Search, total: number | null): PageRequest {
  if (guess !== null) return { limit: HEAD_LIMIT, offset: guess };
  const end = high ?? total ?? 0;
  const near = Math.max(0, low - MARGIN);
  // There are seldom many of them, so the next page is tried before the middle of the list.
  if (low < PAGE_LIMIT / 2 || end - near <= PAGE_LIMIT - MARGIN) return { limit: PAGE_LIMIT, offset: near };
  return { limit: PAGE_LIMIT, offset: Math.max(low, Math.floor((low + end - PAGE_LIMIT) / 2)) };
}

/** Takes the answer to `searchRequest(search)`: the page with the newest message on it, or a narrower search. */
export function takeSearchPage(search: Search, page: Page, offset: number): Placed | Search {
  const times = placesOf(page);
  const reach = offset + times.length;
  const firstDated = times.findIndex((time) => time != null);
  const firstKnown = times.find((time) => time !== undefined);
  if (firstDated >= 0 && (offset === 0 || firstKnown === null)) return { page, offset, boundary: offset + firstDated };
  if (firstDated >= 0) return { low: search.low <= offset ? search.low : 0, high: offset, guess: null };
  if (reach >= page.total && (offset === 0 || times.length > 0)) return { page, offset, boundary: page.total };
  // A total that no page bears out.
  if (times.length === 0 && offset === 0) return { page, offset, boundary: 0 };
  if (times.length === 0) {
    return { low: 0, high: offset, guess: null, ...(page.total === offset ? { bottom: offset } : {}) };
  }
  // Nothing lies between what was read and where a page was empty.
  if (search.bottom !== undefined && reach >= search.bottom) return { page, offset, boundary: reach };
  // Nothing new, although the total says that there is more: the next page begins right below what was read.
  if (search.guess === null && reach === search.low) return { ...search, guess: reach };
  const high = Math.min(search.high ?? page.total, page.total);
  return { ...search, low: reach, high: high >= reach ? high : page.total, guess: null };
}

/** The search after an offset that was past the end (docs/api.md): the list is shorter than that. */
export function searchBelow(search: Search, offset: number): Search {
  return { low: search.low < offset ? search.low : 0, high: offset, guess: offset <= PAGE_LIMIT ? 0 : null };
}

/**
 * The request for chats that were opened after all that are known, whether or not anything was said in them. Those that
 * were opened after `until`, in the future, do not count among these.
 */
export function openedRequest({ list }: Chats, until: Instant): PageRequest {
  const past = list.map(({ createdAt }) => createdAt).filter((createdAt) => createdAt <= until);
  const latest = past.reduce<Instant | null>(laterOf, null);
  return { limit: PAGE_LIMIT, offset: 0, ...(latest === null ? {} : { createdFrom: latest }) };
}
