import { describe, expect, it } from 'vitest';
import type { Chat, Chats } from '../../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { toEpochMs } from '../../../../utils/domain/model/instant.ts';
import { longestWaiting, waitedMsOf, waitingLevel } from '../../../../utils/domain/notifications/waiting.ts';
import {
  NO_WAITS,
  updateWaits as updateWaitsAfter,
  type Waits,
  withoutWait,
} from '../../../../utils/domain/notifications/waits.ts';
import { markAllRead } from '../../../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS, type ReadMarks } from '../../../../utils/domain/read-marks/read-marks.ts';
import { markRead, markUnread } from '../../../../utils/domain/read-marks/unread.ts';
import { aChat, aWait, knownChats, minute, someChats } from '../../../support/chats.ts';
import { anInput } from './an-input.ts';

const MINUTE = 60_000;
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

describe('the length of a wait', () => {
  const now = toEpochMs(minute(10));
  const waits = { c1: aWait({ waitingSince: minute(4) }) };
  const chat = says(c1, 7);

  it('counts from the first unread message', () => {
    expect(waitedMsOf(chat, waits, NO_MARKS, now)).toBe(6 * 60_000);
    expect(waitedMsOf(chat, waits, markRead(NO_MARKS, chat, minute(5)), now)).toBe(3 * 60_000);
  });

  it('is never negative, however much the clocks differ', () => {
    expect(waitedMsOf(chat, waits, NO_MARKS, now - 86_400_000)).toBe(0);
  });

  it('counts from when the message was seen if it is dated in the future', () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
    const after = updateWaits(NO_WAITS, knownChats(before), knownChats([future, ...before]), NO_MARKS);
    expect(waitedMsOf(future, after, NO_MARKS, toEpochMs(minute(67)))).toBe(7 * 60_000);
  });

  it('is null for an empty chat', () => {
    const empty = aChat({ id: 'c1', lastMessage: null, lastMessageAt: null, messageCount: 0, createdAt: minute(4) });
    expect(waitedMsOf(empty, waits, NO_MARKS, now)).toBeNull();
  });

  it('is null for a chat that is read, or was there from the start', () => {
    expect(waitedMsOf(chat, waits, markRead(NO_MARKS, chat, minute(7)), now)).toBeNull();
    expect(waitedMsOf(c2, waits, NO_MARKS, now)).toBeNull();
  });

  it('is null for a chat that was marked unread, until its next message', () => {
    const marks = markUnread(NO_MARKS, chat);
    const others = withoutWait(waits, 'c1');
    expect(withoutWait(others, 'c1')).toBe(others);
    expect(waitedMsOf(chat, others, marks, now)).toBeNull();
    const next = says(chat, 9);
    const after = updateWaits(others, knownChats([chat]), knownChats([next]), marks);
    expect(waitedMsOf(next, after, marks, now)).toBe(60_000);
  });

  it('does not start again with each message once the first of several was read', () => {
    const marks = markRead(NO_MARKS, chat, minute(5));
    const next = says(chat, 9);
    const after = updateWaits(waits, knownChats([chat]), knownChats([next]), marks);
    expect(waitedMsOf(next, after, marks, now)).toBe(3 * 60_000);
  });
});

describe('the level of a wait', () => {
  it.each([
    [null, 2, 5, 'none'],
    [0, 2, 5, 'none'],
    [2 * MINUTE - 1, 2, 5, 'none'],
    [2 * MINUTE, 2, 5, 'amber'],
    [5 * MINUTE - 1, 2, 5, 'amber'],
    [5 * MINUTE, 2, 5, 'red'],
    [60 * MINUTE, null, null, 'none'],
    [60 * MINUTE, 2, null, 'amber'],
    [4 * MINUTE, null, 5, 'none'],
    [5 * MINUTE, null, 5, 'red'],
    // Even if amber is the longer limit, red wins.
    [3 * MINUTE, 5, 2, 'red'],
    [6 * MINUTE, 5, 2, 'red'],
  ] as const)('%s ms with amber after %s and red after %s min is %s', (waited, amber, red, level) => {
    expect(waitingLevel(waited, { amber, red })).toBe(level);
  });
});

describe('the chat that has been waiting longest', () => {
  const longest = (overrides = {}) => longestWaiting(anInput(overrides))?.id;

  it('is the one with the earliest wait', () => {
    expect(longest()).toBe('c3');
    expect(longest({ waits: { c1: aWait({ waitingSince: minute(-50) }), c2: aWait() } })).toBe('c1');
  });

  it('is the oldest unread one if none is waiting', () => {
    expect(longest({ waits: {} })).toBe('c3');
  });

  it('is a waiting one rather than one that is only unread', () => {
    expect(longest({ waits: { c1: aWait() } })).toBe('c1');
  });

  it('is never a muted one, and null if everything is read', () => {
    expect(longest({ mutes: { widgets: {}, chats: { c3: null } } })).toBe('c2');
    expect(longest({ marks: markAllRead(anInput().marks, minute(0)) })).toBeUndefined();
  });
});
