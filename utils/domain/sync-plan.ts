import { type Chats, MAX_CHATS } from './chat';
import type { Instant } from './instant';
import type { Page } from './merge';

/** The reference's own request asks for the 20 newest active sessions (API.md). */
const HEAD_LIMIT = 20;
/** The most that one request may ask for (API.md). */
const PAGE_LIMIT = 100;
/** A walk over everything spends, on average, no more than one request in this time, its first page left out. */
const MS_PER_WALKED_PAGE = 30_000;
/** A walk that needs more than this ends with a seam: the server cuts its pages small, or sends the same ones again. */
export const MAX_REQUESTS = 40;
/** What no total shows, a closure beside a reopening say, is found by a walk over everything at least this often. */
const AUDIT_MS = 3_600_000;

export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
}

/** Whether this check walks over everything: always, only when something is unexplained, or not at all. */
export type WalkPolicy = 'always' | 'unexplained' | 'never';

/** The state of one check between two requests: all that decides which request is next. */
export interface Walk {
  readonly policy: WalkPolicy;
  readonly knownComplete: boolean;
  /** The total that the known chats explain. */
  readonly knownTotal: number;
  /** `lastMessageAt` of the known chats by id. */
  readonly known: ReadonlyMap<string, Instant | null>;
  readonly requests: number;
  /** Rows covered from the top, seen twice or not. */
  readonly rows: number;
  /** Chats with a message among them; those without come first (API.md) and must not use up the room of the others. */
  readonly dated: number;
  readonly seen: ReadonlySet<string>;
  readonly lastRowId: string | null;
  readonly total: number | null;
  /** Chats in this walk that were not known before, less those known that came back closed. */
  readonly growth: number;
  readonly unreadableIds: ReadonlySet<string>;
  /** Rows without an id stand for chats that nobody can name: nothing may then be taken as closed. */
  readonly nameless: number;
  /** Two pages did not fit together, or the total moved: rows may have been passed over. */
  readonly seam: boolean;
  /** A known chat with the activity it had: what lies below has not changed since. */
  readonly metKnown: boolean;
  readonly ended: boolean;
}

/** How much a check may walk, by when the last walk over everything was (epoch ms; null: unknown) and the account's size. */
export function walkPolicy(walkedAt: number | null, total: number, now: number): WalkPolicy {
  if (walkedAt === null || now < walkedAt || now - walkedAt >= AUDIT_MS) return 'always';
  const pages = Math.ceil(Math.min(total, MAX_CHATS) / PAGE_LIMIT);
  return now - walkedAt >= (pages - 1) * MS_PER_WALKED_PAGE ? 'unexplained' : 'never';
}

/** A check that has not asked anything yet. */
export function startWalk(chats: Chats, policy: WalkPolicy): Walk {
  return {
    policy,
    knownComplete: chats.complete,
    knownTotal: chats.total,
    known: new Map(chats.list.map((chat) => [chat.id, chat.lastMessageAt])),
    requests: 0,
    rows: 0,
    dated: 0,
    seen: new Set(),
    lastRowId: null,
    total: null,
    growth: 0,
    unreadableIds: new Set(),
    nameless: 0,
    seam: false,
    metKnown: false,
    ended: false,
  };
}

/** The next request; null when the check is done. Pages overlap by one row, so that a shift between them shows. */
export function nextRequest(walk: Walk): PageRequest | null {
  if (walk.requests === 0) return { limit: HEAD_LIMIT, offset: 0 };
  if (walk.ended || coversEverything(walk) || isSettled(walk)) return null;
  return { limit: Math.min(PAGE_LIMIT, MAX_CHATS - walk.dated + 1), offset: walk.rows - 1 };
}

