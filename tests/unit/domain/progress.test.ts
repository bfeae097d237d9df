import { describe, expect, it } from 'vitest';
import { NO_WAITS } from '../../../utils/domain/attention/waits';
import { NOTHING_SPENT, spend } from '../../../utils/domain/budget';
import { type Chat, type Freshness, NEVER_CHECKED, NO_CHATS, NO_MARKS, WELL } from '../../../utils/domain/chat';
import { type Plan, startPlan } from '../../../utils/domain/plan';
import { afterAnswer, afterCheck, type Known } from '../../../utils/domain/progress';
import type { Sweep } from '../../../utils/domain/sweep';
import { nextRequest, takePage, takePastTheEnd } from '../../../utils/domain/sync-plan';
import { MAX_MARKS } from '../../../utils/domain/unread';
import { aChat, CHECKED_AT, failing, known, minute, pageAt, someChats } from '../../support/chats';

const chats = someChats(300);
const FAILING = failing({ kind: 'offline' });
const BEFORE: Freshness = {
  ...NEVER_CHECKED,
  checkedAt: CHECKED_AT - 60_000,
  since: CHECKED_AT - 600_000,
  movedAt: CHECKED_AT - 300_000,
  walkedAt: CHECKED_AT - 200_000,
};
const FIRST: Partial<Known> = { chats: NO_CHATS, freshness: NEVER_CHECKED };

function state(overrides: Partial<Known> = {}): Known {
  const spending = { spending: spend(NOTHING_SPENT, CHECKED_AT), spentBefore: NOTHING_SPENT };
  return {
    chats: known(chats),
    marks: NO_MARKS,
    waits: NO_WAITS,
    health: WELL,
    freshness: BEFORE,
    walk: null,
    ...spending,
    ...overrides,
  };
}

/** Plays one check over the rows; what is known after each answer. */
function play(start: Known, rows: readonly Chat[] = chats, sweep: Sweep = 'allowed'): [Known, ...Known[]] {
  const states: Known[] = [];
  let plan = startPlan({ connectionId: 'connection-1', chats: start.chats, walk: start.walk }, sweep, CHECKED_AT);
  for (let request = nextRequest(plan); request; request = nextRequest(plan)) {
    plan = takePage(plan, pageAt(rows, request));
    states.push(afterAnswer(states.at(-1) ?? start, plan, CHECKED_AT));
  }
  return states as [Known, ...Known[]];
}

const last = (states: readonly Known[]) => states.at(-1) as Known;

/** So many chats with a message that is newer than all. */
function news(count: number): Chat[] {
  return Array.from({ length: count }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(count - n) }));
}

describe('midway', () => {
  it('shows what has come, and says that it is not all', () => {
    const [midway] = play(state({ ...FIRST, health: FAILING }));
    expect(midway.chats).toMatchObject({ total: 300, complete: false, frontier: null });
    expect(midway.chats.list).toHaveLength(20);
    expect(midway.health).toBe(FAILING);
    expect(midway.freshness).toEqual({ ...NEVER_CHECKED, behind: true });
  });

  it('keeps the walk, from which the next check goes on should this one be cut off', () => {
    const [midway] = play(state(FIRST));
    expect(midway.walk).toMatchObject({ goal: 'everything', dated: 'open', datedSeen: 20 });
    const again = play({ ...midway, walk: structuredClone(midway.walk) });
    expect(last(again).chats).toEqual(known(chats));
    expect(again).toHaveLength(4);
  });

  it('does not take news for known that has still to be read', () => {
    const [midway, ...rest] = play(state(), [...news(30), ...chats]);
    expect(midway).toMatchObject({
      chats: { frontier: minute(0) },
      // Should the walk be cut off, a conversation goes on all the same.
      freshness: { behind: true, movedAt: CHECKED_AT },
    });
    expect(last(rest)).toMatchObject({
      chats: { frontier: minute(30) },
      freshness: { behind: false, movedAt: CHECKED_AT },
    });
  });

  it('forgets no marks, for chats may still come', () => {
    const entries = Array.from({ length: MAX_MARKS + 5 }, (_, n) => [
      `m${n}`,
      { activity: minute(n), messageCount: 1 },
    ]);
    const marks = { readThrough: null, chats: Object.fromEntries(entries) };
    const [midway, ...rest] = play(state({ ...FIRST, marks }));
    expect(midway.marks).toBe(marks);
    expect(Object.keys(last(rest).marks.chats)).toHaveLength(MAX_MARKS);
  });
});

