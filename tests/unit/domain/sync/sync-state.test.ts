import { describe, expect, it } from 'vitest';
import { type Chat, NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { type Freshness, HEALTHY, NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { NO_WAITS } from '../../../../utils/domain/notifications/waits.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { MAX_MARKS } from '../../../../utils/domain/read-marks/unread.ts';
import { NO_REQUESTS, recordRequest } from '../../../../utils/domain/schedule/request-log.ts';
import { applyPage, applyPastTheEnd } from '../../../../utils/domain/sync/apply-answer.ts';
import type { FullWalkTiming } from '../../../../utils/domain/sync/full-walk.ts';
import type { Plan } from '../../../../utils/domain/sync/plan.ts';
import { startPlan } from '../../../../utils/domain/sync/start-plan.ts';
import { afterAnswer, afterCheck, type SyncState } from '../../../../utils/domain/sync/sync-state.ts';
import { aChat, CHECKED_AT, failing, knownChats, minute, pageAt, someChats } from '../../../support/chats.ts';

const chats = someChats(300);
const FAILING = failing({ kind: 'offline' });
const BEFORE: Freshness = {
  ...NEVER_CHECKED,
  checkedAt: CHECKED_AT - 60_000,
  watchingSince: CHECKED_AT - 600_000,
  newMessageFoundAt: CHECKED_AT - 300_000,
  lastFullWalkAt: CHECKED_AT - 200_000,
};
const FIRST: Partial<SyncState> = { chats: NO_CHATS, freshness: NEVER_CHECKED };

function syncState(overrides: Partial<SyncState> = {}): SyncState {
  const requestLogs = { requestLog: recordRequest(NO_REQUESTS, CHECKED_AT), savedRequestLog: NO_REQUESTS };
  return {
    chats: knownChats(chats),
    marks: NO_MARKS,
    waits: NO_WAITS,
    health: HEALTHY,
    freshness: BEFORE,
    walk: null,
    ...requestLogs,
    ...overrides,
  };
}

/** Runs one check over the rows; returns the state after each answer. */
function runCheck(
  start: SyncState,
  rows: readonly Chat[] = chats,
  fullWalkTiming: FullWalkTiming = 'allowed',
): [SyncState, ...SyncState[]] {
  const states: SyncState[] = [];
  let plan = startPlan(
    { connectionId: 'connection-1', chats: start.chats, walk: start.walk },
    fullWalkTiming,
    CHECKED_AT,
  );
  for (let request = plan.next; request; request = plan.next) {
    plan = applyPage(plan, pageAt(rows, request));
    states.push(afterAnswer(states.at(-1) ?? start, plan, CHECKED_AT));
  }
  return states as [SyncState, ...SyncState[]];
}

const last = (states: readonly SyncState[]) => states.at(-1) as SyncState;

/** Chats with a message that is newer than all others. */
function newerChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(count - n) }));
}

describe('in the middle of a check', () => {
  it('stores what has arrived, and that it is not everything', () => {
    const [midway] = runCheck(syncState({ ...FIRST, health: FAILING }));
    expect(midway.chats).toMatchObject({ total: 300, complete: false, syncedUpTo: null });
    expect(midway.chats.list).toHaveLength(20);
    expect(midway.health).toBe(FAILING);
    expect(midway.freshness).toEqual({ ...NEVER_CHECKED, behind: true });
  });

  it('keeps the walk, so that the next check continues if this one is cut short', () => {
    const [midway] = runCheck(syncState(FIRST));
    expect(midway.walk).toMatchObject({ goal: 'full', withMessages: 'open', withMessagesCount: 20 });
    const again = runCheck({ ...midway, walk: structuredClone(midway.walk) });
    expect(last(again).chats).toEqual(knownChats(chats));
    expect(again).toHaveLength(4);
  });

  it('is not synced up to new messages that are still to be read', () => {
    const [midway, ...rest] = runCheck(syncState(), [...newerChats(30), ...chats]);
    expect(midway).toMatchObject({
      chats: { syncedUpTo: minute(0) },
      // The conversation is noticed even if the walk is cut short.
      freshness: { behind: true, newMessageFoundAt: CHECKED_AT },
    });
    expect(last(rest)).toMatchObject({
      chats: { syncedUpTo: minute(30) },
      freshness: { behind: false, newMessageFoundAt: CHECKED_AT },
    });
  });

  it('drops no marks, because chats may still arrive', () => {
    const entries = Array.from({ length: MAX_MARKS + 5 }, (_, n) => [
      `m${n}`,
      { activity: minute(n), messageCount: 1 },
    ]);
    const marks = { readThrough: null, chats: Object.fromEntries(entries) };
    const [midway, ...rest] = runCheck(syncState({ ...FIRST, marks }));
    expect(midway.marks).toBe(marks);
    expect(Object.keys(last(rest).marks.chats)).toHaveLength(MAX_MARKS);
  });
});

