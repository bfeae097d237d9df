import { isBottom, readAnswer } from './answer';
import { hasNews, isCalm, laterOf, topOf } from './calm';
import type { Chats } from './chat';
import { type PageRequest, stumble } from './cursor';
import { isDisputable, leftOut } from './dispute';
import {
  HEAD_LIMIT,
  openedRequest,
  type Search,
  searchBelow,
  searchRequest,
  startSearch,
  takeSearchPage,
} from './head';
import type { Instant } from './instant';
import { isPlaced, mergePage, type Page } from './merge';
import { isBehind, merged, type Plan, undisputed, withFrontier, withSilent } from './plan';
import { type Review, reviewOf, reviewRequest, takeReview } from './review';
import { isPlausible, latestPlausible, readServerClock } from './server-clock';
import { needsSweep } from './sweep';
import { judge, missing } from './verdict';
import { hasEnded, MAX_SILENT, type Placed, startWalk, takeWalkPage, type Walk, walkRequest } from './walk';

/** No check makes more requests than this, whatever the server says. */
export const MAX_REQUESTS = 30;
/** News is fetched in one check, for as many chats as are kept. */
export const NEWS_PAGES = 12;
/** A walk that only looks for what closed has time: it takes a few pages in each check. */
export const SWEEP_PAGES = 4;
/** Enough for 50,000 chats without a message. */
const MAX_SEARCH_REQUESTS = 14;
/** A walk whose pages fail so often, while the head does not, is given up: it must not make all of Perch look broken. */
const MAX_WALK_FAILURES = 3;

/** The next request; null when the check is done. */
export function nextRequest(plan: Plan): PageRequest | null {
  if (plan.requests >= MAX_REQUESTS) return null;
  if (plan.search) return plan.searched < MAX_SEARCH_REQUESTS ? searchRequest(plan.search, plan.extent) : null;
  if (plan.askForOpened) return openedRequest(plan.chats, latestPlausible(plan.clock.server));
  if (plan.review) return reviewRequest(plan.review);
  if (!plan.walk || plan.walked >= quota(plan.chats, plan.walk)) return null;
  return walkRequest(plan.walk, plan.extent);
}

/** Whether the next request goes beyond the one that brings what is said: where the budget is short, it waits. */
export function isWalking(plan: Plan): boolean {
  return !plan.search && !plan.askForOpened;
}

/** Takes the answer to `nextRequest(plan)`; what no client can trust in it is put right first (`answer.ts`). */
export function takePage(before: Plan, answer: Page): Plan {
  const request = nextRequest(before);
  if (!request) return before;
  const plan = before.requests === 0 ? readClock(before, answer) : before;
  const page = readAnswer(answer, request, { ...plan, serverNow: plan.clock.server });
  const bottom = isBottom(answer, request.offset) ? request.offset : plan.bottom;
  const extent = request.createdFrom === undefined ? page.total : plan.extent;
  const asked = { ...plan, extent, bottom, requests: plan.requests + 1 };
  if (plan.search) return takeHead({ ...asked, searched: plan.searched + 1 }, plan.search, page, request.offset);
  if (plan.askForOpened) return takeOpened(asked, page);
  if (plan.review) return takeReviewed(asked, plan.review, page);
  return takeWalked({ ...asked, walked: plan.walked + 1 }, page, request.offset);
}

/**
 * Takes a 500 to a request with an offset: one greater than the total is answered so (docs/api.md), because the list shrank. It
 * is no failure: the next request reaches further up.
 */
export function takePastTheEnd(plan: Plan): Plan {
  const request = nextRequest(plan);
  if (!request) return plan;
  const asked = { ...plan, requests: plan.requests + 1 };
  if (plan.search) return { ...asked, searched: plan.searched + 1, search: searchBelow(plan.search, request.offset) };
  const { walk } = plan;
  if (!walk) return asked;
  const walked = { ...asked, walked: plan.walked + 1 };
  if (walk.dated !== 'open') return giveUp(walked);
  const step = stumble(walk.cursor);
  return step.kind === 'seam' ? { ...walked, walk: { ...walk, cursor: step.cursor } } : giveUp(walked);
}

