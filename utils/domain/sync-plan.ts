import { type Chats, MAX_CHATS } from './chat';
import type { Instant } from './instant';
import type { Page } from './merge';

/** The reference's own request asks for the 20 newest active sessions (API.md). */
const HEAD_LIMIT = 20;
/** The most that one request may ask for (API.md). */
const PAGE_LIMIT = 100;
/** A walk over everything spends, on average, no more than one request in this time. */
const MS_PER_WALKED_PAGE = 30_000;
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
  readonly seen: ReadonlySet<string>;
  readonly lastRowId: string | null;
  readonly total: number | null;
  /** Chats in this walk that were not known before, less those known that came back closed. */
  readonly growth: number;
  readonly unreadable: number;
  /** A row without an id stands for a chat that nobody can name: nothing may then be taken as closed. */
  readonly nameless: boolean;
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
  return now - walkedAt >= pages * MS_PER_WALKED_PAGE ? 'unexplained' : 'never';
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
    seen: new Set(),
    lastRowId: null,
    total: null,
    growth: 0,
    unreadable: 0,
    nameless: false,
    seam: false,
    metKnown: false,
    ended: false,
  };
}

/** The next request; null when the check is done. Pages overlap by one row, so that a shift between them shows. */
export function nextRequest(walk: Walk): PageRequest | null {
  if (walk.requests === 0) return { limit: HEAD_LIMIT, offset: 0 };
  if (walk.ended || coversEverything(walk) || isSettled(walk)) return null;
  return { limit: Math.min(PAGE_LIMIT, MAX_CHATS - walk.rows + 1), offset: walk.rows - 1 };
}

/** Takes the answer to `nextRequest(walk)`. */
export function takePage(walk: Walk, page: Page): Walk {
  const first = walk.requests === 0;
  const fresh = page.rowIds.filter((id) => id !== null && !walk.known.has(id) && !walk.seen.has(id)).length;
  const closed = page.closedIds.filter((id) => walk.known.has(id)).length;
  const shifted = !first && (page.rowIds[0] ?? null) !== walk.lastRowId;
  const advanced = page.rowIds.length - (first ? 0 : 1);
  return {
    ...walk,
    requests: walk.requests + 1,
    rows: walk.rows + Math.max(advanced, 0),
    seen: new Set([...walk.seen, ...page.rowIds.filter((id) => id !== null)]),
    lastRowId: page.rowIds.at(-1) ?? null,
    total: page.total,
    growth: walk.growth + fresh - closed,
    unreadable: walk.unreadable + page.unreadable,
    nameless: walk.nameless || page.rowIds.includes(null),
    seam: walk.seam || shifted || (!first && page.total !== walk.total),
    metKnown: walk.metKnown || page.chats.some((chat) => isUnchanged(walk, chat.id, chat.lastMessageAt)),
    ended: advanced <= 0,
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
  /** Everything up to `MAX_CHATS` was covered and fits together. */
  readonly complete: boolean;
  /** The known chats can be taken as all there are: the walk was complete, or met what was known and explains the total. */
  readonly explained: boolean;
  /** Chats not in `seen` have closed. Absence is not closure (DESIGN.md, decision 4): only a whole, seamless walk says so. */
  readonly mayDrop: boolean;
}

/** Judges a walk for which `nextRequest` has returned null. */
export function finishWalk(walk: Walk): WalkResult {
  const complete = coversEverything(walk) && !walk.seam;
  const agrees = walk.seen.size === walk.total && !walk.nameless;
  return {
    complete,
    explained: complete || (walk.knownComplete && walk.metKnown && explainsTotal(walk)),
    mayDrop: complete && agrees,
  };
}

function coversEverything(walk: Walk): boolean {
  return walk.total !== null && walk.rows >= Math.min(walk.total, MAX_CHATS);
}

function isSettled(walk: Walk): boolean {
  if (!walk.metKnown || walk.policy === 'always') return false;
  return walk.policy === 'never' || (walk.knownComplete && explainsTotal(walk));
}

function explainsTotal(walk: Walk): boolean {
  return walk.total === walk.knownTotal + walk.growth;
}

/** Rows without a message come first and in no order (API.md), so only a dated row says where the news ends. */
function isUnchanged(walk: Walk, id: string, lastMessageAt: Instant | null): boolean {
  return lastMessageAt !== null && walk.known.get(id) === lastMessageAt;
}
