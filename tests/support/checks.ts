import type { Chat, Chats } from '../../utils/domain/chat';
import type { PageRequest } from '../../utils/domain/cursor';
import type { Page } from '../../utils/domain/merge';
import { type Plan, startPlan } from '../../utils/domain/plan';
import type { Sweep } from '../../utils/domain/sweep';
import { nextRequest, takePage, takePastTheEnd } from '../../utils/domain/sync-plan';
import type { Walk } from '../../utils/domain/walk';
import { CHECKED_AT, inServerOrder, pageAt } from './chats';

/** A day after the newest of `someChats`, epoch ms: what is said within the day is not dated in the future. */
export const NOW = CHECKED_AT + 86_400_000;

/** What a server says to a request, the `n`th of the check, from 0; null: the offset is past the end. */
export type Answering = (request: PageRequest, n: number) => Page | null;

/** Answers as the API does; `rows` are the active chats, or what they are at each request, in any order. */
export function serving(rows: readonly Chat[] | ((n: number) => readonly Chat[])): Answering {
  return (request, n) => {
    const { createdFrom, offset } = request;
    const now = typeof rows === 'function' ? rows(n) : rows;
    const matching = inServerOrder(now).filter(({ createdAt }) => !createdFrom || createdAt >= createdFrom);
    return offset > matching.length ? null : pageAt(matching, request);
  };
}

export interface Checked {
  readonly asked: readonly PageRequest[];
  readonly chats: Chats;
  readonly walk: Walk | null;
  readonly plan: Plan;
}

/** Plays one check over what the last one left, which is cut off after `most` answers; throws for one that does not end. */
export function check(
  before: { readonly chats: Chats; readonly walk?: Walk | null },
  answer: Answering,
  sweep: Sweep = 'not-yet',
  most = Number.POSITIVE_INFINITY,
): Checked {
  const asked: PageRequest[] = [];
  let plan = startPlan({ connectionId: 'connection-1', chats: before.chats, walk: before.walk ?? null }, sweep, NOW);
  for (let request = nextRequest(plan); request && asked.length < most; request = nextRequest(plan)) {
    if (asked.length > 100) throw new Error('the check does not end');
    const page = answer(request, asked.length);
    asked.push(request);
    plan = page ? takePage(plan, page) : takePastTheEnd(plan);
  }
  return { asked, chats: plan.chats, walk: plan.walk, plan };
}
