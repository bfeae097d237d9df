import { MAX_CHATS } from './chat';
import type { PageRequest } from './cursor';
import type { Page } from './merge';
import { latestPlausible } from './server-clock';

/** A list that goes on beyond its own total is followed down to this row at most: it may repeat itself. */
const MOST_BEYOND = 5 * MAX_CHATS;

/** What is known of the list when an answer comes. */
interface Situation {
  /** How many rows the list has, as far as known. */
  readonly extent: number;
  /** Where an answer has shown that the list ends, whatever its total is; null: none has. */
  readonly bottom: number | null;
  /** The server's clock, epoch ms. */
  readonly serverNow: number;
}

/**
 * An answer with what no client can trust put right (docs/api.md): dates in the future are set apart, and a total that the rows
 * of the answer itself refute gives way to what they show. A page that is full says then that there is more, and one that
 * is not ends the list.
 */
export function readAnswer(page: Page, request: PageRequest, { extent, bottom, serverNow }: Situation): Page {
  const { limit, offset, createdFrom } = request;
  const dated = { ...page, latest: latestPlausible(serverNow) };
  const rows = page.rowIds.length;
  const reach = offset + rows;
  if (createdFrom !== undefined) return dated;
  if (isBottom(page, offset)) return { ...dated, total: offset, isSound: false };
  if (page.total > reach && reach === bottom) return { ...dated, total: reach, isSound: false };
  if (page.total >= reach) return dated;
  // An honest server answers an offset beyond its total with an error.
  if (rows === 0) return { ...dated, total: extent, claimed: null };
  if (reach > MOST_BEYOND) return { ...dated, isSound: false };
  return { ...dated, total: rows < limit ? reach : Math.max(extent, reach + 1), isSound: false };
}

/** Whether the answer shows that the list has no row at `offset`, although its total says so. */
export function isBottom(page: Page, offset: number): boolean {
  return page.rowIds.length === 0 && offset > 0 && page.total > offset;
}
