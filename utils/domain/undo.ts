import type { Chat, Chats, ReadMarks } from './chat';
import type { Instant } from './instant';
import { isUnread, markRead } from './unread';

/** How long lists offer to take a change back, ms: enough time to think again. */
export const UNDO_MS = 60_000;

/** The last change of read marks by which a person turned a chat, as long as it can be taken back. */
export interface Undo {
  /** A new one for each change. */
  readonly id: string;
  /** How many chats it turned from unread to read, or from read to unread. */
  readonly count: number;
  /** What it turned them to. */
  readonly turned: 'read' | 'unread';
  /** When it was made: this computer's clock, epoch ms. */
  readonly at: number;
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
 * back without this one. Where it turned no chat, as a second **Mark all read** does, the change before it can still be.
 */
export function changed(
  { chats, marks, undo }: Marked & { readonly chats: Chats },
  after: ReadMarks,
  { id, at }: Pick<Undo, 'id' | 'at'>,
): Marked {
  const turned = chats.list.filter((chat) => isUnread(chat, marks) !== isUnread(chat, after));
  const [first] = turned;
  if (!first) return { marks: after, undo };
  return {
    marks: after,
    undo: { id, count: turned.length, turned: isUnread(first, after) ? 'unread' : 'read', at, before: marks },
  };
}

/** Whether lists offer to take the change back; `now` in epoch ms. */
export function isOffered({ at }: Undo, now: number): boolean {
  return now >= at && now < at + UNDO_MS;
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
