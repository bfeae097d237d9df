import { type Chats, NO_CHATS } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { PageRequest } from './cursor.ts';
import type { FullWalkTiming } from './full-walk.ts';
import type { HeadSearch } from './head-search.ts';
import { mergePage } from './merge.ts';
import type { Recheck } from './recheck.ts';
import { type LocatedPage, recordVisited, type Walk } from './walk.ts';

/** The state of one check between two requests: all that decides which request is next. */
export interface PlanState {
  readonly connectionId: string;
  /** What is known, with all that the check has brought so far. */
  readonly chats: Chats;
  readonly walk: Walk | null;
  readonly requests: number;
  /** Pages of the walk that this check has read. */
  readonly walkPages: number;
  readonly search: HeadSearch | null;
  readonly searchRequests: number;
  /** The page with the newest message; null while that is searched. */
  readonly newestPage: LocatedPage | null;
  /** Chats without a message that opened are to be asked for: the total grew, and the list's top does not show them. */
  readonly fetchOpened: boolean;
  /** Chats that were opened lately are to be asked for, to see which have closed (`review.ts`). */
  readonly recheck: Recheck | null;
  readonly fullWalkTiming: FullWalkTiming;
  /** How many rows the list has, by the last answer. */
  readonly listLength: number;
  /** Where an answer of this check has shown that the list ends, whatever its total is; null: none has. */
  readonly observedEnd: number | null;
  /** This computer's clock when the check began, and the server's as far as known, epoch ms. */
  readonly clock: { readonly now: number; readonly server: number };
  /** Something was said since the last check. */
  readonly hasNewMessages: boolean;
  /** A walk over everything has ended in this check, or was given up. */
  readonly fullWalkEnded: boolean;
}

/** One check between two requests. */
export interface Plan extends PlanState {
  /** The next request; null when the check is done. */
  readonly next: PageRequest | null;
}

/** What is known with a page taken in, and what the walk has seen. */
export function withPage(plan: PlanState, page: Page): PlanState {
  return { ...plan, chats: mergePage(plan.chats, page), walk: plan.walk && recordVisited(plan.walk, page) };
}

/** Whether chats with news, or those of a first walk, have still to be read. */
export function isBehind({ complete, syncedUpTo }: Chats, { withMessages, cursor: { reached } }: Walk): boolean {
  return !complete || (withMessages === 'open' && (syncedUpTo === null || reached === null || reached >= syncedUpTo));
}

/** The very same chats where the frontier is no other; so with `withSilent`. */
export function withSyncedUpTo(chats: Chats, syncedUpTo: Instant | null): Chats {
  return chats.syncedUpTo === syncedUpTo ? chats : { ...chats, syncedUpTo };
}

export function clearMissingIds(plan: PlanState): PlanState {
  const { missingIds } = NO_CHATS;
  return plan.chats.missingIds.length > 0 ? { ...plan, chats: { ...plan.chats, missingIds: missingIds } } : plan;
}

export function withEmptyCount(plan: PlanState, emptyCount: number): PlanState {
  return plan.chats.emptyCount === emptyCount ? plan : { ...plan, chats: { ...plan.chats, emptyCount } };
}
