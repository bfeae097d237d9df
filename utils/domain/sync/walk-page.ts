import { type Chats, MAX_CHATS } from '../model/chat.ts';
import { orderedTimesOf, type Page } from '../model/page.ts';
import { advance } from './advance.ts';
import { requestBelow } from './cursor.ts';
import { PAGE_LIMIT, type PageRequest } from './page-request.ts';
import { recordVisited } from './start-walk.ts';
import { isUnchangedBelow } from './unchanged.ts';
import { hasEnded, MAX_EMPTY, type Walk } from './walk.ts';

/** A walk of this many pages has read as much as is kept, or reads a list that never ends. */
const MAX_PAGES = 60;
const EMPTY_OVERLAP = 3;

/** Returns the next request of the walk; null when it has ended. */
export function walkRequest(walk: Walk, total: number): PageRequest | null {
  if (hasEnded(walk)) return null;
  if (walk.withMessages === 'open') {
    // The heads of later checks count too, and may have brought as many chats as are kept.
    return requestBelow(walk.cursor, total, Math.max(1, MAX_CHATS - walk.withMessagesCount));
  }
  const offset = Math.max(0, Math.min(walk.emptyChats.offset, total) - EMPTY_OVERLAP);
  return { limit: PAGE_LIMIT, offset };
}

/** Applies the answer to `walkRequest(walk)`; null when no page joins what was read, and the walk must be abandoned. */
export function applyWalkPage(walk: Walk, page: Page, offset: number, known: Chats): Walk | null {
  const visited = recordVisited({ ...walk, pages: walk.pages + 1 }, page);
  return walk.withMessages === 'open'
    ? applyMessagesPage(visited, page, offset, known)
    : applyEmptyChatsPage(visited, page, offset);
}

function applyMessagesPage(walk: Walk, page: Page, offset: number, known: Chats): Walk | null {
  const advanced = advance(walk.cursor, page, offset);
  if (advanced.kind === 'broken') return null;
  const { cursor } = advanced;
  if (advanced.kind === 'gap') return { ...walk, cursor };
  const newRows = page.rowIds.slice(page.rowIds.indexOf(walk.cursor.lastId) + 1);
  return {
    ...walk,
    cursor,
    withMessages: advanced.end ? 'end' : withMessagesAfter(walk, page, known),
    tiedMoments: [...new Set([...walk.tiedMoments, ...(cursor.tiedMoment === null ? [] : [cursor.tiedMoment])])],
    endConfirmed: advanced.endConfirmed,
    rowsWithoutId: walk.rowsWithoutId + newRows.filter((id) => id === null).length,
  };
}

/** Where the walk stands after a page that does not end the list. */
function withMessagesAfter({ goal, cursor, ...walk }: Walk, page: Page, known: Chats): Walk['withMessages'] {
  if (walk.withMessagesCount >= MAX_CHATS || walk.pages >= MAX_PAGES) return 'capped';
  const { reached } = cursor;
  const below = page.chats.filter((chat) => chat.lastMessageAt !== null && (!reached || chat.lastMessageAt < reached));
  const isUnchanged = goal === 'incremental' && isUnchangedBelow(below, { syncedUpTo: known.syncedUpTo, known });
  return isUnchanged ? 'unchanged' : 'open';
}

/** Empty chats have no order, so a page that doesn't join the one before can't be retried further up. */
function applyEmptyChatsPage(walk: Walk, page: Page, offset: number): Walk | null {
  const { emptyChats } = walk;
  const pageEnd = offset + page.rowIds.length;
  const listEnd = walk.endConfirmed ? Math.min(page.total, walk.cursor.offset) : page.total;
  const reachedMessages = orderedTimesOf(page).some((time) => time != null) || pageEnd >= listEnd;
  if (!reachedMessages && pageEnd <= emptyChats.offset) return null;
  const isCapped = pageEnd >= MAX_EMPTY;
  const isContiguous = offset === 0 || page.rowIds.includes(emptyChats.lastId);
  const gaplessSoFar = isContiguous && (emptyChats.offset === 0 || emptyChats.gapless);
  return {
    ...walk,
    emptyChats: {
      offset: pageEnd,
      lastId: page.rowIds.at(-1) ?? null,
      ended: reachedMessages || isCapped,
      gapless: gaplessSoFar && (reachedMessages || !isCapped),
    },
  };
}
