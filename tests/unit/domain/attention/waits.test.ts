import { describe, expect, it } from 'vitest';
import {
  afterNews,
  isPending,
  NO_WAITS,
  told,
  waited,
  waitOf,
  withoutWait,
} from '../../../../utils/domain/attention/waits';
import { type Chat, NO_MARKS } from '../../../../utils/domain/chat';
import { toEpochMs } from '../../../../utils/domain/instant';
import { markRead, markUnread } from '../../../../utils/domain/unread';
import { aChat, aWait, known, minute, someChats } from '../../../support/chats';

const before = someChats(3);
const says = (chat: Chat, at: number): Chat => ({
  ...chat,
  lastMessageAt: minute(at),
  messageCount: chat.messageCount + 1,
});
const [c1, c2] = before as [Chat, Chat, Chat];
const newcomer = aChat({ id: 'new', lastMessageAt: minute(7), createdAt: minute(7) });

describe('what begins to wait', () => {
  it('is a chat that was opened', () => {
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
    expect(afterNews(NO_WAITS, known(thousand.slice(1)), known([...thousand.slice(1), old]), NO_MARKS)).toHaveProperty(
      'old',
    );
  });
});

describe('a wait', () => {
  const list = known([says(c1, 5), ...before.slice(1)]);
  const waits = afterNews(NO_WAITS, known(before), list, NO_MARKS);
  const later = known([says(c1, 8), ...before.slice(1)]);

  it('goes on since its first message, and what was told of it stays known', () => {
    const toldWaits = { c1: told(says(c1, 5), aWait({ since: minute(5) }), false)[1] };
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
    const without = known(before.slice(1));
    const dropped = afterNews(waits, list, without, NO_MARKS);
    expect(dropped).toEqual(waits);
    expect(afterNews(dropped, without, list, NO_MARKS)).toBe(dropped);
  });

  it('is kept of two hundred chats at most that are absent or read', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`gone${n}`, aWait()]));
    const after = afterNews(many, known(before), known([newcomer, ...before]), NO_MARKS);
    expect(Object.keys(after)).toHaveLength(201);
    expect(after).not.toHaveProperty('gone99');
    expect(after).toHaveProperty('gone100');
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
