import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS, NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { decideFullWalk, shouldStartFullWalk } from '../../../../utils/domain/sync/full-walk.ts';
import { aChat, aPage, emptyChats, knownChats, minute, someChats } from '../../../support/chats.ts';
import { type Answering, answersFrom, NOW, runCheck } from '../../../support/run-check.ts';

const chats = someChats(60);
const ids = ({ list }: Chats) => list.map(({ id }) => id);
const HEAD = { limit: 20, offset: 0 };

/** Chats whose last message is dated in the future. */
function futureChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, n) => aChat({ id: `f${n}`, lastMessageAt: minute(600_000 - n) }));
}

/** A server whose answers include its clock. */
function serverWithClock(rows: readonly Chat[]): Answering {
  const server = answersFrom(rows);
  return (request, n) => {
    const page = server(request, n);
    return page && { ...page, servedAt: NOW };
  };
}

/** A server whose totals are all wrong by this much. */
function withWrongTotal(rows: readonly Chat[], by: number): Answering {
  const server = answersFrom(rows);
  return (request, n) => {
    const page = server(request, n);
    if (page === null || request.createdFrom) return page;
    const total = Math.max(0, page.total + by);
    return { ...page, total, reportedTotal: total };
  };
}

describe('rows dated in the future', () => {
  it.each([1, 8, 40])('do not change up to when everything is synced: %i', (count) => {
    const first = runCheck({ chats: NO_CHATS }, serverWithClock([...futureChats(count), ...chats]), 'allowed');
    expect(first.chats).toMatchObject({ complete: true, syncedUpTo: minute(0), emptyCount: count });
    expect(runCheck(first, serverWithClock([...futureChats(count), ...chats])).requests).toHaveLength(1);
  });

  it('do not make a head that was cut short look unchanged', () => {
    const before = runCheck({ chats: NO_CHATS }, serverWithClock([...futureChats(1), ...chats]));
    const newer = chats.slice(0, 50).map((chat, n) => ({ ...chat, lastMessageAt: minute(60 - n) }));
    const server = serverWithClock([...futureChats(1), ...newer, ...chats.slice(50)]);
    const { chats: cut } = runCheck(before, server, 'not-yet', 1);
    const after = runCheck({ chats: cut, walk: null }, server);
    const times = new Map(after.chats.list.map(({ id, lastMessageAt }) => [id, lastMessageAt]));
    for (const { id, lastMessageAt } of newer) expect(times.get(id)).toBe(lastMessageAt);
  });

  it('cost one request in a no-op check and hide no message, however many there are', () => {
    const rows = [...futureChats(300), ...chats];
    const first = runCheck({ chats: NO_CHATS }, serverWithClock(rows));
    expect(runCheck(first, serverWithClock(rows)).requests).toEqual([{ limit: 20, offset: 295 }]);
    const said = { ...chats[40], lastMessageAt: minute(5) } as Chat;
    const after = runCheck(first, serverWithClock(rows.map((chat) => (chat.id === said.id ? said : chat))));
    expect(after.requests).toHaveLength(1);
    expect(after.chats.list).toContainEqual(said);
  });

  it('do not push out chats that are active now', () => {
    const rows = [...futureChats(MAX_CHATS + 100), ...chats];
    let state = runCheck({ chats: NO_CHATS }, serverWithClock(rows));
    for (let checks = 0; checks < 3; checks += 1) state = runCheck(state, serverWithClock(rows));
    expect(ids(state.chats)).toEqual(expect.arrayContaining(chats.map(({ id }) => id)));
    expect(state.chats.list).toHaveLength(MAX_CHATS);
  });

  it('do not hide a new empty chat, even if one was created in the future', () => {
    const odd = aChat({ id: 'odd', createdAt: minute(600_000) });
    const rows = [...emptyChats(60), ...chats.slice(0, 40), odd];
    const opened = aChat({ id: 'new', lastMessageAt: null, lastMessage: null, createdAt: minute(5) });
    expect(ids(runCheck({ chats: knownChats(rows) }, serverWithClock([opened, ...rows])).chats)).toContain('new');
  });

  it('are dropped when they have closed', () => {
    const first = runCheck({ chats: NO_CHATS }, serverWithClock([...futureChats(3), ...chats]));
    const after = runCheck(first, serverWithClock([...futureChats(2), ...chats]), 'allowed');
    expect(ids(after.chats).sort()).toEqual([...futureChats(2), ...chats].map(({ id }) => id).sort());
  });
});

