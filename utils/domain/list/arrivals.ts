import type { Chat } from '../model/chat.ts';
import { isCounted } from '../notifications/mutes.ts';
import { createNewMessageDetector, type KnownBefore } from '../read-marks/new-messages.ts';
import type { Snapshot } from '../snapshot.ts';

type ListState = Pick<Snapshot, 'connection' | 'chats' | 'marks' | 'mutes'> & {
  readonly freshness: KnownBefore['freshness'];
};

/**
 * Returns the unread chats with new messages since `before`, newest first; none for the first check of a connection, which
 * finds all chats.
 */
export function arrivals(before: ListState, after: ListState): Chat[] {
  if (before.chats === after.chats || !before.chats.complete) return [];
  if (before.connection?.id !== after.connection?.id) return [];
  const { hasNewMessages } = createNewMessageDetector(before);
  return after.chats.list.filter((chat) => hasNewMessages(chat) && isCounted(chat, after));
}
