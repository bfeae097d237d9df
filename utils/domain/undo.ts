import type { Chat, Chats, ReadMarks } from './chat';
import type { Instant } from './instant';
import { isUnread, markRead } from './unread';

/** The last change of read marks that a person made, as long as it can be taken back. */
export interface Undo {
  /** Made anew for each change. */
  readonly id: string;
  /** How many chats it turned from unread to read, or from read to unread. */
  readonly count: number;
  /** The marks before it. */
  readonly before: ReadMarks;
}

/** What a person's change of marks starts from and ends in. */
export interface Marked {
  readonly marks: ReadMarks;
  readonly undo: Undo | null;
}

/**
 * The state after a person's change of marks. It takes the place of the change before it, which could no longer be taken
 * back without this one; where it turned no chat, nothing can be taken back.
 */
export function changed({ chats, marks }: { chats: Chats; marks: ReadMarks }, after: ReadMarks, id: string): Marked {
  const count = chats.list.filter((chat) => isUnread(chat, marks) !== isUnread(chat, after)).length;
  return { marks: after, undo: count === 0 ? null : { id, count, before: marks } };
}

/** The change that can be taken back, once a chat was opened since: what was opened stays read. */
export function withOpened(undo: Undo | null, chat: Chat, seen: Instant): Undo | null {
  return undo && { ...undo, before: markRead(undo.before, chat, seen) };
}

/**
 * The state after the change with this id was taken back; null where it is not the last one. Marks compare the server's
 * own times, so what came in since is unread by the older marks as well.
 */
export function takenBack(undo: Undo | null, id: string): Marked | null {
  return undo?.id === id ? { marks: undo.before, undo: null } : null;
}
