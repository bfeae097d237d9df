import type { Chat } from '../model/chat.ts';
import { laterOf } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import { latestPlausible } from '../model/server-clock.ts';
import { dropClosedChats, unvisitedChats } from './closures.ts';
import { shouldStartFullWalk } from './full-walk.ts';
import { startHeadSearch } from './head-search.ts';
import { type PlanState, withPage, withSyncedUpTo } from './plan.ts';
import { planRecheck } from './recheck.ts';
import { startWalk } from './start-walk.ts';
import { hasEnded, MAX_EMPTY, type Walk } from './walk.ts';
import { applyWalkPage } from './walk-page.ts';

/** Starts a full walk if the known chats don't explain the total and no cheaper request is left that could. */
export function startFullWalkIfDue(plan: PlanState): PlanState {
  if (!plan.newestPage || plan.walk || plan.fetchOpened || plan.recheck || !isFullWalkDue(plan)) return plan;
  const { connectionId, chats } = plan;
  return { ...plan, walk: startWalk(plan.newestPage, { connectionId, goal: 'full', chats }) };
}

/** Applies a page of the walk, and ends the walk if it was the last one. */
export function applyPageOfWalk(plan: PlanState, page: Page, offset: number): PlanState {
  if (!plan.walk) return plan;
  const walk = applyWalkPage(plan.walk, page, offset, plan.chats);
  const after = withPage({ ...plan, walk }, page);
  if (!walk) return abandonWalk(after);
  if (!hasEnded(walk)) return after;
  if (walk.goal === 'incremental') return finishIncremental(after, walk);
  if (unvisitedChats(walk, after.chats).length === 0) return finishFullWalk(after);
  // A chat that moved to the top during the walk was missed: one more look at the head shows what has really closed.
  return { ...after, search: startHeadSearch(after.chats.emptyCount), searchRequests: 0, newestPage: null };
}

/** Ends a full walk: drops the chats that it proves closed. */
export function finishFullWalk(plan: PlanState): PlanState {
  const { walk } = plan;
  if (!walk) return plan;
  const emptyCount = plan.newestPage?.emptyCount ?? 0;
  const kept = dropClosedChats(walk, plan.chats, { emptyCount, latestPlausible: latestPlausible(plan.clock.server) });
  const chats = withSyncedUpTo(kept, laterOf(plan.chats.syncedUpTo, walk.upperBound));
  const suspects = walk.emptyChats.offset >= MAX_EMPTY ? unvisitedChats(walk, chats).filter(isEmpty) : [];
  // With too many empty chats to read them all, one answer shows which of the recently opened ones have closed.
  const recheck = suspects.length > 0 ? planRecheck(chats, suspects) : null;
  return { ...plan, chats, walk: null, fullWalkEnded: true, recheck };
}

/** Drops the walk. "Synced up to" stays, so the next check reads down to there again; no full walk starts at once. */
export function abandonWalk(plan: PlanState): PlanState {
  return { ...plan, walk: null, fullWalkEnded: true };
}

/** Ends a walk that has met the known messages; it goes on as a full walk if one is due. */
function finishIncremental(plan: PlanState, walk: Walk): PlanState {
  const { withMessages } = walk;
  const chats = withSyncedUpTo(plan.chats, laterOf(plan.chats.syncedUpTo, walk.upperBound));
  if (!isFullWalkDue({ ...plan, chats }) && withMessages === 'unchanged') return { ...plan, chats, walk: null };
  const fullWalk: Walk = { ...walk, goal: 'full', withMessages: withMessages === 'unchanged' ? 'open' : withMessages };
  return { ...plan, chats, walk: fullWalk };
}

function isFullWalkDue({ chats, fullWalkTiming, fullWalkEnded }: PlanState): boolean {
  return !fullWalkEnded && shouldStartFullWalk(chats, fullWalkTiming);
}

function isEmpty({ lastMessageAt }: Chat): boolean {
  return lastMessageAt === null;
}
