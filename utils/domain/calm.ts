import { type Chat, type Chats, MAX_CHATS } from './chat';
import type { Instant } from './instant';
import { type Page, placesOf } from './merge';

/** One would do if the server's clock never erred, and no row could stand in the future. */
const CALM_ROWS = 3;
/** Rows of one moment have no order, so one that changed can hide behind them. */
const CALM_ROWS_OF_ONE_MOMENT = 10;

/** The latest message on a page that is not dated in the future; null where there is none. */
export function topOf(page: Page): Instant | null {
  return placesOf(page).find((time) => time != null) ?? null;
}

/**
 * Whether a page says that nothing below it has changed since everything up to `frontier` was known: it shows rows from
 * before that moment, known as they are. Where many share the moment itself, as after an import, enough of those will do.
 */
export function isCalm(
  rows: readonly Chat[],
  { frontier, known }: { frontier: Instant | null; known: Chats },
): boolean {
  if (frontier === null) return false;
  const times = timesById(known);
  const isFull = known.list.length >= MAX_CHATS;
  const isUnchanged = ({ id, lastMessageAt }: Chat) => times.get(id) === lastMessageAt || (isFull && !times.has(id));
  const old = rows.filter(({ lastMessageAt }) => lastMessageAt !== null && lastMessageAt <= frontier);
  const older = old.filter((row) => row.lastMessageAt !== frontier && isUnchanged(row));
  return older.length >= CALM_ROWS || (old.length >= CALM_ROWS_OF_ONE_MOMENT && old.every(isUnchanged));
}

/** Whether something was said that is not known yet. */
export function hasNews(rows: readonly Chat[], known: Chats): boolean {
  const times = timesById(known);
  return rows.some(({ id, lastMessageAt }) => lastMessageAt !== null && times.get(id) !== lastMessageAt);
}

function timesById({ list }: Chats): Map<string, Instant | null> {
  return new Map(list.map((chat) => [chat.id, chat.lastMessageAt]));
}

/** The later of two moments, where null is before all. */
export function laterOf(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
