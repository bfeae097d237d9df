import { resume, type Spending, settleClock } from '../domain/budget';
import { startPlan } from '../domain/plan';
import { type CheckReason, type Decision, decideCheck, isByHand } from '../domain/schedule';
import { sweepPolicy } from '../domain/sweep';
import type { State } from '../store/items';
import type { Store } from '../store/store';
import { type CheckParts, fail, type Outcome, type Visit, visit } from './visit';

export type Check = (reason: CheckReason) => Promise<Outcome>;

const LOCK = 'perch-check';

/**
 * Makes the one function that asks the API for news: it runs a check where the schedule allows one, stores what it
 * learned page by page, and says how it went. One check at a time: the lock ends with the worker that held it. Rejects
 * only when the browser cannot read its storage, or cannot write anything at all.
 */
export function createCheck(parts: CheckParts): Check {
  return (reason) => {
    // A new key must not stay unchecked because the check with the old one still waits for its answer.
    const ifAvailable = reason !== 'connected';
    const whenFree = async (lock: Lock | null): Promise<Outcome> => (lock ? decide(parts, reason) : { kind: 'busy' });
    return parts.locks.request(LOCK, { ifAvailable }, whenFree);
  };
}

async function decide(parts: CheckParts, reason: CheckReason): Promise<Outcome> {
  const { store } = parts;
  const known = await store.read(
    'key',
    'connection',
    'chats',
    'health',
    'freshness',
    'settings',
    'spending',
    'spentBefore',
    'walk',
  );
  const { key, connection, chats, freshness, walk } = known;
  if (key === null || connection === null) return { kind: 'not-connected' };
  const now = parts.now();
  const spending = await spendingNow(store, known, now);
  const decision = decideCheck(reason, { ...known, spending, online: parts.isOnline() }, now);
  const credentials = { key, apiAddress: connection.apiAddress };
  const visiting = { ...parts, connection, credentials, byHand: isByHand(reason), startedAt: now };
  if (decision.kind === 'offline') return fail({ ...visiting, random: () => 0 }, { kind: 'offline' });
  if (decision.kind !== 'check') return turnDown(visiting, decision);
  const plan = startPlan({ connectionId: connection.id, chats, walk }, sweepPolicy(freshness, chats, now), now);
  try {
    return await visit(visiting, plan);
  } catch (error) {
    // What is too much for the storage may leave room for the news of it, and without that the badge would look well.
    console.error('Perch could not store what it learned:', error);
    return fail(visiting, { kind: 'storage' });
  }
}

/** The spending by this clock, stored where it was put back: each check would else take it for put back just now. */
async function spendingNow(
  store: Store,
  { spending, spentBefore }: Pick<State, 'spending' | 'spentBefore'>,
  now: number,
): Promise<Spending> {
  const settled = settleClock(spending ?? resume(spentBefore, now), now);
  if (settled !== spending) await store.update(['spending'], () => ({ spending: settled }));
  return settled;
}

/** Says to a person who asked until when the budget lets nothing be sent. */
async function turnDown(
  { store, byHand }: Visit,
  decision: Extract<Decision, { kind: 'wait' | 'stop' }>,
): Promise<Outcome> {
  if (decision.kind === 'stop') return decision;
  const { until } = decision;
  if (byHand && decision.budget) {
    await store.update(['freshness'], ({ freshness }) => ({ freshness: { ...freshness, pausedUntil: until } }));
  }
  return { kind: 'wait', until };
}
