import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activityOf, byActivity, type Chat } from '../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import { type Instant, isLater, toEpochMs } from '../../utils/domain/model/instant.ts';
import { type MarkAllReadScope, markAllRead, markAllReadScope } from '../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS, type ReadMarks } from '../../utils/domain/read-marks/read-marks.ts';
import { isUnread, MAX_MARKS, markRead, markUnread, pruneMarks } from '../../utils/domain/read-marks/unread.ts';
import { aChat, at, knownChats, minute } from '../support/chats.ts';
import { countUnread } from '../support/unread.ts';

const RUNS = { seed: 20260201, numRuns: 300 };

// Few ids and instants, so that chats and marks coincide.
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

/** What the user sees with these chats on screen at `now`, and what **Mark all read** then covers. */
function markAll(marks: ReadMarks, list: readonly Chat[], now: Instant): ReadMarks {
  const { through, individualMarks } = scopeFor(marks, list, now);
  return markAllRead(marks, through, [], individualMarks);
}

function scopeFor(
  marks: ReadMarks,
  list: readonly Chat[],
  now: Instant,
  unseen: readonly string[] = [],
): MarkAllReadScope {
  const seen = { chats: knownChats([...list].sort(byActivity)), marks, freshness: NEVER_CHECKED };
  return markAllReadScope(seen, unseen, toEpochMs(now));
}

it('leaves no chat unread after Mark all read, even with dates in the future', () => {
  fc.assert(
    fc.property(chats, marks, instant, (list, marks, now) => {
      expect(countUnread(knownChats(list), markAll(marks, list, now))).toBe(0);
    }),
    RUNS,
  );
});

it('leaves every message after Mark all read unread, even with dates in the future', () => {
  const before = fc.array(fc.tuple(fc.nat(12), instant), { maxLength: 8 });
  fc.assert(
    fc.property(chats, before, instant, fc.integer({ min: 1, max: 9 }), chat, (list, before, now, later, fresh) => {
      const some = before.reduce<ReadMarks>(
        (all, [which, seen]) => markRead(all, list[which % list.length] ?? fresh, seen),
        NO_MARKS,
      );
      const after = markAll(some, list, now);
      const lastMessageAt = at(new Date(toEpochMs(now) + later * 60_000).toISOString());
      for (const chat of list) {
        expect(isUnread({ ...chat, lastMessageAt, messageCount: chat.messageCount + 1 }, after)).toBe(true);
      }
      expect(isUnread({ ...fresh, id: 'opened', lastMessageAt }, after)).toBe(true);
    }),
    RUNS,
  );
});

it('keeps what neither of two lists has shown unread, and what either has read', () => {
  const shown = fc.tuple(fc.subarray([...Array(13).keys()]), instant);
  fc.assert(
    fc.property(chats, marks, shown, shown, (list, marks, ...lists) => {
      const isShown = (chat: Chat, shown: number[]) => shown.includes(Number(chat.id.slice(1)));
      let after = marks;
      for (const [shown, now] of lists) {
        const unseen = list.filter((chat) => !isShown(chat, shown)).map(({ id }) => id);
        const { through, individualMarks } = scopeFor(marks, list, now, unseen);
        after = markAllRead(after, through, unseen, individualMarks);
      }
      for (const chat of list) {
        const wasShown = lists.some(([shown]) => isShown(chat, shown));
        expect(isUnread(chat, after)).toBe(isUnread(chat, marks) && !wasShown);
      }
    }),
    RUNS,
  );
});

it('makes no chat unread by Mark all read, and keeps no useless mark', () => {
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

it('marks a fully seen chat read until its next message', () => {
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

it('leaves messages later than what was seen unread', () => {
  fc.assert(
    fc.property(chat, instant, (chat, seen) => {
      const after = markRead({ readThrough: null, chats: {} }, chat, seen);
      expect(isUnread(chat, after)).toBe(isLater(activityOf(chat), seen));
    }),
    RUNS,
  );
});

it('marks a chat unread and changes no other', () => {
  fc.assert(
    fc.property(chat, chat, marks, (one, other, marks) => {
      const after = markUnread(marks, one);
      expect(isUnread(one, after)).toBe(true);
      if (other.id !== one.id) expect(isUnread(other, after)).toBe(isUnread(other, marks));
    }),
    RUNS,
  );
});

it('limits the marks and keeps those of known chats', () => {
  const many = fc.integer({ min: 0, max: 300 }).map((more) => MAX_MARKS - 150 + more);
  fc.assert(
    fc.property(many, fc.integer({ min: 0, max: 1_000 }), (count, first) => {
      const entries = Array.from({ length: count }, (_, n) => [`m${n}`, { activity: minute(n), messageCount: 1 }]);
      const list = Array.from({ length: 1_000 }, (_, n) => aChat({ id: `m${first + n}` }));
      const before: ReadMarks = { readThrough: null, chats: Object.fromEntries(entries) };
      const after = pruneMarks(before, knownChats(list));
      expect(Object.keys(after.chats)).toHaveLength(Math.min(count, MAX_MARKS));
      for (const { id } of list) expect(id in after.chats).toBe(id in before.chats);
    }),
    { ...RUNS, numRuns: 20 },
  );
});
