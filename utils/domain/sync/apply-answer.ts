import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import { isPlausible, readServerClock } from '../model/server-clock.ts';
import { retryFurtherUp } from './advance.ts';
import { applyHeadPage } from './apply-head-page.ts';
import { headSearchBelow } from './head-search.ts';
import { withNextRequest } from './next-request.ts';
import type { PageRequest } from './page-request.ts';
import { type Plan, type PlanState, withPage, withSyncedUpTo } from './plan.ts';
import { abandonWalk, applyPageOfWalk, startFullWalkIfDue } from './plan-walk.ts';
import { applyRecheck, type Recheck } from './recheck.ts';
import { provesListEnd, sanitizePage } from './sanitize-page.ts';

/** A walk whose pages fail this often, while the head does not, is abandoned: it must not make Perch look broken. */
const MAX_WALK_FAILURES = 3;

/** Applies the answer to `plan.next`, after correcting what no client can trust in it (sanitize-page.ts). */
export function applyPage(plan: Plan, answer: Page): Plan {
  return plan.next ? withNextRequest(applyAnswer(plan, plan.next, answer)) : plan;
}

/**
 * Applies a 500 to a request with an offset: the list has become shorter than that (docs/api.md). It isn't a failure: the
 * next request starts further up.
 */
export function applyPastTheEnd(plan: Plan): Plan {
  return plan.next ? withNextRequest(moveFurtherUp(plan, plan.next)) : plan;
}

/**
 * Applies a failure of `plan.next`; null: the whole check fails. A walk whose pages keep failing while the head is answered
 * is abandoned, and so is a recheck; the check has then succeeded.
 */
export function applyFailure(plan: Plan): Plan | null {
  if (plan.recheck) return withNextRequest(startFullWalkIfDue({ ...plan, recheck: null }));
  const isWalkFailing = plan.newestPage && plan.walk && plan.walk.failures + 1 >= MAX_WALK_FAILURES;
  return isWalkFailing ? withNextRequest(abandonWalk(plan)) : null;
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
  return applyPageOfWalk({ ...counted, walkPages: plan.walkPages + 1 }, page, request.offset);
}

function moveFurtherUp(plan: PlanState, { offset }: PageRequest): PlanState {
  const counted = { ...plan, requests: plan.requests + 1 };
  const { search, walk } = plan;
  if (search) return { ...counted, searchRequests: plan.searchRequests + 1, search: headSearchBelow(search, offset) };
  if (!walk) return counted;
  const countedWalk = { ...counted, walkPages: plan.walkPages + 1 };
  if (walk.withMessages !== 'open') return abandonWalk(countedWalk);
  const retry = retryFurtherUp(walk.cursor);
  return retry.kind === 'gap' ? { ...countedWalk, walk: { ...walk, cursor: retry.cursor } } : abandonWalk(countedWalk);
}

/** Sets one clock for the whole check, so that its pages agree on which dates lie in the future. */
function withServerClock(plan: PlanState, page: Page): PlanState {
  const { now } = plan.clock;
  const server = readServerClock(page, plan.chats, now);
  const isImplausible = (until: Instant | null) =>
    page.servedAt !== null && until !== null && !isPlausible(until, server);
  return {
    ...plan,
    clock: { now, server },
    // After the server's clock was put back, "synced up to" can lie in the future.
    chats: isImplausible(plan.chats.syncedUpTo) ? withSyncedUpTo(plan.chats, null) : plan.chats,
    walk: isImplausible(plan.walk?.upperBound ?? null) ? null : plan.walk,
  };
}

/** The page's total counts only the chats that were asked for, so it isn't the list's. */
function applyOpenedPage(plan: PlanState, page: Page): PlanState {
  return startFullWalkIfDue({ ...withPage(plan, { ...page, reportedTotal: null }), fetchOpened: false });
}

function applyRecheckPage(before: PlanState, recheck: Recheck, page: Page): PlanState {
  // Closed chats are removed first, or the chats of the page would push others out of a full list.
  const chats = applyRecheck(recheck, before.chats, page);
  return startFullWalkIfDue({ ...withPage({ ...before, chats }, { ...page, reportedTotal: null }), recheck: null });
}
