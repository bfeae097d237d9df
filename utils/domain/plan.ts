import { type Chats, NO_CHATS } from './chat';
import { type Search, startSearch } from './head';
import type { Instant } from './instant';
import { mergePage, type Page } from './merge';
import type { Review } from './review';
import type { Sweep } from './sweep';
import { type Placed, see, type Walk } from './walk';

/** The state of one check between two requests: all that decides which request is next. */
export interface Plan {
  readonly connectionId: string;
  /** What is known, with all that the check has brought so far. */
  readonly chats: Chats;
  readonly walk: Walk | null;
  readonly requests: number;
  /** Pages of the walk that this check has read. */
  readonly walked: number;
  readonly search: Search | null;
  readonly searched: number;
  /** The page with the newest message; null while that is searched. */
  readonly placed: Placed | null;
  /** Chats without a message that opened are to be asked for: the total grew, and the list's top does not show them. */
  readonly askForOpened: boolean;
  /** Chats that were opened lately are to be asked for, to see which have closed (`review.ts`). */
  readonly review: Review | null;
  readonly sweep: Sweep;
  /** How many rows the list has, by the last answer. */
  readonly extent: number;
  /** Where an answer of this check has shown that the list ends, whatever its total is; null: none has. */
  readonly bottom: number | null;
  /** This computer's clock when the check began, and the server's as far as known, epoch ms. */
  readonly clock: { readonly now: number; readonly server: number };
  /** Something was said since the last check. */
  readonly moved: boolean;
  /** A walk over everything has ended in this check, or was given up. */
  readonly swept: boolean;
}

/**
 * A check at `now`, epoch ms, that has not asked anything yet. A `walk` over another account's list is left behind.
 */
export function startPlan(
  { connectionId, chats, walk }: Pick<Plan, 'connectionId' | 'chats' | 'walk'>,
  sweep: Sweep,
  now: number,
): Plan {
  return {
    connectionId,
    chats,
    walk: walk?.connectionId === connectionId ? walk : null,
    requests: 0,
    walked: 0,
    search: startSearch(chats.silent),
    searched: 0,
    placed: null,
    askForOpened: false,
    review: null,
    sweep,
    bottom: null,
    extent: Math.max(chats.total, chats.list.length),
    clock: { now, server: now },
    moved: false,
    swept: false,
  };
}

/** What is known with a page taken in, and what the walk has seen. */
export function merged(plan: Plan, page: Page): Plan {
  return { ...plan, chats: mergePage(plan.chats, page), walk: plan.walk && see(plan.walk, page) };
}

/** Whether chats with news, or those of a first walk, have still to be read. */
export function isBehind({ complete, frontier }: Chats, { dated, cursor: { reached } }: Walk): boolean {
  return !complete || (dated === 'open' && (frontier === null || reached === null || reached >= frontier));
}

/** The very same chats where the frontier is no other; so with `withSilent`. */
export function withFrontier(chats: Chats, frontier: Instant | null): Chats {
  return chats.frontier === frontier ? chats : { ...chats, frontier };
}

export function undisputed(plan: Plan): Plan {
  const { disputed } = NO_CHATS;
  return plan.chats.disputed.length > 0 ? { ...plan, chats: { ...plan.chats, disputed } } : plan;
}

export function withSilent(plan: Plan, silent: number): Plan {
  return plan.chats.silent === silent ? plan : { ...plan, chats: { ...plan.chats, silent } };
}
