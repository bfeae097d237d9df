import type { Chats } from '../model/chat.ts';
import { type Instant, laterOf } from '../model/instant.ts';
import { type LocatedPage, orderedTimesOf, type Page } from '../model/page.ts';
import { PAGE_LIMIT, type PageRequest } from './page-request.ts';

/** The API reference's own example asks for the 20 newest active sessions (docs/api.md). */
export const HEAD_LIMIT = 20;
/** Up to this many empty chats, the first 20 rows still show enough of the chats that come after them. */
const MAX_EMPTY_ON_HEAD = 8;
/** How many empty chats are included, so that the page shows where they end. */
const EMPTY_ROWS_SHOWN = 5;
const OVERLAP = 3;

/**
 * The search for the newest message. Empty chats come before all others (docs/api.md), and there can be thousands, so the
 * first page of the list may not show it. Rows before `low` have no message, rows from `high` on have one.
 */
export interface HeadSearch {
  readonly low: number;
  readonly high: number | null;
  /** Where the next page begins, as long as only the last check's position of the newest message is known. */
  readonly guess: number | null;
  /** Where a page had no rows, although the total says that there are more. */
  readonly observedEnd?: number;
}

/** Starts the search of a check. `emptyCount`: how many empty chats the last check found. */
export function startHeadSearch(emptyCount: number): HeadSearch {
  return { low: 0, high: null, guess: emptyCount <= MAX_EMPTY_ON_HEAD ? 0 : emptyCount - EMPTY_ROWS_SHOWN };
}

/** Returns the next request of the search. */
export function headSearchRequest({ low, high, guess }: HeadSearch, total: number | null): PageRequest {
  if (guess !== null) return { limit: HEAD_LIMIT, offset: guess };
  const end = high ?? total ?? 0;
  const overlapped = Math.max(0, low - OVERLAP);
  // Empty chats are usually few, so try the next page before bisecting the list.
  if (low < PAGE_LIMIT / 2 || end - overlapped <= PAGE_LIMIT - OVERLAP)
    return { limit: PAGE_LIMIT, offset: overlapped };
  return { limit: PAGE_LIMIT, offset: Math.max(low, Math.floor((low + end - PAGE_LIMIT) / 2)) };
}

/** Applies the answer to `headSearchRequest(search)`: returns the page with the newest message, or a narrower search. */
export function applyHeadSearchPage(search: HeadSearch, page: Page, offset: number): LocatedPage | HeadSearch {
  const times = orderedTimesOf(page);
  const pageEnd = offset + times.length;
  const firstWithMessage = times.findIndex((time) => time != null);
  const firstReadable = times.find((time) => time !== undefined);
  if (firstWithMessage >= 0 && (offset === 0 || firstReadable === null))
    return { page, offset, emptyCount: offset + firstWithMessage };
  if (firstWithMessage >= 0) return { low: search.low <= offset ? search.low : 0, high: offset, guess: null };
  if (pageEnd >= page.total && (offset === 0 || times.length > 0)) return { page, offset, emptyCount: page.total };
  // The total is above 0, but there are no rows at all.
  if (times.length === 0 && offset === 0) return { page, offset, emptyCount: 0 };
  if (times.length === 0) {
    return { low: 0, high: offset, guess: null, ...(page.total === offset ? { observedEnd: offset } : {}) };
  }
  // No rows lie between here and where a page was empty.
  if (search.observedEnd !== undefined && pageEnd >= search.observedEnd) return { page, offset, emptyCount: pageEnd };
  // No new rows, although the total says that there are more: try right below the last one.
  if (search.guess === null && pageEnd === search.low) return { ...search, guess: pageEnd };
  const high = Math.min(search.high ?? page.total, page.total);
  return { ...search, low: pageEnd, high: high >= pageEnd ? high : page.total, guess: null };
}

/** Returns the search after an offset that was past the end (docs/api.md): the list is shorter than that. */
export function headSearchBelow(search: HeadSearch, offset: number): HeadSearch {
  return { low: search.low < offset ? search.low : 0, high: offset, guess: offset <= PAGE_LIMIT ? 0 : null };
}

/**
 * Returns the request for chats that were opened after all known ones, empty or not. A known chat dated after `until` lies
 * in the future and is ignored.
 */
export function openedRequest({ list }: Chats, until: Instant): PageRequest {
  const openedBy = list.map(({ createdAt }) => createdAt).filter((createdAt) => createdAt <= until);
  const latest = openedBy.reduce<Instant | null>(laterOf, null);
  return { limit: PAGE_LIMIT, offset: 0, ...(latest === null ? {} : { createdFrom: latest }) };
}
