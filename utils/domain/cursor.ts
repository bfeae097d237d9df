import type { Instant } from './instant';
import { type Page, timesOf } from './merge';

/** The most that one request may ask for (API.md). */
export const PAGE_LIMIT = 100;
/** Rows by which a page reaches back into what was read before it; more at each further try. */
const OVERLAPS = [3, 20, PAGE_LIMIT - 5] as const;

/** The status that the list can be asked for. */
export type ListStatus = 'active' | 'closed';

export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
  /** Only chats created at or after this. */
  readonly createdFrom?: Instant;
  /** Active ones where it is not given. */
  readonly status?: ListStatus;
}

/**
 * How far down a list of chats with messages was read without a gap. The list moves while it is read (API.md), so the
 * place is a moment, not a number: everything that was said later than `reached` has been read.
 */
export interface Cursor {
  readonly reached: Instant | null;
  /** The last row that was read, for the rows of one and the same moment. */
  readonly lastId: string | null;
  /** Where the next page begins, if nothing moved; the total then. */
  readonly offset: number;
  readonly total: number;
  /** Pages in a row that did not join on. */
  readonly attempts: number;
}

export type Advance =
  /** The page joins on: nothing lies between it and what was read. `end`: nothing lies below it. */
  | { readonly kind: 'joined'; readonly cursor: Cursor; readonly end: boolean }
  /** It does not: the next request reaches further back. */
  | { readonly kind: 'seam'; readonly cursor: Cursor }
  /** No page joins on, however far it reaches back. */
  | { readonly kind: 'broken' };

/** The cursor at the end of a page that begins with the newest message, or above it. */
export function cursorAfter(page: Page, offset: number): Cursor {
  return {
    reached: timesOf(page).findLast((time) => time != null) ?? null,
    lastId: page.rowIds.at(-1) ?? null,
    offset: offset + page.rowIds.length,
    total: page.total,
    attempts: 0,
  };
}

/** The request for the rows below the cursor, at most `most` new ones. `total` is what the last answer said. */
export function requestBelow(cursor: Cursor, total: number, most = PAGE_LIMIT): PageRequest {
  const overlap = OVERLAPS[cursor.attempts] ?? PAGE_LIMIT;
  // What closed lay above the cursor, for all that is known: what is read twice costs less than what is passed over.
  const start = Math.min(cursor.offset - Math.max(0, cursor.total - total), total);
  const offset = Math.max(0, start - overlap);
  // A page that did not join on is asked for whole: what it was to bring may have been pushed down.
  return { limit: cursor.attempts > 0 ? PAGE_LIMIT : Math.min(PAGE_LIMIT, most + overlap), offset };
}

/** Takes the answer to `requestBelow(cursor)`, which began at `offset`. */
export function advance(cursor: Cursor, page: Page, offset: number): Advance {
  if (!joins(cursor, page, offset)) return stumble(cursor);
  const next = cursorAfter(page, offset);
  const end = next.offset >= page.total;
  if (end || isFurther(cursor, page, next))
    return { kind: 'joined', end, cursor: { ...next, reached: next.reached ?? cursor.reached } };
  // So much has come in above that the page holds nothing new; or the server repeats itself.
  const attempts = cursor.attempts + 1;
  if (attempts >= OVERLAPS.length) return { kind: 'broken' };
  return { kind: 'seam', cursor: { ...cursor, offset: next.offset, total: page.total, attempts } };
}

/** The cursor after a page that does not join on, or a request past the end (API.md). */
export function stumble(cursor: Cursor): Advance {
  const attempts = cursor.attempts + 1;
  return attempts < OVERLAPS.length ? { kind: 'seam', cursor: { ...cursor, attempts } } : { kind: 'broken' };
}

function isFurther({ reached, lastId }: Cursor, page: Page, next: Cursor): boolean {
  if (next.reached !== null && (reached === null || next.reached < reached)) return true;
  return next.lastId !== lastId && page.rowIds.includes(lastId);
}

/**
 * Whether nothing can lie between the page and what was read. A page that begins strictly later than `reached` overlaps
 * it. Beginning at the very same moment proves nothing, for rows of one moment have no order; only where there are more of
 * them than the overlap, the last row itself has to do.
 */
function joins({ reached, lastId, attempts }: Cursor, page: Page, offset: number): boolean {
  if (offset === 0) return true;
  const times = timesOf(page);
  const first = times.find((time) => time !== undefined);
  if (first === undefined) return page.rowIds.length > 0 && page.rowIds.includes(lastId);
  if (first === null || reached === null || first > reached) return true;
  return attempts > 0 && first === reached && page.rowIds.includes(lastId);
}
