import { type Chat, type Chats, MAX_CHATS, NO_CHATS, type TotalMismatch } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import { hasOrder } from '../model/page.ts';
import { filterChats } from './merge.ts';
import { MAX_EMPTY, type Walk } from './walk.ts';

/**
 * Drops the known chats that a full walk proves closed, and updates the total that the known ones explain. Call it once the
 * walk has ended and one more head was read: `emptyCount` is the number of empty chats on that head, and dates after
 * `latestPlausible` lie in the future. Returns the same `chats` if nothing changes.
 *
 * A chat with messages that was active all along is on a page of the walk, unless it moved to the top meanwhile, and then it
 * was on the head of a check (docs/sync.md has the proof). Empty chats have no order: one counts as closed only if all of
 * them were read and the total didn't change.
 */
export function dropClosedChats(
  walk: Walk,
  chats: Chats,
  { emptyCount, latestPlausible }: { readonly emptyCount: number; readonly latestPlausible: Instant | null },
): Chats {
  const isReliable = walk.rowsWithoutId === 0 && isReadWhole(walk, chats.total, emptyCount);
  const isTotalSteady = chats.total - walk.atStart.total === chats.expectedTotal - walk.atStart.expectedTotal;
  const sawAllEmpty = walk.emptyChats.gapless && walk.emptyIds.length >= emptyCount && isTotalSteady;
  const unvisited = unvisitedChats(walk, chats);
  const sawAll = isTotalSteady && walk.withMessages === 'end' && walk.visitedIds.length >= chats.total;
  const isTied = ({ lastMessageAt }: Chat) => lastMessageAt !== null && walk.tiedMoments.includes(lastMessageAt);
  const isProven = (chat: Chat) => (isTied(chat) ? sawAll : sawAllEmpty || hasOrder(chat, latestPlausible));
  const closed = new Set(unvisited.filter((chat) => isReliable && isProven(chat)));
  const kept = filterChats(chats, (chat) => !closed.has(chat));
  const needsFullWalk =
    unvisited.some((chat) => !closed.has(chat) && !isTied(chat)) && walk.emptyChats.offset < MAX_EMPTY;
  const unreadable = walk.unreadableIds.length + walk.rowsWithoutId;
  const knownIds = new Set([...kept.list.map(({ id }) => id), ...walk.unreadableIds]);
  const found = knownIds.size + walk.rowsWithoutId;
  const surplus = chats.total > MAX_CHATS ? 0 : chats.total - found;
  const totalMismatch = nextMismatch(surplus, chats.totalMismatch);
  // A surplus that two walks in a row find is the server's mistake, and expected until the total changes.
  const expectedTotal = surplus === chats.totalMismatch?.surplus ? chats.total : chats.total - surplus;
  const after: Chats = {
    ...kept,
    expectedTotal,
    totalMismatch,
    needsFullWalk,
    unreadable,
    complete: true,
    missingIds: NO_CHATS.missingIds,
  };
  return isSame(kept, after) ? kept : after;
}

/** Returns the known chats that the walk should have seen, but did not. */
export function unvisitedChats({ visitedIds, withMessages, cursor }: Walk, chats: Chats): Chat[] {
  const visited = new Set(visitedIds);
  const isBelowCap = ({ lastMessageAt }: Chat) =>
    withMessages === 'capped' && lastMessageAt !== null && (cursor.reached === null || lastMessageAt <= cursor.reached);
  return chats.list.filter((chat) => !visited.has(chat.id) && !isBelowCap(chat));
}

function nextMismatch(surplus: number, before: TotalMismatch | null): TotalMismatch | null {
  if (surplus === 0) return null;
  const walks = before === null || before.surplus === surplus ? 1 : before.walks + 1;
  return before?.surplus === surplus && before.walks === walks ? before : { surplus, walks };
}

function isSame(before: Chats, after: Chats): boolean {
  const keys = Object.keys(after) as (keyof Chats)[];
  return keys.every((key) => before[key] === after[key]);
}

/** Whether the walk saw as many rows as the total says. If not, the server repeats or truncates its pages. */
function isReadWhole(
  { withMessages, endConfirmed, visitedIds, emptyChats, emptyIds }: Walk,
  total: number,
  emptyCount: number,
): boolean {
  if (withMessages === 'capped' || endConfirmed) return true;
  const maxUnread = emptyChats.offset >= MAX_EMPTY ? Math.max(0, emptyCount - emptyIds.length) : 0;
  return visitedIds.length >= total - maxUnread;
}
