import type { Instant } from '../model/instant.ts';
import { messageTimesOf, type Page } from '../model/page.ts';
import { type Cursor, cursorAfter, MAX_ATTEMPTS } from './cursor.ts';

export type Advance =
  /** The page joins what was read. `end`: it is the list's last page; `endConfirmed`: an answer below it was empty. */
  | { readonly kind: 'joined'; readonly cursor: Cursor; readonly end: boolean; readonly endConfirmed: boolean }
  /** It doesn't join: the next request starts further up. */
  | { readonly kind: 'gap'; readonly cursor: Cursor }
  /** No page joins, however far up it starts. */
  | { readonly kind: 'broken' };

/** `end`: by the total; `confirmed`: by an empty answer. */
type End = 'end' | 'confirmed' | false;

const BROKEN: Advance = { kind: 'broken' };

/** Applies the answer to `requestBelow(cursor)`, which began at `offset`. */
export function advance(cursor: Cursor, page: Page, offset: number): Advance {
  if (cursor.probing) {
    return page.rowIds.length === 0
      ? joined(cursor, { ...cursor, probing: false }, 'confirmed')
      : retryFurtherUp(cursor);
  }
  const next = cursorAfter(page, offset);
  const end: End = next.offset >= page.total && 'end';
  if (!isContiguous(cursor, page, offset)) return retryUnlessTied(cursor, page, next, end);
  if (end || isFurther(cursor, page, next)) {
    // Another answer may order the rows of one moment differently, so the last row says nothing about the others.
    return joined(cursor, { ...next, tiedMoment: firstTime(page) === cursor.reached ? cursor.reached : null }, end);
  }
  return retryFurtherDown(cursor, page, next);
}

/** Returns the cursor after a page that doesn't join, or after a request past the end (docs/api.md). */
export function retryFurtherUp(cursor: Cursor): Advance {
  const attempts = cursor.attempts + 1;
  return attempts < MAX_ATTEMPTS ? { kind: 'gap', cursor: { ...cursor, attempts, probing: false } } : BROKEN;
}

/** After a page that doesn't join. If no retry is left, only rows of the moment `reached` can have been missed. */
function retryUnlessTied(cursor: Cursor, page: Page, next: Cursor, end: End): Advance {
  const { reached, tiedMoment } = cursor;
  const retry = tiedMoment === reached ? BROKEN : retryFurtherUp(cursor);
  const isTied = isAmongTies(cursor, page, next) && firstTime(page) === reached;
  return retry.kind === 'broken' && isTied ? joined(cursor, { ...next, tiedMoment: reached }, end) : retry;
}

/** After a page that joins, but has no new rows. */
function retryFurtherDown(cursor: Cursor, page: Page, next: Cursor): Advance {
  const { reached, lastId } = cursor;
  // The list may end here, whatever its total is.
  if (next.offset <= cursor.offset && page.rowIds.includes(lastId) && cursor.attempts === 0) {
    return { kind: 'gap', cursor: { ...cursor, probing: true } };
  }
  // More rows have arrived above than the page holds, or the server repeats itself.
  const attempts = cursor.attempts + 1;
  if (attempts < MAX_ATTEMPTS) {
    return { kind: 'gap', cursor: { ...cursor, offset: next.offset, total: page.total, attempts } };
  }
  const isTied = isAmongTies(cursor, page, next) && next.reached === reached && !page.rowIds.includes(lastId);
  return isTied ? joined(cursor, { ...next, tiedMoment: reached }, false) : BROKEN;
}

function joined({ reached }: Cursor, next: Cursor, end: End): Advance {
  const cursor = { ...next, reached: next.reached ?? reached };
  return { kind: 'joined', end: end !== false, endConfirmed: end === 'confirmed', cursor };
}

function isAmongTies({ reached, offset }: Cursor, page: Page, next: Cursor): boolean {
  return page.rowIds.length > 0 && reached !== null && next.offset > offset;
}

function firstTime(page: Page): Instant | null | undefined {
  return messageTimesOf(page).find((time) => time !== undefined);
}

function isFurther({ reached, lastId, offset }: Cursor, page: Page, next: Cursor): boolean {
  if (next.reached !== null && (reached === null || next.reached < reached)) return true;
  // At the end of the list, rows of one moment may merely have swapped.
  const isBelow = next.offset > offset || next.reached !== reached;
  return isBelow && next.lastId !== lastId && page.rowIds.includes(lastId);
}

/**
 * Whether no row can lie between the page and what was read. A page that begins strictly later than `reached` overlaps it.
 * One that begins at that moment proves nothing, because its rows have no order; only after a retry, when there are more of
 * them than the overlap, is finding the last row itself enough.
 */
function isContiguous({ reached, lastId, attempts }: Cursor, page: Page, offset: number): boolean {
  if (offset === 0) return true;
  const first = firstTime(page);
  if (first === undefined) return page.rowIds.length > 0 && page.rowIds.includes(lastId);
  if (first === null || reached === null || first > reached) return true;
  return attempts > 0 && first === reached && page.rowIds.includes(lastId);
}
