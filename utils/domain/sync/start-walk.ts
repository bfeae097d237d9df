import type { Chats } from '../model/chat.ts';
import { type LocatedPage, orderedTimesOf, type Page } from '../model/page.ts';
import { cursorAfter } from './cursor.ts';
import { newestMessageAt } from './unchanged.ts';
import type { Walk } from './walk.ts';

/** Starts a walk with the check's first page. `chats`: those known before that page. */
export function startWalk(
  { page, offset, emptyCount }: LocatedPage,
  { connectionId, goal, chats }: Pick<Walk, 'connectionId' | 'goal'> & { chats: Chats },
): Walk {
  const atEnd = offset + page.rowIds.length >= page.total;
  const showsAllEmpty = emptyCount === 0 || (offset === 0 && page.rowIds.length >= emptyCount);
  const walk: Walk = {
    connectionId,
    goal,
    upperBound: newestMessageAt(page) ?? chats.syncedUpTo,
    cursor: cursorAfter(page, offset),
    withMessages: atEnd ? 'end' : 'open',
    emptyChats: { offset: 0, lastId: null, ended: showsAllEmpty, gapless: showsAllEmpty },
    endConfirmed: false,
    atStart: { total: page.reportedTotal ?? chats.total, expectedTotal: chats.expectedTotal },
    rowsWithoutId: page.rowIds.filter((id) => id === null).length,
    ...NOTHING_VISITED,
  };
  return recordVisited(walk, page);
}

const NOTHING_VISITED = {
  tiedMoments: [],
  visitedIds: [],
  withMessagesCount: 0,
  emptyIds: [],
  unreadableIds: [],
  pages: 1,
  failures: 0,
} as const;

/** Records the rows of a page that was read while the walk is under way. */
export function recordVisited(walk: Walk, page: Page): Walk {
  const visited = new Set(walk.visitedIds);
  const newIds = [...new Set(page.rowIds)].filter((id) => id !== null).filter((id) => !visited.has(id));
  const orderedTimes = orderedTimesOf(page);
  const timeById = new Map(page.rowIds.map((id, index) => [id, orderedTimes[index]]));
  const stillEmpty = walk.emptyIds.filter((id) => (timeById.get(id) ?? null) === null && !page.closedIds.includes(id));
  if (newIds.length === 0 && stillEmpty.length === walk.emptyIds.length) return walk;
  const unreadable = newIds.filter((id) => timeById.get(id) === undefined && !page.closedIds.includes(id));
  return {
    ...walk,
    visitedIds: [...walk.visitedIds, ...newIds],
    withMessagesCount: walk.withMessagesCount + newIds.filter((id) => timeById.get(id) != null).length,
    emptyIds: [...stillEmpty, ...newIds.filter((id) => timeById.get(id) === null)],
    unreadableIds: [...walk.unreadableIds, ...unreadable],
  };
}
