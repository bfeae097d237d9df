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

/** The first moment of the day; the chats of `manySessions` are older. */
export const MIDNIGHT = Date.UTC(2026, 1, 2);
export const HOUR = 3_600_000;
/** The median time between two messages of a conversation. */
const GAP_MS = 25_000;

/** Builds the events of a day. */
export class DayBuilder {
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
  converse(chat: string, start: number, [min, max]: readonly [number, number], gapMs = GAP_MS): number {
    const messages = this.chance.whole(min, max);
    let at = start;
    for (let n = 0; n < messages; n += 1) {
      if (n > 0) at += this.chance.lognormal(gapMs);
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
