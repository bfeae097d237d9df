import type { Chat } from './chat.ts';
import type { Instant } from './instant.ts';

/** One page of the list, in Perch's own shape. */
export interface Page {
  readonly chats: readonly Chat[];
  /**
   * The ids of all rows in the server's order, readable or not; null for a row without one. They show whether pages join,
   * and none of these chats counts as closed.
   */
  readonly rowIds: readonly (string | null)[];
  /** Ids of rows with the status `closed`, although active ones were asked for. */
  readonly closedIds: readonly string[];
  /** Rows that could not be read. */
  readonly unreadable: number;
  /** How many rows the list has. */
  readonly total: number;
  /** The server's own total, which `sanitizePage` corrects only in `total`; null if it is meaningless. */
  readonly reportedTotal: number | null;
  /** Whether the total does not contradict the rows. */
  readonly isTotalConsistent: boolean;
  /** Later dates lie in the future; null: not known yet. */
  readonly latestPlausible: Instant | null;
  /** The server's clock when it answered, epoch ms; null if it can't be read. */
  readonly servedAt: number | null;
}

/** A page, and where it was found in the list. */
export interface LocatedPage {
  readonly page: Page;
  readonly offset: number;
  /** How many empty chats come before the first one with a message. */
  readonly emptyCount: number;
}

/** Returns when each row's last message was, in the server's order; null: empty chat; undefined: unreadable row. */
export function messageTimesOf(page: Page): (Instant | null | undefined)[] {
  const times = new Map(page.chats.map((chat) => [chat.id, chat.lastMessageAt]));
  return page.rowIds.map((id) => (id === null ? undefined : times.get(id)));
}

/**
 * The same, but null for chats dated in the future as well: like empty chats they come before all others, whenever their
 * last message really was.
 */
export function orderedTimesOf(page: Page): (Instant | null | undefined)[] {
  return messageTimesOf(page).map((time) => (time != null && isFuture(time, page) ? null : time));
}

/** Whether the chat's last message determines its position in the list. */
export function hasOrder({ lastMessageAt }: Chat, latestPlausible: Instant | null): boolean {
  return lastMessageAt !== null && !isFuture(lastMessageAt, { latestPlausible });
}

/** Whether a date lies in the future, by the clock of the server that sent the page. */
export function isFuture(time: Instant, { latestPlausible }: Pick<Page, 'latestPlausible'>): boolean {
  return latestPlausible !== null && time > latestPlausible;
}
