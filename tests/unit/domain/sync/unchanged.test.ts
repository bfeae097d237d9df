import { describe, expect, it } from 'vitest';
import { type Chats, MAX_CHATS } from '../../../../utils/domain/model/chat.ts';
import { isUnchangedBelow, newestMessageAt } from '../../../../utils/domain/sync/unchanged.ts';
import { aChat, aPage, emptyChats, knownChats, minute, someChats } from '../../../support/chats.ts';

const chats = someChats(30);
const before = knownChats(chats);
const isUnchanged = (rows: Parameters<typeof isUnchangedBelow>[0], known: Chats = before, syncedUpTo = minute(0)) =>
  isUnchangedBelow(rows, { syncedUpTo, known });

describe('a page shows that nothing below it has changed', () => {
  it('with three unchanged rows from before the last sync', () => {
    expect(isUnchanged(chats.slice(0, 4))).toBe(true);
    expect(isUnchanged(chats.slice(20))).toBe(true);
  });

  it('with new messages above them', () => {
    const newer = [aChat({ id: 'new', lastMessageAt: minute(2) }), aChat({ ...chats[9], lastMessageAt: minute(1) })];
    expect(isUnchanged([...newer, ...chats.slice(0, 5)])).toBe(true);
  });

  it('with a row dated in the future at the top of every answer', () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
    const after = knownChats([future, ...chats]);
    expect(isUnchanged([future, ...chats.slice(0, 3)], after, minute(600_000))).toBe(true);
    const newer = Array.from({ length: 18 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(18 - n) }));
    expect(isUnchanged([future, ...newer, chats[0] as never], after, minute(600_000))).toBe(false);
  });

  it('with rows that are not kept when the list is full', () => {
    const full = knownChats(someChats(MAX_CHATS), { total: 3_120 });
    const beyond = someChats(MAX_CHATS + 3).slice(MAX_CHATS);
    expect(isUnchanged(beyond, full)).toBe(true);
    expect(isUnchanged(beyond, knownChats(someChats(MAX_CHATS - 1)))).toBe(false);
  });
});

describe('a page with many rows of one moment, as after an import', () => {
  const tied = Array.from({ length: 40 }, (_, n) => aChat({ id: `t${n}`, lastMessageAt: minute(0) }));
  const imported = knownChats(tied);

  it('shows it with ten rows of that moment, all known', () => {
    expect(isUnchanged(tied.slice(0, 10), imported)).toBe(true);
    expect(isUnchanged(tied.slice(0, 9), imported)).toBe(false);
  });

  it('does not show it with an unknown row among them, because others can be hidden behind it', () => {
    const twin = aChat({ id: 'new', lastMessageAt: minute(0) });
    expect(isUnchanged([...tied.slice(0, 19), twin], imported)).toBe(false);
    expect(isUnchanged([...tied.slice(0, 19), { ...twin, id: 't20', lastMessageAt: minute(-1) }], imported)).toBe(
      false,
    );
  });

  it('shows it with any new messages above them', () => {
    expect(isUnchanged([aChat({ id: 'new', lastMessageAt: minute(1) }), ...tied.slice(0, 10)], imported)).toBe(true);
  });
});

describe('a page does not show that nothing has changed', () => {
  it.each([
    ['with two such rows, because a clock may be wrong', chats.slice(1, 3)],
    ['with rows of the moment of the last sync itself', chats.slice(0, 3)],
    ['with unknown rows', someChats(60).slice(30)],
    ['with rows that have changed', chats.slice(10).map((chat) => ({ ...chat, lastMessageAt: minute(-5) }))],
    ['with empty chats, which prove nothing', emptyChats(20)],
    ['without rows', []],
  ])('%s', (_, rows) => {
    expect(isUnchanged(rows, knownChats([...chats, ...emptyChats(20)]))).toBe(false);
  });

  it('before the first sync', () => {
    expect(isUnchangedBelow(chats, { syncedUpTo: null, known: before })).toBe(false);
  });
});

it('takes the first message as the newest, and skips empty chats and unreadable rows', () => {
  const page = aPage([...emptyChats(2), ...chats], { rowIds: ['x', 's1', null, 's2', 'c1', 'c2'] });
  expect(newestMessageAt(page)).toBe(minute(0));
  expect(newestMessageAt(aPage(emptyChats(2)))).toBeNull();
  expect(newestMessageAt(aPage([]))).toBeNull();
});
