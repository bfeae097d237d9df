import { describe, expect, it } from 'vitest';
import { type FrozenOrder, freezeOrder, liveOrder } from '../../../../utils/domain/list/frozen-order.ts';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import { aChat, minute } from '../../../support/chats.ts';

const chat = (id: string, at: number, rest: Partial<Chat> = {}) =>
  aChat({ id, lastMessageAt: minute(at), lastMessage: `said at ${at}`, ...rest });
const [a, b, c] = [chat('a', 3), chat('b', 2), chat('c', 1)];
const ids = ({ chats }: FrozenOrder) => chats.map(({ id }) => id).join('');

describe('a frozen order', () => {
  it('keeps its order and counts what would move', () => {
    const moved = chat('c', 5);
    const fresh = chat('d', 4);
    const frozen = freezeOrder(liveOrder([a, b, c]), [moved, fresh, a, b], [moved, fresh, a, b]);
    expect(ids(frozen)).toBe('abc');
    expect(frozen.newCount).toBe(2);
    expect(frozen.chats[2]?.lastMessage).toBe('said at 5');
  });

  it('does not count chats in their live position', () => {
    const top = chat('a', 9);
    expect(freezeOrder(liveOrder([a, b]), [top, b], [top, b]).newCount).toBe(0);
    const second = chat('b', 8);
    expect(freezeOrder(liveOrder([a, b, c]), [top, second, c], [top, second, c]).newCount).toBe(0);
    expect(freezeOrder(liveOrder([a, b, c]), [top, chat('c', 8), b], [top, chat('c', 8), b]).newCount).toBe(1);
  });

  it('does not count muted chats', () => {
    const latest = [chat('c', 5), chat('d', 4), a, b];
    expect(freezeOrder(liveOrder([a, b, c]), latest, latest, ({ id }) => id === 'c').newCount).toBe(1);
    expect(freezeOrder(liveOrder([a, b, c]), latest, latest, () => true)).toMatchObject({ newCount: 0 });
  });

  it('counts each chat once, no matter how many new messages it has', () => {
    const once = freezeOrder(liveOrder([a, b]), [chat('b', 5), a], [chat('b', 5), a]);
    const twice = freezeOrder(once, [chat('b', 6), a], [chat('b', 6), a]);
    expect(twice.newCount).toBe(1);
  });

  it('keeps a row that the filter no longer matches', () => {
    const frozen = freezeOrder(liveOrder([a, b, c]), [a, c], [a, b, c]);
    expect(ids(frozen)).toBe('abc');
    expect(frozen.removedIds.size).toBe(0);
    expect(frozen.newCount).toBe(0);
  });

  it('keeps the row of a removed chat, and marks it as removed', () => {
    const frozen = freezeOrder(liveOrder([a, b, c]), [a, c], [a, c]);
    expect(ids(frozen)).toBe('abc');
    expect([...frozen.removedIds]).toEqual(['b']);
    expect(freezeOrder(frozen, [a, b, c], [a, b, c]).removedIds.size).toBe(0);
  });

  it('is identical if nothing changed', () => {
    const before = freezeOrder(liveOrder([a, b]), [a, b], [a, b]);
    expect(freezeOrder(before, [a, b], [a, b]).chats).toBe(before.chats);
  });

  it('is replaced by the live order once the list is not frozen', () => {
    expect(ids(liveOrder([c, a, b]))).toBe('cab');
    expect(liveOrder([a]).newCount).toBe(0);
  });
});
