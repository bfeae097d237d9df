import { describe, expect, it } from 'vitest';
import { markAllRead } from '../../../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { applyUndo, isOffered, recordChange, UNDO_MS } from '../../../../utils/domain/read-marks/undo.ts';
import { markRead, markUnread } from '../../../../utils/domain/read-marks/unread.ts';
import { aChat, knownChats, minute, someChats } from '../../../support/chats.ts';
import { countUnread } from '../../../support/unread.ts';

const chats = knownChats(someChats(5));
const allRead = markAllRead(NO_MARKS, minute(0));

/** A change with this id, made at 7 ms. */
const change = (id: string) => ({ id, at: 7 });

describe('a change', () => {
  it('can be undone, and says how many chats it made read or unread', () => {
    expect(recordChange({ chats, marks: NO_MARKS, undo: null }, allRead, change('u1'))).toEqual({
      marks: allRead,
      undo: { id: 'u1', count: 5, changedTo: 'read', at: 7, previousMarks: NO_MARKS },
    });
    const oneUnread = markUnread(allRead, aChat({ id: 'c2' }));
    const { undo } = recordChange({ chats, marks: allRead, undo: null }, oneUnread, change('u2'));
    expect(undo).toEqual({ id: 'u2', count: 1, changedTo: 'unread', at: 7, previousMarks: allRead });
    expect(recordChange({ chats, marks: oneUnread, undo }, allRead, change('u3')).undo).toMatchObject({
      id: 'u3',
      count: 1,
    });
  });

  it('can still be undone after another that affected no chat', () => {
    const { undo } = recordChange({ chats, marks: NO_MARKS, undo: null }, allRead, change('u1'));
    const later = markAllRead(allRead, minute(9));
    expect(recordChange({ chats, marks: allRead, undo }, later, change('u2'))).toEqual({ marks: later, undo });
    const stale = markRead(NO_MARKS, aChat({ id: 'c1', lastMessageAt: minute(0) }), minute(-9));
    const none = recordChange({ chats, marks: NO_MARKS, undo: null }, stale, change('u2'));
    expect(none).toEqual({ marks: stale, undo: null });
  });

  it('can be undone for a minute, even if the clock changes', () => {
    const { undo } = recordChange({ chats, marks: NO_MARKS, undo: null }, allRead, change('u1'));
    if (!undo) throw new Error('It can be taken back.');
    expect([7, 6 + UNDO_MS].map((now) => isOffered(undo, now))).toEqual([true, true]);
    expect([7 + UNDO_MS, 6].map((now) => isOffered(undo, now))).toEqual([false, false]);
  });
});

describe('undoing', () => {
  const undo = { id: 'u1', count: 5, changedTo: 'read' as const, at: 7, previousMarks: NO_MARKS };

  it('restores the marks from before the change, once', () => {
    expect(applyUndo(undo, 'u1')).toEqual({ marks: NO_MARKS, undo: null });
    expect(applyUndo(null, 'u1')).toBeNull();
  });

  it('is rejected for a change that is not the last', () => {
    expect(applyUndo(undo, 'u0')).toBeNull();
  });

  it('leaves messages that arrived since unread', () => {
    const partly = markRead(NO_MARKS, aChat({ id: 'c2', lastMessageAt: minute(-1) }), minute(-1));
    const after = recordChange({ chats, marks: partly, undo: null }, markAllRead(partly, minute(0)), change('u1'));
    const later = knownChats([
      aChat({ id: 'c2', lastMessageAt: minute(4) }),
      aChat({ id: 'new', lastMessageAt: minute(3) }),
    ]);
    expect(countUnread(later, after.marks)).toBe(2);
    expect(countUnread(later, applyUndo(after.undo, 'u1')?.marks ?? after.marks)).toBe(2);
  });
});