describe('after the last answer', () => {
  it('knows everything, and since when', () => {
    const after = last(runCheck(syncState({ ...FIRST, health: FAILING })));
    expect(after.chats).toEqual(knownChats(chats));
    expect(after).toMatchObject({ health: HEALTHY, walk: null });
    const times = { checkedAt: CHECKED_AT, lastFullWalkAt: CHECKED_AT };
    expect(after.freshness).toEqual({ ...NEVER_CHECKED, ...times, afterAbsence: true });
  });

  it('keeps the same chats, marks, health and saved log after a no-op check', () => {
    const before = syncState();
    const states = runCheck(before);
    expect(states).toHaveLength(1);
    for (const name of ['chats', 'marks', 'health', 'savedRequestLog'] as const)
      expect(states[0][name]).toBe(before[name]);
    expect(states[0].freshness).toEqual({ ...BEFORE, checkedAt: CHECKED_AT });
  });

  it('no longer says that a request is under way, or that the budget is used up', () => {
    const freshness = { ...BEFORE, checkingSince: CHECKED_AT - 200, pausedUntil: CHECKED_AT - 100 };
    expect(last(runCheck(syncState({ freshness }))).freshness).toMatchObject({
      checkingSince: null,
      pausedUntil: null,
    });
  });

  it('comes after an absence, and so do the checks that continue its walk', () => {
    const afterGap = (freshness: Partial<Freshness>) =>
      last(runCheck(syncState({ freshness: { ...BEFORE, ...freshness } }))).freshness.afterAbsence;
    expect(afterGap({})).toBe(false);
    expect(afterGap({ checkedAt: CHECKED_AT - 241_000 })).toBe(true);
    expect(afterGap({ checkedAt: null })).toBe(true);
    expect(afterGap({ afterAbsence: true })).toBe(false);
    expect(afterGap({ afterAbsence: true, behind: true })).toBe(true);
  });

  it('finds chats that started to wait', () => {
    const said = last(runCheck(syncState(), [...newerChats(2), ...chats]));
    expect(Object.keys(said.waits)).toHaveLength(2);
    expect(last(runCheck(syncState({ ...FIRST }))).waits).toEqual({});
  });

  it('stores when a new message was found, and when a full walk ended', () => {
    const said = last(runCheck(syncState(), [...newerChats(2), ...chats]));
    expect(said.freshness).toMatchObject({ newMessageFoundAt: CHECKED_AT, lastFullWalkAt: BEFORE.lastFullWalkAt });
    const walked = last(runCheck(syncState(), chats, 'due'));
    expect(walked.freshness).toMatchObject({ newMessageFoundAt: BEFORE.newMessageFoundAt, lastFullWalkAt: CHECKED_AT });
  });

  it('is not behind while a walk only looks for closed chats', () => {
    const many = someChats(900);
    const after = last(runCheck(syncState({ chats: knownChats(many) }), many, 'due'));
    expect(after.walk).not.toBeNull();
    expect(after.freshness).toMatchObject({ behind: false, lastFullWalkAt: BEFORE.lastFullWalkAt });
  });

  it('saves the request log to disk only together with the chats', () => {
    const before = syncState();
    expect(last(runCheck(before, [...newerChats(1), ...chats])).savedRequestLog).toBe(before.requestLog);
    expect(last(runCheck(before)).savedRequestLog).toBe(before.savedRequestLog);
  });

  it('is healthy and keeps everything after an offset past the end', () => {
    const start = syncState({ health: FAILING });
    const [head] = runCheck(start, chats, 'due');
    let plan: Plan = applyPage(
      startPlan({ connectionId: 'connection-1', chats: start.chats, walk: null }, 'due', CHECKED_AT),
      pageAt(chats, { limit: 20, offset: 0 }),
    );
    for (let tries = 0; tries < 3; tries += 1) plan = applyPastTheEnd(plan);
    expect(plan.next).toBeNull();
    const after = afterAnswer(head, plan, CHECKED_AT);
    expect(after).toMatchObject({
      health: HEALTHY,
      walk: null,
      freshness: { checkedAt: CHECKED_AT, lastFullWalkAt: CHECKED_AT },
    });
    expect(after.chats.list).toBe(start.chats.list);
  });
});

it('ends a check that the budget cut short, and stays behind', () => {
  const [midway] = runCheck(syncState(FIRST));
  const start = startPlan(
    { connectionId: 'connection-1', chats: midway.chats, walk: midway.walk },
    'allowed',
    CHECKED_AT,
  );
  const plan = applyPage(start, pageAt(chats, { limit: 20, offset: 0 }));
  const freshness = { ...midway.freshness, checkingSince: CHECKED_AT };
  expect(afterCheck(freshness, plan, CHECKED_AT + 1)).toEqual({
    ...NEVER_CHECKED,
    checkedAt: CHECKED_AT + 1,
    behind: true,
    afterAbsence: true,
  });
});
