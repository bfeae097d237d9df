import type { Instant } from '../model/instant.ts';
import { messageTimesOf, type Page } from '../model/page.ts';

/** The most that one request may ask for (docs/api.md). */
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
 * How far down a list of chats with messages was read without a gap. The list moves while it is read (docs/api.md), so the
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
  /** The next request begins right below the last row, to see whether there is anything. */
  readonly probing: boolean;
  /** A moment whose rows could not be joined on, for rows of one moment have no order (docs/api.md): some were passed over. */
  readonly tiedMoment: Instant | null;
}

export type Advance =
  /** The page joins on: nothing lies between it and what was read. `end`: nothing lies below it; `atBottom`: an answer says so. */
  | { readonly kind: 'joined'; readonly cursor: Cursor; readonly end: boolean; readonly endConfirmed: boolean }
  /** It does not: the next request reaches further back. */
  | { readonly kind: 'gap'; readonly cursor: Cursor }
  /** No page joins on, however far it reaches back. */
  | { readonly kind: 'broken' };

/** The cursor at the end of a page that begins with the newest message, or above it. */
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

/** The request for the rows below the cursor, at most `most` new ones. `total` is what the last answer said. */
export function requestBelow(cursor: Cursor, total: number, maxRows = PAGE_LIMIT): PageRequest {
  const overlap = cursor.probing ? 0 : (OVERLAPS[cursor.attempts] ?? PAGE_LIMIT);
  // What closed lay above the cursor, for all that is known: what is read twice costs less than what is passed over.
  const start = Math.min(cursor.offset - Math.max(0, cursor.total - total), total);
  const offset = Math.max(0, start - overlap);
  // A page that did not join on is asked for whole: what it was to bring may have been pushed down.
  return { limit: cursor.attempts > 0 ? PAGE_LIMIT : Math.min(PAGE_LIMIT, maxRows + overlap), offset };
}

/** Takes the answer to `requestBelow(cursor)`, which began at `offset`. */
export function advance(cursor: Cursor, page: Page, offset: number): Advance {
  const { reached, lastId } = cursor;
  const isEmpty = page.rowIds.length === 0;
  if (cursor.probing) return isEmpty ? joined(cursor, { ...cursor, probing: false }, 'bottom') : retryFurtherUp(cursor);
  const next = cursorAfter(page, offset);
  const end = next.offset >= page.total && 'end';
  const isAmongTies = !isEmpty && reached !== null && next.offset > cursor.offset;
  if (!isContiguous(cursor, page, offset)) {
    const retry = cursor.tiedMoment === reached ? BROKEN : retryFurtherUp(cursor);
    // What is later than the first row has been read, so only rows of the very same moment can lie between.
    const isTied = isAmongTies && firstTime(page) === reached;
    return retry.kind === 'broken' && isTied ? joined(cursor, { ...next, tiedMoment: reached }, end) : retry;
  }
  // Another answer may have put the rows of one moment in another order, so the last row says nothing of the others.
  if (end || isFurther(cursor, page, next)) {
    return joined(cursor, { ...next, tiedMoment: firstTime(page) === reached ? reached : null }, end);
  }
  // A list that ends here, whatever its total says.
  if (next.offset <= cursor.offset && page.rowIds.includes(lastId) && cursor.attempts === 0) {
    return { kind: 'gap', cursor: { ...cursor, probing: true } };
  }
  // So much has come in above that the page holds nothing new; or the server repeats itself.
  const attempts = cursor.attempts + 1;
  if (attempts < OVERLAPS.length) {
    return { kind: 'gap', cursor: { ...cursor, offset: next.offset, total: page.total, attempts } };
  }
  const isTied = isAmongTies && next.reached === reached && !page.rowIds.includes(lastId);
  return isTied ? joined(cursor, { ...next, tiedMoment: reached }, end) : BROKEN;
}

/** The cursor after a page that does not join on, or a request past the end (docs/api.md). */
export function retryFurtherUp(cursor: Cursor): Advance {
  const attempts = cursor.attempts + 1;
  return attempts < OVERLAPS.length ? { kind: 'gap', cursor: { ...cursor, attempts, probing: false } } : BROKEN;
}

const BROKEN: Advance = { kind: 'broken' };

function joined({ reached }: Cursor, next: Cursor, end: 'end' | 'bottom' | false): Advance {
  const cursor = { ...next, reached: next.reached ?? reached };
  return { kind: 'joined', end: end !== false, endConfirmed: end === 'bottom', cursor };
}

function firstTime(page: Page): Instant | null | undefined {
  return messageTimesOf(page).find((time) => time !== undefined);
}

function isFurther({ reached, lastId, offset }: Cursor, page: Page, next: Cursor): boolean {
  if (next.reached !== null && (reached === null || next.reached < reached)) return true;
  // At the list's end rows of one moment may only have changed places.
  const isBelow = next.offset > offset || next.reached !== reached;
  return isBelow && next.lastId !== lastId && page.rowIds.includes(lastId);
}

/**
 * Whether nothing can lie between the page and what was read. A page that begins strictly later than `reached` overlaps
 * it. Beginning at the very same moment proves nothing, for rows of one moment have no order; only where there are more of
 * them than the overlap, the last row itself has to do.
 */
function isContiguous({ reached, lastId, attempts }: Cursor, page: Page, offset: number): boolean {
  if (offset === 0) return true;
  const first = firstTime(page);
  if (first === undefined) return page.rowIds.length > 0 && page.rowIds.includes(lastId);
  if (first === null || reached === null || first > reached) return true;
  return attempts > 0 && first === reached && page.rowIds.includes(lastId);
}
