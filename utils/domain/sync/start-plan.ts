import { NO_CHATS } from '../model/chat.ts';
import type { FullWalkTiming } from './full-walk.ts';
import { startHeadSearch } from './head-search.ts';
import { withNextRequest } from './next-request.ts';
import type { Plan } from './plan.ts';

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

/** Starts the check over without the known chats, which belong to another account. `requests`: how many were sent so far. */
export function restartPlan(initial: Plan, requests: number): Plan {
  return withNextRequest({ ...initial, chats: NO_CHATS, walk: null, requests });
}
