import { activityOf, type Chats } from '../model/chat.ts';
import type { Freshness } from '../model/connection-state.ts';
import { type Instant, instantOf, isLater, laterOf } from '../model/instant.ts';
import { serverNow } from '../model/server-clock.ts';
import type { ReadMark, ReadMarks } from './read-marks.ts';
import { fullyReadMark, isUnread, markOf } from './unread.ts';

/** What **Mark all read** covers: all that the person saw. */
export interface MarkAllReadScope {
  /** Everything up to this instant, also what no walk has brought yet (but see `withLateNews`); null: nothing. */
  readonly through: Instant | null;
  /** Of chats that `through` leaves unread, what was seen of each, by id. */
  readonly individualMarks: Readonly<Record<string, ReadMark>>;
  /** The ids of chats of which something was not shown yet: they stay as they are, though `through` may be later. */
  readonly unseenIds: readonly string[];
}

interface KnownChats {
  readonly chats: Pick<Chats, 'list'>;
  readonly marks: ReadMarks;
  readonly freshness: Pick<Freshness, 'serverAheadMs'>;
}

/**
 * What **Mark all read** covers for a person who saw these chats, newest first, except those of `unseen`. A chat that is dated
 * in the future is covered apart: all other chats are compared with `through`, and one such date would silence whatever they
 * say until then. Here the future begins at once, by the slower of the two clocks, and not where a date is implausible: to
 * be covered apart costs a chat nothing. `now`: this computer's clock, epoch ms.
 */
export function markAllReadScope(
  { chats: { list }, marks, freshness }: KnownChats,
  unseenIds: readonly string[],
  now: number,
): MarkAllReadScope {
  const present = instantOf(Math.min(now, serverNow(freshness, now)));
  const newest = list.find((chat) => !isLater(activityOf(chat), present));
  const through = newest ? activityOf(newest) : null;
  const after = markAllRead(marks, through);
  const excluded = new Set(unseenIds);
  const individual = list.filter((chat) => !excluded.has(chat.id) && isUnread(chat, after));
  return {
    through,
    individualMarks: Object.fromEntries(individual.map((chat) => [chat.id, fullyReadMark(chat)])),
    unseenIds,
  };
}

/**
 * Marks read what is covered (`Covered` says what each is). Marks at or before the moment up to which everything is read say
 * nothing more and fall away.
 */
export function markAllRead(
  marks: ReadMarks,
  through: MarkAllReadScope['through'],
  unseenIds: MarkAllReadScope['unseenIds'] = [],
  individualMarks: MarkAllReadScope['individualMarks'] = {},
): ReadMarks {
  const readThrough = laterOf(marks.readThrough, through);
  const later = Object.entries(marks.chats).filter(([, { activity }]) => isAfter(activity, readThrough));
  const individual = Object.entries(individualMarks).map(
    ([id, mark]) => [id, furtherMark(markOf(id, marks), mark)] as const,
  );
  // What was read of them is what was read of all before: up to that moment, however many messages.
  const previous: ReadMark = { activity: marks.readThrough, messageCount: Number.MAX_SAFE_INTEGER };
  const kept = unseenIds.map((id) => [id, markOf(id, marks) ?? previous] as const);
  return { readThrough, chats: Object.fromEntries([...later, ...individual, ...kept]) };
}

function isAfter(activity: Instant | null, readThrough: Instant | null): boolean {
  return activity !== null && (readThrough === null || isLater(activity, readThrough));
}

/** Another list may have been read further in the meantime. */
function furtherMark(one: ReadMark | undefined, other: ReadMark): ReadMark {
  const isFurther = one && isAfter(one.activity, other.activity) && one.messageCount >= other.messageCount;
  return isFurther ? one : other;
}
