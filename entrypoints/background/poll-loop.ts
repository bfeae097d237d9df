import type { Presence } from '../../utils/domain/model/connection-state.ts';
import type { Failure } from '../../utils/domain/model/failure.ts';
import { NO_REQUESTS } from '../../utils/domain/schedule/request-log.ts';
import { hasSlept, returnDelay, timerFor } from '../../utils/domain/schedule/wake-plan.ts';
import { currentPresence } from '../../utils/effects/presence.ts';
import type { Store } from '../../utils/store/store.ts';
import type { Check } from '../../utils/sync/check.ts';
import { runInBackground } from './run-in-background.ts';

/** What ends when the network is back. */
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

/** What makes checks happen by themselves. */
export interface PollLoop {
  /** An alarm has rung. */
  onAlarm(): void;
  /** The network is back. */
  onNetworkBack(): void;
  setPresence(presence: Presence): void;
  /** Checks at this moment, epoch ms, if the background is still awake then; null: no such check. */
  setTimer(at: number | null): void;
}

/**
 * The checks that come by themselves. The timer and the delays live in a background that is awake; where the browser ends
 * it before they ring, the alarm does.
 */
export function createPollLoop(deps: PollLoopDeps): PollLoop {
  const { store, check, now, random } = deps;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReturning = false;
  /** Several things can tell of one return. */
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
    // To a server in trouble another network makes no difference.
    if (health.state === 'failing' && NETWORK_FAILURES.includes(health.failure.kind)) checkOnReturn();
  };
  const setPresence = async (presence: Presence) => {
    const { freshness } = await store.read('freshness');
    if (freshness.presence === presence) return;
    await store.update(['freshness'], (state) => ({ freshness: { ...state.freshness, presence } }));
    if (presence === 'here') checkOnReturn();
  };
  /** The gap can have grown while the timer ran; nothing is stored then that would set it anew. */
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

/** After a sleep all laptops of an office wake in the same minute: their checks spread a little. */
async function handleAlarm(
  { store, check, now, isOnline }: PollLoopDeps,
  checkOnReturn: () => void,
  setPresence: (presence: Presence) => Promise<void>,
): Promise<void> {
  const state = await store.read('health', 'freshness', 'settings', 'requestLog');
  // Coming back can have been missed while the background was not there.
  if (state.freshness.presence === 'away') {
    const presence = await currentPresence();
    await setPresence(presence);
    // They are back, and the check for that is on its way.
    if (presence === 'here') return;
  }
  const input = { ...state, requestLog: state.requestLog ?? NO_REQUESTS, online: isOnline() };
  if (hasSlept(input, now())) checkOnReturn();
  else await check('alarm');
}
