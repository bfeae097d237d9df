import { describe, expect, it } from 'vitest';
import { type Chats, MAX_CHATS } from '../../../../utils/domain/model/chat.ts';
import { laterOf } from '../../../../utils/domain/model/instant.ts';
import { isUnchangedBelow, newestMessageAt } from '../../../../utils/domain/sync/unchanged.ts';
import { aChat, aPage, emptyChats, knownChats, minute, someChats } from '../../../support/chats.ts';

const chats = someChats(30);
const before = knownChats(chats);
const isUnchanged = (rows: Parameters<typeof isUnchangedBelow>[0], known: Chats = before, syncedUpTo = minute(0)) =>
  isUnchangedBelow(rows, { syncedUpTo, known });

describe('a page is calm', () => {
  it('with three rows from before all was known, and unchanged', () => {
    expect(isUnchanged(chats.slice(0, 4))).toBe(true);
    expect(isUnchanged(chats.slice(20))).toBe(true);
  });

  it('though news stands above them', () => {
    const news = [aChat({ id: 'new', lastMessageAt: minute(2) }), aChat({ ...chats[9], lastMessageAt: minute(1) })];
    expect(isUnchanged([...news, ...chats.slice(0, 5)])).toBe(true);
  });

  it('though a row that is dated in the future heads every answer', () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
    const after = knownChats([future, ...chats]);
    expect(isUnchanged([future, ...chats.slice(0, 3)], after, minute(600_000))).toBe(true);
    const news = Array.from({ length: 18 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(18 - n) }));
    expect(isUnchanged([future, ...news, chats[0] as never], after, minute(600_000))).toBe(false);
  });

  it('with rows that are not kept, where no more can be kept', () => {
    const full = knownChats(someChats(MAX_CHATS), { total: 3_120 });
    const beyond = someChats(MAX_CHATS + 3).slice(MAX_CHATS);
    expect(isUnchanged(beyond, full)).toBe(true);
    expect(isUnchanged(beyond, knownChats(someChats(MAX_CHATS - 1)))).toBe(false);
  });
});

describe('where many came in one moment, as an import leaves them', () => {
  const tied = Array.from({ length: 40 }, (_, n) => aChat({ id: `t${n}`, lastMessageAt: minute(0) }));
  const imported = knownChats(tied);

  it('is calm with ten rows of that moment, all known', () => {
    expect(isUnchanged(tied.slice(0, 10), imported)).toBe(true);
    expect(isUnchanged(tied.slice(0, 9), imported)).toBe(false);
  });

  it('is not with one among them that is not known, for others can hide behind it', () => {
    const twin = aChat({ id: 'new', lastMessageAt: minute(0) });
    expect(isUnchanged([...tied.slice(0, 19), twin], imported)).toBe(false);
    expect(isUnchanged([...tied.slice(0, 19), { ...twin, id: 't20', lastMessageAt: minute(-1) }], imported)).toBe(
      false,
    );
  });

  it('is, whatever is new above them', () => {
    expect(isUnchanged([aChat({ id: 'new', lastMessageAt: minute(1) }), ...tied.slice(0, 10)], imported)).toBe(true);
  });
});

describe('a page is not calm', () => {
  it.each([
    ['with two such rows, for one clock may err', chats.slice(1, 3)],
    ['with rows as new as the moment up to which all is known', chats.slice(0, 3)],
    ['with rows that nobody knows', someChats(60).slice(30)],
    ['with rows that have changed', chats.slice(10).map((chat) => ({ ...chat, lastMessageAt: minute(-5) }))],
    ['with rows without a message, which are no sign of anything', emptyChats(20)],
    ['with nothing', []],
  ])('%s', (_, rows) => {
    expect(isUnchanged(rows, knownChats([...chats, ...emptyChats(20)]))).toBe(false);
  });

  it('where nothing is known for sure', () => {
    expect(isUnchangedBelow(chats, { syncedUpTo: null, known: before })).toBe(false);
  });
});

it('takes the first message for the latest, and looks over what has none or cannot be read', () => {
  const page = aPage([...emptyChats(2), ...chats], { rowIds: ['x', 's1', null, 's2', 'c1', 'c2'] });
  expect(newestMessageAt(page)).toBe(minute(0));
  expect(newestMessageAt(aPage(emptyChats(2)))).toBeNull();
  expect(newestMessageAt(aPage([]))).toBeNull();
});

it('knows the later of two moments, and none as the earliest', () => {
  expect(laterOf(minute(1), minute(2))).toBe(minute(2));
  expect(laterOf(minute(2), minute(1))).toBe(minute(2));
  expect(laterOf(null, minute(1))).toBe(minute(1));
  expect(laterOf(minute(1), null)).toBe(minute(1));
  expect(laterOf(null, null)).toBeNull();
});
