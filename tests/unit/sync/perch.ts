import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClient } from '../../../utils/api/client';
import { createStore, type Store } from '../../../utils/store/store';
import { type Check, createCheck } from '../../../utils/sync/check';
import { connect } from '../../../utils/sync/connect';
import { type StandIn, startStandIn } from '../../support/api/stand-in';
import { referenceSessions } from '../../support/api/wire-session';

/** The background's parts over the stand-in and a fake storage, with a clock that the test moves. */
export interface Perch {
  readonly standIn: StandIn;
  readonly store: Store;
  readonly check: Check;
  connect(key?: string): ReturnType<typeof connect>;
  /** Connects and runs the first check. */
  connected(): Promise<void>;
  forward(ms: number): void;
  reset(): void;
}

export async function startPerch(): Promise<Perch> {
  const standIn = await startStandIn();
  let now = Date.UTC(2026, 1, 1, 12);
  let ids = 0;
  const list = createClient({ now: () => now });
  const store = createStore({ areas: fakeBrowser.storage, locks: navigator.locks });
  const check = createCheck({ list, store, locks: navigator.locks, now: () => now, random: () => 0.5 });
  const connectWith = (key = standIn.key) =>
    connect({ list, store, newId: () => `connection-${++ids}` }, { key, apiAddress: standIn.url });
  return {
    standIn,
    store,
    check,
    connect: connectWith,
    connected: async () => {
      await connectWith();
      await check('connected');
    },
    forward: (ms) => {
      now += ms;
    },
    reset: () => {
      fakeBrowser.reset();
      standIn.recover();
      standIn.beforeAnswer(null);
      standIn.limit.reset();
      standIn.account.replaceAll(referenceSessions());
      standIn.log.length = 0;
    },
  };
}

export function stopPerch(perch: Perch): Promise<void> {
  return perch.standIn.stop();
}
