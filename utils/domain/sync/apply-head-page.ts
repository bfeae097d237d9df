import { laterOf } from '../model/instant.ts';
import { hasOrder, type LocatedPage, type Page } from '../model/page.ts';
import { applyHeadSearchPage, HEAD_LIMIT, type HeadSearch } from './head-search.ts';
import { mergePage } from './merge.ts';
import { findMissingIds, needsConfirmation } from './missing-chats.ts';
import { clearMissingIds, type PlanState, withEmptyCount, withPage, withSyncedUpTo } from './plan.ts';
import { finishFullWalk, startFullWalkIfDue } from './plan-walk.ts';
import { planRecheck } from './recheck.ts';
import { startWalk } from './start-walk.ts';
import { hasUnknownMessages, isUnchangedBelow, newestMessageAt } from './unchanged.ts';
import { hasEnded, type Walk } from './walk.ts';

/** Applies a page of the search for the newest message. */
export function applyHeadPage(plan: PlanState, search: HeadSearch, page: Page, offset: number): PlanState {
  const allEmpty = { page, offset, emptyCount: offset + page.rowIds.length };
  const isAllEmpty = newestMessageAt(page) === null && isAllKnown(plan, allEmpty);
  const found = isAllEmpty ? allEmpty : applyHeadSearchPage(search, page, offset);
  if ('emptyCount' in found) return applyNewestPage({ ...plan, search: null, newestPage: found }, found);
  return withPage({ ...plan, search: found }, page);
}

/** Applies the page with the newest message, which shows how much there is to do. */
function applyNewestPage(before: PlanState, newestPage: LocatedPage): PlanState {
  const { page, offset, emptyCount } = newestPage;
  const syncedUpTo = before.walk ? before.walk.upperBound : before.chats.syncedUpTo;
  const atEnd = offset + page.rowIds.length >= page.total;
  const isUnchanged =
    atEnd || isAllKnown(before, newestPage) || isUnchangedBelow(page.chats, { syncedUpTo, known: before.chats });
  const merged = clearMissingIds(withEmptyCount(withPage(before, page), emptyCount));
  const hasNewMessages = merged.hasNewMessages || (syncedUpTo !== null && hasUnknownMessages(page.chats, before.chats));
  const plan = { ...merged, hasNewMessages };
  if (!isUnchanged) return { ...plan, walk: beginWalk(before, plan, newestPage) };
  // One page that holds everything is a walk of its own, and nothing can have moved within it.
  if (atEnd && offset === 0) {
    const endConfirmed = plan.observedEnd !== null;
    const walk: Walk = { ...beginWalk(before, plan, newestPage), goal: 'full', endConfirmed };
    return confirmOrDeferClosures(before, finishFullWalk({ ...plan, walk }), newestPage);
  }
  return applyUnchangedPage(before, plan, newestPage);
}

function beginWalk(before: PlanState, { chats, connectionId }: PlanState, newestPage: LocatedPage): Walk {
  const goal = chats.complete && before.walk?.goal !== 'full' ? 'incremental' : 'full';
  return startWalk(newestPage, { connectionId, goal, chats });
}

/** Nothing below the page has changed: what is left are chats that opened or closed unseen, and a walk under way. */
function applyUnchangedPage(before: PlanState, plan: PlanState, { page, offset }: LocatedPage): PlanState {
  const newestAt = newestMessageAt(page);
  const walk = before.walk && { ...(plan.walk ?? before.walk), upperBound: laterOf(before.walk.upperBound, newestAt) };
  if (walk && hasEnded(walk)) return finishFullWalk({ ...plan, walk });
  const chats = walk ? plan.chats : withSyncedUpTo(plan.chats, laterOf(plan.chats.syncedUpTo, newestAt));
  const hasGrown = chats.complete && chats.total > chats.expectedTotal && offset > 0;
  const hasShrunk = chats.complete && chats.total < Math.min(chats.expectedTotal, before.chats.total);
  const recheck = hasShrunk && !walk ? planRecheck(chats, null) : null;
  return startFullWalkIfDue({ ...plan, walk, chats, fetchOpened: hasGrown, recheck });
}

/** Whether a page that isn't full shows exactly the known chats from its offset on, whatever its total says. */
function isAllKnown({ chats }: PlanState, { page, offset }: LocatedPage): boolean {
  const ids = new Set(page.rowIds);
  if (!chats.complete || ids.size === 0 || ids.size >= HEAD_LIMIT) return false;
  const below = offset === 0 ? chats.list : chats.list.filter((chat) => hasOrder(chat, page.latestPlausible));
  return below.every(({ id }) => ids.has(id)) && mergePage(chats, page).list === chats.list;
}

/** Accepts an answer that holds the whole list, or waits for a second one that leaves out the same chats. */
function confirmOrDeferClosures(before: PlanState, after: PlanState, { page, emptyCount }: LocatedPage): PlanState {
  const missingIds = findMissingIds(before.chats, page);
  if (!needsConfirmation(before.chats, missingIds, page)) return after;
  const chats = { ...mergePage(before.chats, page), emptyCount, missingIds };
  return { ...after, chats, walk: before.walk, fullWalkEnded: false };
}
