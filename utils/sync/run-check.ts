import { affectsAllRequests } from '../domain/model/failure.ts';
import { applyFailure, applyPage, applyPastTheEnd } from '../domain/sync/apply-answer.ts';
import type { Plan } from '../domain/sync/plan.ts';
import { restartPlan } from '../domain/sync/start-plan.ts';
import { pause, persistAnswer, recordFailure, startRequest } from './check-progress.ts';
import type { CheckOutcome, CheckRun } from './check-run.ts';
import { clearIfOtherAccount } from './other-account.ts';
import { requestPage } from './request-page.ts';

/** Requests page after page, and stores each answer. Rejects when the browser can't write. */
export async function runCheck(run: CheckRun, initialPlan: Plan): Promise<CheckOutcome> {
  let plan = initialPlan;
  while (plan.next) {
    const started = await startRequest(run, plan);
    if (started === 'superseded') return { kind: 'superseded' };
    if (started === 'paused') return pause(run, plan);
    const answer = await requestPage(run.list, run.credentials, plan.next);
    if (answer.kind === 'failure') {
      const continued = affectsAllRequests(answer.failure) ? null : applyFailure(plan);
      if (!continued) return recordFailure(run, answer.failure, plan);
      plan = continued;
      if (!(await persistAnswer(run, plan, null))) return { kind: 'superseded' };
      continue;
    }
    const isFirstWalk = answer.kind === 'page' && !plan.chats.complete;
    if (isFirstWalk && (await clearIfOtherAccount(run.store, run.connection, answer.page))) {
      plan = restartPlan(initialPlan, plan.requests + 1);
      continue;
    }
    plan = answer.kind === 'page' ? applyPage(plan, answer.page) : applyPastTheEnd(plan);
    const quota = answer.kind === 'page' ? answer.quota : null;
    if (!(await persistAnswer(run, plan, quota))) return { kind: 'superseded' };
  }
  return { kind: 'checked', requests: plan.requests };
}
