import type { Chats } from '../../utils/domain/model/chat.ts';
import type { ReadMarks } from '../../utils/domain/read-marks/read-marks.ts';
import { isUnread } from '../../utils/domain/read-marks/unread.ts';

/** Counts the known chats that are unread, muted or not. */
export function countUnread({ list }: Chats, marks: ReadMarks): number {
  return list.filter((chat) => isUnread(chat, marks)).length;
}
