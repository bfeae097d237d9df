import { type Chats, NO_CHATS } from '../model/chat.ts';
import { type Instant, laterOf } from '../model/instant.ts';
import { hasOrder, type Page } from '../model/page.ts';
import { isPlausible, latestPlausible, readServerClock } from '../model/server-clock.ts';
import { dropClosedChats, unvisitedChats } from './closures.ts';
import { type PageRequest, retryFurtherUp } from './cursor.ts';
import { type FullWalkTiming, shouldStartFullWalk } from './full-walk.ts';
import {
  applyHeadSearchPage,
  HEAD_LIMIT,
  type HeadSearch,
  headSearchBelow,
  headSearchRequest,
  openedRequest,
  startHeadSearch,
} from './head-search.ts';
import { mergePage } from './merge.ts';
import { findMissingIds, needsConfirmation } from './missing-chats.ts';
import {
  clearMissingIds,
  isBehind,
  type Plan,
  type PlanState,
  withEmptyCount,
  withPage,
  withSyncedUpTo,
} from './plan.ts';
import { applyRecheck, planRecheck, type Recheck, recheckRequest } from './recheck.ts';
import { provesListEnd, sanitizePage } from './sanitize-page.ts';
import { hasUnknownMessages, isUnchangedBelow, newestMessageAt } from './unchanged.ts';
import { applyWalkPage, hasEnded, type LocatedPage, MAX_EMPTY, startWalk, type Walk, walkRequest } from './walk.ts';

/** No check makes more requests than this, whatever the server says. */
export const MAX_REQUESTS = 30;
/** News is fetched in one check, for as many chats as are kept. */
export const CATCH_UP_PAGES = 12;
/** A walk that only looks for what closed has time: it takes a few pages in each check. */
export const FULL_WALK_PAGES = 4;
/** Enough for 50,000 chats without a message. */
const MAX_SEARCH_REQUESTS = 14;
/** A walk whose pages fail so often, while the head does not, is given up: it must not make all of Perch look broken. */
const MAX_WALK_FAILURES = 3;

/** Starts a check at `now`, epoch ms. A `walk` over another account's list is dropped. */
export function startPlan(
  { connectionId, chats, walk }: Pick<Plan, 'connectionId' | 'chats' | 'walk'>,
  fullWalkTiming: FullWalkTiming,
  now: number,
): Plan {
  return withNextRequest({
    connectionId,
    chats,
    walk: walk?.connectionId === connectionId ? walk : null,
    requests: 0,
    walkPages: 0,
    search: startHeadSearch(chats.emptyCount),
    searchRequests: 0,
    newestPage: null,
    fetchOpened: false,
    recheck: null,
    fullWalkTiming,
    observedEnd: null,
    listLength: Math.max(chats.total, chats.list.length),
    clock: { now, server: now },
    hasNewMessages: false,
    fullWalkEnded: false,
  });
}

/** Starts the check over, without the chats known so far: they belong to another account. `requests`: how many it has made. */
export function restartPlan(initial: Plan, requests: number): Plan {
  return withNextRequest({ ...initial, chats: NO_CHATS, walk: null, requests });
}

function withNextRequest(plan: PlanState): Plan {
  return { ...plan, next: nextRequest(plan) };
}

function nextRequest(plan: PlanState): PageRequest | null {
  if (plan.requests >= MAX_REQUESTS) return null;
  if (plan.search)
    return plan.searchRequests < MAX_SEARCH_REQUESTS ? headSearchRequest(plan.search, plan.listLength) : null;
  if (plan.fetchOpened) return openedRequest(plan.chats, latestPlausible(plan.clock.server));
  if (plan.recheck) return recheckRequest(plan.recheck);
  if (!plan.walk || plan.walkPages >= maxWalkPages(plan.chats, plan.walk)) return null;
  return walkRequest(plan.walk, plan.listLength);
}

/** Whether the next request goes beyond the one that brings what is said: where the budget is short, it waits. */
export function isWalking(plan: PlanState): boolean {
  return !plan.search && !plan.fetchOpened;
}

/** Takes the answer to `plan.next`; what no client can trust in it is put right first (`answer.ts`). */
export function applyPage(before: Plan, answer: Page): Plan {
  return before.next ? withNextRequest(applyAnswer(before, before.next, answer)) : before;
}

function applyAnswer(before: PlanState, request: PageRequest, answer: Page): PlanState {
  const plan = before.requests === 0 ? withServerClock(before, answer) : before;
  const page = sanitizePage(answer, request, { ...plan, serverNow: plan.clock.server });
  const observedEnd = provesListEnd(answer, request.offset) ? request.offset : plan.observedEnd;
  const listLength = request.createdFrom === undefined ? page.total : plan.listLength;
  const counted = { ...plan, listLength, observedEnd, requests: plan.requests + 1 };
  if (plan.search)
    return applyHeadPage({ ...counted, searchRequests: plan.searchRequests + 1 }, plan.search, page, request.offset);
  if (plan.fetchOpened) return applyOpenedPage(counted, page);
  if (plan.recheck) return applyRecheckPage(counted, plan.recheck, page);
  return continueWalk({ ...counted, walkPages: plan.walkPages + 1 }, page, request.offset);
}

