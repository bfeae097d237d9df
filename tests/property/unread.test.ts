import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activityOf, byActivity, type Chat, type ReadMarks } from '../../utils/domain/chat';
import { isLater } from '../../utils/domain/instant';
import { boundMarks, isUnread, MAX_MARKS, markAllRead, markRead, markUnread } from '../../utils/domain/unread';
import { aChat, known, minute } from '../support/chats';
import { countUnread } from '../support/unread';

const RUNS = { seed: 20260201, numRuns: 300 };

// Few ids and few instants, so that chats and marks meet.
const instant = fc.integer({ min: 0, max: 12 }).map(minute);
const id = fc.oneof(
  fc.nat(12).map((n) => `c${n}`),
  fc.constantFrom('__proto__', 'constructor', '7'),
);
const chat: fc.Arbitrary<Chat> = fc
  .record({ id, lastMessageAt: fc.option(instant), createdAt: instant, messageCount: fc.nat(5) })
  .map((fields) => aChat(fields));
const chats = fc.uniqueArray(chat, { selector: ({ id }) => id, minLength: 1, maxLength: 10 });
const marks: fc.Arbitrary<ReadMarks> = fc
  .record({
    readThrough: fc.option(instant),
    read: fc.array(fc.tuple(chat, instant), { maxLength: 8 }),
    unread: fc.array(chat, { maxLength: 4 }),
  })
  .map(({ readThrough, read, unread }) => {
    const some = read.reduce((all, [chat, seen]) => markRead(all, chat, seen), { readThrough, chats: {} } as ReadMarks);
    return unread.reduce(markUnread, some);
  });

it('leaves none unread after everything up to the newest was read', () => {
  fc.assert(
    fc.property(chats, marks, (list, marks) => {
      const [newest] = [...list].sort(byActivity).map(activityOf);
      expect(newest && countUnread(known(list), markAllRead(marks, newest))).toBe(0);
    }),
    RUNS,
  );
});

it('makes nothing unread by reading all, and keeps no mark that says nothing', () => {
  fc.assert(
    fc.property(chats, marks, instant, (list, marks, through) => {
      const after = markAllRead(marks, through);
      for (const chat of list) if (!isUnread(chat, marks)) expect(isUnread(chat, after)).toBe(false);
      const floor = after.readThrough ?? through;
      expect(Object.values(after.chats).every(({ activity }) => activity && isLater(activity, floor))).toBe(true);
      expect(markAllRead(after, through)).toEqual(after);
    }),
    RUNS,
  );
});

it('reads a chat that was seen whole, until its next message', () => {
  fc.assert(
    fc.property(chat, marks, fc.integer({ min: 1, max: 9 }), (chat, marks, later) => {
      const after = markRead(marks, chat, activityOf(chat));
      expect(isUnread(chat, after)).toBe(false);
      const next = aChat({ ...chat, lastMessageAt: minute(12 + later), messageCount: chat.messageCount });
      expect(isUnread(next, after)).toBe(true);
    }),
    RUNS,
  );
});

it('leaves unread what came after what was seen', () => {
  fc.assert(
    fc.property(chat, instant, (chat, seen) => {
      const after = markRead({ readThrough: null, chats: {} }, chat, seen);
      expect(isUnread(chat, after)).toBe(isLater(activityOf(chat), seen));
    }),
    RUNS,
  );
});

it('keeps a chat unread that was marked so, and touches no other', () => {
  fc.assert(
    fc.property(chat, chat, marks, (one, other, marks) => {
      const after = markUnread(marks, one);
      expect(isUnread(one, after)).toBe(true);
      if (other.id !== one.id) expect(isUnread(other, after)).toBe(isUnread(other, marks));
    }),
    RUNS,
  );
});

it('bounds the marks and keeps those of known chats', () => {
  const many = fc.integer({ min: 0, max: 300 }).map((more) => MAX_MARKS - 150 + more);
  fc.assert(
    fc.property(many, fc.integer({ min: 0, max: 1_000 }), (count, first) => {
      const entries = Array.from({ length: count }, (_, n) => [`m${n}`, { activity: minute(n), messageCount: 1 }]);
      const list = Array.from({ length: 1_000 }, (_, n) => aChat({ id: `m${first + n}` }));
      const before: ReadMarks = { readThrough: null, chats: Object.fromEntries(entries) };
      const after = boundMarks(before, known(list));
      expect(Object.keys(after.chats)).toHaveLength(Math.min(count, MAX_MARKS));
      for (const { id } of list) expect(id in after.chats).toBe(id in before.chats);
    }),
    { ...RUNS, numRuns: 20 },
  );
});
