import { manySessions, type WireSession } from '../../../tests/support/api/wire-session.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** An event on Magpipe's side. */
export interface SimulatedEvent {
  /** Epoch ms. */
  readonly at: number;
  /** `open`: a new chat with its first message. */
  readonly kind: 'open' | 'message' | 'close';
  readonly chat: string;
  /** Whether it starts a conversation. */
  readonly startsConversation: boolean;
}

export interface Day {
  readonly name: string;
  /** The chats that are active at the start of the day. */
  readonly sessions: readonly WireSession[];
  /** In chronological order. */
  readonly events: readonly SimulatedEvent[];
}

/** The first moment of the day; the chats of `manySessions` are older. */
export const MIDNIGHT = Date.UTC(2026, 1, 2);
export const HOUR = 3_600_000;
const MINUTE = 60_000;
const OPENS = 9 * HOUR;
const CLOSES = 17 * HOUR;

const NEW_CHATS = 60;
const CLOSED_PART = 0.2;
const GAP_MS = 25_000;

/** The days that every client runs through, always the same. */
export function days(): Day[] {
  return [quietSite(), shop(), burst(), tenThousand()];
}

function quietSite(): Day {
  const diary = new DayBuilder(1);
  const sessions = manySessions(40, 1, 0);
  for (const hour of [10, 19]) diary.converse(diary.newChat(), diary.moment(hour, hour + 2), [4, 8]);
  diary.converse(idAt(sessions, 12), diary.moment(14, 16), [4, 8]);
  return { name: 'Quiet site: 40 active chats, 3 conversations', sessions, events: diary.events() };
}

function shop(): Day {
  const diary = new DayBuilder(2);
  addShopTraffic(diary);
  return buildDay(
    `Shop: 300 active chats, ${diary.chats} new ones, most of them 9–17 h`,
    manySessions(300, 2, 0),
    diary,
  );
}

function burst(): Day {
  const diary = new DayBuilder(2);
  addShopTraffic(diary);
  for (let n = 0; n < 200; n += 1) diary.converse(diary.newChat(), diary.moment(12, 12 + 1 / 6), [1, 3]);
  return buildDay('Burst: the shop, and 200 new chats from 12:00 to 12:10', manySessions(300, 2, 0), diary);
}

function tenThousand(): Day {
  const diary = new DayBuilder(4);
  const sessions = manySessions(10_000, 4, 40);
  addShopTraffic(diary);
  // Two are empty so far; most of the others are not among the 1,000 newest.
  const waking = [5, 25, ...Array.from({ length: 13 }, (_, n) => n * 700 + 107)];
  for (const index of waking) diary.converse(idAt(sessions, index), diary.moment(8, 20), [2, 8]);
  for (let n = 0; n < 20; n += 1) diary.close(idAt(sessions, n * 450 + 101), diary.moment(8, 20));
  return buildDay('10,000 active sessions, 40 without a message: the shop’s traffic, old ones waking', sessions, diary);
}

function buildDay(name: string, sessions: WireSession[], diary: DayBuilder): Day {
  return { name, sessions, events: diary.events() };
}

/** Visitors arrive at random in business hours, and four outside them; some chats are closed afterwards. */
function addShopTraffic(diary: DayBuilder): void {
  const { chance } = diary;
  const mean = (CLOSES - OPENS) / NEW_CHATS;
  const arrivals = [diary.moment(0, 9), diary.moment(6, 9), diary.moment(17, 20), diary.moment(20, 23)];
  for (let at = OPENS + chance.exponential(mean); at < CLOSES; at += chance.exponential(mean))
    arrivals.push(MIDNIGHT + at);
  for (const start of arrivals) {
    const chat = diary.newChat();
    const end = diary.converse(chat, start, [6, 20]);
    if (chance.between(0, 1) < CLOSED_PART) diary.close(chat, end + chance.between(10 * MINUTE, HOUR));
  }
}

function idAt(sessions: readonly WireSession[], index: number): string {
  const session = sessions[index];
  if (!session) throw new RangeError(`no session ${index}`);
  return session.id;
}

/** Builds the events of a day. */
class DayBuilder {
  readonly chance: SeededRandom;
  chats = 0;
  readonly #events: SimulatedEvent[] = [];
  readonly #new = new Set<string>();

  constructor(seed: number) {
    this.chance = seededRandom(seed);
  }

  /** Returns the id of a chat that its first message will open. */
  newChat(): string {
    this.chats += 1;
    const id = `0000da1e-0000-4000-8000-${this.chats.toString(16).padStart(12, '0')}`;
    this.#new.add(id);
    return id;
  }

  /** Returns a random moment between two hours of the day, epoch ms. */
  moment(fromHour: number, toHour: number): number {
    return MIDNIGHT + this.chance.between(fromHour * HOUR, toHour * HOUR);
  }

  /** Adds `min` to `max` messages of visitor, AI and colleague; returns when the last one is sent. */
  converse(chat: string, start: number, [min, max]: readonly [number, number]): number {
    const messages = this.chance.whole(min, max);
    let at = start;
    for (let n = 0; n < messages; n += 1) {
      if (n > 0) at += this.chance.lognormal(GAP_MS);
      this.#add({ at, chat, kind: n === 0 && this.#new.has(chat) ? 'open' : 'message', startsConversation: n === 0 });
    }
    return at;
  }

  close(chat: string, at: number): void {
    this.#add({ at, chat, kind: 'close', startsConversation: false });
  }

  events(): SimulatedEvent[] {
    return this.#events.filter(({ at }) => at < MIDNIGHT + 24 * HOUR).sort((a, b) => a.at - b.at);
  }

  #add(event: SimulatedEvent): void {
    this.#events.push({ ...event, at: Math.round(event.at) });
  }
}
