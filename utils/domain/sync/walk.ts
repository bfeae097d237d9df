import { MAX_CHATS } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { Cursor } from './cursor.ts';

/** The most empty chats that a walk reads; they have no order, so none of them is the newest. */
export const MAX_EMPTY = MAX_CHATS;

/** How far the empty chats have been read. They come first, in no order (docs/api.md). */
interface EmptyChatsProgress {
  readonly offset: number;
  readonly lastId: string | null;
  readonly ended: boolean;
  /** All of them were read, and each page joined the one before: only then can a missing one count as closed. */
  readonly gapless: boolean;
}

/** A walk under way. It is stored, so that it continues in the next check or after the background was killed. */
export interface Walk {
  /** The connection whose list it reads: a walk over another account's list is dropped. */
  readonly connectionId: string;
  /** `incremental`: down to where nothing has changed since. `full`: to the end of the list, or as much as is kept. */
  readonly goal: 'incremental' | 'full';
  /** Later messages arrive through the heads of the checks; the walk reads everything up to here. */
  readonly upperBound: Instant | null;
  readonly cursor: Cursor;
  /** Where the walk stands among the chats with messages; `capped`: as many as are kept have been read. */
  readonly withMessages: 'open' | 'unchanged' | 'capped' | 'end';
  readonly emptyChats: EmptyChatsProgress;
  /** An answer showed that nothing comes after the last row, whatever the total is. */
  readonly endConfirmed: boolean;
  /** Moments of which rows may have been missed, because rows of one moment have no order (docs/api.md). */
  readonly tiedMoments: readonly Instant[];
  /** The ids of all rows seen since it began. */
  readonly visitedIds: readonly string[];
  readonly withMessagesCount: number;
  /** Rows that were empty when they were seen, except those that have a message since. */
  readonly emptyIds: readonly string[];
  readonly unreadableIds: readonly string[];
  /** A row without an id could be any chat: with one, nothing counts as closed. */
  readonly rowsWithoutId: number;
  readonly pages: number;
  /** How many of its pages failed. */
  readonly failures: number;
  readonly atStart: { readonly total: number; readonly expectedTotal: number };
}

/** Whether the walk has read everything that it is to read. */
export function hasEnded(walk: Walk): boolean {
  return walk.withMessages !== 'open' && (walk.goal === 'incremental' || walk.emptyChats.ended);
}
