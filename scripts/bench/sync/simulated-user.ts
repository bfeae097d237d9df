import type { Client } from './client.ts';
import type { Clock } from './clock.ts';
import { seededRandom, seedOf } from './seeded-random.ts';

/** The median time from the badge until the user reads the chat. */
const READ_AFTER_MS = 30_000;
const MIN_DELAY_MS = 3_000;
const MAX_DELAY_MS = 300_000;
/** The user reads one chat after another. */
const READING_MS = 4_000;

/** A user who reads the chats that the client shows as unread, seconds to minutes later. */
export class SimulatedUser {
  readonly #clock: Clock;
  readonly #client: Client;
  readonly #waiting = new Set<string>();
  #busyUntil = 0;

  constructor(clock: Clock, client: Client) {
    this.#clock = clock;
    this.#client = client;
  }

  /** The badge shows a new message in this chat. */
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
