import type { Presence } from '../../utils/domain/model/connection-state.ts';
import type { Failure } from '../../utils/domain/model/failure.ts';
import { NO_REQUESTS } from '../../utils/domain/schedule/request-log.ts';
import { hasSlept, returnDelay, timerFor } from '../../utils/domain/schedule/wake-plan.ts';
import { currentPresence } from '../../utils/effects/presence.ts';
import type { Store } from '../../utils/store/store.ts';
import type { Check } from '../../utils/sync/check.ts';
import { runInBackground } from './run-in-background.ts';

/** Failures that may end when the network is back. */
const NETWORK_FAILURES: readonly Failure['kind'][] = ['offline', 'timeout', 'unexpected'];

export interface PollLoopDeps {
  readonly store: Store;
  readonly check: Check;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly isOnline: () => boolean;
}

/** Starts checks automatically. */
export interface PollLoop {
  onAlarm(): void;
  onNetworkBack(): void;
  setPresence(presence: Presence): void;
  /** Checks at this time, epoch ms, if the background is still awake; null: cancels that. */
  setTimer(at: number | null): void;
}

/** Creates the loop. Its timers end with the background; if the browser stops it before they fire, an alarm takes over. */
export function createPollLoop(deps: PollLoopDeps): PollLoop {
  const { store, check, now, random } = deps;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReturning = false;
  /** One return may cause several events. */
  const checkOnReturn = () => {
    if (isReturning) return;
    isReturning = true;
    setTimeout(() => {
      isReturning = false;
      runInBackground(check('return'));
    }, returnDelay(random()));
  };
  const onNetworkBack = async () => {
    const { health } = await store.read('health');
    // A server in trouble is not helped by another network.
    if (health.state === 'failing' && NETWORK_FAILURES.includes(health.failure.kind)) checkOnReturn();
  };
  const setPresence = async (presence: Presence) => {
    const { freshness } = await store.read('freshness');
    if (freshness.presence === presence) return;
    await store.update(['freshness'], (state) => ({ freshness: { ...state.freshness, presence } }));
    if (presence === 'here') checkOnReturn();
  };
  /** The interval may have grown since the timer was set. No change of the store sets the timer again, so this does. */
  const checkOnTimer = async () => {
    const outcome = await check('timer');
    if (outcome.kind === 'wait') setTimer(timerFor(outcome.until, now()));
  };
  const setTimer = (at: number | null) => {
    clearTimeout(timer);
    if (at !== null) timer = setTimeout(() => runInBackground(checkOnTimer()), at - now());
  };
  return {
    onNetworkBack: () => runInBackground(onNetworkBack()),
    setPresence: (presence) => runInBackground(setPresence(presence)),
    onAlarm: () => runInBackground(handleAlarm(deps, checkOnReturn, setPresence)),
    setTimer,
  };
}

/** After sleep, the check is delayed at random: all laptops of an office may wake in the same minute. */
async function handleAlarm(
  { store, check, now, isOnline }: PollLoopDeps,
  checkOnReturn: () => void,
  setPresence: (presence: Presence) => Promise<void>,
): Promise<void> {
  const state = await store.read('chats', 'health', 'freshness', 'settings', 'requestLog');
  // The user may have come back while the background was stopped.
  if (state.freshness.presence === 'away') {
    const presence = await currentPresence();
    await setPresence(presence);
    // `setPresence` has scheduled the check.
    if (presence === 'here') return;
  }
  const input = { ...state, requestLog: state.requestLog ?? NO_REQUESTS, online: isOnline() };
  if (hasSlept(input, now())) checkOnReturn();
  else await check('alarm');
}