describe('after the last answer', () => {
  it('knows all, and when', () => {
    const after = last(play(state({ ...FIRST, health: FAILING })));
    expect(after.chats).toEqual(known(chats));
    expect(after).toMatchObject({ health: WELL, walk: null });
    const times = { checkedAt: CHECKED_AT, walkedAt: CHECKED_AT };
    expect(after.freshness).toEqual({ ...NEVER_CHECKED, ...times, afterGap: true });
  });

  it('keeps the very same chats, marks, health and disk after a quiet check', () => {
    const before = state();
    const states = play(before);
    expect(states).toHaveLength(1);
    for (const name of ['chats', 'marks', 'health', 'spentBefore'] as const) expect(states[0][name]).toBe(before[name]);
    expect(states[0].freshness).toEqual({ ...BEFORE, checkedAt: CHECKED_AT });
  });

  it('says that no request is under way any more, and that the budget lets checks begin', () => {
    const freshness = { ...BEFORE, checkingSince: CHECKED_AT - 200, pausedUntil: CHECKED_AT - 100 };
    expect(last(play(state({ freshness }))).freshness).toMatchObject({ checkingSince: null, pausedUntil: null });
  });

  it('says whether it came after an absence, and for as long as its walk goes on', () => {
    const afterGap = (freshness: Partial<Freshness>) =>
      last(play(state({ freshness: { ...BEFORE, ...freshness } }))).freshness.afterGap;
    expect(afterGap({})).toBe(false);
    expect(afterGap({ checkedAt: CHECKED_AT - 241_000 })).toBe(true);
    expect(afterGap({ checkedAt: null })).toBe(true);
    expect(afterGap({ afterGap: true })).toBe(false);
    expect(afterGap({ afterGap: true, behind: true })).toBe(true);
  });

  it('finds what has begun to wait', () => {
    const said = last(play(state(), [...news(2), ...chats]));
    expect(Object.keys(said.waits)).toHaveLength(2);
    expect(last(play(state({ ...FIRST }))).waits).toEqual({});
  });

  it('says when something was said, and when all was walked over', () => {
    const said = last(play(state(), [...news(2), ...chats]));
    expect(said.freshness).toMatchObject({ movedAt: CHECKED_AT, walkedAt: BEFORE.walkedAt });
    const walked = last(play(state(), chats, 'due'));
    expect(walked.freshness).toMatchObject({ movedAt: BEFORE.movedAt, walkedAt: CHECKED_AT });
  });

  it('is not behind while it only looks for what has closed', () => {
    const many = someChats(900);
    const after = last(play(state({ chats: known(many) }), many, 'due'));
    expect(after.walk).not.toBeNull();
    expect(after.freshness).toMatchObject({ behind: false, walkedAt: BEFORE.walkedAt });
  });

  it('has the spending go to the disk with the chats, and not without', () => {
    const before = state();
    expect(last(play(before, [...news(1), ...chats])).spentBefore).toBe(before.spending);
    expect(last(play(before)).spentBefore).toBe(before.spentBefore);
  });

  it('is well, and keeps all, where the list ended before the offset', () => {
    const start = state({ health: FAILING });
    const [head] = play(start, chats, 'due');
    let plan: Plan = takePage(
      startPlan({ connectionId: 'connection-1', chats: start.chats, walk: null }, 'due', CHECKED_AT),
      pageAt(chats, { limit: 20, offset: 0 }),
    );
    for (let tries = 0; tries < 3; tries += 1) plan = takePastTheEnd(plan);
    expect(nextRequest(plan)).toBeNull();
    const after = afterAnswer(head, plan, CHECKED_AT);
    expect(after).toMatchObject({
      health: WELL,
      walk: null,
      freshness: { checkedAt: CHECKED_AT, walkedAt: CHECKED_AT },
    });
    expect(after.chats.list).toBe(start.chats.list);
  });
});

it('ends a check that the budget cut short as one, and stays behind', () => {
  const [midway] = play(state(FIRST));
  const start = startPlan(
    { connectionId: 'connection-1', chats: midway.chats, walk: midway.walk },
    'allowed',
    CHECKED_AT,
  );
  const plan = takePage(start, pageAt(chats, { limit: 20, offset: 0 }));
  const freshness = { ...midway.freshness, checkingSince: CHECKED_AT };
  expect(afterCheck(freshness, plan, CHECKED_AT + 1)).toEqual({
    ...NEVER_CHECKED,
    checkedAt: CHECKED_AT + 1,
    behind: true,
    afterGap: true,
  });
});
