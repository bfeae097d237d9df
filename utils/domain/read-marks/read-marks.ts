import type { Instant } from '../model/instant.ts';

/** How far one chat was read. `activity: null`: not at all, because the user marked it unread. */
export interface ReadMark {
  readonly activity: Instant | null;
  readonly messageCount: number;
}

/** How far all chats were read. */
export interface ReadMarks {
  /** Everything up to this instant is read, except in chats with a mark of their own. */
  readonly readThrough: Instant | null;
  /** By chat id. */
  readonly chats: Readonly<Record<string, ReadMark>>;
}

export const NO_MARKS: ReadMarks = { readThrough: null, chats: {} };
