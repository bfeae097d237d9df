import { describe, expect, it } from 'vitest';
import {
  afterNews as afterNewsOf,
  isPending,
  NO_WAITS,
  told,
  type Waits,
  waited,
  waitOf,
  withoutWait,
} from '../../../../utils/domain/attention/waits';
import { type Chat, type Chats, NEVER_CHECKED, NO_MARKS, type ReadMarks } from '../../../../utils/domain/chat';
import { toEpochMs } from '../../../../utils/domain/instant';
import { dropUnkept } from '../../../../utils/domain/merge';
import { markRead, markUnread } from '../../../../utils/domain/unread';
import { aChat, aWait, known, minute, someChats } from '../../../support/chats';

const afterNews = (waits: Waits, before: Chats, after: Chats, marks: ReadMarks) =>
  afterNewsOf(waits, { chats: before, freshness: NEVER_CHECKED }, after, { marks, serverNow: toEpochMs(minute(60)) });

const before = someChats(3);
const says = (chat: Chat, at: number): Chat => ({
  ...chat,
  lastMessageAt: minute(at),
  messageCount: chat.messageCount + 1,
});
const [c1, c2] = before as [Chat, Chat, Chat];
const newcomer = aChat({ id: 'new', lastMessageAt: minute(7), createdAt: minute(7) });

describe('what begins to wait', () => {
  it('is a chat that nobody knew, with its first message', () => {
    expect(afterNews(NO_WAITS, known(before), known([newcomer, ...before]), NO_MARKS)).toEqual({
      new: aWait({ since: minute(7), isNew: true }),
    });
  });

  it('is a known chat in which something was said, read before or not', () => {
    const marks = markRead(NO_MARKS, c2, minute(-1));
    const after = known([says(c1, 5), says(c2, 4), ...before.slice(2)]);
    expect(afterNews(NO_WAITS, known(before), after, marks)).toEqual({
      c1: aWait({ since: minute(5) }),
      c2: aWait({ since: minute(4) }),
    });
  });

  it('is a chat with one more message of the very same moment', () => {
    const after = known([{ ...c1, messageCount: 9 }, ...before.slice(1)]);
    expect(Object.keys(afterNews(NO_WAITS, known(before), after, NO_MARKS))).toEqual(['c1']);
  });

  it('is nothing at the first check of a connection', () => {
    const nothing = known([], { complete: false });
    expect(afterNews(NO_WAITS, nothing, known(before), NO_MARKS)).toBe(NO_WAITS);
    expect(afterNews(NO_WAITS, known(before, { complete: false }), known([newcomer, ...before]), NO_MARKS)).toBe(
      NO_WAITS,
    );
  });

  it('is nothing where the same page comes again, or only a preview has changed', () => {
    const after = known([newcomer, ...before]);
    const waits = afterNews(NO_WAITS, known(before), after, NO_MARKS);
    expect(afterNews(waits, after, after, NO_MARKS)).toBe(waits);
    expect(afterNews(waits, after, known([newcomer, ...before]), NO_MARKS)).toBe(waits);
    const renamed = known([{ ...newcomer, visitorName: 'Jane' }, ...before]);
    expect(afterNews(waits, after, renamed, NO_MARKS)).toBe(waits);
  });

  it('is nothing that was read already: Mark all read can reach further than what is known', () => {
    const marks = { readThrough: minute(30), chats: {} };
    expect(afterNews(NO_WAITS, known(before), known([newcomer, ...before]), marks)).toBe(NO_WAITS);
  });

  it('is no old chat that comes up from below the thousand that are kept', () => {
    const thousand = someChats(1000);
    const old = aChat({ id: 'old', lastMessageAt: minute(-2000) });
    const after = known([...thousand.slice(1), old]);
    expect(afterNews(NO_WAITS, known(thousand), after, NO_MARKS)).toBe(NO_WAITS);
    expect(afterNews(NO_WAITS, known(thousand.slice(1)), after, NO_MARKS)).toBe(NO_WAITS);
  });

  it('is no chat that closes and is opened again, before something is said in it', () => {
    const without = dropUnkept(known(before), ({ id }) => id !== 'c1');
    expect(afterNews(NO_WAITS, without, known(before), NO_MARKS)).toBe(NO_WAITS);
    const after = known([says(c1, 5), ...before.slice(1)]);
    expect(afterNews(NO_WAITS, without, after, NO_MARKS)).toEqual({ c1: aWait({ since: minute(5) }) });
  });

  it('is nothing after one empty answer between two full ones', () => {
    const empty = dropUnkept(known(before), () => false);
    expect(afterNews(NO_WAITS, empty, known(before), NO_MARKS)).toBe(NO_WAITS);
  });

  it('is no chat without a message; its first one is that of a visitor who writes for the first time', () => {
    const empty = aChat({ id: 'new', lastMessage: null, lastMessageAt: null, messageCount: 0, createdAt: minute(5) });
    const opened = known([empty, ...before]);
    expect(afterNews(NO_WAITS, known(before), opened, NO_MARKS)).toBe(NO_WAITS);
    const first = { new: aWait({ since: minute(7), isNew: true }) };
    const written = known([{ ...empty, lastMessageAt: minute(7), messageCount: 1 }, ...before]);
    expect(afterNews(NO_WAITS, opened, written, NO_MARKS)).toEqual(first);
    expect(afterNews(NO_WAITS, opened, written, markRead(NO_MARKS, empty, minute(5)))).toEqual(first);
    const gone = dropUnkept(opened, ({ id }) => id !== 'new');
    expect(afterNews(NO_WAITS, gone, written, NO_MARKS)).toEqual(first);
  });
});

