import type { Chat } from './chat.ts';
import type { Instant } from './instant.ts';

/** One page of an answer, in Perch's words. */
export interface Page {
  readonly chats: readonly Chat[];
  /**
   * The ids of all rows in the server's order, readable or not; null where a row had none. The plan of requests reads
   * seams off it, and what stands in it is never taken as closed.
   */
  readonly rowIds: readonly (string | null)[];
  /** Ids of rows that came with the status `closed` though active ones were asked for. */
  readonly closedIds: readonly string[];
  /** Rows that could not be understood. */
  readonly unreadable: number;
  /** How many rows the list has. */
  readonly total: number;
  /** The total as the server put it; null where it cannot be meant. `readAnswer` puts `total` right, and leaves this. */
  readonly reportedTotal: number | null;
  /** Whether the total does not contradict the rows. */
  readonly isTotalConsistent: boolean;
  /** What is dated later lies in the future; null where that is not known yet. */
  readonly latestPlausible: Instant | null;
  /** The server's clock when it answered, epoch ms; null where that cannot be read. */
  readonly servedAt: number | null;
}

/** A page, and where it was found in the list. */
export interface LocatedPage {
  readonly page: Page;
  readonly offset: number;
  /** How many empty chats come before the first one with a message. */
  readonly emptyCount: number;
}

/** When the last message of each row was, in the server's order; null: there is none; undefined: it could not be read. */
export function messageTimesOf(page: Page): (Instant | null | undefined)[] {
  const times = new Map(page.chats.map((chat) => [chat.id, chat.lastMessageAt]));
  return page.rowIds.map((id) => (id === null ? undefined : times.get(id)));
}

/**
 * The same for rows that have a place among the others: null where there is no message, or one that is dated in the future,
 * for both stand before all others, whenever anything was said in them.
 */
export function orderedTimesOf(page: Page): (Instant | null | undefined)[] {
  return messageTimesOf(page).map((time) => (time != null && isFuture(time, page) ? null : time));
}

/** Whether the chat has a place among the others, given by its last message. */
export function hasOrder({ lastMessageAt }: Chat, latestPlausible: Instant | null): boolean {
  return lastMessageAt !== null && !isFuture(lastMessageAt, { latestPlausible });
}

/** Whether a date lies in the future, by the clock of the server that sent the page. */
export function isFuture(time: Instant, { latestPlausible }: Pick<Page, 'latestPlausible'>): boolean {
  return latestPlausible !== null && time > latestPlausible;
}