/**
 * Takes a failure of `nextRequest(plan)`. Null: it is one of the whole check. A walk whose pages fail again and again while
 * the head is answered is given up, and the check has succeeded; so is a look at the chats that opened lately.
 */
export function takeFailure(plan: Plan): Plan | null {
  if (plan.review) return maybeSweep({ ...plan, review: null });
  return plan.placed && plan.walk && plan.walk.failures + 1 >= MAX_WALK_FAILURES ? giveUp(plan) : null;
}

/** One clock for the whole check, or what lies in the future would be another thing for each of its pages. */
function readClock(plan: Plan, page: Page): Plan {
  const { now } = plan.clock;
  const server = readServerClock(page, plan.chats, now);
  const isWrong = (until: Instant | null) => page.servedAt !== null && until !== null && !isPlausible(until, server);
  return {
    ...plan,
    clock: { now, server },
    // By a clock that has been put back since, what is known is known up to a moment that has not come yet.
    chats: isWrong(plan.chats.frontier) ? withFrontier(plan.chats, null) : plan.chats,
    walk: isWrong(plan.walk?.top ?? null) ? null : plan.walk,
  };
}

function quota(chats: Chats, walk: Walk): number {
  return isBehind(chats, walk) || walk.goal === 'news' ? NEWS_PAGES : SWEEP_PAGES;
}

function takeHead(plan: Plan, search: Search, page: Page, offset: number): Plan {
  const silent = { page, offset, boundary: offset + page.rowIds.length };
  const isSilent = topOf(page) === null && isAllKnown(plan, silent);
  const found = isSilent ? silent : takeSearchPage(search, page, offset);
  if ('boundary' in found) return takePlaced({ ...plan, search: null, placed: found }, found);
  return merged({ ...plan, search: found }, page);
}

/** The page with the newest message says how much there is to do. */
function takePlaced(before: Plan, placed: Placed): Plan {
  const { page, offset, boundary } = placed;
  const top = topOf(page);
  const frontier = before.walk ? before.walk.top : before.chats.frontier;
  const atEnd = offset + page.rowIds.length >= page.total;
  const calm = atEnd || isAllKnown(before, placed) || isCalm(page.chats, { frontier, known: before.chats });
  const plan = undisputed(withSilent(merged(before, page), boundary));
  const moved = plan.moved || (frontier !== null && hasNews(page.chats, before.chats));
  const goal = plan.chats.complete && before.walk?.goal !== 'everything' ? 'news' : 'everything';
  const { connectionId } = plan;
  const newWalk = () => startWalk(placed, { connectionId, goal, chats: plan.chats });
  if (!calm) return { ...plan, moved, walk: newWalk() };
  const whole = atEnd && offset === 0;
  // One page that holds everything is a walk by itself, and nothing can have moved within it.
  if (whole) {
    const walk: Walk = { ...newWalk(), goal: 'everything', atBottom: plan.bottom !== null };
    return settled(before, judged({ ...plan, moved, walk }), placed);
  }
  const walk = before.walk && { ...(plan.walk ?? before.walk), top: laterOf(before.walk.top, top) };
  const calmPlan = { ...plan, moved, walk };
  if (walk && hasEnded(walk)) return judged(calmPlan);
  const chats = walk ? plan.chats : withFrontier(plan.chats, laterOf(plan.chats.frontier, top));
  const grown = chats.complete && chats.total > chats.accounted && offset > 0;
  const shrunk = chats.complete && chats.total < Math.min(chats.accounted, before.chats.total);
  const review = shrunk && !walk ? reviewOf(chats, null) : null;
  return maybeSweep({ ...calmPlan, chats, askForOpened: grown, review });
}