/**
 * Takes a 500 to a request with an offset: one greater than the total is answered so (docs/api.md), because the list shrank. It
 * is no failure: the next request reaches further up.
 */
export function applyPastTheEnd(plan: Plan): Plan {
  return plan.next ? withNextRequest(shortenList(plan, plan.next)) : plan;
}

function shortenList(plan: PlanState, request: PageRequest): PlanState {
  const counted = { ...plan, requests: plan.requests + 1 };
  if (plan.search)
    return {
      ...counted,
      searchRequests: plan.searchRequests + 1,
      search: headSearchBelow(plan.search, request.offset),
    };
  const { walk } = plan;
  if (!walk) return counted;
  const countedWalk = { ...counted, walkPages: plan.walkPages + 1 };
  if (walk.withMessages !== 'open') return abandonWalk(countedWalk);
  const retry = retryFurtherUp(walk.cursor);
  return retry.kind === 'gap' ? { ...countedWalk, walk: { ...walk, cursor: retry.cursor } } : abandonWalk(countedWalk);
}

/**
 * Takes a failure of `plan.next`. Null: it is one of the whole check. A walk whose pages fail again and again while
 * the head is answered is given up, and the check has succeeded; so is a look at the chats that opened lately.
 */
export function applyFailure(plan: Plan): Plan | null {
  if (plan.recheck) return withNextRequest(startFullWalkIfDue({ ...plan, recheck: null }));
  const isWalkFailing = plan.newestPage && plan.walk && plan.walk.failures + 1 >= MAX_WALK_FAILURES;
  return isWalkFailing ? withNextRequest(abandonWalk(plan)) : null;
}

/** One clock for the whole check, or what lies in the future would be another thing for each of its pages. */
function withServerClock(plan: PlanState, page: Page): PlanState {
  const { now } = plan.clock;
  const server = readServerClock(page, plan.chats, now);
  const isImplausible = (until: Instant | null) =>
    page.servedAt !== null && until !== null && !isPlausible(until, server);
  return {
    ...plan,
    clock: { now, server },
    // By a clock that has been put back since, what is known is known up to a moment that has not come yet.
    chats: isImplausible(plan.chats.syncedUpTo) ? withSyncedUpTo(plan.chats, null) : plan.chats,
    walk: isImplausible(plan.walk?.upperBound ?? null) ? null : plan.walk,
  };
}

function maxWalkPages(chats: Chats, walk: Walk): number {
  return isBehind(chats, walk) || walk.goal === 'incremental' ? CATCH_UP_PAGES : FULL_WALK_PAGES;
}

function applyHeadPage(plan: PlanState, search: HeadSearch, page: Page, offset: number): PlanState {
  const allEmpty = { page, offset, emptyCount: offset + page.rowIds.length };
  const isAllEmpty = newestMessageAt(page) === null && isAllKnown(plan, allEmpty);
  const found = isAllEmpty ? allEmpty : applyHeadSearchPage(search, page, offset);
  if ('emptyCount' in found) return applyNewestPage({ ...plan, search: null, newestPage: found }, found);
  return withPage({ ...plan, search: found }, page);
}

/** The page with the newest message says how much there is to do. */
function applyNewestPage(before: PlanState, newestPage: LocatedPage): PlanState {
  const { page, offset, emptyCount } = newestPage;
  const newestAt = newestMessageAt(page);
  const syncedUpTo = before.walk ? before.walk.upperBound : before.chats.syncedUpTo;
  const atEnd = offset + page.rowIds.length >= page.total;
  const isUnchanged =
    atEnd || isAllKnown(before, newestPage) || isUnchangedBelow(page.chats, { syncedUpTo, known: before.chats });
  const plan = clearMissingIds(withEmptyCount(withPage(before, page), emptyCount));
  const hasNewMessages = plan.hasNewMessages || (syncedUpTo !== null && hasUnknownMessages(page.chats, before.chats));
  const goal = plan.chats.complete && before.walk?.goal !== 'full' ? 'incremental' : 'full';
  const { connectionId } = plan;
  const beginWalk = () => startWalk(newestPage, { connectionId, goal, chats: plan.chats });
  if (!isUnchanged) return { ...plan, hasNewMessages, walk: beginWalk() };
  const isWholeList = atEnd && offset === 0;
  // One page that holds everything is a walk by itself, and nothing can have moved within it.
  if (isWholeList) {
    const walk: Walk = { ...beginWalk(), goal: 'full', endConfirmed: plan.observedEnd !== null };
    return confirmOrDeferClosures(before, finishFullWalk({ ...plan, hasNewMessages, walk }), newestPage);
  }
  const walk = before.walk && { ...(plan.walk ?? before.walk), upperBound: laterOf(before.walk.upperBound, newestAt) };
  const unchangedPlan = { ...plan, hasNewMessages, walk };
  if (walk && hasEnded(walk)) return finishFullWalk(unchangedPlan);
  const chats = walk ? plan.chats : withSyncedUpTo(plan.chats, laterOf(plan.chats.syncedUpTo, newestAt));
  const hasGrown = chats.complete && chats.total > chats.expectedTotal && offset > 0;
  const hasShrunk = chats.complete && chats.total < Math.min(chats.expectedTotal, before.chats.total);
  const recheck = hasShrunk && !walk ? planRecheck(chats, null) : null;
  return startFullWalkIfDue({ ...unchangedPlan, chats, fetchOpened: hasGrown, recheck });
}

