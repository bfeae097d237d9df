import { NOTHING_SPENT } from '@/utils/domain/budget';
import type { Presence } from '@/utils/domain/chat';
import { hasSlept, returnDelay } from '@/utils/domain/wake';
import { isOnline } from '@/utils/effects/network';
import { presenceNow } from '@/utils/effects/presence';
import type { Store } from '@/utils/store/store';
import type { Check } from '@/utils/sync/check';
import { unawaited } from './unawaited';

export interface PulseParts {
  readonly store: Store;
  readonly check: Check;
}

/** What makes checks happen by themselves. */
export interface Pulse {
  /** An alarm has rung. */
  ring(): void;
  /** The network is back, or only another: browsers tell of every change. */
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
    if (health.state === 'failing') comeBack();
  };
  const setPresence = async (presence: Presence) => {
    const { freshness } = await store.read('freshness');
    if (freshness.presence === presence) return;
    await store.update(['freshness'], (state) => ({ freshness: { ...state.freshness, presence } }));
    if (presence === 'here') comeBack();
  };
  return {
    networkIsBack: () => unawaited(networkIsBack()),
    setPresence: (presence) => unawaited(setPresence(presence)),
    ring: () => unawaited(ring({ store, check }, comeBack, setPresence)),
    setTimer: (at) => {
      clearTimeout(timer);
      if (at !== null) timer = setTimeout(() => unawaited(check('timer')), at - Date.now());
    },
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
  if (state.freshness.presence === 'away') await setPresence(await presenceNow());
  const circumstances = { ...state, spending: state.spending ?? NOTHING_SPENT, online: isOnline() };
  if (hasSlept(circumstances, Date.now())) comeBack();
  else await check('alarm');
}
