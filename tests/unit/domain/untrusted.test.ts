import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS, NO_CHATS } from '../../../utils/domain/chat';
import { needsSweep, sweepPolicy } from '../../../utils/domain/sweep';
import { aChat, aPage, known, minute, silentChats, someChats } from '../../support/chats';
import { type Answering, check, NOW, serving } from '../../support/checks';

const chats = someChats(60);
const ids = ({ list }: Chats) => list.map(({ id }) => id);
const HEAD = { limit: 20, offset: 0 };

/** Chats with a last message that is dated in the future. */
function ahead(count: number): Chat[] {
  return Array.from({ length: count }, (_, n) => aChat({ id: `f${n}`, lastMessageAt: minute(600_000 - n) }));
}

/** The server, whose answers say what its clock does. */
function serverOf(rows: readonly Chat[]): Answering {
  const server = serving(rows);
  return (request, n) => {
    const page = server(request, n);
    return page && { ...page, servedAt: NOW };
  };
}

/** The server with each total wrong by so much. */
function miscounting(rows: readonly Chat[], by: number): Answering {
  const server = serving(rows);
  return (request, n) => {
    const page = server(request, n);
    if (page === null || request.createdFrom) return page;
    const total = Math.max(0, page.total + by);
    return { ...page, total, claimed: total };
  };
}

describe('rows that are dated in the future', () => {
  it.each([1, 8, 40])('do not move the moment up to which all is known: %i', (count) => {
    const first = check({ chats: NO_CHATS }, serverOf([...ahead(count), ...chats]), 'allowed');
    expect(first.chats).toMatchObject({ complete: true, frontier: minute(0), silent: count });
    expect(check(first, serverOf([...ahead(count), ...chats])).asked).toHaveLength(1);
  });

  it('do not make a head that was cut off look calm', () => {
    const before = check({ chats: NO_CHATS }, serverOf([...ahead(1), ...chats]));
    const news = chats.slice(0, 50).map((chat, n) => ({ ...chat, lastMessageAt: minute(60 - n) }));
    const server = serverOf([...ahead(1), ...news, ...chats.slice(50)]);
    const { chats: cut } = check(before, server, 'not-yet', 1);
    const after = check({ chats: cut, walk: null }, server);
    const times = new Map(after.chats.list.map(({ id, lastMessageAt }) => [id, lastMessageAt]));
    for (const { id, lastMessageAt } of news) expect(times.get(id)).toBe(lastMessageAt);
  });

  it('cost one request in a quiet check, and hide no message, however many', () => {
    const rows = [...ahead(300), ...chats];
    const first = check({ chats: NO_CHATS }, serverOf(rows));
    expect(check(first, serverOf(rows)).asked).toEqual([{ limit: 20, offset: 295 }]);
    const said = { ...chats[40], lastMessageAt: minute(5) } as Chat;
    const after = check(first, serverOf(rows.map((chat) => (chat.id === said.id ? said : chat))));
    expect(after.asked).toHaveLength(1);
    expect(after.chats.list).toContainEqual(said);
  });

  it('do not crowd out what is said now', () => {
    const rows = [...ahead(MAX_CHATS + 100), ...chats];
    let state = check({ chats: NO_CHATS }, serverOf(rows));
    for (let checks = 0; checks < 3; checks += 1) state = check(state, serverOf(rows));
    expect(ids(state.chats)).toEqual(expect.arrayContaining(chats.map(({ id }) => id)));
    expect(state.chats.list).toHaveLength(MAX_CHATS);
  });

  it('do not hide a chat without a message that opens, though one was opened in the future', () => {
    const odd = aChat({ id: 'odd', createdAt: minute(600_000) });
    const rows = [...silentChats(60), ...chats.slice(0, 40), odd];
    const opened = aChat({ id: 'new', lastMessageAt: null, lastMessage: null, createdAt: minute(5) });
    expect(ids(check({ chats: known(rows) }, serverOf([opened, ...rows])).chats)).toContain('new');
  });

  it('go when they have closed', () => {
    const first = check({ chats: NO_CHATS }, serverOf([...ahead(3), ...chats]));
    const after = check(first, serverOf([...ahead(2), ...chats]), 'allowed');
    expect(ids(after.chats).sort()).toEqual([...ahead(2), ...chats].map(({ id }) => id).sort());
  });
});