/** Takes the answer to `nextRequest(walk)`. */
export function takePage(walk: Walk, page: Page): Walk {
  const first = walk.requests === 0;
  const unseen = page.chats.filter(({ id }) => !walk.seen.has(id));
  const fresh = unseen.filter(({ id }) => !walk.known.has(id)).length;
  const closed = page.closedIds.filter((id) => walk.known.has(id)).length;
  const endless = walk.requests + 1 >= MAX_REQUESTS;
  const shifted = !first && (page.rowIds[0] ?? null) !== walk.lastRowId;
  const rowIds = first ? page.rowIds : page.rowIds.slice(1);
  return {
    ...walk,
    requests: walk.requests + 1,
    rows: walk.rows + rowIds.length,
    dated: walk.dated + unseen.filter(({ lastMessageAt }) => lastMessageAt !== null).length,
    seen: new Set([...walk.seen, ...page.rowIds.filter((id) => id !== null)]),
    lastRowId: page.rowIds.at(-1) ?? null,
    total: page.total,
    growth: walk.growth + fresh - closed,
    unreadableIds: new Set([...walk.unreadableIds, ...unreadableIds(page)]),
    nameless: walk.nameless + rowIds.filter((id) => id === null).length,
    seam: walk.seam || shifted || (!first && page.total !== walk.total) || endless,
    metKnown: walk.metKnown || page.chats.some((chat) => isUnchanged(walk, chat.id, chat.lastMessageAt)),
    ended: rowIds.length === 0 || endless,
  };
}

/**
 * Takes a 500 to a request past the first: an offset greater than the total is answered so (API.md), because the list
 * shrank under the walk. The walk ends with a seam, which is no failure.
 */
export function takePastTheEnd(walk: Walk): Walk {
  return { ...walk, requests: walk.requests + 1, seam: true, ended: true };
}

/** What a finished walk may say of the chats that it did not see, and of itself. */
export interface WalkResult {
  /** Everything up to `MAX_CHATS` was asked for, whether or not it fits together. */
  readonly covered: boolean;
  /** It was, and it does. */
  readonly complete: boolean;
  /** The known chats can be taken as all there are: the walk was complete, or met what was known and explains the total. */
  readonly explained: boolean;
  /** Chats not in `seen` have closed. Absence is not closure (DESIGN.md, decision 4): only a whole, seamless walk says so. */
  readonly mayDrop: boolean;
  /** Rows that could not be understood, among those that the walk covered. */
  readonly unreadable: number;
}

/** Judges a walk for which `nextRequest` has returned null. */
export function finishWalk(walk: Walk): WalkResult {
  const covered = coversEverything(walk);
  const complete = covered && !walk.seam;
  const agrees = walk.seen.size === walk.total && walk.nameless === 0;
  return {
    covered,
    complete,
    explained: complete || (walk.knownComplete && walk.metKnown && explainsTotal(walk)),
    mayDrop: complete && agrees,
    unreadable: walk.unreadableIds.size + walk.nameless,
  };
}

function coversEverything(walk: Walk): boolean {
  return walk.total !== null && (walk.rows >= walk.total || walk.dated >= MAX_CHATS);
}

function isSettled(walk: Walk): boolean {
  if (!walk.metKnown || walk.policy === 'always') return false;
  return walk.policy === 'never' || (walk.knownComplete && explainsTotal(walk));
}

/** Where not all chats are kept, one that comes back looks like a new one, and the total says nothing. */
function explainsTotal(walk: Walk): boolean {
  return walk.knownTotal > MAX_CHATS || walk.total === walk.knownTotal + walk.growth;
}

function unreadableIds(page: Page): string[] {
  const readable = new Set([...page.chats.map(({ id }) => id), ...page.closedIds]);
  return page.rowIds.filter((id) => id !== null).filter((id) => !readable.has(id));
}

/** Rows without a message come first and in no order (API.md), so only a dated row says where the news ends. */
function isUnchanged(walk: Walk, id: string, lastMessageAt: Instant | null): boolean {
  return lastMessageAt !== null && walk.known.get(id) === lastMessageAt;
}
