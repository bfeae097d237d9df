import { type Chats, NO_CHATS } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { LocatedPage, Page } from '../model/page.ts';
import type { FullWalkTiming } from './full-walk.ts';
import type { HeadSearch } from './head-search.ts';
import { mergePage } from './merge.ts';
import type { PageRequest } from './page-request.ts';
import type { Recheck } from './recheck.ts';
import { recordVisited } from './start-walk.ts';
import type { Walk } from './walk.ts';

/** The state of one check between two requests: all that decides which request is next. */
export interface PlanState {
  readonly connectionId: string;
  /** The known chats, with everything that the check has brought so far. */
  readonly chats: Chats;
  readonly walk: Walk | null;
  readonly requests: number;
  /** Pages of the walk that this check has read. */
  readonly walkPages: number;
  readonly search: HeadSearch | null;
  readonly searchRequests: number;
  /** The page with the newest message; null until the search has found it. */
  readonly newestPage: LocatedPage | null;
  /** Newly opened chats must be asked for: the total grew, and the first page doesn't show chats without a message. */
  readonly fetchOpened: boolean;
  /** Recently opened chats must be asked for, to see which have closed (recheck.ts). */
  readonly recheck: Recheck | null;
  readonly fullWalkTiming: FullWalkTiming;
  /** How many rows the list has, by the last answer. */
  readonly listLength: number;
  /** Where an answer of this check showed that the list ends, whatever its total is; null: none has. */
  readonly observedEnd: number | null;
  /** This computer's clock when the check began, and the server's as far as known, epoch ms. */
  readonly clock: { readonly now: number; readonly server: number };
  /** Whether the check has found messages that were not known. */
  readonly hasNewMessages: boolean;
  /** Whether a full walk has ended in this check, or was abandoned. */
  readonly fullWalkEnded: boolean;
}

/** One check between two requests. */
export interface Plan extends PlanState {
  /** The next request; null when the check is done. */
  readonly next: PageRequest | null;
}

/** Merges a page into the known chats, and records its rows in the walk. */
export function withPage(plan: PlanState, page: Page): PlanState {
  return { ...plan, chats: mergePage(plan.chats, page), walk: plan.walk && recordVisited(plan.walk, page) };
}

/** Whether new messages, or chats of the first walk, are still to be read. */
export function isBehind({ complete, syncedUpTo }: Chats, { withMessages, cursor: { reached } }: Walk): boolean {
  return !complete || (withMessages === 'open' && (syncedUpTo === null || reached === null || reached >= syncedUpTo));
}

/** Returns the same `chats` when nothing changes. */
export function withSyncedUpTo(chats: Chats, syncedUpTo: Instant | null): Chats {
  return chats.syncedUpTo === syncedUpTo ? chats : { ...chats, syncedUpTo };
}

/** Forgets which chats the last answer left out, because the list shows them again or they are dropped. */
export function clearMissingIds(plan: PlanState): PlanState {
  const { missingIds } = NO_CHATS;
  return plan.chats.missingIds.length > 0 ? { ...plan, chats: { ...plan.chats, missingIds } } : plan;
}

/** Sets how many chats without a message head the list; the same plan if that is no change. */
export function withEmptyCount(plan: PlanState, emptyCount: number): PlanState {
  return plan.chats.emptyCount === emptyCount ? plan : { ...plan, chats: { ...plan.chats, emptyCount } };
}
