import { type Chat, type Chats, MAX_CHATS, NO_CHATS, type Unexplained } from './chat';
import type { Instant } from './instant';
import { dropUnkept, isPlaced } from './merge';
import { MAX_SILENT, type Walk } from './walk';

/**
 * Takes away the known chats that a walk over everything proves closed, and says what the known ones then account for.
 * It is asked when the walk has ended and one more look at the top of the list was taken: `boundary` is how many rows
 * without a message that look found; what is dated after `latest` lies in the future. Returns the very same `chats` where nothing is different.
 *
 * A chat with messages that was active all along is on a page of the walk, unless it moved to the top meanwhile, and then
 * the first requests of the checks have brought it (docs/sync.md has the proof). One without a message has no place in the
 * list: it counts as closed only where all were read, as many as there are, and the total held still.
 */
export function judge(
  walk: Walk,
  chats: Chats,
  { boundary, latest }: { readonly boundary: number; readonly latest: Instant | null },
): Chats {
  const isTrusted = walk.nameless === 0 && isBorneOut(walk, chats.total, boundary);
  const held = chats.total - walk.began.total === chats.accounted - walk.began.accounted;
  const allSilent = walk.silent.whole && walk.silentSeen.length >= boundary && held;
  const unseen = missing(walk, chats);
  const allCame = held && walk.dated === 'end' && walk.seen.length >= chats.total;
  const isTied = ({ lastMessageAt }: Chat) => lastMessageAt !== null && walk.unordered.includes(lastMessageAt);
  const isProven = (chat: Chat) => (isTied(chat) ? allCame : allSilent || isPlaced(chat, latest));
  const closed = new Set(unseen.filter((chat) => isTrusted && isProven(chat)));
  const kept = dropUnkept(chats, (chat) => !closed.has(chat));
  const doubtful = unseen.some((chat) => !closed.has(chat) && !isTied(chat)) && walk.silent.offset < MAX_SILENT;
  const unreadable = walk.unreadable.length + walk.nameless;
  const named = new Set([...kept.list.map(({ id }) => id), ...walk.unreadable]);
  const found = named.size + walk.nameless;
  const surplus = chats.total > MAX_CHATS ? 0 : chats.total - found;
  const unexplained = explain(surplus, chats.unexplained);
  // What two walks in a row find is the server's mistake, and accounted for until the total changes.
  const accounted = surplus === chats.unexplained?.surplus ? chats.total : chats.total - surplus;
  const after: Chats = {
    ...kept,
    accounted,
    unexplained,
    doubtful,
    unreadable,
    complete: true,
    disputed: NO_CHATS.disputed,
  };
  return isSame(kept, after) ? kept : after;
}

/** The known chats that the walk should have seen, and did not. */
export function missing({ seen, dated, cursor }: Walk, chats: Chats): Chat[] {
  const came = new Set(seen);
  const isBelow = ({ lastMessageAt }: Chat) =>
    dated === 'cut' && lastMessageAt !== null && (cursor.reached === null || lastMessageAt <= cursor.reached);
  return chats.list.filter((chat) => !came.has(chat.id) && !isBelow(chat));
}

function explain(surplus: number, before: Unexplained | null): Unexplained | null {
  if (surplus === 0) return null;
  const walks = before === null || before.surplus === surplus ? 1 : before.walks + 1;
  return before?.surplus === surplus && before.walks === walks ? before : { surplus, walks };
}

function isSame(before: Chats, after: Chats): boolean {
  const keys = Object.keys(after) as (keyof Chats)[];
  return keys.every((key) => before[key] === after[key]);
}

/** A list that says it is longer than what came by was not read whole: the server repeats its pages, or cuts them. */
function isBorneOut({ dated, atBottom, seen, silent, silentSeen }: Walk, total: number, boundary: number): boolean {
  if (dated === 'cut' || atBottom) return true;
  const leftOut = silent.offset >= MAX_SILENT ? Math.max(0, boundary - silentSeen.length) : 0;
  return seen.length >= total - leftOut;
}
