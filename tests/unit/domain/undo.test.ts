import { describe, expect, it } from 'vitest';
import { NO_MARKS } from '../../../utils/domain/chat';
import { changed, takenBack } from '../../../utils/domain/undo';
import { markAllRead, markRead, markUnread } from '../../../utils/domain/unread';
import { aChat, known, minute, someChats } from '../../support/chats';
import { countUnread } from '../../support/unread';

const chats = known(someChats(5));
const allRead = markAllRead(NO_MARKS, minute(0));

describe('a change', () => {
  it('can be taken back, and says how many chats it turned', () => {
    expect(changed({ chats, marks: NO_MARKS }, allRead, 'u1')).toEqual({
      marks: allRead,
      undo: { id: 'u1', count: 5, before: NO_MARKS },
    });
    const oneUnread = markUnread(allRead, aChat({ id: 'c2' }));
    expect(changed({ chats, marks: allRead }, oneUnread, 'u2').undo).toEqual({ id: 'u2', count: 1, before: allRead });
    expect(changed({ chats, marks: oneUnread }, allRead, 'u3').undo?.count).toBe(1);
  });

  it('that turns no chat is nothing to take back, though it is kept', () => {
    const later = markAllRead(allRead, minute(9));
    expect(changed({ chats, marks: allRead }, later, 'u1')).toEqual({ marks: later, undo: null });
    const stale = markRead(NO_MARKS, aChat({ id: 'c1', lastMessageAt: minute(0) }), minute(-9));
    expect(changed({ chats, marks: NO_MARKS }, stale, 'u2')).toEqual({ marks: stale, undo: null });
  });
});

describe('taking back', () => {
  const undo = { id: 'u1', count: 5, before: NO_MARKS };

  it('brings back the marks before the change, once', () => {
    expect(takenBack(undo, 'u1')).toEqual({ marks: NO_MARKS, undo: null });
    expect(takenBack(null, 'u1')).toBeNull();
  });

  it('is refused for a change that is not the last', () => {
    expect(takenBack(undo, 'u0')).toBeNull();
  });

  it('leaves unread what came in since', () => {
    const partly = markRead(NO_MARKS, aChat({ id: 'c2', lastMessageAt: minute(-1) }), minute(-1));
    const after = changed({ chats, marks: partly }, markAllRead(partly, minute(0)), 'u1');
    const news = known([aChat({ id: 'c2', lastMessageAt: minute(4) }), aChat({ id: 'new', lastMessageAt: minute(3) })]);
    expect(countUnread(news, after.marks)).toBe(2);
    expect(countUnread(news, takenBack(after.undo, 'u1')?.marks ?? after.marks)).toBe(2);
  });
});