/** Whether a page that is not full shows just what is known from there on, however many there are by its total. */
function isAllKnown({ chats }: Plan, { page, offset }: Placed): boolean {
  const named = new Set(page.rowIds);
  if (!chats.complete || named.size === 0 || named.size >= HEAD_LIMIT) return false;
  const below = offset === 0 ? chats.list : chats.list.filter((chat) => isPlaced(chat, page.latest));
  return below.every(({ id }) => named.has(id)) && mergePage(chats, page).list === chats.list;
}

/** One answer that holds everything is believed, or what it leaves out is disputed (`dispute.ts`). */
function settled(before: Plan, after: Plan, { page, boundary }: Placed): Plan {
  const disputed = leftOut(before.chats, page);
  if (!isDisputable(before.chats, disputed, page)) return after;
  const chats = { ...mergePage(before.chats, page), silent: boundary, disputed };
  return { ...after, chats, walk: before.walk, swept: false };
}

function isSweepDue({ chats, sweep, swept }: Plan): boolean {
  return !swept && needsSweep(chats, sweep);
}

/** Begins a walk over everything where something is unexplained, and the cheaper ways are used up. */
function maybeSweep(plan: Plan): Plan {
  if (!plan.placed || plan.walk || plan.askForOpened || plan.review || !isSweepDue(plan)) return plan;
  const { connectionId, chats } = plan;
  return { ...plan, walk: startWalk(plan.placed, { connectionId, goal: 'everything', chats }) };
}

/** The page's total counts only the chats that were asked for. */
function takeOpened(plan: Plan, page: Page): Plan {
  return maybeSweep({ ...merged(plan, { ...page, claimed: null }), askForOpened: false });
}

function takeReviewed(before: Plan, review: Review, page: Page): Plan {
  // What has closed makes room first, or what the page brings would push out others.
  const chats = takeReview(review, before.chats, page);
  return maybeSweep({ ...merged({ ...before, chats }, { ...page, claimed: null }), review: null });
}

function takeWalked(plan: Plan, page: Page, offset: number): Plan {
  if (!plan.walk) return plan;
  const walk = takeWalkPage(plan.walk, page, offset, plan.chats);
  const after = merged({ ...plan, walk }, page);
  if (!walk) return giveUp(after);
  if (!hasEnded(walk)) return after;
  if (walk.goal === 'news') return arrived(after, walk);
  if (missing(walk, after.chats).length === 0) return judged(after);
  // What moved while the walk read on is at the top now: one more look tells what has really gone.
  return { ...after, search: startSearch(after.chats.silent), searched: 0, placed: null };
}

/** A walk for news has met what was known. */
function arrived(plan: Plan, walk: Walk): Plan {
  const chats = withFrontier(plan.chats, laterOf(plan.chats.frontier, walk.top));
  if (isSweepDue({ ...plan, chats }) || walk.dated !== 'calm')
    return {
      ...plan,
      chats,
      walk: { ...walk, goal: 'everything', dated: walk.dated === 'calm' ? 'open' : walk.dated },
    };
  return { ...plan, chats, walk: null };
}

function judged(plan: Plan): Plan {
  const { walk } = plan;
  if (!walk) return plan;
  const chats = withFrontier(
    judge(walk, plan.chats, { boundary: plan.placed?.boundary ?? 0, latest: latestPlausible(plan.clock.server) }),
    laterOf(plan.chats.frontier, walk.top),
  );
  // Too many without a message to read them all: of those that opened lately one answer says which have closed.
  const isBeyond = walk.silent.offset >= MAX_SILENT;
  const unread = isBeyond ? missing(walk, chats).filter((chat) => chat.lastMessageAt === null) : [];
  return { ...plan, chats, walk: null, swept: true, review: unread.length > 0 ? reviewOf(chats, unread) : null };
}

/** Until when all is known stays as it was: the next check reads down to there again, and no sweep begins at once. */
function giveUp(plan: Plan): Plan {
  return { ...plan, walk: null, swept: true };
}
