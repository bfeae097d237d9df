import { activityOf, type Chat, type Chats, hasMessage, MAX_CHATS } from '../model/chat.ts';
import { type Instant, instantOf, isLater } from '../model/instant.ts';
import { isPlausible } from '../model/server-clock.ts';
import { createNewMessageDetector, isMarkOfEmptyChat, type KnownBefore } from '../read-marks/new-messages.ts';
import type { ReadMark, ReadMarks } from '../read-marks/read-marks.ts';
import { fullyReadMark, isAfterMark, isUnread, markOf, wasUnread } from '../read-marks/unread.ts';

/**
 * A chat in which something was said since this connection's first check, and which nobody has read since. It counts only
 * while the chat is unread; it is kept for a while longer, for reading can be undone.
 */
export interface Wait {
  /** The first activity that Perch saw and nobody has read, on the server's clock. */
  readonly waitingSince: Instant;
  /** Whether the visitor wrote for the first time then. */
  readonly isNew: boolean;
  /** Up to where the person was told, or did not want to be; null: nothing yet. */
  readonly notifiedUpTo: ReadMark | null;
  /** Whether the person was notified of any of it; messages that they did not want to hear of leave this as it is. */
  readonly notified: boolean;
  /** Whether it came while Perch was quiet. */
  readonly deferred: boolean;
  /** Whether it was told once more because it waits so long. */
  readonly reminded: boolean;
}

/** By chat id. */
export type Waits = Readonly<Record<string, Wait>>;

export const NO_WAITS: Waits = {};

/**
 * How many waits are kept of chats that are read or not in the list: reading can be undone, and what an answer left out by
 * mistake comes back. Either can be all chats at once.
 */
const MAX_INACTIVE_WAITS = MAX_CHATS;

/**
 * The waits after a page was taken in: a chat in which something was said between `before` and `after` waits from then on.
 * Stored in one write with the chats, so that each event is found exactly once: the same page again makes no difference. The
 * first check of a connection is silent. Where a message is dated in the future, its chat waits from `serverNow` on, the
 * server's clock in epoch ms. Returns the very same `waits` where nothing changed.
 */
export function updateWaits(
  waits: Waits,
  before: KnownBefore,
  after: Chats,
  { marks, serverNow }: { marks: ReadMarks; serverNow: number },
): Waits {
  if (before.chats.list === after.list || !before.chats.complete) return waits;
  const { lastKnown, wasEmpty, hasNewMessages } = createNewMessageDetector(before);
  const unchanged = new Set(before.chats.list);
  const listed = new Set(before.chats.list.map(({ id }) => id));
  const changed: [string, Wait][] = [];
  for (const chat of after.list) {
    if (unchanged.has(chat) || !isUnread(chat, marks) || !hasNewMessages(chat)) continue;
    const wait = Object.hasOwn(waits, chat.id) ? waits[chat.id] : undefined;
    const earlier = lastKnown(chat);
    const isFirstMessage = earlier ? wasEmpty(chat) : !hasReadMark(chat, marks);
    // A visitor who writes in a chat that had left the list, as when it was closed, does not wait since before that.
    const goesOn = wait && earlier && listed.has(chat.id) && !isFirstMessage && wasUnread(chat.id, earlier, marks);
    if (!goesOn) {
      changed.push([chat.id, newWait(chat, isFirstMessage, serverNow)]);
    } else if (isStartRead(chat, wait, marks)) {
      // Of several messages only the first was read: the wait goes on since the next, of which nobody was reminded.
      changed.push([chat.id, { ...wait, waitingSince: earlier.activity, reminded: false }]);
    }
  }
  return prune(waits, changed, after, marks);
}

/** The chat's wait; null where it does not wait. What the wait began with can have been read, but not what came then. */
export function waitOf(chat: Chat, waits: Waits, marks: ReadMarks): Wait | null {
  const wait = Object.hasOwn(waits, chat.id) ? waits[chat.id] : undefined;
  if (!wait || !hasMessage(chat) || !isUnread(chat, marks)) return null;
  return isStartRead(chat, wait, marks) ? { ...wait, waitingSince: activityOf(chat), reminded: false } : wait;
}

/** The waits once the chat was marked unread by hand: it does not wait before its next message, for somebody knows of it. */
export function withoutWait(waits: Waits, id: string): Waits {
  const { [id]: removed, ...others } = waits;
  return removed ? others : waits;
}

/** Whether the person has not been told of the last that was said. */
export function isPending(chat: Chat, { notifiedUpTo }: Wait): boolean {
  return notifiedUpTo === null || isAfterMark(chat, notifiedUpTo);
}

/** The wait once the person was told of all that was said; `isRepeat`: and that it waits too long. */
export function markNotified(chat: Chat, wait: Wait, isReminder: boolean): Wait {
  return { ...markSkipped(chat, wait), notified: true, reminded: wait.reminded || isReminder };
}

/** The wait once all that was said is passed over: the person was not told, because they did not want to be. */
export function markSkipped(chat: Chat, wait: Wait): Wait {
  return { ...wait, notifiedUpTo: fullyReadMark(chat), deferred: false };
}

function newWait(chat: Chat, isNew: boolean, serverNow: number): Wait {
  const activity = activityOf(chat);
  const waitingSince = isPlausible(activity, serverNow) ? activity : instantOf(serverNow);
  return { waitingSince, isNew, notifiedUpTo: null, notified: false, deferred: false, reminded: false };
}

/** Whether the chat was read or marked unread at some time when somebody had written in it. */
function hasReadMark(chat: Chat, marks: ReadMarks): boolean {
  const mark = markOf(chat.id, marks);
  return mark !== undefined && !isMarkOfEmptyChat(mark, chat);
}

/** Whether the message that the wait began with has been read, and a later one has not. */
function isStartRead(chat: Chat, { waitingSince }: Wait, marks: ReadMarks): boolean {
  const mark = markOf(chat.id, marks);
  const read = mark ? mark.activity : marks.readThrough;
  return read !== null && !isLater(waitingSince, read) && isLater(activityOf(chat), read);
}

function prune(waits: Waits, changed: [string, Wait][], { list }: Chats, marks: ReadMarks): Waits {
  const unread = new Set(list.filter((chat) => isUnread(chat, marks)).map(({ id }) => id));
  const entries = Object.entries({ ...waits, ...Object.fromEntries(changed) });
  const inactive = entries.filter(([id]) => !unread.has(id)).slice(-MAX_INACTIVE_WAITS);
  const kept = [...inactive, ...entries.filter(([id]) => unread.has(id))];
  const isSame = changed.length === 0 && kept.length === Object.keys(waits).length;
  return isSame ? waits : Object.fromEntries(kept);
}
