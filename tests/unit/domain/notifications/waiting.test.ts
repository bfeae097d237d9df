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

describe('how long a visitor has waited', () => {
  const now = toEpochMs(minute(10));
  const waits = { c1: aWait({ waitingSince: minute(4) }) };
  const chat = says(c1, 7);

  it('is counted from the first message that nobody has read', () => {
    expect(waitedMsOf(chat, waits, NO_MARKS, now)).toBe(6 * 60_000);
    expect(waitedMsOf(chat, waits, markRead(NO_MARKS, chat, minute(5)), now)).toBe(3 * 60_000);
  });

  it('is never negative, whatever the clocks say', () => {
    expect(waitedMsOf(chat, waits, NO_MARKS, now - 86_400_000)).toBe(0);
  });

  it('is counted from the moment it was seen where the message is dated in the future', () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
    const after = updateWaits(NO_WAITS, knownChats(before), knownChats([future, ...before]), NO_MARKS);
    expect(waitedMsOf(future, after, NO_MARKS, toEpochMs(minute(67)))).toBe(7 * 60_000);
  });

  it('is nothing for a chat without a message', () => {
    const empty = aChat({ id: 'c1', lastMessage: null, lastMessageAt: null, messageCount: 0, createdAt: minute(4) });
    expect(waitedMsOf(empty, waits, NO_MARKS, now)).toBeNull();
  });

  it('is nothing for what is read, or was there from the start', () => {
    expect(waitedMsOf(chat, waits, markRead(NO_MARKS, chat, minute(7)), now)).toBeNull();
    expect(waitedMsOf(c2, waits, NO_MARKS, now)).toBeNull();
  });

  it('is nothing for what was marked unread by hand, before the next message', () => {
    const marks = markUnread(NO_MARKS, chat);
    const others = withoutWait(waits, 'c1');
    expect(withoutWait(others, 'c1')).toBe(others);
    expect(waitedMsOf(chat, others, marks, now)).toBeNull();
    const next = says(chat, 9);
    const after = updateWaits(others, knownChats([chat]), knownChats([next]), marks);
    expect(waitedMsOf(next, after, marks, now)).toBe(60_000);
  });

  it('does not begin anew with each message once the first of several was read', () => {
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
    // Limits the wrong way round: red still wins.
    [3 * MINUTE, 5, 2, 'red'],
    [6 * MINUTE, 5, 2, 'red'],
  ] as const)('%s ms with amber after %s and red after %s min is %s', (waited, amber, red, level) => {
    expect(waitingLevel(waited, { amber, red })).toBe(level);
  });
});

describe('the chat that has been waiting longest', () => {
  const longest = (overrides = {}) => longestWaiting(anInput(overrides))?.id;

  it('is the chat whose visitor has been waiting for longest', () => {
    expect(longest()).toBe('c3');
    expect(longest({ waits: { c1: aWait({ waitingSince: minute(-50) }), c2: aWait() } })).toBe('c1');
  });

  it('is the oldest unread one where none waits', () => {
    expect(longest({ waits: {} })).toBe('c3');
  });

  it('is one that waits, before any that only is unread', () => {
    expect(longest({ waits: { c1: aWait() } })).toBe('c1');
  });

  it('is none that is muted, and none where all is read', () => {
    expect(longest({ mutes: { widgets: {}, chats: { c3: null } } })).toBe('c2');
    expect(longest({ marks: markAllRead(anInput().marks, minute(0)) })).toBeUndefined();
  });
});
