import { isCalm, topOf } from './calm';
import { type Chats, MAX_CHATS } from './chat';
import { type Advance, advance, type Cursor, cursorAfter, PAGE_LIMIT, type PageRequest, requestBelow } from './cursor';
import type { Instant } from './instant';
import { type Page, placesOf } from './merge';

/** Of the rows without a message so many are read at most; they have no order, so there is no newest among them. */
export const MAX_SILENT = MAX_CHATS;
/** A walk of this many pages has read what is kept, or reads a list that never ends. */
const MAX_PAGES = 60;
const SILENT_OVERLAP = 3;

/** How far the rows without a message have been read. They come first, and in no order (docs/api.md). */
interface Silent {
  readonly offset: number;
  readonly lastId: string | null;
  readonly ended: boolean;
  /** All of them were read, and each page joined on to the one before: only then can one be missed out. */
  readonly whole: boolean;
}

/** A walk under way. It is stored, so that it goes on in the next check, and after the background was killed. */
export interface Walk {
  /** Whose list it is: a walk over another account's is thrown away. */
  readonly connectionId: string;
  /** `news`: down to where nothing has changed since. `everything`: to the end, or to the most that is kept. */
  readonly goal: 'news' | 'everything';
  /** What is later than this the checks' first requests bring; the walk reads what is not. */
  readonly top: Instant | null;
  readonly cursor: Cursor;
  /** Whether the chats with messages were read to their end, to the most that is kept (`cut`), or not yet. */
  readonly dated: 'open' | 'calm' | 'cut' | 'end';
  readonly silent: Silent;
  /** An answer said that nothing lies below the last row, whatever the total is. */
  readonly atBottom: boolean;
  /** The moments of which rows may have been passed over, for rows of one moment have no order (docs/api.md). */
  readonly unordered: readonly Instant[];
  /** The ids of all rows that came by since it began. */
  readonly seen: readonly string[];
  readonly datedSeen: number;
  /** Those that had no message when they came by, less those that have one since. */
  readonly silentSeen: readonly string[];
  readonly unreadable: readonly string[];
  /** Rows without an id stand for chats that nobody can name: nothing may then be taken as closed. */
  readonly nameless: number;
  readonly pages: number;
  /** Pages of it that failed. */
  readonly failures: number;
  /** The total and what was accounted for when it began. */
  readonly began: { readonly total: number; readonly accounted: number };
}

/** Where a page was found to stand in the list. */
export interface Placed {
  readonly page: Page;
  readonly offset: number;
  /** How many rows without a message come before the first with one. */
  readonly boundary: number;
}

/** A walk that begins with the check's first page. `chats` are those known before that page. */
export function startWalk(
  { page, offset, boundary }: Placed,
  { connectionId, goal, chats }: Pick<Walk, 'connectionId' | 'goal'> & { chats: Chats },
): Walk {
  const atEnd = offset + page.rowIds.length >= page.total;
  const whole = offset === 0 && page.rowIds.length >= boundary;
  const walk: Walk = {
    connectionId,
    goal,
    top: topOf(page) ?? chats.frontier,
    cursor: cursorAfter(page, offset),
    dated: atEnd ? 'end' : 'open',
    silent: { offset: 0, lastId: null, ended: whole || boundary === 0, whole: whole || boundary === 0 },
    atBottom: false,
    unordered: [],
    seen: [],
    datedSeen: 0,
    silentSeen: [],
    unreadable: [],
    nameless: page.rowIds.filter((id) => id === null).length,
    pages: 1,
    failures: 0,
    began: { total: page.claimed ?? chats.total, accounted: chats.accounted },
  };
  return see(walk, page);
}

/** The request that takes the walk further; null when it has ended. */
export function walkRequest(walk: Walk, total: number): PageRequest | null {
  if (walk.dated === 'open') {
    // The tops of later checks count as well, and can have brought all that was wanted.
    return requestBelow(walk.cursor, total, Math.max(1, MAX_CHATS - walk.datedSeen));
  }
  if (walk.goal === 'news' || walk.silent.ended) return null;
  const offset = Math.max(0, Math.min(walk.silent.offset, total) - SILENT_OVERLAP);
  return { limit: PAGE_LIMIT, offset };
}

