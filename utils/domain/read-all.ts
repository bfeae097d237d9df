import { laterOf } from './calm';
import { activityOf, type ReadMark, type ReadMarks, type Snapshot } from './chat';
import { type Instant, instantOf, isLater } from './instant';
import { serverNow } from './server-clock';
import { asRead, isUnread, markOf } from './unread';

/** What **Mark all read** covers: all that the person saw. */
export interface Covered {
  /** Everything up to this instant, also what no walk has brought yet (but see `withLateNews`); null: nothing. */
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

function isAfter(activity: Instant | null, readThrough: Instant | null): boolean {
  return activity !== null && (readThrough === null || isLater(activity, readThrough));
}

/** Another list may have been read further in the meantime. */
function furtherOf(one: ReadMark | undefined, other: ReadMark): ReadMark {
  const isFurther = one && isAfter(one.activity, other.activity) && one.messageCount >= other.messageCount;
  return isFurther ? one : other;
}
