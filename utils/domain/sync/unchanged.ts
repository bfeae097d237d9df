import { type Chat, type Chats, MAX_CHATS } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import { orderedTimesOf, type Page } from '../model/page.ts';

/** One would be enough if the server's clock were never wrong and no row were dated in the future. */
const MIN_UNCHANGED_ROWS = 3;
/** Rows of one moment have no order, so a changed one can be hidden behind them. */
const MIN_UNCHANGED_TIED_ROWS = 10;

/** Returns when the newest message on the page was, ignoring dates in the future; null if there is none. */
export function newestMessageAt(page: Page): Instant | null {
  return orderedTimesOf(page).find((time) => time != null) ?? null;
}

/**
 * Whether the page proves that nothing below it has changed: it shows rows from before `syncedUpTo` that are known as they
 * are. When many rows share that moment itself, as after an import, enough of those also prove it.
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

/** Whether any row has a message that isn't known yet. */
export function hasUnknownMessages(rows: readonly Chat[], known: Chats): boolean {
  const times = timesById(known);
  return rows.some(({ id, lastMessageAt }) => lastMessageAt !== null && times.get(id) !== lastMessageAt);
}

function timesById({ list }: Chats): Map<string, Instant | null> {
  return new Map(list.map((chat) => [chat.id, chat.lastMessageAt]));
}
