import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClient } from '../../../utils/api/client';
import { createStore, type Store } from '../../../utils/store/store';
import { type Check, createCheck } from '../../../utils/sync/check';
import { listClosed } from '../../../utils/sync/closed';
import { connect } from '../../../utils/sync/connect';
import { Account } from '../../support/api/account';
import { type StandIn, startStandIn } from '../../support/api/stand-in';
import { referenceSessions } from '../../support/api/wire-session';

/**
 * The background's parts over the stand-in and a fake storage, with a clock that the test moves, Magpipe's as well, and a
 * network that it takes away.
 */
export class Perch {
  readonly standIn: StandIn;
  /** As the browser says. */
  isOnline = true;
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

  forward(ms: number): void {
    this.#clock.now += ms;
  }

  connect(key = this.standIn.key): ReturnType<typeof connect> {
    const newId = () => `connection-${++this.#ids}`;
    const parts = { list: this.#list(), store: this.store, newId, now: () => this.now };
    return connect(parts, { key, apiAddress: this.standIn.url });
  }

  /** As the page that shows closed chats asks for them. */
  listClosed(offset = 0): ReturnType<typeof listClosed> {
    return listClosed({ list: this.#list(), store: this.store, now: () => this.now, random: () => 0.5 }, offset);
  }

  /** Connects and runs the first check. */
  async connected(): Promise<void> {
    await this.connect();
    await this.check('connected');
  }

  /** The browser ends the background and wakes it again. */
  wakeAnew(): void {
    Object.assign(this, this.#build());
  }

  /** The browser itself is started again. */
  async restartBrowser(): Promise<void> {
    await fakeBrowser.storage.session.clear();
    this.wakeAnew();
  }

  reset(): void {
    fakeBrowser.reset();
    this.isOnline = true;
    this.#clock.now = NOON;
    this.standIn.recover();
    this.standIn.beforeAnswer(null);
    this.standIn.limit.reset();
    this.standIn.account.replaceAll(referenceSessions());
    this.standIn.log.length = 0;
    this.wakeAnew();
  }

  #list() {
    return createClient({ now: () => this.now });
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

export async function startPerch(): Promise<Perch> {
  const clock = { now: NOON };
  const account = new Account(referenceSessions(), () => new Date(clock.now));
  return new Perch(await startStandIn({ account }), clock);
}

export function stopPerch(perch: Perch): Promise<void> {
  return perch.standIn.stop();
}
