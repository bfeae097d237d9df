import type { Instant } from '../model/instant.ts';

/** What was read of one chat. `activity: null` says that nothing was: the user marked it unread. */
export interface ReadMark {
  readonly activity: Instant | null;
  readonly messageCount: number;
}

export interface ReadMarks {
  /** Everything up to this instant is read, unless the chat has a mark of its own. */
  readonly readThrough: Instant | null;
  /** By chat id. */
  readonly chats: Readonly<Record<string, ReadMark>>;
}

export const NO_MARKS: ReadMarks = { readThrough: null, chats: {} };
