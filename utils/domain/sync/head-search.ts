import type { Chats } from '../model/chat.ts';
import { type Instant, laterOf } from '../model/instant.ts';
import { type LocatedPage, orderedTimesOf, type Page } from '../model/page.ts';
import { PAGE_LIMIT, type PageRequest } from './page-request.ts';

/** The reference's own request asks for the 20 newest active sessions (docs/api.md). */
export const HEAD_LIMIT = 20;
/** Up to so many rows without a message, the reference's own request still shows enough of what comes after them. */
const MAX_EMPTY_ON_HEAD = 8;
/** Of the rows without a message so many are asked for again, so that the page shows where they end. */
const EMPTY_ROWS_SHOWN = 5;
const OVERLAP = 3;

/**
 * The search for the newest message. Rows without a message come before all others (docs/api.md), thousands at worst, so the
 * first page of the list need not show it. What is known, row by row: before `low` there is no message, from `high` on
 * there is one.
 */
export interface HeadSearch {
  readonly low: number;
  readonly high: number | null;
  /** Where the next page begins, while nothing is known but where the newest message was the last time. */
  readonly guess: number | null;
  /** Where a page was empty, although the total says that there is more. */
  readonly observedEnd?: number;
}

/** The search at the beginning of a check; `silent` is how many rows had no message the last time. */
export function startHeadSearch(emptyCount: number): HeadSearch {
  return { low: 0, high: null, guess: emptyCount <= MAX_EMPTY_ON_HEAD ? 0 : emptyCount - EMPTY_ROWS_SHOWN };
}

/** The next request of the search. */
export function headSearchRequest({ low, high, guess }: HeadSearch, total: number | null): PageRequest {
  if (guess !== null) return { limit: HEAD_LIMIT, offset: guess };
  const end = high ?? total ?? 0;
  const overlapped = Math.max(0, low - OVERLAP);
  // There are seldom many of them, so the next page is tried before the middle of the list.
  if (low < PAGE_LIMIT / 2 || end - overlapped <= PAGE_LIMIT - OVERLAP)
    return { limit: PAGE_LIMIT, offset: overlapped };
  return { limit: PAGE_LIMIT, offset: Math.max(low, Math.floor((low + end - PAGE_LIMIT) / 2)) };
}

/** Takes the answer to `searchRequest(search)`: the page with the newest message on it, or a narrower search. */
export function applyHeadSearchPage(search: HeadSearch, page: Page, offset: number): LocatedPage | HeadSearch {
  const times = orderedTimesOf(page);
  const pageEnd = offset + times.length;
  const firstWithMessage = times.findIndex((time) => time != null);
  const firstReadable = times.find((time) => time !== undefined);
  if (firstWithMessage >= 0 && (offset === 0 || firstReadable === null))
    return { page, offset, emptyCount: offset + firstWithMessage };
  if (firstWithMessage >= 0) return { low: search.low <= offset ? search.low : 0, high: offset, guess: null };
  if (pageEnd >= page.total && (offset === 0 || times.length > 0)) return { page, offset, emptyCount: page.total };
  // A total that no page bears out.
  if (times.length === 0 && offset === 0) return { page, offset, emptyCount: 0 };
  if (times.length === 0) {
    return { low: 0, high: offset, guess: null, ...(page.total === offset ? { observedEnd: offset } : {}) };
  }
  // Nothing lies between what was read and where a page was empty.
  if (search.observedEnd !== undefined && pageEnd >= search.observedEnd) return { page, offset, emptyCount: pageEnd };
  // Nothing new, although the total says that there is more: the next page begins right below what was read.
  if (search.guess === null && pageEnd === search.low) return { ...search, guess: pageEnd };
  const high = Math.min(search.high ?? page.total, page.total);
  return { ...search, low: pageEnd, high: high >= pageEnd ? high : page.total, guess: null };
}

/** The search after an offset that was past the end (docs/api.md): the list is shorter than that. */
export function headSearchBelow(search: HeadSearch, offset: number): HeadSearch {
  return { low: search.low < offset ? search.low : 0, high: offset, guess: offset <= PAGE_LIMIT ? 0 : null };
}

/**
 * The request for chats that were opened after all that are known, whether or not anything was said in them. Those that
 * were opened after `until`, in the future, do not count among these.
 */
export function openedRequest({ list }: Chats, until: Instant): PageRequest {
  const openedBy = list.map(({ createdAt }) => createdAt).filter((createdAt) => createdAt <= until);
  const latest = openedBy.reduce<Instant | null>(laterOf, null);
  return { limit: PAGE_LIMIT, offset: 0, ...(latest === null ? {} : { createdFrom: latest }) };
}
