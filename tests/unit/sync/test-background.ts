import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClient } from '../../../utils/api/client.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { type Check, createCheck } from '../../../utils/sync/check.ts';
import { connect } from '../../../utils/sync/connect.ts';
import { listClosed } from '../../../utils/sync/list-closed.ts';
import { Account } from '../../support/api/account.ts';
import { type StandIn, startStandIn } from '../../support/api/stand-in.ts';
import { referenceSessions } from '../../support/api/wire-session.ts';

/**
 * The background's parts with the stand-in, a fake storage, a clock that the test controls for both sides, and a network
 * that it can switch off.
 */
export class TestBackground {
  readonly standIn: StandIn;
  /** What the browser says about the network. */
  isOnline = true;
  /** A mistake of our own: thrown while an answer is read. */
  parseError: Error | null = null;
  store: Store;
  check: Check;
  readonly #clock: Clock;
  #ids = 0;

  constructor(standIn: StandIn, clock: Clock) {
    this.standIn = standIn;
    this.#clock = clock;
    ({ store: this.store, check: this.check } = this.#build());
  }

  get now(): number {
    return this.#clock.now;
  }

  advanceTime(ms: number): void {
    this.#clock.now += ms;
  }

  connect(key = this.standIn.key): ReturnType<typeof connect> {
    const newId = () => `connection-${++this.#ids}`;
    const parts = { list: this.#list(), store: this.store, newId, now: () => this.now };
    return connect(parts, { key, apiAddress: this.standIn.url });
  }

  /** Requests closed chats like the page that shows them. */
  listClosed(offset = 0): ReturnType<typeof listClosed> {
    return listClosed({ list: this.#list(), store: this.store, now: () => this.now, random: () => 0.5 }, offset);
  }

  /** Connects and runs the first check. */
  async connectAndCheck(): Promise<void> {
    await this.connect();
    await this.check('connected');
  }

  /** Kills the background and starts it again. */
  restartBackground(): void {
    Object.assign(this, this.#build());
  }

  /** Restarts the browser itself. */
  async restartBrowser(): Promise<void> {
    await fakeBrowser.storage.session.clear();
    this.restartBackground();
  }

  reset(): void {
    fakeBrowser.reset();
    this.isOnline = true;
    this.parseError = null;
    this.#clock.now = NOON;
    this.standIn.recover();
    this.standIn.beforeAnswer(null);
    this.standIn.limit.reset();
    this.standIn.account.replaceAll(referenceSessions());
    this.standIn.log.length = 0;
    this.restartBackground();
  }

  #list() {
    const now = () => {
      if (this.parseError) throw this.parseError;
      return this.now;
    };
    return createClient({ now });
  }

  #build(): { store: Store; check: Check } {
    const { locks } = navigator;
    const store = createStore({ areas: fakeBrowser.storage, onChanged: fakeBrowser.storage.onChanged, locks });
    const clock = { now: () => this.now, random: () => 0.5, isOnline: () => this.isOnline };
    return { store, check: createCheck({ list: this.#list(), store, locks, ...clock }) };
  }
}

interface Clock {
  now: number;
}

const NOON = Date.UTC(2026, 1, 1, 12);

export async function startTestBackground(): Promise<TestBackground> {
  const clock = { now: NOON };
  const account = new Account(referenceSessions(), () => new Date(clock.now));
  return new TestBackground(await startStandIn({ account }), clock);
}

export function stopTestBackground(perch: TestBackground): Promise<void> {
  return perch.standIn.stop();
}
