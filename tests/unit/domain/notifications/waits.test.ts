import { describe, expect, it } from 'vitest';
import type { Chat, Chats } from '../../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { toEpochMs } from '../../../../utils/domain/model/instant.ts';
import {
  isPending,
  markNotified,
  NO_WAITS,
  updateWaits as updateWaitsAfter,
  type Waits,
  waitOf,
} from '../../../../utils/domain/notifications/waits.ts';
import { NO_MARKS, type ReadMarks } from '../../../../utils/domain/read-marks/read-marks.ts';
import { markRead } from '../../../../utils/domain/read-marks/unread.ts';
import { filterChats } from '../../../../utils/domain/sync/merge.ts';
import { aChat, aWait, knownChats, minute, someChats } from '../../../support/chats.ts';

const updateWaits = (waits: Waits, before: Chats, after: Chats, marks: ReadMarks) =>
  updateWaitsAfter(waits, { chats: before, freshness: NEVER_CHECKED }, after, {
    marks,
    serverNow: toEpochMs(minute(60)),
  });

const before = someChats(3);
const says = (chat: Chat, at: number): Chat => ({
  ...chat,
  lastMessageAt: minute(at),
  messageCount: chat.messageCount + 1,
});
const [c1, c2] = before as [Chat, Chat, Chat];
const newcomer = aChat({ id: 'new', lastMessageAt: minute(7), createdAt: minute(7) });

describe('a wait starts', () => {
  it('for an unknown chat, with its first message', () => {
    expect(updateWaits(NO_WAITS, knownChats(before), knownChats([newcomer, ...before]), NO_MARKS)).toEqual({
      new: aWait({ waitingSince: minute(7), isNew: true }),
    });
  });

  it('for a new message in a known chat, read before or not', () => {
    const marks = markRead(NO_MARKS, c2, minute(-1));
    const after = knownChats([says(c1, 5), says(c2, 4), ...before.slice(2)]);
    expect(updateWaits(NO_WAITS, knownChats(before), after, marks)).toEqual({
      c1: aWait({ waitingSince: minute(5) }),
      c2: aWait({ waitingSince: minute(4) }),
    });
  });

  it('for another message of the same instant', () => {
    const after = knownChats([{ ...c1, messageCount: 9 }, ...before.slice(1)]);
    expect(Object.keys(updateWaits(NO_WAITS, knownChats(before), after, NO_MARKS))).toEqual(['c1']);
  });

  it('for no chat at the first check of a connection', () => {
    const nothing = knownChats([], { complete: false });
    expect(updateWaits(NO_WAITS, nothing, knownChats(before), NO_MARKS)).toBe(NO_WAITS);
    expect(
      updateWaits(NO_WAITS, knownChats(before, { complete: false }), knownChats([newcomer, ...before]), NO_MARKS),
    ).toBe(NO_WAITS);
  });

  it('for no chat if the same page comes again, or only a preview has changed', () => {
    const after = knownChats([newcomer, ...before]);
    const waits = updateWaits(NO_WAITS, knownChats(before), after, NO_MARKS);
    expect(updateWaits(waits, after, after, NO_MARKS)).toBe(waits);
    expect(updateWaits(waits, after, knownChats([newcomer, ...before]), NO_MARKS)).toBe(waits);
    const renamed = knownChats([{ ...newcomer, visitorName: 'Jane' }, ...before]);
    expect(updateWaits(waits, after, renamed, NO_MARKS)).toBe(waits);
  });

  it('for no chat that is read already: Mark all read can reach further than what is known', () => {
    const marks = { readThrough: minute(30), chats: {} };
    expect(updateWaits(NO_WAITS, knownChats(before), knownChats([newcomer, ...before]), marks)).toBe(NO_WAITS);
  });

  it('for no old chat that moves up from below the thousand that are kept', () => {
    const thousand = someChats(1000);
    const old = aChat({ id: 'old', lastMessageAt: minute(-2000) });
    const after = knownChats([...thousand.slice(1), old]);
    expect(updateWaits(NO_WAITS, knownChats(thousand), after, NO_MARKS)).toBe(NO_WAITS);
    expect(updateWaits(NO_WAITS, knownChats(thousand.slice(1)), after, NO_MARKS)).toBe(NO_WAITS);
  });

  it('for no chat that closes and is opened again, until it has a new message', () => {
    const without = filterChats(knownChats(before), ({ id }) => id !== 'c1');
    expect(updateWaits(NO_WAITS, without, knownChats(before), NO_MARKS)).toBe(NO_WAITS);
    const after = knownChats([says(c1, 5), ...before.slice(1)]);
    expect(updateWaits(NO_WAITS, without, after, NO_MARKS)).toEqual({ c1: aWait({ waitingSince: minute(5) }) });
  });

  it('for no chat after one empty answer between two full ones', () => {
    const empty = filterChats(knownChats(before), () => false);
    expect(updateWaits(NO_WAITS, empty, knownChats(before), NO_MARKS)).toBe(NO_WAITS);
  });

  it('for no empty chat, but for its first message as that of a new visitor', () => {
    const empty = aChat({ id: 'new', lastMessage: null, lastMessageAt: null, messageCount: 0, createdAt: minute(5) });
    const opened = knownChats([empty, ...before]);
    expect(updateWaits(NO_WAITS, knownChats(before), opened, NO_MARKS)).toBe(NO_WAITS);
    const first = { new: aWait({ waitingSince: minute(7), isNew: true }) };
    const written = knownChats([{ ...empty, lastMessageAt: minute(7), messageCount: 1 }, ...before]);
    expect(updateWaits(NO_WAITS, opened, written, NO_MARKS)).toEqual(first);
    expect(updateWaits(NO_WAITS, opened, written, markRead(NO_MARKS, empty, minute(5)))).toEqual(first);
    const gone = filterChats(opened, ({ id }) => id !== 'new');
    expect(updateWaits(NO_WAITS, gone, written, NO_MARKS)).toEqual(first);
  });
});

