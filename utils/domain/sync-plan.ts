import { hasNews, isCalm, laterOf, topOf } from './calm';
import type { Chats } from './chat';
import { type PageRequest, stumble } from './cursor';
import { openedRequest, type Search, searchBelow, searchRequest, startSearch, takeSearchPage } from './head';
import type { Page } from './merge';
import { isBehind, merged, type Plan, withFrontier, withSilent } from './plan';
import { readServerClock } from './server-clock';
import { needsSweep } from './sweep';
import { judge, missing } from './verdict';
import { hasEnded, type Placed, startWalk, takeWalkPage, type Walk, walkRequest } from './walk';

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
  if (plan.search) return plan.searched < MAX_SEARCH_REQUESTS ? searchRequest(plan.search, plan.chats.total) : null;
  if (plan.askForOpened) return openedRequest(plan.chats);
  if (!plan.walk || plan.walked >= quota(plan.chats, plan.walk)) return null;
  return walkRequest(plan.walk, plan.chats.total);
}

/** Takes the answer to `nextRequest(plan)`. */
export function takePage(plan: Plan, page: Page): Plan {
  const request = nextRequest(plan);
  if (!request) return plan;
  const clock = plan.requests === 0 ? readClock(plan, page) : plan.clock;
  const asked = { ...plan, clock, requests: plan.requests + 1 };
  if (plan.search) return takeHead({ ...asked, searched: plan.searched + 1 }, plan.search, page, request.offset);
  if (plan.askForOpened) return takeOpened(asked, page);
  return takeWalked({ ...asked, walked: plan.walked + 1 }, page, request.offset);
}

/**
 * Takes a 500 to a request with an offset: one greater than the total is answered so (API.md), because the list shrank. It
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
 * the head is answered is given up, and the check has succeeded.
 */
export function takeFailure(plan: Plan): Plan | null {
  return plan.placed && plan.walk && plan.walk.failures + 1 >= MAX_WALK_FAILURES ? giveUp(plan) : null;
}

/** One clock for the whole check, or what lies in the future would be another thing for each of its pages. */
function readClock({ chats, clock: { now } }: Plan, page: Page): Plan['clock'] {
  return { now, server: readServerClock(page, chats, now) };
}

function quota(chats: Chats, walk: Walk): number {
  return isBehind(chats, walk) || walk.goal === 'news' ? NEWS_PAGES : SWEEP_PAGES;
}

function takeHead(plan: Plan, search: Search, page: Page, offset: number): Plan {
  const found = takeSearchPage(search, page, offset);
  if ('boundary' in found) return takePlaced({ ...plan, search: null, placed: found }, found);
  return merged({ ...plan, search: found }, page);
}

/** The page with the newest message says how much there is to do. */
function takePlaced(before: Plan, placed: Placed): Plan {
  const { page, offset, boundary } = placed;
  const top = topOf(page);
  const frontier = before.walk ? before.walk.top : before.chats.frontier;
  const atEnd = offset + page.rowIds.length >= page.total;
  const calm = atEnd || isCalm(page.chats, { frontier, known: before.chats });
  const plan = withSilent(merged(before, page), boundary);
  const moved = plan.moved || (frontier !== null && hasNews(page.chats, before.chats));
  const goal = plan.chats.complete && before.walk?.goal !== 'everything' ? 'news' : 'everything';
  const { connectionId } = plan;
  const anew = () => startWalk(placed, { connectionId, goal, chats: plan.chats });
  if (!calm) return { ...plan, moved, walk: anew() };
  const whole = atEnd && offset === 0;
  // One page that holds everything is a walk by itself, and nothing can have moved within it.
  if (whole) return judged({ ...plan, moved, walk: { ...anew(), goal: 'everything' } });
  const walk = before.walk && { ...(plan.walk ?? before.walk), top: laterOf(before.walk.top, top) };
  const calmPlan = { ...plan, moved, walk };
  if (walk && hasEnded(walk)) return judged(calmPlan);
  const chats = walk ? plan.chats : withFrontier(plan.chats, laterOf(plan.chats.frontier, top));
  const grown = chats.complete && chats.total > chats.accounted && offset > 0;
  return maybeSweep({ ...calmPlan, chats, askForOpened: grown });
}

function isSweepDue({ chats, sweep, swept }: Plan): boolean {
  return !swept && needsSweep(chats, sweep);
}

/** Begins a walk over everything where something is unexplained, and the cheaper ways are used up. */
function maybeSweep(plan: Plan): Plan {
  if (!plan.placed || plan.walk || plan.askForOpened || !isSweepDue(plan)) return plan;
  const { connectionId, chats } = plan;
  return { ...plan, walk: startWalk(plan.placed, { connectionId, goal: 'everything', chats }) };
}

/** The page's total counts only the chats that were asked for. */
function takeOpened(plan: Plan, page: Page): Plan {
  return maybeSweep({ ...merged(plan, { ...page, total: plan.chats.total }), askForOpened: false });
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
    judge(walk, plan.chats, plan.placed?.boundary ?? 0),
    laterOf(plan.chats.frontier, walk.top),
  );
  return { ...plan, chats, walk: null, swept: true };
}

/** Until when all is known stays as it was: the next check reads down to there again, and no sweep begins at once. */
function giveUp(plan: Plan): Plan {
  return { ...plan, walk: null, swept: true };
}
