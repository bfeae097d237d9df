import { describe, expect, it } from 'vitest';
import { activityOf, type Chat } from '../../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { toEpochMs } from '../../../../utils/domain/model/instant.ts';
import { markAllRead, markAllReadScope } from '../../../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { isUnread, markRead, markUnread } from '../../../../utils/domain/read-marks/unread.ts';
import { aChat, knownChats, minute, someChats } from '../../../support/chats.ts';
import { countUnread } from '../../../support/unread.ts';

describe('markAllRead', () => {
  it('leaves chats that the user has not seen unchanged, even earlier ones', () => {
    const [a, b, c] = [0, -1, -2].map((at, n) => aChat({ id: `u${n}`, lastMessageAt: minute(at) }));
    if (!a || !b || !c) throw new Error('three chats');
    const before = { readThrough: minute(-2), chats: {} };
    const after = markAllRead(before, minute(0), ['u1', 'u2']);
    expect([a, b, c].map((chat) => isUnread(chat, before))).toEqual([true, true, false]);
    expect([a, b, c].map((chat) => isUnread(chat, after))).toEqual([false, true, false]);
    expect(isUnread(aChat({ id: 'u1', lastMessageAt: minute(1) }), after)).toBe(true);
  });

  const chats = knownChats(someChats(5));

  it('marks everything read up to what was seen, and nothing later', () => {
    const marks = markAllRead(NO_MARKS, minute(0));
    expect(countUnread(chats, marks)).toBe(0);
    expect(isUnread(aChat({ id: 'new', lastMessageAt: minute(1) }), marks)).toBe(true);
  });

  it('drops earlier marks and keeps later ones', () => {
    const late = aChat({ id: 'late', lastMessageAt: minute(9) });
    let marks = chats.list.reduce((all, chat) => markRead(all, chat, minute(0)), NO_MARKS);
    marks = markUnread(markRead(marks, late, minute(9)), aChat({ id: 'c2' }));
    const after = markAllRead(marks, minute(0));
    expect(Object.keys(after.chats)).toEqual(['late']);
    expect(countUnread(chats, after)).toBe(0);
    expect(isUnread(late, after)).toBe(false);
  });

  it('never moves back', () => {
    expect(markAllRead({ readThrough: minute(5), chats: {} }, minute(1)).readThrough).toBe(minute(5));
  });
});

describe('markAllReadScope', () => {
  const now = toEpochMs(minute(5));
  const aheadBy = (minutes: number, id = 'ahead') => aChat({ id, lastMessageAt: minute(5 + minutes) });
  const read = (list: Chat[], marks = NO_MARKS, unseen: string[] = [], serverAheadMs = 0) => {
    const freshness = { ...NEVER_CHECKED, serverAheadMs };
    const { through, individualMarks } = markAllReadScope({ chats: knownChats(list), marks, freshness }, unseen, now);
    return { through, individualMarks, after: markAllRead(marks, through, unseen, individualMarks) };
  };

  it('extends to the newest activity, also of an empty chat', () => {
    expect(read(someChats(3))).toMatchObject({ through: minute(0), individualMarks: {} });
    const empty = aChat({ id: 'empty', lastMessageAt: null, createdAt: minute(2) });
    expect(read([empty, ...someChats(3)])).toMatchObject({ through: minute(2), individualMarks: {} });
  });

  it.each([1, 10, 38_000_000])('covers no future of other chats when one is dated %i min ahead', (minutes) => {
    const list = [aheadBy(minutes), ...someChats(3)];
    const { through, after } = read(list);
    expect(through).toBe(minute(0));
    expect(countUnread(knownChats(list), after)).toBe(0);
    expect(isUnread(aChat({ id: 'c2', lastMessageAt: minute(5), messageCount: 9 }), after)).toBe(true);
    expect(isUnread(aChat({ id: 'opened', lastMessageAt: minute(5) }), after)).toBe(true);
    expect(isUnread({ ...aheadBy(minutes), lastMessageAt: minute(5), messageCount: 9 }, after)).toBe(true);
    expect(isUnread({ ...aheadBy(minutes), lastMessageAt: minute(6 + minutes) }, after)).toBe(true);
  });

  it('covers everything even if all dates lie in the future', () => {
    const list = [aheadBy(2, 'a'), aheadBy(1, 'b')];
    const { through, after } = read(list);
    expect([through, countUnread(knownChats(list), after)]).toEqual([null, 0]);
    expect(isUnread(aChat({ id: 'new', lastMessageAt: minute(5) }), after)).toBe(true);
  });

  it('covers a chat that was read when dated in the future, and has a new message since', () => {
    const { after } = read([aheadBy(60), ...someChats(3)]);
    const list = [{ ...aheadBy(60), lastMessageAt: minute(4), messageCount: 9 }, ...someChats(3)];
    expect(countUnread(knownChats(list), after)).toBe(1);
    expect(countUnread(knownChats(list), read(list, after).after)).toBe(0);
  });

  it('extends no further than the slower of the two clocks', () => {
    const list = [aheadBy(-1), ...someChats(3)];
    expect(read(list).through).toBe(minute(4));
    expect(read(list, NO_MARKS, [], -120_000).through).toBe(minute(0));
    expect(read([aheadBy(1), ...list], NO_MARKS, [], 120_000).through).toBe(minute(4));
  });

  it('does not cover a chat dated in the future that was not shown', () => {
    const list = [aheadBy(9), ...someChats(3)];
    const { after } = read(list, NO_MARKS, ['ahead']);
    expect(list.filter((chat) => isUnread(chat, after)).map(({ id }) => id)).toEqual(['ahead']);
  });

  it('does not undo what another list has marked read further', () => {
    const { through, individualMarks } = markAllReadScope(
      { chats: knownChats([aheadBy(1)]), marks: NO_MARKS, freshness: NEVER_CHECKED },
      [],
      now,
    );
    const [moved] = [{ ...aheadBy(2), messageCount: 9 }];
    const further = markRead(NO_MARKS, moved, activityOf(moved));
    expect(isUnread(moved, markAllRead(further, through, [], individualMarks))).toBe(false);
  });
});
