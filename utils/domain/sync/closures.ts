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
  head: { readonly emptyCount: number; readonly latestPlausible: Instant | null },
): Chats {
  const unvisited = unvisitedChats(walk, chats);
  const closed = new Set(unvisited.filter(closureProof(walk, chats, head)));
  const kept = filterChats(chats, (chat) => !closed.has(chat));
  const isOpenQuestion = unvisited.some((chat) => !closed.has(chat) && !isTied(walk, chat));
  const after: Chats = {
    ...kept,
    ...explainTotal(walk, kept),
    needsFullWalk: isOpenQuestion && walk.emptyChats.offset < MAX_EMPTY,
    complete: true,
    missingIds: NO_CHATS.missingIds,
  };
  return isSame(kept, after) ? kept : after;
}

/** Returns whether a chat that the walk did not see is proven closed. */
function closureProof(
  walk: Walk,
  { total, expectedTotal }: Chats,
  { emptyCount, latestPlausible }: { readonly emptyCount: number; readonly latestPlausible: Instant | null },
): (chat: Chat) => boolean {
  if (walk.rowsWithoutId > 0 || !isReadWhole(walk, total, emptyCount)) return () => false;
  const isTotalSteady = total - walk.atStart.total === expectedTotal - walk.atStart.expectedTotal;
  const sawAllEmpty = walk.emptyChats.gapless && walk.emptyIds.length >= emptyCount && isTotalSteady;
  const sawAll = isTotalSteady && walk.withMessages === 'end' && walk.visitedIds.length >= total;
  return (chat) => (isTied(walk, chat) ? sawAll : sawAllEmpty || hasOrder(chat, latestPlausible));
}

function isTied({ tiedMoments }: Walk, { lastMessageAt }: Chat): boolean {
  return lastMessageAt !== null && tiedMoments.includes(lastMessageAt);
}

/** Compares the total with the chats that are known after the walk. */
function explainTotal(
  { unreadableIds, rowsWithoutId }: Walk,
  { list, total, totalMismatch }: Chats,
): Pick<Chats, 'expectedTotal' | 'totalMismatch' | 'unreadable'> {
  const knownIds = new Set([...list.map(({ id }) => id), ...unreadableIds]);
  const surplus = total > MAX_CHATS ? 0 : total - knownIds.size - rowsWithoutId;
  return {
    // A surplus that two walks in a row find is the server's mistake, and expected until the total changes.
    expectedTotal: surplus === totalMismatch?.surplus ? total : total - surplus,
    totalMismatch: nextMismatch(surplus, totalMismatch),
    unreadable: unreadableIds.length + rowsWithoutId,
  };
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
