import { type Chats, MAX_CHATS } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import { orderedTimesOf, type Page } from '../model/page.ts';
import {
  type Advance,
  advance,
  type Cursor,
  cursorAfter,
  PAGE_LIMIT,
  type PageRequest,
  requestBelow,
} from './cursor.ts';
import { isUnchangedBelow, newestMessageAt } from './unchanged.ts';

/** Of the rows without a message so many are read at most; they have no order, so there is no newest among them. */
export const MAX_EMPTY = MAX_CHATS;
/** A walk of this many pages has read what is kept, or reads a list that never ends. */
const MAX_PAGES = 60;
const EMPTY_OVERLAP = 3;

/** How far the rows without a message have been read. They come first, and in no order (docs/api.md). */
interface EmptyChatsProgress {
  readonly offset: number;
  readonly lastId: string | null;
  readonly ended: boolean;
  /** All of them were read, and each page joined on to the one before: only then can one be missed out. */
  readonly gapless: boolean;
}

/** A walk under way. It is stored, so that it goes on in the next check, and after the background was killed. */
export interface Walk {
  /** Whose list it is: a walk over another account's is thrown away. */
  readonly connectionId: string;
  /** `news`: down to where nothing has changed since. `everything`: to the end, or to the most that is kept. */
  readonly goal: 'incremental' | 'full';
  /** What is later than this the checks' first requests bring; the walk reads what is not. */
  readonly upperBound: Instant | null;
  readonly cursor: Cursor;
  /** Whether the chats with messages were read to their end, to the most that is kept (`cut`), or not yet. */
  readonly withMessages: 'open' | 'unchanged' | 'capped' | 'end';
  readonly emptyChats: EmptyChatsProgress;
  /** An answer said that nothing lies below the last row, whatever the total is. */
  readonly endConfirmed: boolean;
  /** The moments of which rows may have been passed over, for rows of one moment have no order (docs/api.md). */
  readonly tiedMoments: readonly Instant[];
  /** The ids of all rows that came by since it began. */
  readonly visitedIds: readonly string[];
  readonly withMessagesCount: number;
  /** Those that had no message when they came by, less those that have one since. */
  readonly emptyIds: readonly string[];
  readonly unreadableIds: readonly string[];
  /** Rows without an id stand for chats that nobody can name: nothing may then be taken as closed. */
  readonly rowsWithoutId: number;
  readonly pages: number;
  /** Pages of it that failed. */
  readonly failures: number;
  /** The total and what was accounted for when it began. */
  readonly atStart: { readonly total: number; readonly expectedTotal: number };
}

/** Where a page was found to stand in the list. */
export interface LocatedPage {
  readonly page: Page;
  readonly offset: number;
  /** How many rows without a message come before the first with one. */
  readonly emptyCount: number;
}

/** A walk that begins with the check's first page. `chats` are those known before that page. */
export function startWalk(
  { page, offset, emptyCount }: LocatedPage,
  { connectionId, goal, chats }: Pick<Walk, 'connectionId' | 'goal'> & { chats: Chats },
): Walk {
  const atEnd = offset + page.rowIds.length >= page.total;
  const showsAllEmpty = offset === 0 && page.rowIds.length >= emptyCount;
  const walk: Walk = {
    connectionId,
    goal,
    upperBound: newestMessageAt(page) ?? chats.syncedUpTo,
    cursor: cursorAfter(page, offset),
    withMessages: atEnd ? 'end' : 'open',
    emptyChats: {
      offset: 0,
      lastId: null,
      ended: showsAllEmpty || emptyCount === 0,
      gapless: showsAllEmpty || emptyCount === 0,
    },
    endConfirmed: false,
    tiedMoments: [],
    visitedIds: [],
    withMessagesCount: 0,
    emptyIds: [],
    unreadableIds: [],
    rowsWithoutId: page.rowIds.filter((id) => id === null).length,
    pages: 1,
    failures: 0,
    atStart: { total: page.reportedTotal ?? chats.total, expectedTotal: chats.expectedTotal },
  };
  return recordVisited(walk, page);
}

/** The request that takes the walk further; null when it has ended. */
export function walkRequest(walk: Walk, total: number): PageRequest | null {
  if (walk.withMessages === 'open') {
    // The tops of later checks count as well, and can have brought all that was wanted.
    return requestBelow(walk.cursor, total, Math.max(1, MAX_CHATS - walk.withMessagesCount));
  }
  if (walk.goal === 'incremental' || walk.emptyChats.ended) return null;
  const offset = Math.max(0, Math.min(walk.emptyChats.offset, total) - EMPTY_OVERLAP);
  return { limit: PAGE_LIMIT, offset };
}

