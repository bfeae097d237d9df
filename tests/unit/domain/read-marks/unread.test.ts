import { describe, expect, it } from 'vitest';
import { markAllRead } from '../../../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { isUnread, MAX_MARKS, markRead, markUnread, pruneMarks } from '../../../../utils/domain/read-marks/unread.ts';
import { aChat, at, knownChats, minute, someChats } from '../../../support/chats.ts';

describe('isUnread', () => {
  it('is true for a chat that was never read', () => {
    expect(isUnread(aChat(), NO_MARKS)).toBe(true);
  });

  it('is false for a chat that was read to its end', () => {
    const marks = markRead(NO_MARKS, aChat(), minute(0));
    expect(isUnread(aChat(), marks)).toBe(false);
    expect(isUnread(aChat({ lastMessageAt: at('2026-02-01T10:00:00.000001Z') }), marks)).toBe(true);
  });

  it('is true for a later time without a larger count, because counts stop growing', () => {
    const marks = markRead(NO_MARKS, aChat({ messageCount: 1000 }), minute(0));
    expect(isUnread(aChat({ messageCount: 1001 }), marks)).toBe(true);
    expect(isUnread(aChat({ messageCount: 1000, lastMessageAt: minute(1) }), marks)).toBe(true);
    expect(isUnread(aChat({ messageCount: 12, lastMessageAt: minute(-1) }), marks)).toBe(false);
  });

  it('is true for a larger count at any time, because a clock can be put back', () => {
    const marks = markRead(NO_MARKS, aChat({ lastMessageAt: minute(10) }), minute(10));
    expect(isUnread(aChat({ lastMessageAt: minute(1), messageCount: 9 }), marks)).toBe(true);
    expect(isUnread(aChat({ lastMessageAt: minute(1), messageCount: 8 }), marks)).toBe(false);
  });

  it('compares the creation of an empty chat', () => {
    const empty = aChat({ lastMessageAt: null, createdAt: minute(5) });
    expect(isUnread(empty, { readThrough: minute(4), chats: {} })).toBe(true);
    expect(isUnread(empty, { readThrough: minute(5), chats: {} })).toBe(false);
  });

  it('handles an id that every object has as a property', () => {
    expect(isUnread(aChat({ id: 'constructor' }), NO_MARKS)).toBe(true);
    expect(isUnread(aChat({ id: '__proto__' }), markRead(NO_MARKS, aChat({ id: '__proto__' }), minute(0)))).toBe(false);
  });
});

describe('markRead', () => {
  it('leaves messages unread that arrived after the user looked', () => {
    const moved = aChat({ lastMessageAt: minute(3) });
    expect(isUnread(moved, markRead(NO_MARKS, moved, minute(2)))).toBe(true);
  });

  it('marks nothing later than the chat read, whatever the page sends', () => {
    const marks = markRead(NO_MARKS, aChat(), minute(60));
    expect(isUnread(aChat({ lastMessageAt: minute(1) }), marks)).toBe(true);
  });
});

it('keeps a later mark when an outdated popup marks the chat read', () => {
  const chat = aChat({ lastMessageAt: minute(5) });
  const through = markAllRead(NO_MARKS, minute(5));
  const further = markRead(NO_MARKS, chat, minute(5));
  expect(isUnread(chat, markRead(through, chat, minute(2)))).toBe(false);
  expect(isUnread(chat, markRead(further, chat, minute(2)))).toBe(false);
});

describe('markUnread', () => {
  it('overrides `readThrough` until the chat is read', () => {
    const all = markAllRead(NO_MARKS, minute(10));
    const marks = markUnread(all, aChat());
    expect(isUnread(aChat(), marks)).toBe(true);
    expect(isUnread(aChat(), markRead(marks, aChat(), minute(0)))).toBe(false);
  });
});

it('drops the oldest marks of unknown chats first', () => {
  const list = someChats(10);
  const gone = Array.from({ length: MAX_MARKS }, (_, index) =>
    aChat({ id: `gone${index}`, lastMessageAt: minute(index) }),
  );
  const marks = [...list, ...gone].reduce((all, chat) => markRead(all, chat, minute(100_000)), NO_MARKS);
  const kept = pruneMarks(marks, knownChats(list));
  expect(Object.keys(kept.chats)).toHaveLength(MAX_MARKS);
  expect(list.every((chat) => chat.id in kept.chats)).toBe(true);
  expect('gone0' in kept.chats).toBe(false);
  expect(`gone${MAX_MARKS - 1}` in kept.chats).toBe(true);
  expect(pruneMarks(kept, knownChats(list))).toBe(kept);
});