describe('a wait', () => {
  const list = knownChats([says(c1, 5), ...before.slice(1)]);
  const waits = updateWaits(NO_WAITS, knownChats(before), list, NO_MARKS);
  const later = knownChats([says(c1, 8), ...before.slice(1)]);

  it('continues from its first message, and keeps up to where the user was notified', () => {
    const notifiedWaits = { c1: markNotified(says(c1, 5), aWait({ waitingSince: minute(5) }), false) };
    const after = updateWaits(notifiedWaits, list, later, NO_MARKS);
    expect(after).toBe(notifiedWaits);
    expect(isPending(says(c1, 8), aWait(after.c1))).toBe(true);
    expect(isPending(says(c1, 5), aWait(after.c1))).toBe(false);
  });

  it('starts again once the chat was read', () => {
    const marks = markRead(NO_MARKS, says(c1, 5), minute(5));
    expect(updateWaits(waits, list, later, marks)).toEqual({ c1: aWait({ waitingSince: minute(8) }) });
  });

  it('is kept when the chat is read, because that can be undone', () => {
    const marks = markRead(NO_MARKS, says(c1, 5), minute(5));
    const after = updateWaits(waits, list, knownChats([newcomer, ...list.list]), marks);
    expect(Object.keys(after)).toEqual(['c1', 'new']);
    expect(waitOf(says(c1, 5), after, marks)).toBeNull();
    expect(waitOf(says(c1, 5), after, NO_MARKS)).toEqual(waits.c1);
  });

  it('is kept for a chat that was dropped by mistake, so that it notifies only once when it comes back', () => {
    const without = filterChats(list, ({ id }) => id !== 'c1');
    const dropped = updateWaits(waits, list, without, NO_MARKS);
    expect(dropped).toEqual(waits);
    expect(updateWaits(dropped, without, list, NO_MARKS)).toBe(dropped);
  });

  it('starts again with a message in a chat that had left the list unread', () => {
    const reminded = { c1: markNotified(says(c1, 5), aWait({ waitingSince: minute(5), isNew: true }), true) };
    const closed = filterChats(list, ({ id }) => id !== 'c1');
    const started = { c1: aWait({ waitingSince: minute(8) }) };
    expect(updateWaits(reminded, closed, later, NO_MARKS)).toEqual(started);
    const next = knownChats([says(c1, 9), ...before.slice(1)]);
    expect(updateWaits(started, later, next, NO_MARKS)).toBe(started);
  });

  it('continues if the message comes after the chat is back in the list', () => {
    const reminded = { c1: markNotified(says(c1, 5), aWait({ waitingSince: minute(5) }), true) };
    const closed = filterChats(list, ({ id }) => id !== 'c1');
    expect(updateWaits(updateWaits(reminded, closed, list, NO_MARKS), list, later, NO_MARKS)).toBe(reminded);
  });

  it('is kept for as many unlisted or read chats as an answer can leave out', () => {
    const many = Object.fromEntries(Array.from({ length: 1_100 }, (_, n) => [`gone${n}`, aWait()]));
    const after = updateWaits(many, knownChats(before), knownChats([newcomer, ...before]), NO_MARKS);
    expect(Object.keys(after)).toHaveLength(1_001);
    expect(after).not.toHaveProperty('gone99');
    expect(after).toHaveProperty('gone100');
  });

  it('starts again with a message in a chat that was read and closed', () => {
    const marks = markRead(NO_MARKS, says(c1, 5), minute(5));
    const reminded = { c1: aWait({ ...markNotified(says(c1, 5), aWait({ waitingSince: minute(5) }), true) }) };
    const closed = filterChats(list, ({ id }) => id !== 'c1');
    expect(updateWaits(reminded, closed, later, marks)).toEqual({ c1: aWait({ waitingSince: minute(8) }) });
  });

  it('can have a reminder again if its first message was read, and a later one was not', () => {
    const reminded = { c1: markNotified(says(c1, 8), aWait({ waitingSince: minute(5) }), true) };
    const marks = markRead(NO_MARKS, says(c1, 5), minute(5));
    expect(waitOf(says(c1, 8), reminded, marks)).toMatchObject({
      waitingSince: minute(8),
      notified: true,
      reminded: false,
    });
    const next = knownChats([says(c1, 9), ...before.slice(1)]);
    expect(updateWaits(reminded, later, next, marks).c1).toMatchObject({ waitingSince: minute(8), reminded: false });
  });
});
