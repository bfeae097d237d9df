import { latestPlausible } from '../model/server-clock.ts';
import { headSearchRequest, openedRequest } from './head-search.ts';
import type { PageRequest } from './page-request.ts';
import { isBehind, type Plan, type PlanState } from './plan.ts';
import { recheckRequest } from './recheck.ts';
import type { Walk } from './walk.ts';
import { walkRequest } from './walk-page.ts';

/** No check sends more requests than this, whatever the server answers. */
export const MAX_REQUESTS = 30;
/** Pages of a walk that still looks for messages: one check reads as many chats as are kept. */
export const CATCH_UP_PAGES = 12;
/** Pages of a walk that only looks for closed chats: it isn't urgent, so it takes several checks. */
export const FULL_WALK_PAGES = 4;
/** Enough to find the newest message below 50,000 empty chats. */
const MAX_SEARCH_REQUESTS = 14;

/** Sets the plan's next request from its state. */
export function withNextRequest(plan: PlanState): Plan {
  return { ...plan, next: nextRequest(plan) };
}

/** Whether the next request goes beyond the one that brings new messages: it waits when the budget is short. */
export function isWalking(plan: Plan): boolean {
  return !plan.search && !plan.fetchOpened;
}

function nextRequest(plan: PlanState): PageRequest | null {
  if (plan.requests >= MAX_REQUESTS) return null;
  if (plan.search)
    return plan.searchRequests < MAX_SEARCH_REQUESTS ? headSearchRequest(plan.search, plan.listLength) : null;
  if (plan.fetchOpened) return openedRequest(plan.chats, latestPlausible(plan.clock.server));
  if (plan.recheck) return recheckRequest(plan.recheck);
  if (!plan.walk || plan.walkPages >= maxWalkPages(plan, plan.walk)) return null;
  return walkRequest(plan.walk, plan.listLength);
}

function maxWalkPages({ chats }: PlanState, walk: Walk): number {
  return isBehind(chats, walk) || walk.goal === 'incremental' ? CATCH_UP_PAGES : FULL_WALK_PAGES;
}
