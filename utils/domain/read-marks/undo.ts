import type { Chat, Chats } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { ReadMarks } from './read-marks.ts';
import { isUnread, markRead } from './unread.ts';

/** How long a change can be undone, ms: enough time to think again. */
export const UNDO_MS = 60_000;

/** The last change by the user that made a chat read or unread, as long as it can be undone. */
export interface Undo {
  /** New for each change. */
  readonly id: string;
  /** How many chats became read or unread. */
  readonly count: number;
  /** What they became. */
  readonly changedTo: 'read' | 'unread';
  /** When it was made: this computer's clock, epoch ms. */
  readonly at: number;
  /** The marks before it. */
  readonly previousMarks: ReadMarks;
}

/** The read marks, and how to undo the last change. */
export interface MarksState {
  readonly marks: ReadMarks;
  readonly undo: Undo | null;
}

/**
 * Returns the state after a change by the user. It replaces the change before it, which could no longer be undone without
 * this one. If it affected no chat, like a second **Mark all read**, the change before it can still be undone.
 */
export function recordChange(
  { chats, marks, undo }: MarksState & { readonly chats: Chats },
  after: ReadMarks,
  { id, at }: Pick<Undo, 'id' | 'at'>,
): MarksState {
  const affected = chats.list.filter((chat) => isUnread(chat, marks) !== isUnread(chat, after));
  const [first] = affected;
  if (!first) return { marks: after, undo };
  return {
    marks: after,
    undo: {
      id,
      count: affected.length,
      changedTo: isUnread(first, after) ? 'unread' : 'read',
      at,
      previousMarks: marks,
    },
  };
}

/** Whether the change can still be undone. `now` in epoch ms. */
export function isOffered({ at }: Undo, now: number): boolean {
  return now >= at && now < at + UNDO_MS;
}

/** Returns the change after a chat was opened: undoing it leaves the opened chat read. */
export function keepOpenedRead(undo: Undo | null, chat: Chat, readUpTo: Instant): Undo | null {
  return undo && { ...undo, previousMarks: markRead(undo.previousMarks, chat, readUpTo) };
}

/**
 * Returns the state after undoing the change with this id; null if it isn't the last one. Marks compare the server's times,
 * so messages that arrived since are unread by the older marks too.
 */
export function applyUndo(undo: Undo | null, id: string): MarksState | null {
  return undo?.id === id ? { marks: undo.previousMarks, undo: null } : null;
}