describe('one wrong answer', () => {
  const before = knownChats(chats);

  it.each([0, 5, 19])('closes no chat with a total of %i and twenty rows', (total) => {
    const lie: Answering = (request, n) => {
      const page = answersFrom(chats)(request, n);
      return n === 0 && page ? { ...page, total, reportedTotal: total } : page;
    };
    const after = runCheck({ chats: before }, lie, 'allowed');
    expect(ids(after.chats)).toEqual(ids(before));
    expect(ids(runCheck(after, answersFrom(chats), 'allowed').chats)).toEqual(ids(before));
  });

  it.each([
    ['no chats', []],
    ['a third of the chats', chats.slice(0, 18)],
  ])('closes no chat when it has %s and the next one has more', (_, rows) => {
    const hiccup = runCheck({ chats: before }, answersFrom(rows), 'allowed');
    expect(hiccup.requests).toEqual([HEAD]);
    expect(ids(hiccup.chats)).toEqual(ids(before));
    const after = runCheck(hiccup, answersFrom(chats), 'allowed');
    expect(after.chats.list).toEqual(before.list);
    expect(after.chats.missingIds).toEqual([]);
  });

  it('is accepted when the next one agrees: all chats can close at once', () => {
    const first = runCheck({ chats: before }, answersFrom([]), 'allowed');
    expect(runCheck(first, answersFrom([]), 'allowed').chats).toMatchObject({
      list: [],
      total: 0,
      expectedTotal: 0,
      missingIds: [],
    });
  });

  it('is not confirmed by another one that leaves out even more', () => {
    const first = runCheck({ chats: before }, answersFrom(chats.slice(0, 15)), 'allowed');
    expect(ids(runCheck(first, answersFrom([]), 'allowed').chats)).toEqual(ids(before));
  });

  it('is accepted at once when it leaves out only a few', () => {
    const few = knownChats(chats.slice(0, 15));
    expect(runCheck({ chats: few }, answersFrom(chats.slice(0, 9)), 'allowed').chats.list).toHaveLength(9);
  });
});

describe.each([1, -1, -20, 700])('a total that is always wrong by %i', (by) => {
  /** The state after the first walks. */
  function afterFirstWalks(rows: readonly Chat[]) {
    let state = runCheck({ chats: NO_CHATS }, withWrongTotal(rows, by), 'allowed');
    for (let checks = 0; checks < 3; checks += 1) state = runCheck(state, withWrongTotal(rows, by), 'allowed');
    return state;
  }

  it.each([6, 60, 200])('is expected after two walks, so that no-op checks are one request: %i chats', (count) => {
    const rows = someChats(count);
    const { chats: after } = afterFirstWalks(rows);
    expect(ids(after)).toEqual(rows.map(({ id }) => id));
    expect(after).toMatchObject({ complete: true, expectedTotal: Math.max(0, count + by) });
    expect(runCheck({ chats: after }, withWrongTotal(rows, by), 'allowed').requests).toHaveLength(1);
  });

  it('hides no closed chat', () => {
    const open = chats.filter(({ id }) => id !== 'c40');
    const state = runCheck(afterFirstWalks(chats), withWrongTotal(open, by), 'allowed');
    expect(ids(state.chats)).toEqual(open.map(({ id }) => id));
  });
});

it('waits longer and longer between walks when the total differs each time', () => {
  let state = runCheck({ chats: NO_CHATS }, answersFrom(chats), 'allowed');
  for (let n = 1; n <= 6; n += 1) state = runCheck(state, withWrongTotal(chats, n), 'allowed');
  const { totalMismatch } = state.chats;
  expect(totalMismatch?.walks).toBeGreaterThan(3);
  const policy = (ago: number) =>
    decideFullWalk(
      { lastFullWalkAt: NOW - ago, watchingSince: null },
      { total: 60, totalMismatch: totalMismatch },
      NOW,
    );
  expect([policy(60_000), policy(960_000)]).toEqual(['not-yet', 'allowed']);
  expect(shouldStartFullWalk(state.chats, 'not-yet')).toBe(false);
});

describe('with more than a thousand empty chats', () => {
  const empty = emptyChats(1_200).map((chat, n) => ({ ...chat, createdAt: minute(-90_000 - n) }));
  const rows = [...empty, ...someChats(100).map((chat, n) => ({ ...chat, createdAt: minute(-n - 10) }))];
  const opened = aChat({ id: 'brief', lastMessage: null, lastMessageAt: null, createdAt: minute(5) });
  const before = afterWalks([opened, ...rows]);

  function afterWalks(all: readonly Chat[]): Chats {
    let state = runCheck({ chats: NO_CHATS }, answersFrom(all), 'allowed');
    for (let checks = 0; checks < 10; checks += 1) state = runCheck(state, answersFrom(all));
    expect(state).toMatchObject({ walk: null, chats: { complete: true, total: 1_301, expectedTotal: 1_301 } });
    return state.chats;
  }

  it('drops one that closed after one request for recently opened chats', () => {
    const after = runCheck({ chats: before }, answersFrom(rows), 'not-yet');
    expect(after.requests.filter(({ createdFrom }) => createdFrom)).toHaveLength(1);
    expect(ids(after.chats)).not.toContain('brief');
    expect(after.chats.expectedTotal).toBe(1_300);
  });

  it('drops it with the hourly walk if the total did not show it', () => {
    const after = runCheck({ chats: { ...before, total: 1_300, expectedTotal: 1_300 } }, answersFrom(rows), 'due');
    let state = after;
    for (let checks = 0; checks < 12 && state.walk; checks += 1) state = runCheck(state, answersFrom(rows));
    expect(ids(state.chats)).not.toContain('brief');
  });

  it('drops none because of an empty answer', () => {
    const server = answersFrom(rows);
    const empty: Answering = (request, n) => (request.createdFrom ? aPage([]) : server(request, n));
    expect(ids(runCheck({ chats: before }, empty, 'not-yet').chats)).toContain('brief');
  });
});
