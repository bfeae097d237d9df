import type { Instant } from '../model/instant.ts';
import { messageTimesOf, type Page } from '../model/page.ts';
import { PAGE_LIMIT, type PageRequest } from './page-request.ts';

/** By how many rows a page overlaps what was read before it; more for each retry. */
const OVERLAPS = [3, 20, PAGE_LIMIT - 5] as const;
/** How often in a row a page may fail to join what was read. */
export const MAX_ATTEMPTS = OVERLAPS.length;

/**
 * How far down the chats with messages have been read without a gap. The list moves while it is read (docs/api.md), so this
 * is a moment, not a row number: every message later than `reached` has been read.
 */
export interface Cursor {
  readonly reached: Instant | null;
  /** The last row that was read; it tells apart rows of the same moment. */
  readonly lastId: string | null;
  /** Where the next page begins if nothing has moved, and the total when that was known. */
  readonly offset: number;
  readonly total: number;
  /** Pages in a row that did not join what was read. */
  readonly attempts: number;
  /** The next request begins right below the last row, to see whether anything is there. */
  readonly probing: boolean;
  /** A moment of which rows may have been missed, because rows of one moment have no order (docs/api.md). */
  readonly tiedMoment: Instant | null;
}

/** Returns the cursor at the end of a page that begins with the newest message, or above it. */
export function cursorAfter(page: Page, offset: number): Cursor {
  return {
    reached: messageTimesOf(page).findLast((time) => time != null) ?? null,
    lastId: page.rowIds.at(-1) ?? null,
    offset: offset + page.rowIds.length,
    total: page.total,
    attempts: 0,
    probing: false,
    tiedMoment: null,
  };
}

/** Returns the request for the rows below the cursor, at most `maxRows` new ones. `total`: by the last answer. */
export function requestBelow(cursor: Cursor, total: number, maxRows = PAGE_LIMIT): PageRequest {
  const overlap = cursor.probing ? 0 : (OVERLAPS[cursor.attempts] ?? PAGE_LIMIT);
  // Assume that every closed chat was above the cursor: reading rows twice costs less than missing some.
  const start = Math.min(cursor.offset - Math.max(0, cursor.total - total), total);
  const offset = Math.max(0, start - overlap);
  // A retry asks for a full page: the rows that were wanted may have been pushed down.
  return { limit: cursor.attempts > 0 ? PAGE_LIMIT : Math.min(PAGE_LIMIT, maxRows + overlap), offset };
}