describe('a wait', () => {
  const list = known([says(c1, 5), ...before.slice(1)]);
  const waits = afterNews(NO_WAITS, known(before), list, NO_MARKS);
  const later = known([says(c1, 8), ...before.slice(1)]);

  it('goes on since its first message, and what was told of it stays known', () => {
    const toldWaits = { c1: told(says(c1, 5), aWait({ since: minute(5) }), false) };
    const after = afterNews(toldWaits, list, later, NO_MARKS);
    expect(after).toBe(toldWaits);
    expect(isPending(says(c1, 8), aWait(after.c1))).toBe(true);
    expect(isPending(says(c1, 5), aWait(after.c1))).toBe(false);
  });

  it('begins anew once the chat was read', () => {
    const marks = markRead(NO_MARKS, says(c1, 5), minute(5));
    expect(afterNews(waits, list, later, marks)).toEqual({ c1: aWait({ since: minute(8) }) });
  });

  it('outlasts that the chat is read, for that can be undone', () => {
    const marks = markRead(NO_MARKS, says(c1, 5), minute(5));
    const after = afterNews(waits, list, known([newcomer, ...list.list]), marks);
    expect(Object.keys(after)).toEqual(['c1', 'new']);
    expect(waitOf(says(c1, 5), after, marks)).toBeNull();
    expect(waitOf(says(c1, 5), after, NO_MARKS)).toEqual(waits.c1);
  });

  it('is kept of a chat that was dropped by mistake, so that nobody is told twice when it comes back', () => {
    const without = dropUnkept(list, ({ id }) => id !== 'c1');
    const dropped = afterNews(waits, list, without, NO_MARKS);
    expect(dropped).toEqual(waits);
    expect(afterNews(dropped, without, list, NO_MARKS)).toBe(dropped);
  });

  it('is kept of as many chats that are absent or read as an answer can leave out', () => {
    const many = Object.fromEntries(Array.from({ length: 1_100 }, (_, n) => [`gone${n}`, aWait()]));
    const after = afterNews(many, known(before), known([newcomer, ...before]), NO_MARKS);
    expect(Object.keys(after)).toHaveLength(1_001);
    expect(after).not.toHaveProperty('gone99');
    expect(after).toHaveProperty('gone100');
  });

  it('starts over where the chat was read, closed, and something is said once it is open again', () => {
    const marks = markRead(NO_MARKS, says(c1, 5), minute(5));
    const reminded = { c1: aWait({ ...told(says(c1, 5), aWait({ since: minute(5) }), true) }) };
    const closed = dropUnkept(list, ({ id }) => id !== 'c1');
    expect(afterNews(reminded, closed, later, marks)).toEqual({ c1: aWait({ since: minute(8) }) });
  });

  it('goes on without its reminder being used up where what it began with was read, and not what came then', () => {
    const reminded = { c1: told(says(c1, 8), aWait({ since: minute(5) }), true) };
    const marks = markRead(NO_MARKS, says(c1, 5), minute(5));
    expect(waitOf(says(c1, 8), reminded, marks)).toMatchObject({ since: minute(8), heard: true, repeated: false });
    const next = known([says(c1, 9), ...before.slice(1)]);
    expect(afterNews(reminded, later, next, marks).c1).toMatchObject({ since: minute(8), repeated: false });
  });
});

describe('how long a visitor has waited', () => {
  const now = toEpochMs(minute(10));
  const waits = { c1: aWait({ since: minute(4) }) };
  const chat = says(c1, 7);

  it('is counted from the first message that nobody has read', () => {
    expect(waited(chat, waits, NO_MARKS, now)).toBe(6 * 60_000);
    expect(waited(chat, waits, markRead(NO_MARKS, chat, minute(5)), now)).toBe(3 * 60_000);
  });

  it('is never negative, whatever the clocks say', () => {
    expect(waited(chat, waits, NO_MARKS, now - 86_400_000)).toBe(0);
  });

  it('is counted from the moment it was seen where the message is dated in the future', () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
    const after = afterNews(NO_WAITS, known(before), known([future, ...before]), NO_MARKS);
    expect(waited(future, after, NO_MARKS, toEpochMs(minute(67)))).toBe(7 * 60_000);
  });

  it('is nothing for a chat without a message', () => {
    const empty = aChat({ id: 'c1', lastMessage: null, lastMessageAt: null, messageCount: 0, createdAt: minute(4) });
    expect(waited(empty, waits, NO_MARKS, now)).toBeNull();
  });

  it('is nothing for what is read, or was there from the start', () => {
    expect(waited(chat, waits, markRead(NO_MARKS, chat, minute(7)), now)).toBeNull();
    expect(waited(c2, waits, NO_MARKS, now)).toBeNull();
  });

  it('is nothing for what was marked unread by hand, before the next message', () => {
    const marks = markUnread(NO_MARKS, chat);
    const others = withoutWait(waits, 'c1');
    expect(withoutWait(others, 'c1')).toBe(others);
    expect(waited(chat, others, marks, now)).toBeNull();
    const next = says(chat, 9);
    const after = afterNews(others, known([chat]), known([next]), marks);
    expect(waited(next, after, marks, now)).toBe(60_000);
  });

  it('does not begin anew with each message once the first of several was read', () => {
    const marks = markRead(NO_MARKS, chat, minute(5));
    const next = says(chat, 9);
    const after = afterNews(waits, known([chat]), known([next]), marks);
    expect(waited(next, after, marks, now)).toBe(3 * 60_000);
  });
});
