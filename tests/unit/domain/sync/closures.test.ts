import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS } from '../../../../utils/domain/model/chat.ts';
import { dropClosedChats } from '../../../../utils/domain/sync/closures.ts';
import { startWalk } from '../../../../utils/domain/sync/start-walk.ts';
import type { Walk } from '../../../../utils/domain/sync/walk.ts';
import { aPage, emptyChats, knownChats, someChats } from '../../../support/chats.ts';

const chats = someChats(30);
const ids = ({ list }: Chats) => list.map(({ id }) => id);
const endedWith = (emptyCount: number) => ({ emptyCount: emptyCount, latestPlausible: null });
const countEmpty = (rows: readonly Chat[]) => rows.filter(({ lastMessageAt }) => lastMessageAt === null).length;

/** A walk that saw these rows on one page. `before`: the chats known when it began. */
function walkOver(rows: readonly Chat[], before: Chats, overrides: Partial<Walk> = {}): Walk {
  const page = aPage(rows, { total: before.total });
  const located = { page, offset: 0, emptyCount: countEmpty(rows) };
  const walk = startWalk(located, { connectionId: 'c', goal: 'full', chats: before });
  return { ...walk, withMessages: 'end', ...overrides };
}

describe('a walk that saw everything', () => {
  it('changes nothing when all chats are known', () => {
    const before = knownChats(chats);
    expect(dropClosedChats(walkOver(chats, before), before, endedWith(0))).toBe(before);
  });

  it('drops the chats that it did not see', () => {
    const before = knownChats(someChats(33), { total: 30 });
    const after = dropClosedChats(walkOver(chats, before), before, endedWith(0));
    expect(after).toEqual(knownChats(chats, { syncedUpTo: before.syncedUpTo, unlistedChats: after.unlistedChats }));
    expect(Object.keys(after.unlistedChats)).toEqual(['c31', 'c32', 'c33']);
  });

  it('drops all known chats of an account that has none', () => {
    const before = knownChats(chats, { total: 0 });
    expect(dropClosedChats(walkOver([], before), before, endedWith(0))).toMatchObject({
      list: [],
      total: 0,
      expectedTotal: 0,
      complete: true,
    });
  });

  it('makes the known chats explain the total', () => {
    const before = knownChats(chats, { complete: false, needsFullWalk: true, expectedTotal: 7, unreadable: 5 });
    const expected = { complete: true, needsFullWalk: false, expectedTotal: 30, unreadable: 0 };
    expect(dropClosedChats(walkOver(chats, before), before, endedWith(0))).toMatchObject(expected);
  });
});

describe('no chat counts as closed', () => {
  const before = knownChats(someChats(33), { total: 30 });

  it('when a row has no id', () => {
    const after = dropClosedChats(walkOver(chats, before, { rowsWithoutId: 1 }), before, endedWith(0));
    expect(ids(after)).toHaveLength(33);
    expect(after).toMatchObject({ unreadable: 1, needsFullWalk: true, expectedTotal: 34 });
  });

  it('when fewer rows were seen than there are: the server repeats or truncates its pages', () => {
    const after = dropClosedChats(walkOver(chats.slice(0, 28), before), before, endedWith(0));
    expect(ids(after)).toHaveLength(33);
    expect(after).toMatchObject({ needsFullWalk: true });
  });

  it('below the last row that was read, when no more can be kept', () => {
    const many = knownChats(someChats(MAX_CHATS), { total: 3_120 });
    const seen = many.list.slice(0, 900).filter(({ id }) => id !== 'c7');
    const after = dropClosedChats(walkOver(seen, many, { withMessages: 'capped' }), many, endedWith(0));
    expect(ids(after)).toEqual(ids(many).filter((id) => id !== 'c7'));
    expect(after).toMatchObject({ expectedTotal: 3_120, needsFullWalk: false });
  });
});

it('drops a closed chat with messages although there are too many empty ones to read', () => {
  const empty = emptyChats(10);
  const before = knownChats([...empty, ...chats], { total: 528 });
  const read = { emptyChats: { offset: 1_000, lastId: null, ended: true, gapless: false } };
  expect(
    ids(dropClosedChats(walkOver([...empty, ...chats.slice(0, 28)], before, read), before, endedWith(500))),
  ).toEqual([...ids(before).slice(0, 10), ...chats.slice(0, 28).map(({ id }) => id)]);
  expect(
    ids(dropClosedChats(walkOver([...empty, ...chats.slice(0, 27)], before, read), before, endedWith(500))),
  ).toEqual(ids(before));
});

describe('an unreadable row', () => {
  it('counts as a chat that is still open', () => {
    const before = knownChats(chats);
    const page = walkOver(chats.slice(0, 29), before);
    const walk = { ...page, visitedIds: [...page.visitedIds, 'c30'], unreadableIds: ['c30'] };
    const after = dropClosedChats(walk, before, endedWith(0));
    expect(ids(after)).toContain('c30');
    expect(after).toMatchObject({ unreadable: 1, expectedTotal: 30, needsFullWalk: false });
  });

  it('is part of the expected total although its chat is not known', () => {
    const before = knownChats(chats, { total: 31 });
    const page = walkOver(chats, before);
    const after = dropClosedChats(
      { ...page, visitedIds: [...page.visitedIds, 'odd'], unreadableIds: ['odd'] },
      before,
      endedWith(0),
    );
    expect(after).toMatchObject({ unreadable: 1, expectedTotal: 31 });
  });
});

describe('an empty chat', () => {
  const empty = emptyChats(12);
  const open = [...empty.slice(0, 10), ...chats];
  const before = knownChats([...empty, ...chats], { total: 40 });
  const droppedIds = (walk: Walk, chats = before, emptyCount = 10) =>
    ids(before).filter((id) => !ids(dropClosedChats(walk, chats, endedWith(emptyCount))).includes(id));

  it('is dropped when all empty chats were read', () => {
    expect(droppedIds(walkOver(open, before))).toEqual(['s11', 's12']);
    expect(dropClosedChats(walkOver(open, before), before, endedWith(10))).toMatchObject({
      expectedTotal: 40,
      needsFullWalk: false,
    });
  });

  it.each<[string, Partial<Walk>, Partial<Chats>, number]>([
    [
      'one page did not join on to the next',
      { emptyChats: { offset: 12, lastId: null, ended: true, gapless: false } },
      {},
      10,
    ],
    ['there are more than were seen', {}, {}, 11],
    ['the total moved meanwhile', { atStart: { total: 41, expectedTotal: 42 } }, {}, 10],
  ])('is kept when %s, and the next walk comes sooner', (_, walk, chats, emptyCount) => {
    const now = { ...before, ...chats };
    expect(droppedIds(walkOver(open, before, walk), now, emptyCount)).toEqual([]);
    expect(dropClosedChats(walkOver(open, before, walk), now, endedWith(emptyCount)).needsFullWalk).toBe(true);
  });

  it('is dropped when the total changed by as many chats as were seen to open', () => {
    expect(
      droppedIds(walkOver(open, before, { atStart: { total: 38, expectedTotal: before.expectedTotal - 2 } })),
    ).toEqual(['s11', 's12']);
  });

  it('does not ask for another walk when there are too many to read', () => {
    const walk = walkOver(open, before, { emptyChats: { offset: 1_000, lastId: null, ended: true, gapless: false } });
    expect(dropClosedChats(walk, before, endedWith(10))).toMatchObject({ needsFullWalk: false });
  });
});
