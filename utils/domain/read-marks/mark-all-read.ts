import { activityOf, type Chats } from '../model/chat.ts';
import type { Freshness } from '../model/connection-state.ts';
import { type Instant, instantOf, isLater, laterOf } from '../model/instant.ts';
import { serverNow } from '../model/server-clock.ts';
import type { ReadMark, ReadMarks } from './read-marks.ts';
import { fullyReadMark, isUnread, markOf } from './unread.ts';

/** What **Mark all read** covers: everything that the user saw. */
export interface MarkAllReadScope {
  /** Everything up to this instant, even what no walk has read yet (but see `markLateMessagesUnread`); null: nothing. */
  readonly through: Instant | null;
  /** What was seen of each chat that `through` leaves unread, by id. */
  readonly individualMarks: Readonly<Record<string, ReadMark>>;
  /** The ids of chats with a message that was not shown yet: they stay as they are, even if `through` is later. */
  readonly unseenIds: readonly string[];
}

interface KnownChats {
  readonly chats: Pick<Chats, 'list'>;
  readonly marks: ReadMarks;
  readonly freshness: Pick<Freshness, 'serverAheadMs'>;
}

/**
 * Returns what **Mark all read** covers after the user saw these chats, newest first, except those of `unseenIds`. A chat
 * dated in the future gets a mark of its own: if `through` were in the future, new messages of all other chats would count
 * as read. The future begins right after the slower of the two clocks, without a tolerance, because a mark of its own does a
 * chat no harm. `now`: this computer's clock, epoch ms.
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

/** Marks read what the scope covers (see `MarkAllReadScope`), and drops marks that are no later than `readThrough`. */
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
  // Before, these chats were read as far as all others: up to that moment, however many messages they had.
  const previous: ReadMark = { activity: marks.readThrough, messageCount: Number.MAX_SAFE_INTEGER };
  const kept = unseenIds.map((id) => [id, markOf(id, marks) ?? previous] as const);
  return { readThrough, chats: Object.fromEntries([...later, ...individual, ...kept]) };
}

function isAfter(activity: Instant | null, readThrough: Instant | null): boolean {
  return activity !== null && (readThrough === null || isLater(activity, readThrough));
}

/** Another page may have marked the chat read further in the meantime. */
function furtherMark(one: ReadMark | undefined, other: ReadMark): ReadMark {
  const isFurther = one && isAfter(one.activity, other.activity) && one.messageCount >= other.messageCount;
  return isFurther ? one : other;
}
