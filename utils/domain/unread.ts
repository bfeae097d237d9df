import { laterOf } from './calm';
import {
  activityOf,
  type Chat,
  type Chats,
  type KnownChat,
  type ReadMark,
  type ReadMarks,
  type Snapshot,
} from './chat';
import { type Instant, instantOf, isLater } from './instant';
import { serverNow } from './server-clock';

/** Marks kept at most: those of the known chats, and as many of chats that may come back. */
export const MAX_MARKS = 2000;

/** Whether something in the chat came after what was read of it. A chat never seen is unread (DESIGN.md, decision 1). */
export function isUnread(chat: Chat, marks: ReadMarks): boolean {
  return isUnreadUpTo(chat.id, asRead(chat), marks);
}

/** Whether a chat was unread when it was known up to here; `marks` are those of now. */
export function isUnreadUpTo(id: string, known: KnownChat, marks: ReadMarks): boolean {
  const mark = markOf(id, marks);
  if (mark) return reachesBeyond(known, mark);
  return marks.readThrough === null || isLater(known.activity, marks.readThrough);
}

/** The mark of somebody who has read all of the chat. */
export function asRead(chat: Chat): KnownChat {
  return { activity: activityOf(chat), messageCount: chat.messageCount };
}

/**
 * Whether something in the chat came after this mark. A later time says so, for counts saturate (DESIGN.md, decision 5).
 * So does a larger count, whatever the time: a server's clock can be put back, and a date in the future be put right.
 */
export function isBeyond(chat: Chat, mark: ReadMark): boolean {
  return reachesBeyond(asRead(chat), mark);
}

function reachesBeyond(known: KnownChat, { activity: read, messageCount }: ReadMark): boolean {
  return read === null || isLater(known.activity, read) || known.messageCount > messageCount;
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

/** What **Mark all read** covers: all that the person saw. */
export interface Covered {
  /** Everything up to this instant, also what no walk has brought yet; null: nothing. */
  readonly through: Instant | null;
  /** Of chats that `through` leaves unread, what was seen of each, by id. */
  readonly apart: Readonly<Record<string, ReadMark>>;
  /** The ids of chats of which something was not shown yet: they stay as they are, though `through` may be later. */
  readonly unseen: readonly string[];
}

/**
 * What **Mark all read** covers for a person who saw these chats, newest first, except those of `unseen`. A chat that is dated
 * in the future is covered apart: all other chats are compared with `through`, and one such date would silence whatever they
 * say until then. Here the future begins at once, by the slower of the two clocks, and not where a date is implausible: to
 * be covered apart costs a chat nothing. `now`: this computer's clock, epoch ms.
 */
export function coverAll(
  { chats: { list }, marks, freshness }: Pick<Snapshot, 'chats' | 'marks' | 'freshness'>,
  unseen: readonly string[],
  now: number,
): Covered {
  const present = instantOf(Math.min(now, serverNow(freshness, now)));
  const newest = list.find((chat) => !isLater(activityOf(chat), present));
  const through = newest ? activityOf(newest) : null;
  const after = markAllRead(marks, through);
  const left = new Set(unseen);
  const apart = list.filter((chat) => !left.has(chat.id) && isUnread(chat, after));
  return { through, apart: Object.fromEntries(apart.map((chat) => [chat.id, asRead(chat)])), unseen };
}

/**
 * Marks read what is covered (`Covered` says what each is). Marks at or before the moment up to which everything is read say
 * nothing more and fall away.
 */
export function markAllRead(
  marks: ReadMarks,
  through: Covered['through'],
  unseen: Covered['unseen'] = [],
  apart: Covered['apart'] = {},
): ReadMarks {
  const readThrough = laterOf(marks.readThrough, through);
  const later = Object.entries(marks.chats).filter(([, { activity }]) => isAfter(activity, readThrough));
  const seen = Object.entries(apart).map(([id, mark]) => [id, furtherOf(markOf(id, marks), mark)] as const);
  // What was read of them is what was read of all before: up to that moment, however many messages.
  const before: ReadMark = { activity: marks.readThrough, messageCount: Number.MAX_SAFE_INTEGER };
  const kept = unseen.map((id) => [id, markOf(id, marks) ?? before] as const);
  return { readThrough, chats: Object.fromEntries([...later, ...seen, ...kept]) };
}

/**
 * The marks after a page was taken in. A message that is dated at or before the moment up to which all was known, and was
 * not known, came late or by a clock that was put back: where it came in a chat without a mark, its time alone would have it
 * read before anybody has seen it, so the chat gets a mark of what was known of it. Returns the very same `marks` where
 * there is no such message.
 */
export function withLateNews(marks: ReadMarks, before: Chats, after: Chats): ReadMarks {
  const { frontier } = before;
  if (before.list === after.list || frontier === null) return marks;
  const known = new Map(before.list.map((chat) => [chat.id, chat]));
  const late = after.list.flatMap((chat) => {
    const earlier = known.get(chat.id);
    const isCovered = markOf(chat.id, marks) === undefined && !isUnread(chat, marks);
    return earlier && isCovered && isLate(earlier, chat, frontier) ? [earlier] : [];
  });
  return late.reduce((all, earlier) => withMark(all, earlier.id, asRead(earlier)), marks);
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

/** The count alone is no evidence: the server counts again for each answer, and a count can come back after it was missing. */
function isLate(earlier: Chat, { lastMessageAt, messageCount }: Chat, frontier: Instant): boolean {
  if (lastMessageAt === null || lastMessageAt === earlier.lastMessageAt) return false;
  return messageCount > earlier.messageCount && !isLater(lastMessageAt, frontier);
}

function isAfter(activity: Instant | null, readThrough: Instant | null): boolean {
  return activity !== null && (readThrough === null || isLater(activity, readThrough));
}

/** Another list may have been read further in the meantime. */
function furtherOf(one: ReadMark | undefined, other: ReadMark): ReadMark {
  const isFurther = one && isAfter(one.activity, other.activity) && one.messageCount >= other.messageCount;
  return isFurther ? one : other;
}

function newestFirst(a: ReadMark, b: ReadMark): number {
  return (b.activity ?? '').localeCompare(a.activity ?? '');
}
