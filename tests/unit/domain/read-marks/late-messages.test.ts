import { describe, expect, it } from 'vitest';
import { activityOf, type Chat, type Chats } from '../../../../utils/domain/model/chat.ts';
import { markLateMessagesUnread } from '../../../../utils/domain/read-marks/late-messages.ts';
import { markAllRead } from '../../../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS, type ReadMarks } from '../../../../utils/domain/read-marks/read-marks.ts';
import { fullyReadMark, isUnread, markRead } from '../../../../utils/domain/read-marks/unread.ts';
import { aChat, knownChats, minute, someChats } from '../../../support/chats.ts';

describe('a message that arrives late, or was dated by a clock that was put back', () => {
  const [newest, other] = someChats(2);
  if (!newest || !other) throw new Error('two chats');
  const before = knownChats([newest, other]);
  const marks = markAllRead(NO_MARKS, minute(0));
  const late = { ...other, lastMessageAt: minute(-0.5), messageCount: 9 };
  const after = [newest, late];
  const freshness = { checkedAt: null, serverAheadMs: 0 };
  const markLate = (marks: ReadMarks, chats: Chats, list: readonly Chat[]) =>
    markLateMessagesUnread(marks, { chats, freshness }, list);

  it('is unread although everything up to a later moment was read', () => {
    expect(isUnread(late, marks)).toBe(false);
    const renewed = markLate(marks, before, after);
    expect(isUnread(late, renewed)).toBe(true);
    expect(isUnread(newest, renewed)).toBe(false);
    expect(isUnread(late, markRead(renewed, late, activityOf(late)))).toBe(false);
  });

  it('is not an old message that a walk finds only now', () => {
    const walked = { ...before, syncedUpTo: minute(-30) };
    expect(markLate(marks, walked, after)).toBe(marks);
    expect(markLate(marks, { ...before, syncedUpTo: null }, after)).toBe(marks);
  });

  it('is unread in an unknown chat, unlike old messages of chats that reappear', () => {
    const first = aChat({ id: 'first', lastMessageAt: minute(-0.5), createdAt: minute(-0.5) });
    const renewed = markLate(marks, before, [newest, first, other]);
    expect(isUnread(first, renewed)).toBe(true);
    expect(isUnread(other, renewed)).toBe(false);
    const old = aChat({ id: 'old', lastMessageAt: minute(-600), createdAt: minute(-600) });
    expect(markLate(marks, before, [newest, other, old])).toBe(marks);
    expect(markLate(marks, { ...before, complete: false }, [newest, first, other])).toBe(marks);
    const gone = { [first.id]: fullyReadMark(first) };
    expect(markLate(marks, { ...before, unlistedChats: gone }, [newest, first, other])).toBe(marks);
  });

  it('is not a count that comes and goes, or a time alone', () => {
    for (const chat of [
      { ...other, messageCount: 9 },
      { ...late, messageCount: 8 },
    ]) {
      expect(markLate(marks, before, [newest, chat])).toBe(marks);
    }
  });

  it('does not change a chat with a mark of its own', () => {
    const own = markRead(NO_MARKS, late, activityOf(late));
    expect(markLate(own, before, after)).toBe(own);
  });
});
