import type { Client } from './client.ts';
import type { Clock } from './clock.ts';
import { seededRandom, seedOf } from './seeded-random.ts';

/** From the badge to the moment when the chat is read, in the median. */
const READ_AFTER_MS = 30_000;
const MIN_DELAY_MS = 3_000;
const MAX_DELAY_MS = 300_000;
/** One person reads one chat after the other. */
const READING_MS = 4_000;

/** Reads the chats that the client shows as unread, some seconds to minutes later. */
export class Person {
  readonly #clock: Clock;
  readonly #client: Client;
  readonly #waiting = new Set<string>();
  #busyUntil = 0;

  constructor(clock: Clock, client: Client) {
    this.#clock = clock;
    this.#client = client;
  }

  /** The badge shows something new in this chat. */
  notice(chat: string): void {
    if (this.#waiting.has(chat)) return;
    this.#waiting.add(chat);
    const now = this.#clock.now();
    const delay = seededRandom(seedOf(`${chat} ${Math.floor(now / 60_000)}`)).lognormal(READ_AFTER_MS);
    const wanted = now + Math.round(Math.min(Math.max(delay, MIN_DELAY_MS), MAX_DELAY_MS));
    const at = Math.max(wanted, this.#busyUntil + READING_MS);
    this.#busyUntil = at;
    this.#clock.at(at, () => {
      this.#waiting.delete(chat);
      this.#client.markRead(chat);
    });
  }
}
