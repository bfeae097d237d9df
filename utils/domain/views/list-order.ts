import type { Chat } from '../model/chat.ts';
import { isCounted, muteKindOf } from '../notifications/mutes.ts';
import { waitingSinceOf } from '../notifications/waiting.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ListInput } from './list-input.ts';

/** Returns the chats, given newest first, in the order the user chose; each group keeps the newest first. */
export function inChosenOrder(chats: readonly Chat[], { filter, snapshot }: ListInput): readonly Chat[] {
  if (filter.order === 'newest' || filter.show === 'closed') return chats;
  if (filter.order === 'waiting-longest') return longestWaitingFirst(chats, snapshot);
  // Muted chats are not counted: nobody wants at the top what they have muted.
  const unread = chats.filter((chat) => isCounted(chat, snapshot));
  return [...unread, ...chats.filter((chat) => !isCounted(chat, snapshot))];
}

/** Compares times of the server only: to a computer whose clock is behind, every wait would seem zero. */
function longestWaitingFirst(chats: readonly Chat[], { marks, waits, mutes }: Snapshot): Chat[] {
  const waitingChats = chats.flatMap((chat) => {
    const since = muteKindOf(chat, mutes) === null ? waitingSinceOf(chat, waits, marks) : null;
    return since === null ? [] : [{ chat, since }];
  });
  const sortedWaiting = waitingChats
    .sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1))
    .map(({ chat }) => chat);
  const included = new Set(sortedWaiting);
  return [...sortedWaiting, ...chats.filter((chat) => !included.has(chat))];
}
