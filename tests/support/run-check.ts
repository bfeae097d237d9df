import type { Chat, Chats } from '../../utils/domain/model/chat.ts';
import type { Page } from '../../utils/domain/model/page.ts';
import { applyPage, applyPastTheEnd } from '../../utils/domain/sync/apply-answer.ts';
import type { FullWalkTiming } from '../../utils/domain/sync/full-walk.ts';
import type { PageRequest } from '../../utils/domain/sync/page-request.ts';
import type { Plan } from '../../utils/domain/sync/plan.ts';
import { startPlan } from '../../utils/domain/sync/start-plan.ts';
import type { Walk } from '../../utils/domain/sync/walk.ts';
import { CHECKED_AT, inServerOrder, pageAt } from './chats.ts';

/** A day after the newest of `someChats`, epoch ms, so that messages within the day are not in the future. */
export const NOW = CHECKED_AT + 86_400_000;

/** What a server answers to a request, the `n`th of the check, from 0; null: the offset is past the end. */
export type Answering = (request: PageRequest, n: number) => Page | null;

/** Answers as the API does; `rows` are the active chats in any order, or a function of the request's number. */
export function answersFrom(rows: readonly Chat[] | ((n: number) => readonly Chat[])): Answering {
  return (request, n) => {
    const { createdFrom, offset } = request;
    const now = typeof rows === 'function' ? rows(n) : rows;
    const matching = inServerOrder(now).filter(({ createdAt }) => !createdFrom || createdAt >= createdFrom);
    return offset > matching.length ? null : pageAt(matching, request);
  };
}

export interface CheckOutcome {
  readonly requests: readonly PageRequest[];
  readonly chats: Chats;
  readonly walk: Walk | null;
  readonly plan: Plan;
}

/** Runs one check on top of the last result, cut off after `maxAnswers`; throws if the check does not end. */
export function runCheck(
  before: { readonly chats: Chats; readonly walk?: Walk | null },
  answer: Answering,
  fullWalkTiming: FullWalkTiming = 'not-yet',
  maxAnswers = Number.POSITIVE_INFINITY,
): CheckOutcome {
  const requests: PageRequest[] = [];
  let plan = startPlan(
    { connectionId: 'connection-1', chats: before.chats, walk: before.walk ?? null },
    fullWalkTiming,
    NOW,
  );
  for (let request = plan.next; request && requests.length < maxAnswers; request = plan.next) {
    if (requests.length > 100) throw new Error('the check does not end');
    const page = answer(request, requests.length);
    requests.push(request);
    plan = page ? applyPage(plan, page) : applyPastTheEnd(plan);
  }
  return { requests, chats: plan.chats, walk: plan.walk, plan };
}
