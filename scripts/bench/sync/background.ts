import { memoryLocks } from '../../../tests/support/memory-locks.ts';
import { type MemoryStorage, memoryStorage } from '../../../tests/support/memory-storage.ts';
import { createClient } from '../../../utils/api/client.ts';
import { NO_REQUESTS } from '../../../utils/domain/schedule/request-log.ts';
import { hasSlept, planWake, returnDelay } from '../../../utils/domain/schedule/wake-plan.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { type Check, createCheck } from '../../../utils/sync/check.ts';
import { connect } from '../../../utils/sync/connect.ts';
import { Alarms } from './alarms.ts';
import type { Clock } from './clock.ts';
import type { Magpipe } from './magpipe.ts';
import { seededRandom } from './seeded-random.ts';

/** Chrome ends a background that was idle for this long. */
const IDLE_MS = 30_000;
const PASTED = {
  key: 'mgp_0123456789abcdef0123456789abcdef01234567',
  apiAddress: 'https://api.magpipe.ai/functions/v1',
};

/**
 * Perch's background in a browser with virtual time: the real check, store, client and plans. It uses alarms and timers like
 * `index.ts`, `derive.ts` and `poll-loop.ts` of `entrypoints/background/`, for a user who is present and a network that
 * works.
 */
export class Background {
  readonly storage: MemoryStorage;
  readonly store: Store;
  readonly #clock: Clock;
  readonly #check: Check;
  readonly #connect: () => Promise<unknown>;
  readonly #alarms: Alarms;
  readonly #random = () => this.#chance.between(0, 1);
  readonly #chance = seededRandom(7);
  #activeAt: number;
  #cancelTimer = () => {};
  #planned = '';
  #isUpdating = false;
  #updateAgain = false;

  constructor(clock: Clock, magpipe: Magpipe) {
    const { now } = clock;
    const locks = memoryLocks();
    const list = createClient({ fetch: fetchFrom(magpipe), now });
    this.#clock = clock;
    this.#activeAt = now();
    this.storage = memoryStorage(() => this.#touch());
    this.store = createStore({ areas: this.storage, onChanged: this.storage.onChanged, locks });
    this.#check = createCheck({ list, store: this.store, locks, now, random: this.#random, isOnline: () => true });
    this.#connect = () => connect({ list, store: this.store, newId: () => 'connection-1', now }, PASTED);
    this.#alarms = new Alarms(clock, () => this.#fireAlarm());
    this.storage.onChanged.addListener(() => void this.#update());
  }

  /** Connects, and runs the first check. */
  async connect(): Promise<void> {
    this.wake();
    await this.#connect();
    await this.#check('connected');
  }

  /** Handles an event. If the background had been ended it starts again, without timers, and sets its alarms again. */
  wake(): void {
    const wasEnded = !this.#isAwake();
    this.#touch();
    if (!wasEnded) return;
    this.#cancelTimer();
    this.#planned = '';
    void this.#update();
  }

  #touch(): void {
    this.#activeAt = this.#clock.now();
  }

  #isAwake(): boolean {
    return this.#clock.now() - this.#activeAt < IDLE_MS;
  }

  async #fireAlarm(): Promise<void> {
    this.wake();
    void this.#update();
    const state = await this.store.read('chats', 'health', 'freshness', 'settings', 'requestLog');
    const input = { ...state, requestLog: state.requestLog ?? NO_REQUESTS, online: true };
    if (!hasSlept(input, this.#clock.now())) await this.#check('alarm');
    else this.#clock.at(this.#clock.now() + returnDelay(this.#random()), () => void this.#check('return'));
  }

  /** Calls during a run become one more run at its end. */
  async #update(): Promise<void> {
    this.#updateAgain = true;
    if (this.#isUpdating) return;
    this.#isUpdating = true;
    while (this.#updateAgain) {
      this.#updateAgain = false;
      await this.#plan();
    }
    this.#isUpdating = false;
  }

  async #plan(): Promise<void> {
    const state = await this.store.read('connection', 'chats', 'health', 'freshness', 'settings', 'requestLog');
    const requestLog = state.requestLog ?? NO_REQUESTS;
    const { everyMs, wakeAt, timerAt } = planWake({ ...state, requestLog, online: true }, this.#clock.now());
    this.#setTimer(timerAt);
    const planned = JSON.stringify({ everyMs, wakeAt });
    if (planned !== this.#planned) this.#alarms.set({ everyMs, wakeAt });
    this.#planned = planned;
  }

  /** A timer doesn't start a background that has been ended. */
  #setTimer(at: number | null): void {
    this.#cancelTimer();
    if (at === null) return;
    this.#cancelTimer = this.#clock.at(at, () => {
      if (this.#isAwake()) void this.#check('timer');
    });
  }
}

function fetchFrom(magpipe: Magpipe): typeof fetch {
  return async (_url, init) => {
    const reply = await magpipe.ask(JSON.parse(String(init?.body)));
    const body = reply.page ? JSON.stringify(reply.page) : reply.body;
    // The client needs only these; a real body would need more than promises, and virtual time only waits for those.
    return {
      status: reply.status,
      headers: new Headers(reply.headers),
      body: { getReader: () => readerOf(body) },
    } as Response;
  };
}

function readerOf(body: string): ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> {
  const chunks = [new TextEncoder().encode(body)];
  const read = async () => {
    const value = chunks.pop();
    return value ? { done: false, value } : { done: true };
  };
  return { read } as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
}
