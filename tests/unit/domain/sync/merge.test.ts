import { describe, expect, it } from 'vitest';
import { MAX_CHATS } from '../../../../utils/domain/model/chat.ts';
import { filterChats, mergePage } from '../../../../utils/domain/sync/merge.ts';
import { aChat, aPage, emptyChats, knownChats, minute, someChats } from '../../../support/chats.ts';

const ids = ({ list }: { list: readonly { id: string }[] }) => list.map(({ id }) => id);

describe('mergePage', () => {
  const [first, second, third] = someChats(3) as [
    ReturnType<typeof aChat>,
    ReturnType<typeof aChat>,
    ReturnType<typeof aChat>,
  ];
  const chats = knownChats([first, second, third]);

  it('returns the same chats when the page brings nothing new', () => {
    expect(mergePage(chats, aPage([{ ...first }, { ...third }], { total: 3 }))).toBe(chats);
    expect(mergePage(chats, aPage([], { total: 3 }))).toBe(chats);
  });

  it('keeps chats that the page lacks: absence is not closure', () => {
    expect(ids(mergePage(chats, aPage([first], { total: 1 })))).toEqual(['c1', 'c2', 'c3']);
  });

  it('updates the total without changing the list', () => {
    const after = mergePage(chats, aPage([first], { total: 40 }));
    expect(after).toEqual({ ...chats, total: 40 });
    expect(after.list).toBe(chats.list);
  });

  it('moves a chat with a new message to the top, and inserts a new one by its activity', () => {
    const moved = { ...third, lastMessageAt: minute(2), lastMessage: 'Hello?' };
    const added = aChat({ id: 'new', lastMessageAt: null, createdAt: minute(1) });
    const after = mergePage(chats, aPage([added, moved], { total: 4 }));
    expect(ids(after)).toEqual(['c3', 'new', 'c1', 'c2']);
    expect(after.list[0]).toBe(moved);
    expect(after.list[2]).toBe(first);
  });

  it.each([
    ['the name', { visitorName: 'Joan' }],
    ['the email', { visitorEmail: null }],
    ['the widget', { widgetName: 'Shop' }],
    ['the count', { messageCount: 9 }],
    ['the status', { status: 'waiting' }],
  ])('takes %s from the server', (_, change) => {
    expect(mergePage(chats, aPage([{ ...first, ...change }], { total: 3 })).list[0]).toMatchObject(change);
  });

  it('keeps the preview until there is a new message, because it comes from an unordered join', () => {
    const other = { ...first, lastMessage: 'An older message' };
    expect(mergePage(chats, aPage([other], { total: 3 }))).toBe(chats);
    expect(mergePage(chats, aPage([{ ...other, visitorName: 'Joan' }], { total: 3 })).list[0]).toEqual({
      ...first,
      visitorName: 'Joan',
    });
  });

  it.each([
    ['with a new message', { lastMessageAt: minute(1) }],
    ['with a higher count', { messageCount: 9 }],
  ])('takes the preview %s', (_, change) => {
    const said = { ...first, lastMessage: 'Are you there?', ...change };
    expect(mergePage(chats, aPage([said], { total: 3 })).list[0]).toEqual(said);
  });

  it('takes the preview when there was none', () => {
    const bare = knownChats([{ ...first, lastMessage: null }]);
    expect(mergePage(bare, aPage([first])).list[0]?.lastMessage).toBe(first.lastMessage);
  });

  it('drops chats that the server calls closed', () => {
    const page = aPage([first], { rowIds: ['c1', 'c2', 'unknown'], closedIds: ['c2', 'unknown'], total: 3 });
    expect(ids(mergePage(chats, page))).toEqual(['c1', 'c3']);
  });

  it('keeps the newest chats up to the maximum', () => {
    const many = knownChats(someChats(MAX_CHATS), { total: 3_120 });
    const newer = aChat({ id: 'new', lastMessageAt: minute(1) });
    const after = mergePage(many, aPage([newer], { total: 3_121 }));
    expect(after.list).toHaveLength(MAX_CHATS);
    expect(after.list[0]?.id).toBe('new');
    expect(after.list.at(-1)?.id).toBe(`c${MAX_CHATS - 1}`);
  });

  it('does not mutate its arguments', () => {
    const list = Object.freeze([...chats.list]);
    const page = aPage([aChat({ id: 'new', lastMessageAt: minute(1) })], { closedIds: ['c1'], total: 3 });
    mergePage(Object.freeze({ ...chats, list }), page);
    expect(list.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
  });
});

describe('the total that the known chats explain', () => {
  const chats = knownChats(someChats(3));
  const expectedTotal = (page: Parameters<typeof mergePage>[1], before = chats) =>
    mergePage(before, page).expectedTotal;
  const newChat = aChat({ id: 'new', lastMessageAt: minute(2), createdAt: minute(1) });

  it('grows once with each new chat', () => {
    expect(expectedTotal(aPage([newChat, ...chats.list], { total: 4 }))).toBe(4);
    expect(expectedTotal(aPage([newChat], { total: 4 }), mergePage(chats, aPage([newChat], { total: 4 })))).toBe(4);
  });

  it('does not change with a message or another total', () => {
    expect(expectedTotal(aPage([{ ...newChat, id: 'c3' }], { total: 3 }))).toBe(3);
    expect(expectedTotal(aPage(chats.list, { total: 2 }))).toBe(3);
  });

  it('shrinks with each chat that the server calls closed', () => {
    expect(expectedTotal(aPage([], { rowIds: ['c1', 'x'], closedIds: ['c1', 'x'], total: 2 }))).toBe(2);
  });

  describe('when there are more chats than are kept', () => {
    const many = knownChats(someChats(MAX_CHATS), { total: 3_120 });

    it('does not change when a message brings back an old chat', () => {
      const back = aChat({ id: 'back', lastMessageAt: minute(1), createdAt: minute(-9_000) });
      expect(expectedTotal(aPage([back], { total: 3_120 }), many)).toBe(3_120);
    });

    it('grows with a chat that opened since all were known', () => {
      expect(expectedTotal(aPage([newChat], { total: 3_121 }), many)).toBe(3_121);
      expect(expectedTotal(aPage([newChat], { total: 3_121 }), { ...many, syncedUpTo: null })).toBe(3_120);
    });

    it('returns the same chats when an old empty chat comes first in every answer', () => {
      expect(mergePage(many, aPage([...emptyChats(1), ...many.list.slice(0, 19)], { total: 3_120 }))).toBe(many);
    });
  });
});

describe('filterChats', () => {
  const chats = knownChats(someChats(3));

  it('keeps the chats that pass', () => {
    expect(ids(filterChats(chats, ({ id }) => id !== 'c2'))).toEqual(['c1', 'c3']);
  });

  it('returns the same chats when all are kept', () => {
    expect(filterChats(chats, () => true)).toBe(chats);
  });
});
