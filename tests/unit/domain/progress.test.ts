import { describe, expect, it } from 'vitest';
import { type Freshness, type Health, NEVER_CHECKED, NO_CHATS, NO_MARKS, WELL } from '../../../utils/domain/chat';
import type { Page } from '../../../utils/domain/merge';
import { afterAnswer, type Known } from '../../../utils/domain/progress';
import { takePastTheEnd, type WalkPolicy } from '../../../utils/domain/sync-plan';
import { MAX_MARKS } from '../../../utils/domain/unread';
import { aPage, CHECKED_AT, known, minute, someChats } from '../../support/chats';
import { walked } from './walks';

const chats = someChats(30);
const head = aPage(chats.slice(0, 20), { total: 30 });
const tail = aPage(chats.slice(19), { total: 30 });
const FAILING: Health = {
  state: 'failing',
  failure: { kind: 'offline' },
  since: CHECKED_AT - 60_000,
  at: CHECKED_AT - 30_000,
  attempts: 2,
  retryAt: CHECKED_AT,
  chatsAsOf: null,
};
const BEFORE: Freshness = { ...NEVER_CHECKED, checkedAt: CHECKED_AT - 60_000, walkedAt: CHECKED_AT - 60_000 };

function state(overrides: Partial<Known> = {}): Known {
  return { chats: known(chats), marks: NO_MARKS, health: WELL, freshness: BEFORE, ...overrides };
}

/** Plays the pages as one check does; what is known after each of them. */
function play(start: Known, policy: WalkPolicy, ...pages: readonly Page[]): Known[] {
  const states: Known[] = [];
  pages.forEach((page, index) => {
    const walk = walked(start.chats, policy, ...pages.slice(0, index + 1));
    states.push(afterAnswer(states.at(-1) ?? start, walk, page, start.freshness, CHECKED_AT));
  });
  return states;
}

function last(states: readonly Known[]): Known {
  const state = states.at(-1);
  if (!state) throw new Error('nothing was played');
  return state;
}

describe('midway', () => {
  const first = state({ chats: NO_CHATS, freshness: NEVER_CHECKED, health: FAILING });

  it('shows what has come, and says that it is not all', () => {
    const [midway] = play(first, 'always', head);
    expect(midway?.chats).toMatchObject({ total: 30, complete: false });
    expect(midway?.chats.list).toHaveLength(20);
    expect(midway?.health).toBe(FAILING);
    expect(midway?.freshness.checkedAt).toBeNull();
  });

  it('makes the next check walk over everything, should this one be killed', () => {
    const news = someChats(31).slice(30);
    const [midway] = play(state(), 'always', aPage([...news, ...chats.slice(0, 19)], { total: 31 }));
    expect(midway?.chats.complete).toBe(false);
    expect(midway?.freshness.walkedAt).toBeNull();
  });

  it('stores nothing where nothing has changed', () => {
    const before = state();
    expect(play(before, 'always', head)[0]).toBe(before);
  });
});

describe('after the last answer', () => {
  it('knows all, and when', () => {
    const after = last(
      play(state({ chats: NO_CHATS, freshness: NEVER_CHECKED, health: FAILING }), 'always', head, tail),
    );
    expect(after.chats).toEqual(known(chats));
    expect(after.health).toEqual(WELL);
    expect(after.freshness).toEqual({ ...NEVER_CHECKED, checkedAt: CHECKED_AT, walkedAt: CHECKED_AT });
  });

  it('drops what a whole walk did not see', () => {
    const start = state({ chats: known(someChats(33)) });
    expect(last(play(start, 'always', head, tail)).chats).toEqual(known(chats));
  });

  it('keeps what a walk with a seam did not see', () => {
    const start = state({ chats: known(someChats(33)) });
    const after = last(play(start, 'always', head, aPage(chats.slice(18), { total: 30 })));
    expect(after.chats.list).toHaveLength(33);
    expect(after.chats).toMatchObject({ total: 30, complete: false });
    expect(after.freshness).toMatchObject({ checkedAt: CHECKED_AT, walkedAt: BEFORE.walkedAt });
  });

  it('keeps the very same chats, marks and health after a quiet check', () => {
    const before = state();
    const after = last(play(before, 'unexplained', head));
    expect(after.chats).toBe(before.chats);
    expect(after.marks).toBe(before.marks);
    expect(after.health).toBe(before.health);
    expect(after.freshness).toEqual({ ...BEFORE, checkedAt: CHECKED_AT });
  });

  it('says that no request is under way any more', () => {
    const start = state({ freshness: { ...BEFORE, checkingSince: CHECKED_AT - 200 } });
    expect(last(play(start, 'unexplained', head)).freshness.checkingSince).toBeNull();
  });

  it('keeps all where the list ended before the offset', () => {
    const start = state({ chats: known(someChats(33)) });
    const [midway] = play(start, 'always', head);
    const walk = takePastTheEnd(walked(start.chats, 'always', head));
    const after = midway && afterAnswer(midway, walk, null, BEFORE, CHECKED_AT);
    expect(after?.chats.list).toHaveLength(33);
    expect(after?.chats.complete).toBe(false);
    expect(after?.health).toBe(WELL);
  });

  it('walks over everything next time, where the list ended before anything that was known', () => {
    const start = state();
    const news = chats.map((chat, index) => ({ ...chat, lastMessageAt: minute(40 - index) })).slice(0, 20);
    const first = aPage(news, { total: 30 });
    const [midway] = play(start, 'never', first);
    const walk = takePastTheEnd(walked(start.chats, 'never', first));
    expect(midway && afterAnswer(midway, walk, null, BEFORE, CHECKED_AT).freshness.walkedAt).toBeNull();
  });

  it('counts the rows that could not be read, until a whole walk finds fewer', () => {
    const start = state({ chats: known(chats, { unreadable: 2 }) });
    expect(last(play(start, 'unexplained', head)).chats.unreadable).toBe(2);
    const worse = { ...head, rowIds: [...head.rowIds, 'bad', null, null], unreadable: 3 };
    expect(last(play(start, 'unexplained', worse)).chats.unreadable).toBe(3);
    expect(last(play(start, 'always', head, tail)).chats.unreadable).toBe(0);
  });

  it('bounds the marks', () => {
    const entries = Array.from({ length: MAX_MARKS + 5 }, (_, n) => [
      `m${n}`,
      { activity: minute(n), messageCount: 1 },
    ]);
    const start = state({ marks: { readThrough: null, chats: Object.fromEntries(entries) } });
    expect(Object.keys(last(play(start, 'unexplained', head)).marks.chats)).toHaveLength(MAX_MARKS);
  });
});
