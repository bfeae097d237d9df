import { describe, expect, it } from 'vitest';
import { NO_MARKS } from '../../../utils/domain/chat';
import { markAllRead } from '../../../utils/domain/read-all';
import { changed, isOffered, takenBack, UNDO_MS } from '../../../utils/domain/undo';
import { markRead, markUnread } from '../../../utils/domain/unread';
import { aChat, known, minute, someChats } from '../../support/chats';
import { countUnread } from '../../support/unread';

const chats = known(someChats(5));
const allRead = markAllRead(NO_MARKS, minute(0));

/** The change with this id, made at 7 ms. */
const made = (id: string) => ({ id, at: 7 });

describe('a change', () => {
  it('can be taken back, and says how many chats it turned to what', () => {
    expect(changed({ chats, marks: NO_MARKS, undo: null }, allRead, made('u1'))).toEqual({
      marks: allRead,
      undo: { id: 'u1', count: 5, turned: 'read', at: 7, before: NO_MARKS },
    });
    const oneUnread = markUnread(allRead, aChat({ id: 'c2' }));
    const { undo } = changed({ chats, marks: allRead, undo: null }, oneUnread, made('u2'));
    expect(undo).toEqual({ id: 'u2', count: 1, turned: 'unread', at: 7, before: allRead });
    expect(changed({ chats, marks: oneUnread, undo }, allRead, made('u3')).undo).toMatchObject({ id: 'u3', count: 1 });
  });

  it('that turns no chat is kept, and the one before it can still be taken back', () => {
    const { undo } = changed({ chats, marks: NO_MARKS, undo: null }, allRead, made('u1'));
    const later = markAllRead(allRead, minute(9));
    expect(changed({ chats, marks: allRead, undo }, later, made('u2'))).toEqual({ marks: later, undo });
    const stale = markRead(NO_MARKS, aChat({ id: 'c1', lastMessageAt: minute(0) }), minute(-9));
    const none = changed({ chats, marks: NO_MARKS, undo: null }, stale, made('u2'));
    expect(none).toEqual({ marks: stale, undo: null });
  });

  it('is offered for a minute, by a clock that goes on', () => {
    const { undo } = changed({ chats, marks: NO_MARKS, undo: null }, allRead, made('u1'));
    if (!undo) throw new Error('It can be taken back.');
    expect([7, 6 + UNDO_MS].map((now) => isOffered(undo, now))).toEqual([true, true]);
    expect([7 + UNDO_MS, 6].map((now) => isOffered(undo, now))).toEqual([false, false]);
  });
});

describe('taking back', () => {
  const undo = { id: 'u1', count: 5, turned: 'read' as const, at: 7, before: NO_MARKS };

  it('brings back the marks before the change, once', () => {
    expect(takenBack(undo, 'u1')).toEqual({ marks: NO_MARKS, undo: null });
    expect(takenBack(null, 'u1')).toBeNull();
  });

  it('is refused for a change that is not the last', () => {
    expect(takenBack(undo, 'u0')).toBeNull();
  });

  it('leaves unread what came in since', () => {
    const partly = markRead(NO_MARKS, aChat({ id: 'c2', lastMessageAt: minute(-1) }), minute(-1));
    const after = changed({ chats, marks: partly, undo: null }, markAllRead(partly, minute(0)), made('u1'));
    const news = known([aChat({ id: 'c2', lastMessageAt: minute(4) }), aChat({ id: 'new', lastMessageAt: minute(3) })]);
    expect(countUnread(news, after.marks)).toBe(2);
    expect(countUnread(news, takenBack(after.undo, 'u1')?.marks ?? after.marks)).toBe(2);
  });
});
