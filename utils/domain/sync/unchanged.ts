import { type Chat, type Chats, MAX_CHATS } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import { orderedTimesOf, type Page } from '../model/page.ts';

/** One would do if the server's clock never erred, and no row could stand in the future. */
const MIN_UNCHANGED_ROWS = 3;
/** Rows of one moment have no order, so one that changed can hide behind them. */
const MIN_UNCHANGED_TIED_ROWS = 10;

/** The latest message on a page that is not dated in the future; null where there is none. */
export function newestMessageAt(page: Page): Instant | null {
  return orderedTimesOf(page).find((time) => time != null) ?? null;
}

/**
 * Whether a page says that nothing below it has changed since everything up to `frontier` was known: it shows rows from
 * before that moment, known as they are. Where many share the moment itself, as after an import, enough of those will do.
 */
export function isUnchangedBelow(
  rows: readonly Chat[],
  { syncedUpTo, known }: { syncedUpTo: Instant | null; known: Chats },
): boolean {
  if (syncedUpTo === null) return false;
  const times = timesById(known);
  const isFull = known.list.length >= MAX_CHATS;
  const isUnchanged = ({ id, lastMessageAt }: Chat) => times.get(id) === lastMessageAt || (isFull && !times.has(id));
  const old = rows.filter(({ lastMessageAt }) => lastMessageAt !== null && lastMessageAt <= syncedUpTo);
  const older = old.filter((row) => row.lastMessageAt !== syncedUpTo && isUnchanged(row));
  return older.length >= MIN_UNCHANGED_ROWS || (old.length >= MIN_UNCHANGED_TIED_ROWS && old.every(isUnchanged));
}

/** Whether something was said that is not known yet. */
export function hasUnknownMessages(rows: readonly Chat[], known: Chats): boolean {
  const times = timesById(known);
  return rows.some(({ id, lastMessageAt }) => lastMessageAt !== null && times.get(id) !== lastMessageAt);
}

function timesById({ list }: Chats): Map<string, Instant | null> {
  return new Map(list.map((chat) => [chat.id, chat.lastMessageAt]));
}
