import { type Chat, type Chats, MAX_CHATS, NO_CHATS, type TotalMismatch } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import { hasOrder } from '../model/page.ts';
import { filterChats } from './merge.ts';
import { MAX_EMPTY, type Walk } from './walk.ts';

/**
 * Takes away the known chats that a walk over everything proves closed, and says what the known ones then account for.
 * It is asked when the walk has ended and one more look at the top of the list was taken: `emptyCount` is how many rows
 * without a message that look found; what is dated after `latestPlausible` lies in the future. Returns the very same `chats` where nothing is different.
 *
 * A chat with messages that was active all along is on a page of the walk, unless it moved to the top meanwhile, and then
 * the first requests of the checks have brought it (docs/sync.md has the proof). One without a message has no place in the
 * list: it counts as closed only where all were read, as many as there are, and the total held still.
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
  // What two walks in a row find is the server's mistake, and accounted for until the total changes.
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

/** The known chats that the walk should have seen, and did not. */
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

/** A list that says it is longer than what came by was not read whole: the server repeats its pages, or cuts them. */
function isReadWhole(
  { withMessages, endConfirmed, visitedIds, emptyChats, emptyIds }: Walk,
  total: number,
  emptyCount: number,
): boolean {
  if (withMessages === 'capped' || endConfirmed) return true;
  const maxUnread = emptyChats.offset >= MAX_EMPTY ? Math.max(0, emptyCount - emptyIds.length) : 0;
  return visitedIds.length >= total - maxUnread;
}