/** Whether everything that the walk set out for has been read. */
export function hasEnded(walk: Walk): boolean {
  return walk.dated !== 'open' && (walk.goal === 'news' || walk.silent.ended);
}

/** Takes the answer to `walkRequest(walk)`; null where no page joins on any more, and the walk is to be given up. */
export function takeWalkPage(walk: Walk, page: Page, offset: number, known: Chats): Walk | null {
  const seen = see({ ...walk, pages: walk.pages + 1 }, page);
  return walk.dated === 'open' ? takeDated(seen, page, offset, known) : takeSilent(seen, page, offset);
}

/** Remembers the rows of a page that came by while the walk was under way. */
export function see(walk: Walk, page: Page): Walk {
  const before = new Set(walk.seen);
  const unseen = [...new Set(page.rowIds)].filter((id) => id !== null).filter((id) => !before.has(id));
  const places = placesOf(page);
  const times = new Map(page.rowIds.map((id, index) => [id, places[index]]));
  const left = walk.silentSeen.filter((id) => (times.get(id) ?? null) === null && !page.closedIds.includes(id));
  if (unseen.length === 0 && left.length === walk.silentSeen.length) return walk;
  return {
    ...walk,
    seen: [...walk.seen, ...unseen],
    datedSeen: walk.datedSeen + unseen.filter((id) => times.get(id) != null).length,
    silentSeen: [...left, ...unseen.filter((id) => times.get(id) === null)],
    unreadable: [
      ...walk.unreadable,
      ...unseen.filter((id) => times.get(id) === undefined && !page.closedIds.includes(id)),
    ],
  };
}

function takeDated(walk: Walk, page: Page, offset: number, known: Chats): Walk | null {
  const step: Advance = advance(walk.cursor, page, offset);
  if (step.kind === 'broken') return null;
  if (step.kind === 'seam') return { ...walk, cursor: step.cursor };
  const { reached, lastId } = walk.cursor;
  const below = page.chats.filter((chat) => chat.lastMessageAt !== null && (!reached || chat.lastMessageAt < reached));
  const frontier = known.frontier;
  const calm = walk.goal === 'news' && isCalm(below, { frontier, known });
  const nameless = page.rowIds.slice(page.rowIds.indexOf(lastId) + 1).filter((id) => id === null).length;
  const isCut = walk.datedSeen >= MAX_CHATS || walk.pages >= MAX_PAGES;
  const dated = step.end ? 'end' : isCut ? 'cut' : calm ? 'calm' : 'open';
  const tie = step.cursor.unordered;
  const unordered = tie === null || walk.unordered.includes(tie) ? walk.unordered : [...walk.unordered, tie];
  return {
    ...walk,
    cursor: step.cursor,
    dated,
    unordered,
    atBottom: step.atBottom,
    nameless: walk.nameless + nameless,
  };
}

/** Rows without a message have no order, so a page of them joins on or does not, and nothing can be done about it. */
function takeSilent(walk: Walk, page: Page, offset: number): Walk | null {
  const { silent } = walk;
  const joins = offset === 0 || page.rowIds.includes(silent.lastId);
  const reach = offset + page.rowIds.length;
  const end = walk.atBottom ? Math.min(page.total, walk.cursor.offset) : page.total;
  const metDated = placesOf(page).some((time) => time != null) || reach >= end;
  const full = reach >= MAX_SILENT;
  if (!metDated && reach <= silent.offset) return null;
  const whole = joins && metDated && (silent.offset === 0 || silent.whole);
  // Until the end is met, `whole` says whether all pages up to here have joined on.
  const soFar = joins && (silent.offset === 0 || silent.whole);
  return {
    ...walk,
    silent: {
      offset: reach,
      lastId: page.rowIds.at(-1) ?? null,
      ended: metDated || full,
      whole: metDated ? whole : soFar && !full,
    },
  };
}
