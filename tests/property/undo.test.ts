import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activityOf, byActivity, type Chat } from '../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import { type Instant, toEpochMs } from '../../utils/domain/model/instant.ts';
import { markAllRead, markAllReadScope } from '../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS } from '../../utils/domain/read-marks/read-marks.ts';
import { applyUndo, keepOpenedRead, type MarksState, recordChange } from '../../utils/domain/read-marks/undo.ts';
import { isUnread, markRead, markUnread, pruneMarks } from '../../utils/domain/read-marks/unread.ts';
import { aChat, at, knownChats, minute } from '../support/chats.ts';
import { runs, TIMEOUT } from './runs.ts';

/** An event of one of a few chats (`which`); `seen`: how many minutes before its last message the user looked. */
type Event =
  | { readonly kind: 'read' | 'open'; readonly which: number; readonly seen: number }
  | { readonly kind: 'unread' | 'message' | 'close'; readonly which: number }
  /** A message dated this many minutes in the future. */
  | { readonly kind: 'ahead'; readonly which: number; readonly minutes: number }
  | { readonly kind: 'all' | 'check' }
  /** **Undo** of the last change that offered it, or of an earlier one. */
  | { readonly kind: 'undo'; readonly back: number };

const CHATS = 6;
const which = fc.nat(CHATS - 1);
const seen = fc.nat(3);
const of = <K extends string>(...kinds: K[]) => fc.constantFrom(...kinds);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: of('read', 'open'), which, seen }),
  fc.record({ kind: of('unread', 'message', 'close'), which }),
  fc.record({ kind: of('ahead'), which, minutes: fc.constantFrom(1, 10, 1_000_000) }),
  fc.record({ kind: of('all', 'check') }),
  { arbitrary: fc.record({ kind: of('undo'), back: fc.constantFrom(0, 0, 0, 1) }), weight: 3 },
);

/** The state before a change by the user. */
interface Before {
  readonly id: string;
  readonly unread: Set<string>;
}

/** A user, a list, and the expected state before each change. */
class UndoWorld {
  list: Chat[] = Array.from({ length: CHATS }, (_, n) => aChat({ id: `c${n}`, lastMessageAt: minute(-n) }));
  state: MarksState = { marks: NO_MARKS, undo: null };
  /** The user's changes that affected a chat, oldest first; null for an undo. */
  readonly changes: (Before | null)[] = [];
  /** The ids of all changes that could ever be undone. */
  readonly offeredIds: string[] = [];
  /** Chats with new messages since the last change. */
  newSinceChange = new Set<string>();
  #minutes = 0;

  get unread(): Set<string> {
    return new Set(this.list.filter((chat) => isUnread(chat, this.state.marks)).map(({ id }) => id));
  }

  chat(index: number): Chat | undefined {
    return this.list.find(({ id }) => id === `c${index}`);
  }

  change(after: MarksState['marks'], id: string): void {
    const { unread, state } = this;
    this.state = recordChange({ chats: knownChats(this.list), ...state }, after, { id, at: 0 });
    const affectedCount = unread.symmetricDifference(this.unread).size;
    // A change that affects nothing leaves the one before it undoable.
    if (affectedCount === 0) {
      expect(this.state.undo).toBe(state.undo);
      return;
    }
    expect(this.state.undo).toMatchObject({ id, count: affectedCount });
    this.newSinceChange = new Set();
    this.changes.push({ id, unread });
    this.offeredIds.push(id);
  }

  /** Opening marks a chat read, and undoing the change before leaves it read. */
  open(chat: Chat, seen: Chat['createdAt']): void {
    const { marks, undo } = this.state;
    this.state = { marks: markRead(marks, chat, seen), undo: keepOpenedRead(undo, chat, seen) };
    if (activityOf(chat) > seen) return;
    this.changes.at(-1)?.unread.delete(chat.id);
    this.newSinceChange.delete(chat.id);
  }

  /** This computer's clock. */
  get now(): Instant {
    return minute(this.#minutes);
  }

  addMessage(index: number, ahead = 0): void {
    this.#minutes += 1;
    const lastMessageAt = minute(this.#minutes + ahead);
    const before = this.chat(index) ?? aChat({ id: `c${index}` });
    // More messages than before it closed, if it did.
    const after = { ...before, lastMessageAt, messageCount: 8 + this.#minutes };
    this.list = [after, ...this.list.filter((chat) => chat !== before)];
    this.newSinceChange.add(after.id);
  }

  undo(back: number): void {
    const id = this.offeredIds.at(-1 - back);
    const { unread } = this;
    const last = this.changes.at(-1) ?? null;
    const after = id === undefined ? null : applyUndo(this.state.undo, id);
    // Only the user's last change can be undone.
    expect(after !== null).toBe(last !== null && last.id === id);
    if (!after || !last) return;
    this.state = after;
    this.changes.push(null);
    for (const chat of this.list) {
      if (this.newSinceChange.has(chat.id)) expect(unread).toContain(chat.id);
      const expected = this.newSinceChange.has(chat.id) || last.unread.has(chat.id);
      expect(isUnread(chat, this.state.marks)).toBe(expected);
    }
  }
}

function applyEvent(world: UndoWorld, event: Event, n: number): void {
  const { marks } = world.state;
  const chat = 'which' in event ? world.chat(event.which) : undefined;
  if (event.kind === 'read' && chat) world.change(markRead(marks, chat, earlier(chat, event.seen)), `u${n}`);
  if (event.kind === 'open' && chat) world.open(chat, earlier(chat, event.seen));
  if (event.kind === 'unread' && chat) world.change(markUnread(marks, chat), `u${n}`);
  if (event.kind === 'all') world.change(markAll(world), `u${n}`);
  if (event.kind === 'ahead') world.addMessage(event.which, event.minutes);
  if (event.kind === 'message') world.addMessage(event.which);
  if (event.kind === 'close') world.list = world.list.filter((other) => other !== chat);
  if (event.kind === 'check') world.state = { ...world.state, marks: pruneMarks(marks, knownChats(world.list)) };
  if (event.kind === 'undo') world.undo(event.back);
}

function markAll({ list, state: { marks }, now }: UndoWorld): MarksState['marks'] {
  const seen = { chats: knownChats(list.toSorted(byActivity)), marks, freshness: NEVER_CHECKED };
  const { through, individualMarks } = markAllReadScope(seen, [], toEpochMs(now));
  return markAllRead(marks, through, [], individualMarks);
}

/** This many minutes before the chat's last message. */
function earlier(chat: Chat, minutes: number): Instant {
  return at(new Date(Date.parse(activityOf(chat)) - minutes * 60_000).toISOString());
}

it(
  'restores exactly what was unread before the last change, except chats with new messages since',
  () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const world = new UndoWorld();
        for (const [n, event] of events.entries()) applyEvent(world, event, n);
      }),
      runs(1_000),
    );
  },
  TIMEOUT,
);
