import { activityOf, type Chat, type Chats, type KnownChat } from '../model/chat.ts';
import { type Instant, isLater } from '../model/instant.ts';
import type { ReadMark, ReadMarks } from './read-marks.ts';

/** The most marks that are kept: those of the known chats, and as many of chats that may come back. */
export const MAX_MARKS = 2000;

/**
 * Whether the chat has activity after its read mark. A chat that was never read is unread (docs/decisions.md, decision 1).
 */
export function isUnread(chat: Chat, marks: ReadMarks): boolean {
  return wasUnread(chat.id, fullyReadMark(chat), marks);
}

/** Whether a chat that was known this far is unread by these marks. */
export function wasUnread(id: string, known: KnownChat, marks: ReadMarks): boolean {
  const mark = markOf(id, marks);
  if (mark) return exceedsMark(known, mark);
  return marks.readThrough === null || isLater(known.activity, marks.readThrough);
}

/** Returns the mark of a chat that was read completely. */
export function fullyReadMark(chat: Chat): KnownChat {
  return { activity: activityOf(chat), messageCount: chat.messageCount };
}

/**
 * Whether the chat has activity after this mark. A later time shows it, because counts saturate (docs/decisions.md, decision
 * 5). So does a larger count: a server's clock can be put back, and a date in the future corrected.
 */
export function isAfterMark(chat: Chat, mark: ReadMark): boolean {
  return exceedsMark(fullyReadMark(chat), mark);
}

function exceedsMark(known: KnownChat, { activity: readUpTo, messageCount }: ReadMark): boolean {
  return readUpTo === null || isLater(known.activity, readUpTo) || known.messageCount > messageCount;
}

/** Returns the chat's own mark; undefined if it has none. */
export function markOf(id: string, marks: ReadMarks): ReadMark | undefined {
  return Object.hasOwn(marks.chats, id) ? marks.chats[id] : undefined;
}

/**
 * Marks the chat read up to `readUpTo`, the activity that was on screen: later messages stay unread, and what was already
 * read stays read.
 */
export function markRead(marks: ReadMarks, chat: Chat, readUpTo: Instant): ReadMarks {
  const mark = markOf(chat.id, marks);
  const before = mark ? mark.activity : marks.readThrough;
  const further = before && isLater(before, readUpTo) ? before : readUpTo;
  const activity = isLater(further, activityOf(chat)) ? activityOf(chat) : further;
  return withMark(marks, chat.id, { activity, messageCount: chat.messageCount });
}

/** Marks the chat unread, however far it was read. */
export function markUnread(marks: ReadMarks, chat: Chat): ReadMarks {
  return withMark(marks, chat.id, { activity: null, messageCount: 0 });
}

/** Drops the oldest marks of chats that are no longer known, if there are more than `MAX_MARKS` in all. */
export function pruneMarks(marks: ReadMarks, chats: Chats): ReadMarks {
  const entries = Object.entries(marks.chats);
  if (entries.length <= MAX_MARKS) return marks;
  const known = new Set(chats.list.map((chat) => chat.id));
  const kept = entries.filter(([id]) => known.has(id));
  const others = entries.filter(([id]) => !known.has(id)).sort(([, a], [, b]) => newestFirst(a, b));
  return { ...marks, chats: Object.fromEntries([...kept, ...others].slice(0, MAX_MARKS)) };
}

/** Returns the marks with this one replacing the chat's own. */
export function withMark(marks: ReadMarks, id: string, mark: ReadMark): ReadMarks {
  return { ...marks, chats: { ...marks.chats, [id]: mark } };
}

function newestFirst(a: ReadMark, b: ReadMark): number {
  return (b.activity ?? '').localeCompare(a.activity ?? '');
}
