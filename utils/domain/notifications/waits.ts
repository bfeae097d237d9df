import { activityOf, type Chat, type Chats, hasMessage, MAX_CHATS } from '../model/chat.ts';
import { type Instant, instantOf, isLater } from '../model/instant.ts';
import { isPlausible } from '../model/server-clock.ts';
import { createNewMessageDetector, isMarkOfEmptyChat, type KnownBefore } from '../read-marks/new-messages.ts';
import type { ReadMark, ReadMarks } from '../read-marks/read-marks.ts';
import { fullyReadMark, isAfterMark, isUnread, markOf, wasUnread } from '../read-marks/unread.ts';

/**
 * A chat that has an unread message from after this connection's first check. It counts only while the chat is unread, but
 * is kept for a while longer, because reading can be undone.
 */
export interface Wait {
  /** The first unread activity that Perch saw, on the server's clock. */
  readonly waitingSince: Instant;
  /** Whether that was the visitor's first message. */
  readonly isNew: boolean;
  /** Up to here the user has been notified, or did not want to be; null: no message yet. */
  readonly notifiedUpTo: ReadMark | null;
  /** Whether the user had a notification for any of the messages; unwanted messages leave this as it is. */
  readonly notified: boolean;
  /** Whether a notification is due, but waits for the end of a quiet period. */
  readonly deferred: boolean;
  /** Whether the user had the reminder that the visitor has been waiting too long. */
  readonly reminded: boolean;
}

/** By chat id. */
export type Waits = Readonly<Record<string, Wait>>;

export const NO_WAITS: Waits = {};

/**
 * At most this many waits of read or unlisted chats are kept: reading can be undone, and chats that an answer left out by
 * mistake come back. Either can be all chats at once.
 */
const MAX_INACTIVE_WAITS = MAX_CHATS;

/**
 * Starts a wait for each chat that has a new message between `before` and `after` a page was merged; the first check of a
 * connection starts none. Store the result in one write with the chats: that way each message is found exactly once, and the
 * same page again changes nothing. A chat whose message is dated in the future waits from `serverNow`, the server's clock in
 * epoch ms. Returns `waits` itself if nothing changed.
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
    // A visitor who writes in a chat that had left the list, usually because it was closed, was not waiting all that time.
    const continues = wait && earlier && listed.has(chat.id) && !isFirstMessage && wasUnread(chat.id, earlier, marks);
    if (!continues) {
      changed.push([chat.id, newWait(chat, isFirstMessage, serverNow)]);
    } else if (isStartRead(chat, wait, marks)) {
      // The first of several messages was read: the wait now starts at the next one, which had no reminder.
      changed.push([chat.id, { ...wait, waitingSince: earlier.activity, reminded: false }]);
    }
  }
  return prune(waits, changed, after, marks);
}

/** Returns the chat's wait, or null. If the message that it started with has been read, it starts at the last message. */
export function waitOf(chat: Chat, waits: Waits, marks: ReadMarks): Wait | null {
  const wait = Object.hasOwn(waits, chat.id) ? waits[chat.id] : undefined;
  if (!wait || !hasMessage(chat) || !isUnread(chat, marks)) return null;
  return isStartRead(chat, wait, marks) ? { ...wait, waitingSince: activityOf(chat), reminded: false } : wait;
}

/** Removes the wait of a chat that the user marks unread: they know about it, so it waits only from its next message on. */
export function withoutWait(waits: Waits, id: string): Waits {
  const { [id]: removed, ...others } = waits;
  return removed ? others : waits;
}

/** Returns whether the last message has been neither notified nor skipped. */
export function isPending(chat: Chat, { notifiedUpTo }: Wait): boolean {
  return notifiedUpTo === null || isAfterMark(chat, notifiedUpTo);
}

/** Marks all messages notified; `isReminder`: the notification also counts as the reminder of a wait that is too long. */
export function markNotified(chat: Chat, wait: Wait, isReminder: boolean): Wait {
  return { ...markSkipped(chat, wait), notified: true, reminded: wait.reminded || isReminder };
}

/** Marks all messages as done without a notification, because the user does not want one. */
export function markSkipped(chat: Chat, wait: Wait): Wait {
  return { ...wait, notifiedUpTo: fullyReadMark(chat), deferred: false };
}

function newWait(chat: Chat, isNew: boolean, serverNow: number): Wait {
  const activity = activityOf(chat);
  const waitingSince = isPlausible(activity, serverNow) ? activity : instantOf(serverNow);
  return { waitingSince, isNew, notifiedUpTo: null, notified: false, deferred: false, reminded: false };
}

/** Returns whether the chat has a read mark from a time when it had messages. */
function hasReadMark(chat: Chat, marks: ReadMarks): boolean {
  const mark = markOf(chat.id, marks);
  return mark !== undefined && !isMarkOfEmptyChat(mark, chat);
}

/** Returns whether the message that the wait started with has been read, and a later one has not. */
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
