import { activityOf, type Chat, type Chats, MAX_CHATS, type ReadMark, type ReadMarks } from '../chat';
import { type Instant, isLater, toEpochMs } from '../instant';
import { asRead, isBeyond, isUnread, markOf } from '../unread';

/**
 * A chat in which something was said since this connection's first check, and which nobody has read since. It counts only
 * while the chat is unread; it is kept for a while longer, for reading can be undone.
 */
export interface Wait {
  /** The first activity that Perch saw and nobody has read, on the server's clock. */
  readonly since: Instant;
  /** Whether the chat was seen for the first time then. */
  readonly isNew: boolean;
  /** Up to where the person was told, or did not want to be; null: nothing yet. */
  readonly told: ReadMark | null;
  /** Whether it came while Perch was quiet. */
  readonly held: boolean;
  /** Whether it was told once more because it waits so long. */
  readonly repeated: boolean;
}

/** By chat id. */
export type Waits = Readonly<Record<string, Wait>>;

export const NO_WAITS: Waits = {};

/**
 * So many are kept at most of chats that are read or not in the list: one that was read by a slip is waited for again once
 * that is undone, and one that was dropped and comes back is not told twice.
 */
const MAX_OVER = 200;

/**
 * The waits after a page was taken in: a chat that was opened, or in which something was said, between `before` and
 * `after`, waits from then on. Stored in one write with the chats, so that each event is found exactly once: the same page
 * again makes no difference. The first check of a connection is silent. Returns the very same `waits` where nothing changed.
 */
export function afterNews(waits: Waits, before: Chats, after: Chats, marks: ReadMarks): Waits {
  if (before.list === after.list || !before.complete) return waits;
  const known = new Map(before.list.map((chat) => [chat.id, chat]));
  const fresh: [string, Wait][] = [];
  for (const chat of after.list) {
    const earlier = known.get(chat.id);
    if (chat === earlier || !isUnread(chat, marks)) continue;
    if (earlier ? !hasNews(chat, earlier) : isBack(chat, waits, before)) continue;
    const wait = Object.hasOwn(waits, chat.id) ? waits[chat.id] : undefined;
    if (!wait || (earlier && !isUnread(earlier, marks))) fresh.push([chat.id, newWait(chat, earlier, marks)]);
    // Of several messages only the first was read: the wait goes on since the next.
    else if (earlier && isReadOf(chat, wait, marks)) fresh.push([chat.id, { ...wait, since: activityOf(earlier) }]);
  }
  return cleared(waits, fresh, after, marks);
}

/** The chat's wait; null where it does not wait. */
export function waitOf(chat: Chat, waits: Waits, marks: ReadMarks): Wait | null {
  const wait = Object.hasOwn(waits, chat.id) ? waits[chat.id] : undefined;
  return wait && isUnread(chat, marks) ? wait : null;
}

/** Since when the visitor has been waiting, on the server's clock; null where the chat does not wait. */
export function waitingSince(chat: Chat, waits: Waits, marks: ReadMarks): Instant | null {
  const wait = waitOf(chat, waits, marks);
  return wait && (isReadOf(chat, wait, marks) ? activityOf(chat) : wait.since);
}

/**
 * For how long the visitor has been waiting, in ms; never negative, whatever the two clocks say. null where the chat does
 * not wait. `now` in epoch ms.
 */
export function waited(chat: Chat, waits: Waits, marks: ReadMarks, now: number): number | null {
  const since = waitingSince(chat, waits, marks);
  return since && Math.max(now - toEpochMs(since), 0);
}

/** The waits once the chat was marked unread by hand: it does not wait before its next message, for somebody knows of it. */
export function withoutWait(waits: Waits, id: string): Waits {
  const { [id]: gone, ...others } = waits;
  return gone ? others : waits;
}

/** Whether the person has not been told of the last that was said. */
export function isPending(chat: Chat, { told }: Wait): boolean {
  return told === null || isBeyond(chat, told);
}

/** The wait once the person was told of all that was said; `isLast`: and is not to be told once more at red. By chat id. */
export function told(chat: Chat, wait: Wait, isLast: boolean): readonly [string, Wait] {
  return [chat.id, { ...wait, told: asRead(chat), held: false, repeated: wait.repeated || isLast }];
}

function newWait(chat: Chat, earlier: Chat | undefined, marks: ReadMarks): Wait {
  const isNew = !earlier && !markOf(chat.id, marks);
  return { since: activityOf(chat), isNew, told: null, held: false, repeated: false };
}

/** Whether the message that the wait began with has been read. */
function isReadOf({ id }: Chat, { since }: Wait, marks: ReadMarks): boolean {
  const mark = markOf(id, marks);
  const read = mark ? mark.activity : marks.readThrough;
  return read !== null && !isLater(since, read);
}

function hasNews(chat: Chat, earlier: Chat): boolean {
  return isBeyond(chat, asRead(earlier));
}

/** Of an old account not all chats are kept: what comes up from below, when others close, was not said now. */
function isBack(chat: Chat, waits: Waits, { list }: Chats): boolean {
  const last = list[MAX_CHATS - 1];
  return last !== undefined && !Object.hasOwn(waits, chat.id) && !isLater(activityOf(chat), activityOf(last));
}

function cleared(waits: Waits, fresh: [string, Wait][], { list }: Chats, marks: ReadMarks): Waits {
  const unread = new Set(list.filter((chat) => isUnread(chat, marks)).map(({ id }) => id));
  const entries = Object.entries({ ...waits, ...Object.fromEntries(fresh) });
  const over = entries.filter(([id]) => !unread.has(id)).slice(-MAX_OVER);
  const kept = [...over, ...entries.filter(([id]) => unread.has(id))];
  const isSame = fresh.length === 0 && kept.length === Object.keys(waits).length;
  return isSame ? waits : Object.fromEntries(kept);
}
