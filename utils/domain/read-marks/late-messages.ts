import type { Chat } from '../model/chat.ts';
import { isLater } from '../model/instant.ts';
import { createNewMessageDetector, type KnownBefore } from './new-messages.ts';
import type { ReadMark, ReadMarks } from './read-marks.ts';
import { fullyReadMark, isUnread, markOf, withMark } from './unread.ts';

/** The mark of a chat that was not read at all. */
const NOTHING_READ: ReadMark = { activity: null, messageCount: 0 };

/**
 * Returns the read marks after an answer. A message that arrives late, or was dated by a clock that was put back, can be
 * older than the moment up to which everything is read. It would count as read before anyone saw it, so its chat gets a mark
 * of what was known of it. Returns the same `marks` if there is no such message.
 */
export function markLateMessagesUnread(marks: ReadMarks, before: KnownBefore, list: readonly Chat[]): ReadMarks {
  const { syncedUpTo, complete } = before.chats;
  if (before.chats.list === list || syncedUpTo === null) return marks;
  const listed = new Map(before.chats.list.map((chat) => [chat.id, chat]));
  const { lastKnown, hasNewMessages } = createNewMessageDetector(before);
  let updated = marks;
  for (const chat of list) {
    const isReadByTime = markOf(chat.id, marks) === undefined && !isUnread(chat, marks);
    if (!isReadByTime || chat.lastMessageAt === null || isLater(chat.lastMessageAt, syncedUpTo)) continue;
    const earlier = listed.get(chat.id);
    if (earlier && hasMoreMessages(earlier, chat)) updated = withMark(updated, chat.id, fullyReadMark(earlier));
    else if (complete && !lastKnown(chat) && hasNewMessages(chat)) updated = withMark(updated, chat.id, NOTHING_READ);
  }
  return updated;
}

/** A larger count alone proves nothing: the server counts for each answer, and a count can reappear after it was missing. */
function hasMoreMessages(earlier: Chat, { lastMessageAt, messageCount }: Chat): boolean {
  return lastMessageAt !== earlier.lastMessageAt && messageCount > earlier.messageCount;
}
