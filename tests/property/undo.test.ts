import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activityOf, type Chat, NO_MARKS } from '../../utils/domain/chat';
import type { Instant } from '../../utils/domain/instant';
import { changed, type Marked, takenBack, withOpened } from '../../utils/domain/undo';
import { boundMarks, isUnread, markAllRead, markRead, markUnread } from '../../utils/domain/unread';
import { aChat, at, known, minute } from '../support/chats';
import { runs, TIMEOUT } from './runs';

/** What can happen to `which` of few chats, where a person looked `seen` minutes before its last message. */
type Event =
  | { readonly kind: 'read' | 'open'; readonly which: number; readonly seen: number }
  | { readonly kind: 'unread' | 'says' | 'closes'; readonly which: number }
  | { readonly kind: 'all' | 'check' }
  /** Presses **Undo** of the last change that offered it, or of an older one. */
  | { readonly kind: 'undo'; readonly back: number };

const CHATS = 6;
const which = fc.nat(CHATS - 1);
const seen = fc.nat(3);
const of = <K extends string>(...kinds: K[]) => fc.constantFrom(...kinds);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: of('read', 'open'), which, seen }),
  fc.record({ kind: of('unread', 'says', 'closes'), which }),
  fc.record({ kind: of('all', 'check') }),
  { arbitrary: fc.record({ kind: of('undo'), back: fc.constantFrom(0, 0, 0, 1) }), weight: 3 },
);

/** Before the last change that a person made. */
interface Before {
  readonly id: string;
  readonly unread: Set<string>;
}

/** A person, a list, and what they remember of before each change. */
class World {
  list: Chat[] = Array.from({ length: CHATS }, (_, n) => aChat({ id: `c${n}`, lastMessageAt: minute(-n) }));
  state: Marked = { marks: NO_MARKS, undo: null };
  /** The changes of the person, oldest first; null for one that cannot be taken back. */
  readonly changes: (Before | null)[] = [];
  /** All ids that were ever offered for taking back. */
  readonly offered: string[] = [];
  /** Chats with news since the last change. */
  fresh = new Set<string>();
  #minutes = 0;

  get unread(): Set<string> {
    return new Set(this.list.filter((chat) => isUnread(chat, this.state.marks)).map(({ id }) => id));
  }

  chat(index: number): Chat | undefined {
    return this.list.find(({ id }) => id === `c${index}`);
  }

  change(after: Marked['marks'], id: string): void {
    const { unread } = this;
    this.state = changed({ chats: known(this.list), marks: this.state.marks }, after, id);
    this.fresh = new Set();
    const turned = unread.symmetricDifference(this.unread).size;
    expect(this.state.undo?.count ?? 0).toBe(turned);
    this.changes.push(this.state.undo && { id: this.state.undo.id, unread });
    if (this.state.undo) this.offered.push(this.state.undo.id);
  }

  /** What was opened is read, and stays so when the change before it is taken back. */
  open(chat: Chat, seen: Chat['createdAt']): void {
    const { marks, undo } = this.state;
    this.state = { marks: markRead(marks, chat, seen), undo: withOpened(undo, chat, seen) };
    if (activityOf(chat) > seen) return;
    this.changes.at(-1)?.unread.delete(chat.id);
    this.fresh.delete(chat.id);
  }

  says(index: number): void {
    this.#minutes += 1;
    const lastMessageAt = minute(this.#minutes);
    const before = this.chat(index) ?? aChat({ id: `c${index}`, messageCount: 0 });
    const after = { ...before, lastMessageAt, messageCount: before.messageCount + 1 };
    this.list = [after, ...this.list.filter((chat) => chat !== before)];
    this.fresh.add(after.id);
  }

  undo(back: number): void {
    const id = this.offered.at(-1 - back);
    const { unread } = this;
    const last = this.changes.at(-1) ?? null;
    const after = id === undefined ? null : takenBack(this.state.undo, id);
    // It is granted just where the person's last change is the one that they want to take back.
    expect(after !== null).toBe(last !== null && last.id === id);
    if (!after || !last) return;
    this.state = after;
    this.changes.push(null);
    for (const chat of this.list) {
      if (this.fresh.has(chat.id)) expect(unread).toContain(chat.id);
      const expected = this.fresh.has(chat.id) || last.unread.has(chat.id);
      expect(isUnread(chat, this.state.marks)).toBe(expected);
    }
  }
}

function play(world: World, event: Event, n: number): void {
  const { marks } = world.state;
  const chat = 'which' in event ? world.chat(event.which) : undefined;
  const newest = world.list.map(activityOf).sort().at(-1);
  if (event.kind === 'read' && chat) world.change(markRead(marks, chat, earlier(chat, event.seen)), `u${n}`);
  if (event.kind === 'open' && chat) world.open(chat, earlier(chat, event.seen));
  if (event.kind === 'unread' && chat) world.change(markUnread(marks, chat), `u${n}`);
  if (event.kind === 'all' && newest) world.change(markAllRead(marks, newest), `u${n}`);
  if (event.kind === 'says') world.says(event.which);
  if (event.kind === 'closes') world.list = world.list.filter((other) => other !== chat);
  if (event.kind === 'check') world.state = { ...world.state, marks: boundMarks(marks, known(world.list)) };
  if (event.kind === 'undo') world.undo(event.back);
}

/** So many minutes before the chat's last message. */
function earlier(chat: Chat, minutes: number): Instant {
  return at(new Date(Date.parse(activityOf(chat)) - minutes * 60_000).toISOString());
}

it(
  'brings back just what was unread before the last change, and leaves alone what has said something since',
  () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (story) => {
        const world = new World();
        for (const [n, event] of story.entries()) play(world, event, n);
      }),
      runs(1_000),
    );
  },
  TIMEOUT,
);
