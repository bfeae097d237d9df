import type { Chat, ReadMark, ReadMarks } from './chat';
import { isLater } from './instant';
import { type KnownBefore, newsJudge } from './news';
import { asRead, isUnread, markOf, withMark } from './unread';

/** The mark of a chat of which nothing was read. */
const NOTHING_READ: ReadMark = { activity: null, messageCount: 0 };

/**
 * The marks after an answer was taken in. A message that arrives late, or by a clock that was put back, can be dated before
 * the moment up to which everything is read. By its time alone it would be read before anybody has seen it, so its chat gets a
 * mark of what was known of it. Returns the very same `marks` where there is no such message.
 */
export function withLateNews(marks: ReadMarks, before: KnownBefore, list: readonly Chat[]): ReadMarks {
  const { frontier, complete } = before.chats;
  if (before.chats.list === list || frontier === null) return marks;
  const listed = new Map(before.chats.list.map((chat) => [chat.id, chat]));
  const { known, isNews } = newsJudge(before);
  let renewed = marks;
  for (const chat of list) {
    const isCovered = markOf(chat.id, marks) === undefined && !isUnread(chat, marks);
    if (!isCovered || chat.lastMessageAt === null || isLater(chat.lastMessageAt, frontier)) continue;
    const earlier = listed.get(chat.id);
    if (earlier && hasOneMore(earlier, chat)) renewed = withMark(renewed, chat.id, asRead(earlier));
    else if (complete && !known(chat) && isNews(chat)) renewed = withMark(renewed, chat.id, NOTHING_READ);
  }
  return renewed;
}

/** The count alone is no evidence: the server counts again for each answer, and a count can come back after it was missing. */
function hasOneMore(earlier: Chat, { lastMessageAt, messageCount }: Chat): boolean {
  return lastMessageAt !== earlier.lastMessageAt && messageCount > earlier.messageCount;
}