/** Whether everything that the walk set out for has been read. */
export function hasEnded(walk: Walk): boolean {
  return walk.withMessages !== 'open' && (walk.goal === 'incremental' || walk.emptyChats.ended);
}

/** Takes the answer to `walkRequest(walk)`; null where no page joins on any more, and the walk is to be given up. */
export function applyWalkPage(walk: Walk, page: Page, offset: number, known: Chats): Walk | null {
  const visited = recordVisited({ ...walk, pages: walk.pages + 1 }, page);
  return walk.withMessages === 'open'
    ? applyMessagesPage(visited, page, offset, known)
    : applyEmptyChatsPage(visited, page, offset);
}

/** Remembers the rows of a page that came by while the walk was under way. */
export function recordVisited(walk: Walk, page: Page): Walk {
  const visited = new Set(walk.visitedIds);
  const newIds = [...new Set(page.rowIds)].filter((id) => id !== null).filter((id) => !visited.has(id));
  const orderedTimes = orderedTimesOf(page);
  const timeById = new Map(page.rowIds.map((id, index) => [id, orderedTimes[index]]));
  const stillEmpty = walk.emptyIds.filter((id) => (timeById.get(id) ?? null) === null && !page.closedIds.includes(id));
  if (newIds.length === 0 && stillEmpty.length === walk.emptyIds.length) return walk;
  return {
    ...walk,
    visitedIds: [...walk.visitedIds, ...newIds],
    withMessagesCount: walk.withMessagesCount + newIds.filter((id) => timeById.get(id) != null).length,
    emptyIds: [...stillEmpty, ...newIds.filter((id) => timeById.get(id) === null)],
    unreadableIds: [
      ...walk.unreadableIds,
      ...newIds.filter((id) => timeById.get(id) === undefined && !page.closedIds.includes(id)),
    ],
  };
}

function applyMessagesPage(walk: Walk, page: Page, offset: number, known: Chats): Walk | null {
  const advanced: Advance = advance(walk.cursor, page, offset);
  if (advanced.kind === 'broken') return null;
  if (advanced.kind === 'gap') return { ...walk, cursor: advanced.cursor };
  const { reached, lastId } = walk.cursor;
  const below = page.chats.filter((chat) => chat.lastMessageAt !== null && (!reached || chat.lastMessageAt < reached));
  const syncedUpTo = known.syncedUpTo;
  const isUnchanged = walk.goal === 'incremental' && isUnchangedBelow(below, { syncedUpTo, known });
  const rowsWithoutId = page.rowIds.slice(page.rowIds.indexOf(lastId) + 1).filter((id) => id === null).length;
  const isCapped = walk.withMessagesCount >= MAX_CHATS || walk.pages >= MAX_PAGES;
  const withMessages = advanced.end ? 'end' : isCapped ? 'capped' : isUnchanged ? 'unchanged' : 'open';
  const tiedMoment = advanced.cursor.tiedMoment;
  const tiedMoments =
    tiedMoment === null || walk.tiedMoments.includes(tiedMoment) ? walk.tiedMoments : [...walk.tiedMoments, tiedMoment];
  return {
    ...walk,
    cursor: advanced.cursor,
    withMessages,
    tiedMoments,
    endConfirmed: advanced.endConfirmed,
    rowsWithoutId: walk.rowsWithoutId + rowsWithoutId,
  };
}

/** Rows without a message have no order, so a page of them joins on or does not, and nothing can be done about it. */
function applyEmptyChatsPage(walk: Walk, page: Page, offset: number): Walk | null {
  const { emptyChats } = walk;
  const isContiguous = offset === 0 || page.rowIds.includes(emptyChats.lastId);
  const pageEnd = offset + page.rowIds.length;
  const listEnd = walk.endConfirmed ? Math.min(page.total, walk.cursor.offset) : page.total;
  const reachedMessages = orderedTimesOf(page).some((time) => time != null) || pageEnd >= listEnd;
  const isCapped = pageEnd >= MAX_EMPTY;
  if (!reachedMessages && pageEnd <= emptyChats.offset) return null;
  const gapless = isContiguous && reachedMessages && (emptyChats.offset === 0 || emptyChats.gapless);
  // Until the end is met, `whole` says whether all pages up to here have joined on.
  const gaplessSoFar = isContiguous && (emptyChats.offset === 0 || emptyChats.gapless);
  return {
    ...walk,
    emptyChats: {
      offset: pageEnd,
      lastId: page.rowIds.at(-1) ?? null,
      ended: reachedMessages || isCapped,
      gapless: reachedMessages ? gapless : gaplessSoFar && !isCapped,
    },
  };
}
