import { activityOf, byActivity, type Chat, type Chats, MAX_CHATS } from '../model/chat.ts';
import { fitToStorage } from '../model/chat-size.ts';
import type { Instant } from '../model/instant.ts';
import { unlistedAfter } from './unlisted-chats.ts';

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

/**
 * Takes a page into what is known, and into what the known chats account for. Returns the very same `chats` when the page
 * brought nothing new. `page.claimed` counts all active chats.
 */
export function mergePage(chats: Chats, page: Page): Chats {
  const known = new Map(chats.list.map((chat) => [chat.id, chat]));
  let { expectedTotal } = chats;
  let changed = false;
  for (const incoming of page.chats) {
    const before = known.get(incoming.id);
    const after = before ? mergeChat(before, incoming) : incoming;
    if (after === before) continue;
    if (!before && addsToTotal(chats, incoming)) expectedTotal += 1;
    known.set(after.id, after);
    changed = true;
  }
  for (const id of page.closedIds) {
    if (!known.delete(id)) continue;
    expectedTotal -= 1;
    changed = true;
  }
  const list = changed ? newestThatFit([...known.values()], chats.list, page) : chats.list;
  const total = page.reportedTotal ?? chats.total;
  // What came in can be what the cut takes off again: an old chat without a message heads every answer.
  const isSame = list.length === chats.list.length && list.every((chat, index) => chat === chats.list[index]);
  if (isSame && expectedTotal === chats.expectedTotal && total === chats.total) return chats;
  const updated = { ...chats, total, expectedTotal: expectedTotal };
  return isSame ? updated : { ...updated, list, unlistedChats: unlistedAfter(chats, list) };
}

/** Keeps the chats that `isKept` says: only for a walk that may say what has closed (walk.ts). */
export function filterChats(chats: Chats, isKept: (chat: Chat) => boolean): Chats {
  const list = chats.list.filter(isKept);
  return list.length === chats.list.length ? chats : { ...chats, list, unlistedChats: unlistedAfter(chats, list) };
}

/** Whether an unknown chat adds to the total: where not all are kept, an old one has only come back. */
function addsToTotal({ expectedTotal, syncedUpTo }: Chats, chat: Chat): boolean {
  return expectedTotal <= MAX_CHATS || (syncedUpTo !== null && chat.createdAt > syncedUpTo);
}

/** The newest chats that there is room for. One that again loses its page's address is the same object as `before`. */
function newestThatFit(list: Chat[], before: readonly Chat[], page: Page): readonly Chat[] {
  const newestChats = newest(list, page);
  const fitting = fitToStorage(newestChats);
  if (fitting === newestChats) return newestChats;
  const known = new Map(before.map((chat) => [chat.id, chat]));
  return fitting.map((chat) => mergeChat(known.get(chat.id) ?? chat, chat));
}

function isFuture(time: Instant, { latestPlausible }: Pick<Page, 'latestPlausible'>): boolean {
  return latestPlausible !== null && time > latestPlausible;
}

/** Newest activity first, at most as many as are kept: those dated in the future must not crowd out what is said now. */
function newest(list: Chat[], page: Page): Chat[] {
  if (list.length <= MAX_CHATS) return list.sort(byActivity);
  const [future, past] = [true, false].map((isAhead) =>
    list.filter((chat) => isFuture(activityOf(chat), page) === isAhead).sort(byActivity),
  );
  return [...(past ?? []), ...(future ?? [])].slice(0, MAX_CHATS).sort(byActivity);
}

/** The server's row wins, but for the preview: it comes from an unordered join and may change while nothing was said. */
function mergeChat(before: Chat, incoming: Chat): Chat {
  const unchanged = before.lastMessageAt === incoming.lastMessageAt && before.messageCount === incoming.messageCount;
  const after = unchanged && before.lastMessage !== null ? { ...incoming, lastMessage: before.lastMessage } : incoming;
  const keys = Object.keys({ ...before, ...after }) as (keyof Chat)[];
  return keys.every((key) => after[key] === before[key]) ? before : after;
}
