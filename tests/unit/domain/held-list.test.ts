import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../utils/domain/chat';
import { freshList, type HeldList, holdList } from '../../../utils/domain/held-list';
import { aChat, minute } from '../../support/chats';

const chat = (id: string, at: number, rest: Partial<Chat> = {}) =>
  aChat({ id, lastMessageAt: minute(at), lastMessage: `said at ${at}`, ...rest });
const [a, b, c] = [chat('a', 3), chat('b', 2), chat('c', 1)];
const ids = ({ chats }: HeldList) => chats.map(({ id }) => id).join('');

describe('a list that is held', () => {
  it('keeps its order and counts what would move', () => {
    const moved = chat('c', 5);
    const fresh = chat('d', 4);
    const held = holdList(freshList([a, b, c]), [moved, fresh, a, b], [moved, fresh, a, b]);
    expect(ids(held)).toBe('abc');
    expect(held.news).toBe(2);
    expect(held.chats[2]?.lastMessage).toBe('said at 5');
  });

  it('does not count what stands where it belongs', () => {
    const top = chat('a', 9);
    expect(holdList(freshList([a, b]), [top, b], [top, b]).news).toBe(0);
    const second = chat('b', 8);
    expect(holdList(freshList([a, b, c]), [top, second, c], [top, second, c]).news).toBe(0);
    expect(holdList(freshList([a, b, c]), [top, chat('c', 8), b], [top, chat('c', 8), b]).news).toBe(1);
  });

  it('does not count the news of chats of which nothing is to be heard', () => {
    const latest = [chat('c', 5), chat('d', 4), a, b];
    expect(holdList(freshList([a, b, c]), latest, latest, ({ id }) => id === 'c').news).toBe(1);
    expect(holdList(freshList([a, b, c]), latest, latest, () => true)).toMatchObject({ news: 0 });
  });

  it('counts each chat once, however often it has news', () => {
    const once = holdList(freshList([a, b]), [chat('b', 5), a], [chat('b', 5), a]);
    const twice = holdList(once, [chat('b', 6), a], [chat('b', 6), a]);
    expect(twice.news).toBe(1);
  });

  it('leaves a row that the filter no longer lets through in its place', () => {
    const held = holdList(freshList([a, b, c]), [a, c], [a, b, c]);
    expect(ids(held)).toBe('abc');
    expect(held.gone.size).toBe(0);
    expect(held.news).toBe(0);
  });

  it('leaves a chat that is gone in its place, and says that it is', () => {
    const held = holdList(freshList([a, b, c]), [a, c], [a, c]);
    expect(ids(held)).toBe('abc');
    expect([...held.gone]).toEqual(['b']);
    expect(holdList(held, [a, b, c], [a, b, c]).gone.size).toBe(0);
  });

  it('is the very same where nothing changed', () => {
    const before = holdList(freshList([a, b]), [a, b], [a, b]);
    expect(holdList(before, [a, b], [a, b]).chats).toBe(before.chats);
  });

  it('is in its new order once it is no longer held', () => {
    expect(ids(freshList([c, a, b]))).toBe('cab');
    expect(freshList([a]).news).toBe(0);
  });
});
