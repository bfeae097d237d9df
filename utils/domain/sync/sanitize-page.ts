import { MAX_CHATS } from '../model/chat.ts';
import type { Page } from '../model/page.ts';
import { latestPlausible } from '../model/server-clock.ts';
import type { PageRequest } from './page-request.ts';

/** A list that continues beyond its own total is followed to this row at most, because it may repeat itself. */
const MAX_ROWS_BEYOND_TOTAL = 5 * MAX_CHATS;

/** What is known of the list when an answer arrives. */
interface ListBounds {
  /** How many rows the list has, as far as known. */
  readonly listLength: number;
  /** Where an answer showed that the list ends, whatever its total is; null: none has. */
  readonly observedEnd: number | null;
  /** The server's clock, epoch ms. */
  readonly serverNow: number;
}

/**
 * Corrects what no client can trust in an answer (docs/api.md): marks where the future begins, and replaces a total that the
 * answer's own rows contradict. A full page then means that there are more rows, a shorter one ends the list.
 */
export function sanitizePage(
  page: Page,
  request: PageRequest,
  { listLength, observedEnd, serverNow }: ListBounds,
): Page {
  const { limit, offset, createdFrom } = request;
  const withLatest = { ...page, latestPlausible: latestPlausible(serverNow) };
  const rows = page.rowIds.length;
  const pageEnd = offset + rows;
  if (createdFrom !== undefined) return withLatest;
  if (provesListEnd(page, offset)) return { ...withLatest, total: offset, isTotalConsistent: false };
  if (page.total > pageEnd && pageEnd === observedEnd)
    return { ...withLatest, total: pageEnd, isTotalConsistent: false };
  if (page.total >= pageEnd) return withLatest;
  // A correct server answers an offset beyond its total with an error.
  if (rows === 0) return { ...withLatest, total: listLength, reportedTotal: null };
  if (pageEnd > MAX_ROWS_BEYOND_TOTAL) return { ...withLatest, isTotalConsistent: false };
  return { ...withLatest, total: rows < limit ? pageEnd : Math.max(listLength, pageEnd + 1), isTotalConsistent: false };
}

/** Whether the answer shows that the list has no row at `offset`, although its total says that it has. */
export function provesListEnd(page: Page, offset: number): boolean {
  return page.rowIds.length === 0 && offset > 0 && page.total > offset;
}
