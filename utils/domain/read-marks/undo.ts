import type { Chat, Chats } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { ReadMarks } from './read-marks.ts';
import { isUnread, markRead } from './unread.ts';

/** How long lists offer to take a change back, ms: enough time to think again. */
export const UNDO_MS = 60_000;

/** The last change of read marks by which a person turned a chat, as long as it can be taken back. */
export interface Undo {
  /** A new one for each change. */
  readonly id: string;
  /** How many chats it turned from unread to read, or from read to unread. */
  readonly count: number;
  /** What it turned them to. */
  readonly changedTo: 'read' | 'unread';
  /** When it was made: this computer's clock, epoch ms. */
  readonly at: number;
  /** The marks before it. */
  readonly previousMarks: ReadMarks;
}

/** What a person's change of marks starts from and ends in. */
export interface MarksState {
  readonly marks: ReadMarks;
  readonly undo: Undo | null;
}

/**
 * The state after a person's change of marks. It takes the place of the change before it, which could no longer be taken
 * back without this one. Where it turned no chat, as a second **Mark all read** does, the change before it can still be.
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

/** Whether lists offer to take the change back; `now` in epoch ms. */
export function isOffered({ at }: Undo, now: number): boolean {
  return now >= at && now < at + UNDO_MS;
}

/** The change that can be taken back, once a chat was opened since: what was opened stays read. */
export function keepOpenedRead(undo: Undo | null, chat: Chat, readUpTo: Instant): Undo | null {
  return undo && { ...undo, previousMarks: markRead(undo.previousMarks, chat, readUpTo) };
}

/**
 * The state after the change with this id was taken back; null where it is not the last one. Marks compare the server's
 * own times, so what came in since is unread by the older marks as well.
 */
export function applyUndo(undo: Undo | null, id: string): MarksState | null {
  return undo?.id === id ? { marks: undo.previousMarks, undo: null } : null;
}
