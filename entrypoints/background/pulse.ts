import { NOTHING_SPENT } from '@/utils/domain/budget';
import type { Presence } from '@/utils/domain/chat';
import type { Failure } from '@/utils/domain/failure';
import { hasSlept, returnDelay, timerFor } from '@/utils/domain/wake';
import { isOnline } from '@/utils/effects/network';
import { presenceNow } from '@/utils/effects/presence';
import type { Store } from '@/utils/store/store';
import type { Check } from '@/utils/sync/check';
import { unawaited } from './unawaited';

/** What ends when the network is back. */
const NETWORK_FAILURES: readonly Failure['kind'][] = ['offline', 'timeout', 'unexpected'];

export interface PulseParts {
  readonly store: Store;
  readonly check: Check;
}

/** What makes checks happen by themselves. */
export interface Pulse {
  /** An alarm has rung. */
  ring(): void;
  /** The network is back. */
  networkIsBack(): void;
  setPresence(presence: Presence): void;
  /** Checks at this moment, epoch ms, if the background is still awake then; null: no such check. */
  setTimer(at: number | null): void;
}

/**
 * The checks that come by themselves. The timer and the delays live in a background that is awake; where the browser ends
 * it before they ring, the alarm does.
 */
export function createPulse({ store, check }: PulseParts): Pulse {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let returning = false;
  /** Several things can tell of one return. */
  const comeBack = () => {
    if (returning) return;
    returning = true;
    setTimeout(() => {
      returning = false;
      unawaited(check('return'));
    }, returnDelay(Math.random()));
  };
  const networkIsBack = async () => {
    const { health } = await store.read('health');
    // To a server in trouble another network makes no difference.
    if (health.state === 'failing' && NETWORK_FAILURES.includes(health.failure.kind)) comeBack();
  };
  const setPresence = async (presence: Presence) => {
    const { freshness } = await store.read('freshness');
    if (freshness.presence === presence) return;
    await store.update(['freshness'], (state) => ({ freshness: { ...state.freshness, presence } }));
    if (presence === 'here') comeBack();
  };
  /** The gap can have grown while the timer ran; nothing is stored then that would set it anew. */
  const checkOnTime = async () => {
    const outcome = await check('timer');
    if (outcome.kind === 'wait') setTimer(timerFor(outcome.until, Date.now()));
  };
  const setTimer = (at: number | null) => {
    clearTimeout(timer);
    if (at !== null) timer = setTimeout(() => unawaited(checkOnTime()), at - Date.now());
  };
  return {
    networkIsBack: () => unawaited(networkIsBack()),
    setPresence: (presence) => unawaited(setPresence(presence)),
    ring: () => unawaited(ring({ store, check }, comeBack, setPresence)),
    setTimer,
  };
}

/** After a sleep all laptops of an office wake in the same minute: their checks spread a little. */
async function ring(
  { store, check }: PulseParts,
  comeBack: () => void,
  setPresence: (presence: Presence) => Promise<void>,
): Promise<void> {
  const state = await store.read('health', 'freshness', 'settings', 'spending');
  // Coming back can have been missed while the background was not there.
  if (state.freshness.presence === 'away') {
    const presence = await presenceNow();
    await setPresence(presence);
    // They are back, and the check for that is on its way.
    if (presence === 'here') return;
  }
  const circumstances = { ...state, spending: state.spending ?? NOTHING_SPENT, online: isOnline() };
  if (hasSlept(circumstances, Date.now())) comeBack();
  else await check('alarm');
}