/** Whether a page that is not full shows just what is known from there on, however many there are by its total. */
function isAllKnown({ chats }: PlanState, { page, offset }: LocatedPage): boolean {
  const ids = new Set(page.rowIds);
  if (!chats.complete || ids.size === 0 || ids.size >= HEAD_LIMIT) return false;
  const below = offset === 0 ? chats.list : chats.list.filter((chat) => hasOrder(chat, page.latestPlausible));
  return below.every(({ id }) => ids.has(id)) && mergePage(chats, page).list === chats.list;
}

/** One answer that holds everything is believed, or what it leaves out is disputed (`dispute.ts`). */
function confirmOrDeferClosures(before: PlanState, after: PlanState, { page, emptyCount }: LocatedPage): PlanState {
  const missingIds = findMissingIds(before.chats, page);
  if (!needsConfirmation(before.chats, missingIds, page)) return after;
  const chats = { ...mergePage(before.chats, page), emptyCount, missingIds };
  return { ...after, chats, walk: before.walk, fullWalkEnded: false };
}

function isFullWalkDue({ chats, fullWalkTiming, fullWalkEnded }: PlanState): boolean {
  return !fullWalkEnded && shouldStartFullWalk(chats, fullWalkTiming);
}

/** Begins a walk over everything where something is unexplained, and the cheaper ways are used up. */
function startFullWalkIfDue(plan: PlanState): PlanState {
  if (!plan.newestPage || plan.walk || plan.fetchOpened || plan.recheck || !isFullWalkDue(plan)) return plan;
  const { connectionId, chats } = plan;
  return { ...plan, walk: startWalk(plan.newestPage, { connectionId, goal: 'full', chats }) };
}

/** The page's total counts only the chats that were asked for. */
function applyOpenedPage(plan: PlanState, page: Page): PlanState {
  return startFullWalkIfDue({ ...withPage(plan, { ...page, reportedTotal: null }), fetchOpened: false });
}

function applyRecheckPage(before: PlanState, recheck: Recheck, page: Page): PlanState {
  // What has closed makes room first, or what the page brings would push out others.
  const chats = applyRecheck(recheck, before.chats, page);
  return startFullWalkIfDue({ ...withPage({ ...before, chats }, { ...page, reportedTotal: null }), recheck: null });
}

function continueWalk(plan: PlanState, page: Page, offset: number): PlanState {
  if (!plan.walk) return plan;
  const walk = applyWalkPage(plan.walk, page, offset, plan.chats);
  const after = withPage({ ...plan, walk }, page);
  if (!walk) return abandonWalk(after);
  if (!hasEnded(walk)) return after;
  if (walk.goal === 'incremental') return finishIncremental(after, walk);
  if (unvisitedChats(walk, after.chats).length === 0) return finishFullWalk(after);
  // What moved while the walk read on is at the top now: one more look tells what has really gone.
  return { ...after, search: startHeadSearch(after.chats.emptyCount), searchRequests: 0, newestPage: null };
}

/** A walk for news has met what was known. */
function finishIncremental(plan: PlanState, walk: Walk): PlanState {
  const chats = withSyncedUpTo(plan.chats, laterOf(plan.chats.syncedUpTo, walk.upperBound));
  if (isFullWalkDue({ ...plan, chats }) || walk.withMessages !== 'unchanged')
    return {
      ...plan,
      chats,
      walk: { ...walk, goal: 'full', withMessages: walk.withMessages === 'unchanged' ? 'open' : walk.withMessages },
    };
  return { ...plan, chats, walk: null };
}

function finishFullWalk(plan: PlanState): PlanState {
  const { walk } = plan;
  if (!walk) return plan;
  const chats = withSyncedUpTo(
    dropClosedChats(walk, plan.chats, {
      emptyCount: plan.newestPage?.emptyCount ?? 0,
      latestPlausible: latestPlausible(plan.clock.server),
    }),
    laterOf(plan.chats.syncedUpTo, walk.upperBound),
  );
  // Too many without a message to read them all: of those that opened lately one answer says which have closed.
  const exceedsMaxEmpty = walk.emptyChats.offset >= MAX_EMPTY;
  const unvisitedEmpty = exceedsMaxEmpty
    ? unvisitedChats(walk, chats).filter((chat) => chat.lastMessageAt === null)
    : [];
  return {
    ...plan,
    chats,
    walk: null,
    fullWalkEnded: true,
    recheck: unvisitedEmpty.length > 0 ? planRecheck(chats, unvisitedEmpty) : null,
  };
}

/** Until when all is known stays as it was: the next check reads down to there again, and no sweep begins at once. */
function abandonWalk(plan: PlanState): PlanState {
  return { ...plan, walk: null, fullWalkEnded: true };
}