describe('one answer that is wrong', () => {
  const before = known(chats);

  it.each([0, 5, 19])('closes nothing with a total of %i and twenty rows', (total) => {
    const lie: Answering = (request, n) => {
      const page = serving(chats)(request, n);
      return n === 0 && page ? { ...page, total, claimed: total } : page;
    };
    const after = check({ chats: before }, lie, 'allowed');
    expect(ids(after.chats)).toEqual(ids(before));
    expect(ids(check(after, serving(chats), 'allowed').chats)).toEqual(ids(before));
  });

  it.each([
    ['nothing', []],
    ['a third of the chats', chats.slice(0, 18)],
  ])('closes nothing where it holds %s, and the next one does not', (_, rows) => {
    const hiccup = check({ chats: before }, serving(rows), 'allowed');
    expect(hiccup.asked).toEqual([HEAD]);
    expect(ids(hiccup.chats)).toEqual(ids(before));
    const after = check(hiccup, serving(chats), 'allowed');
    expect(after.chats.list).toEqual(before.list);
    expect(after.chats.disputed).toEqual([]);
  });

  it('is believed when the next one says the same: all chats can be closed at once', () => {
    const first = check({ chats: before }, serving([]), 'allowed');
    expect(check(first, serving([]), 'allowed').chats).toMatchObject({
      list: [],
      total: 0,
      accounted: 0,
      disputed: [],
    });
  });

  it('is not believed for another one that leaves out still more', () => {
    const first = check({ chats: before }, serving(chats.slice(0, 15)), 'allowed');
    expect(ids(check(first, serving([]), 'allowed').chats)).toEqual(ids(before));
  });

  it('delays nothing where it leaves out few', () => {
    const few = known(chats.slice(0, 15));
    expect(check({ chats: few }, serving(chats.slice(0, 9)), 'allowed').chats.list).toHaveLength(9);
  });
});

describe.each([1, -1, -20, 700])('a total that is wrong by %i for ever', (by) => {
  /** As the first walks have left it. */
  function settled(rows: readonly Chat[]) {
    let state = check({ chats: NO_CHATS }, miscounting(rows, by), 'allowed');
    for (let checks = 0; checks < 3; checks += 1) state = check(state, miscounting(rows, by), 'allowed');
    return state;
  }

  it.each([6, 60, 200])('is accounted for after two walks, and checks are quiet then: %i chats', (count) => {
    const rows = someChats(count);
    const { chats: after } = settled(rows);
    expect(ids(after)).toEqual(rows.map(({ id }) => id));
    expect(after).toMatchObject({ complete: true, accounted: Math.max(0, count + by) });
    expect(check({ chats: after }, miscounting(rows, by), 'allowed').asked).toHaveLength(1);
  });

  it('hides no chat that closes', () => {
    const open = chats.filter(({ id }) => id !== 'c40');
    const state = check(settled(chats), miscounting(open, by), 'allowed');
    expect(ids(state.chats)).toEqual(open.map(({ id }) => id));
  });
});

it('a total that is another each time sets off walks at a growing distance', () => {
  let state = check({ chats: NO_CHATS }, serving(chats), 'allowed');
  for (let n = 1; n <= 6; n += 1) state = check(state, miscounting(chats, n), 'allowed');
  const { unexplained } = state.chats;
  expect(unexplained?.walks).toBeGreaterThan(3);
  const policy = (ago: number) => sweepPolicy({ walkedAt: NOW - ago, since: null }, { total: 60, unexplained }, NOW);
  expect([policy(60_000), policy(960_000)]).toEqual(['not-yet', 'allowed']);
  expect(needsSweep(state.chats, 'not-yet')).toBe(false);
});

describe('with more than a thousand chats without a message', () => {
  const silent = silentChats(1_200).map((chat, n) => ({ ...chat, createdAt: minute(-90_000 - n) }));
  const rows = [...silent, ...someChats(100).map((chat, n) => ({ ...chat, createdAt: minute(-n - 10) }))];
  const opened = aChat({ id: 'brief', lastMessage: null, lastMessageAt: null, createdAt: minute(5) });
  const before = walked([opened, ...rows]);

  function walked(all: readonly Chat[]): Chats {
    let state = check({ chats: NO_CHATS }, serving(all), 'allowed');
    for (let checks = 0; checks < 10; checks += 1) state = check(state, serving(all));
    expect(state).toMatchObject({ walk: null, chats: { complete: true, total: 1_301, accounted: 1_301 } });
    return state.chats;
  }

  it('one that closes goes, by one request for those that opened lately', () => {
    const after = check({ chats: before }, serving(rows), 'not-yet');
    expect(after.asked.filter(({ createdFrom }) => createdFrom)).toHaveLength(1);
    expect(ids(after.chats)).not.toContain('brief');
    expect(after.chats.accounted).toBe(1_300);
  });

  it('goes with the hourly walk where no total has shown it', () => {
    const after = check({ chats: { ...before, total: 1_300, accounted: 1_300 } }, serving(rows), 'due');
    let state = after;
    for (let checks = 0; checks < 12 && state.walk; checks += 1) state = check(state, serving(rows));
    expect(ids(state.chats)).not.toContain('brief');
  });

  it('lets none go on the word of an empty answer', () => {
    const server = serving(rows);
    const empty: Answering = (request, n) => (request.createdFrom ? aPage([]) : server(request, n));
    expect(ids(check({ chats: before }, empty, 'not-yet').chats)).toContain('brief');
  });
});
