import { activityOf, type Chat, type Chats, type ReadMark, type ReadMarks } from './chat';
import { type Instant, isLater } from './instant';

/** Marks kept at most: those of the known chats, and as many of chats that may come back. */
export const MAX_MARKS = 2000;

/**
 * Whether something in the chat came after what was read of it. Time decides, and only between equal times the count,
 * because counts saturate (DESIGN.md, decision 5). A chat never seen is unread (decision 1).
 */
export function isUnread(chat: Chat, marks: ReadMarks): boolean {
  const mark = markOf(chat.id, marks);
  if (mark) return isBeyond(chat, mark);
  return marks.readThrough === null || isLater(activityOf(chat), marks.readThrough);
}

/** The mark of somebody who has read all of the chat. */
export function asRead(chat: Chat): ReadMark {
  return { activity: activityOf(chat), messageCount: chat.messageCount };
}

/** Whether something in the chat came after this mark. */
export function isBeyond(chat: Chat, { activity: read, messageCount }: ReadMark): boolean {
  const activity = activityOf(chat);
  if (read === null || isLater(activity, read)) return true;
  return activity === read && chat.messageCount > messageCount;
}

/** The chat's own mark; undefined where it has none. */
export function markOf(id: string, marks: ReadMarks): ReadMark | undefined {
  return Object.hasOwn(marks.chats, id) ? marks.chats[id] : undefined;
}

/**
 * Marks the chat read up to `seen`, the activity that the user had before their eyes: later news stays unread, and what
 * was read already stays read.
 */
export function markRead(marks: ReadMarks, chat: Chat, seen: Instant): ReadMarks {
  const mark = markOf(chat.id, marks);
  const before = mark ? mark.activity : marks.readThrough;
  const reached = before && isLater(before, seen) ? before : seen;
  const activity = isLater(reached, activityOf(chat)) ? activityOf(chat) : reached;
  return withMark(marks, chat.id, { activity, messageCount: chat.messageCount });
}

/** Marks the chat unread, whatever was read of it. */
export function markUnread(marks: ReadMarks, chat: Chat): ReadMarks {
  return withMark(marks, chat.id, { activity: null, messageCount: 0 });
}

/**
 * Everything up to `through` is read, also what no walk has brought yet. Marks at or before it say nothing more and fall
 * away. `through` is the newest activity that the user saw, so what came after it stays unread; so do the chats of
 * `unseen`, which came before it and were not shown yet.
 */
export function markAllRead(marks: ReadMarks, through: Instant, unseen: readonly string[] = []): ReadMarks {
  const readThrough = marks.readThrough && isLater(marks.readThrough, through) ? marks.readThrough : through;
  const later = Object.entries(marks.chats).filter(([, { activity }]) => activity && isLater(activity, readThrough));
  // What was read of them is what was read of all before: up to that moment, however many messages.
  const before: ReadMark = { activity: marks.readThrough, messageCount: Number.MAX_SAFE_INTEGER };
  const kept = unseen.map((id) => [id, markOf(id, marks) ?? before] as const);
  return { readThrough, chats: Object.fromEntries([...later, ...kept]) };
}

/** Forgets the oldest marks of chats that are no longer known once there are more than `MAX_MARKS` in all. */
export function boundMarks(marks: ReadMarks, chats: Chats): ReadMarks {
  const entries = Object.entries(marks.chats);
  if (entries.length <= MAX_MARKS) return marks;
  const known = new Set(chats.list.map((chat) => chat.id));
  const kept = entries.filter(([id]) => known.has(id));
  const others = entries.filter(([id]) => !known.has(id)).sort(([, a], [, b]) => newestFirst(a, b));
  return { ...marks, chats: Object.fromEntries([...kept, ...others].slice(0, MAX_MARKS)) };
}

function withMark(marks: ReadMarks, id: string, mark: ReadMark): ReadMarks {
  return { ...marks, chats: { ...marks.chats, [id]: mark } };
}

function newestFirst(a: ReadMark, b: ReadMark): number {
  return (b.activity ?? '').localeCompare(a.activity ?? '');
}
