import { NOTHING_SPENT } from '@/utils/domain/budget';
import type { I18n } from '@/utils/domain/i18n';
import { badgeOf } from '@/utils/domain/views/badge';
import { type Glimpse, glimpseOf } from '@/utils/domain/views/glimpse';
import { planWake, type WakePlan } from '@/utils/domain/wake';
import { setAlarms } from '@/utils/effects/alarms';
import { paintBadge } from '@/utils/effects/badge';
import { isOnline } from '@/utils/effects/network';
import type { Store } from '@/utils/store/store';

/** What the background brings in line with the store, beside badge and alarms. */
export interface ReactionParts {
  readonly store: Store;
  readonly i18n: I18n;
  /** Sets the timer of a background that is awake; epoch ms, null: none. */
  readonly setTimer: (at: number | null) => void;
}

/**
 * Makes the function that brings badge, alarms, timer and glimpse in line with the store. Calls that come while it runs become one
 * more run at its end, so the last thing painted is always the last thing stored.
 */
export function createReaction(parts: ReactionParts): () => void {
  const paint = ifChanged(paintBadge);
  const plan = ifChanged(setAlarms);
  const keep = ifChanged((glimpse: Glimpse | null) => keepGlimpse(parts.store, glimpse));
  let running = false;
  let again = false;
  return async function react(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await reflect(parts, { paint, plan, keep }).catch((error: unknown) =>
        console.error('Perch could not paint its badge:', error),
      );
    }
    running = false;
  };
}

interface Effects {
  readonly paint: typeof paintBadge;
  readonly plan: typeof setAlarms;
  readonly keep: (glimpse: Glimpse | null) => Promise<void>;
}

async function reflect({ store, i18n, setTimer }: ReactionParts, { paint, plan, keep }: Effects): Promise<void> {
  const now = Date.now();
  const snapshot = await store.read(
    'connection',
    'chats',
    'marks',
    'health',
    'freshness',
    'settings',
    'setAside',
    'spending',
  );
  const spending = snapshot.spending ?? NOTHING_SPENT;
  const { everyMs, wakeAt, timerAt }: WakePlan = planWake({ ...snapshot, spending, online: isOnline() }, now);
  setTimer(timerAt);
  const badge = badgeOf(snapshot, now, i18n);
  await Promise.all([plan({ everyMs, wakeAt }), paint(badge), keep(glimpseOf(snapshot, now, i18n))]);
}

/** Nothing is kept of a connection that has ended in the meantime. */
async function keepGlimpse(store: Store, glimpse: Glimpse | null): Promise<void> {
  await store.update(['connection', 'glimpse'], ({ connection, glimpse: before }) => {
    const after = glimpse?.connection === connection?.id ? glimpse : null;
    return JSON.stringify(after) === JSON.stringify(before) ? {} : { glimpse: after };
  });
}

/** Browsers lose alarms, and clocks are put back: what was done is done again after this. */
const TRUSTED_MS = 30_000;

/** The effect, left out where it did just that a moment ago: a check changes the store often, and the badge seldom. */
function ifChanged<T>(effect: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let last: string | null = null;
  return async (value) => {
    const next = JSON.stringify([value, Math.floor(Date.now() / TRUSTED_MS)]);
    if (next === last) return;
    last = null;
    await effect(value);
    last = next;
  };
}
