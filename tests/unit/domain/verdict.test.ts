import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS } from '../../../utils/domain/chat';
import { judge } from '../../../utils/domain/verdict';
import { startWalk, type Walk } from '../../../utils/domain/walk';
import { aPage, known, silentChats, someChats } from '../../support/chats';

const chats = someChats(30);
const ids = ({ list }: Chats) => list.map(({ id }) => id);
const at = (boundary: number) => ({ boundary, latest: null });
const silentIn = (rows: readonly Chat[]) => rows.filter(({ lastMessageAt }) => lastMessageAt === null).length;

/** A walk that saw these rows on one page; `before`: what was known when it began. */
function over(rows: readonly Chat[], before: Chats, overrides: Partial<Walk> = {}): Walk {
  const page = aPage(rows, { total: before.total });
  const placed = { page, offset: 0, boundary: silentIn(rows) };
  const walk = startWalk(placed, { connectionId: 'c', goal: 'everything', chats: before });
  return { ...walk, dated: 'end', ...overrides };
}

describe('a walk that saw all', () => {
  it('changes nothing where all are known', () => {
    const before = known(chats);
    expect(judge(over(chats, before), before, at(0))).toBe(before);
  });

  it('drops what it did not see', () => {
    const before = known(someChats(33), { total: 30 });
    const after = judge(over(chats, before), before, at(0));
    expect(after).toEqual(known(chats, { frontier: before.frontier, gone: after.gone }));
    expect(Object.keys(after.gone)).toEqual(['c31', 'c32', 'c33']);
  });

  it('drops all that are known of an account without any', () => {
    const before = known(chats, { total: 0 });
    expect(judge(over([], before), before, at(0))).toMatchObject({ list: [], total: 0, accounted: 0, complete: true });
  });

  it('makes what is known all there is', () => {
    const before = known(chats, { complete: false, doubtful: true, accounted: 7, unreadable: 5 });
    const expected = { complete: true, doubtful: false, accounted: 30, unreadable: 0 };
    expect(judge(over(chats, before), before, at(0))).toMatchObject(expected);
  });
});

describe('nothing is taken for closed', () => {
  const before = known(someChats(33), { total: 30 });

  it('where a row stands for a chat that nobody can name', () => {
    const after = judge(over(chats, before, { nameless: 1 }), before, at(0));
    expect(ids(after)).toHaveLength(33);
    expect(after).toMatchObject({ unreadable: 1, doubtful: true, accounted: 34 });
  });

  it('where fewer came by than there are: the server repeats its pages, or cuts them', () => {
    const after = judge(over(chats.slice(0, 28), before), before, at(0));
    expect(ids(after)).toHaveLength(33);
    expect(after).toMatchObject({ doubtful: true });
  });

  it('below the last that was read, where no more can be kept', () => {
    const many = known(someChats(MAX_CHATS), { total: 3_120 });
    const seen = many.list.slice(0, 900).filter(({ id }) => id !== 'c7');
    const after = judge(over(seen, many, { dated: 'cut' }), many, at(0));
    expect(ids(after)).toEqual(ids(many).filter((id) => id !== 'c7'));
    expect(after).toMatchObject({ accounted: 3_120, doubtful: false });
  });
});

it('a chat with messages is closed though more have none than can be read', () => {
  const silent = silentChats(10);
  const before = known([...silent, ...chats], { total: 528 });
  const read = { silent: { offset: 1_000, lastId: null, ended: true, whole: false } };
  expect(ids(judge(over([...silent, ...chats.slice(0, 28)], before, read), before, at(500)))).toEqual([
    ...ids(before).slice(0, 10),
    ...chats.slice(0, 28).map(({ id }) => id),
  ]);
  expect(ids(judge(over([...silent, ...chats.slice(0, 27)], before, read), before, at(500)))).toEqual(ids(before));
});

describe('a row that cannot be read', () => {
  it('is seen, and stands for a chat that is there', () => {
    const before = known(chats);
    const page = over(chats.slice(0, 29), before);
    const walk = { ...page, seen: [...page.seen, 'c30'], unreadable: ['c30'] };
    const after = judge(walk, before, at(0));
    expect(ids(after)).toContain('c30');
    expect(after).toMatchObject({ unreadable: 1, accounted: 30, doubtful: false });
  });

  it('is accounted for, though the chat is not known', () => {
    const before = known(chats, { total: 31 });
    const page = over(chats, before);
    const after = judge({ ...page, seen: [...page.seen, 'odd'], unreadable: ['odd'] }, before, at(0));
    expect(after).toMatchObject({ unreadable: 1, accounted: 31 });
  });
});

describe('a chat without a message', () => {
  const silent = silentChats(12);
  const open = [...silent.slice(0, 10), ...chats];
  const before = known([...silent, ...chats], { total: 40 });
  const gone = (walk: Walk, chats = before, boundary = 10) =>
    ids(before).filter((id) => !ids(judge(walk, chats, at(boundary))).includes(id));

  it('is closed where all were read, as many as there are', () => {
    expect(gone(over(open, before))).toEqual(['s11', 's12']);
    expect(judge(over(open, before), before, at(10))).toMatchObject({ accounted: 40, doubtful: false });
  });

  it.each<[string, Partial<Walk>, Partial<Chats>, number]>([
    [
      'one page did not join on to the next',
      { silent: { offset: 12, lastId: null, ended: true, whole: false } },
      {},
      10,
    ],
    ['there are more than were seen', {}, {}, 11],
    ['the total moved meanwhile', { began: { total: 41, accounted: 42 } }, {}, 10],
  ])('is not, where %s; that it may be makes the next walk come sooner', (_, walk, chats, boundary) => {
    const now = { ...before, ...chats };
    expect(gone(over(open, before, walk), now, boundary)).toEqual([]);
    expect(judge(over(open, before, walk), now, at(boundary)).doubtful).toBe(true);
  });

  it('is, where the total moved by as many as were seen to come', () => {
    expect(gone(over(open, before, { began: { total: 38, accounted: before.accounted - 2 } }))).toEqual(['s11', 's12']);
  });

  it('is no reason for doubt where there are more than can be read', () => {
    const walk = over(open, before, { silent: { offset: 1_000, lastId: null, ended: true, whole: false } });
    expect(judge(walk, before, at(10))).toMatchObject({ doubtful: false });
  });
});
