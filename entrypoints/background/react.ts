import { attendAt } from '@/utils/domain/attention/attend-at';
import { nextQuietAt } from '@/utils/domain/attention/quiet';
import type { Quiet } from '@/utils/domain/attention/quiet-state';
import { NOTHING_SPENT } from '@/utils/domain/budget';
import type { I18n } from '@/utils/domain/i18n';
import { badgeOf } from '@/utils/domain/views/badge';
import { type Glimpse, glimpseOf } from '@/utils/domain/views/glimpse';
import { type MenuItem, menuOf } from '@/utils/domain/views/menu';
import { planWake, type WakePlan } from '@/utils/domain/wake';
import { setAlarms } from '@/utils/effects/alarms';
import { paintBadge } from '@/utils/effects/badge';
import { offerMenu } from '@/utils/effects/menu';
import { isOnline } from '@/utils/effects/network';
import { currentZone } from '@/utils/effects/zone';
import type { State } from '@/utils/store/items';
import type { Store } from '@/utils/store/store';
import type { Attend } from './attend';
import { quietNow } from './quiet-now';

/** What the background brings in line with the store, beside badge and alarms. */
export interface ReactionParts {
  readonly store: Store;
  readonly i18n: I18n;
  /** Sets the timer of a background that is awake; epoch ms, null: none. */
  readonly setTimer: (at: number | null) => void;
  readonly attend: Attend;
  /** Whether a check is under way. */
  readonly isChecking: () => boolean;
}

/**
 * Makes the function that brings badge, alarms, timer, glimpse, menu and notifications in line with the store. Calls that
 * come while it runs become one more run at its end, so the last thing painted is always the last thing stored.
 */
export function createReaction(parts: ReactionParts): () => void {
  const effects = {
    paint: ifChanged(paintBadge),
    plan: ifChanged(setAlarms),
    offer: ifChanged(offerMenu),
    keep: ifChanged((glimpse: Glimpse | null) => keepGlimpse(parts.store, glimpse)),
  };
  let running = false;
  let again = false;
  return async function react(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await reflect(parts, effects).catch((error: unknown) =>
        console.error('Perch could not show what is stored:', error),
      );
    }
    running = false;
  };
}

interface Effects {
  readonly paint: typeof paintBadge;
  readonly plan: typeof setAlarms;
  readonly offer: (items: MenuItem[]) => Promise<void>;
  readonly keep: (glimpse: Glimpse | null) => Promise<void>;
}

/** What is drawn and planned from. */
const ITEMS = [
  'connection',
  'chats',
  'marks',
  'waits',
  'mutes',
  'snooze',
  'chime',
  'health',
  'freshness',
  'settings',
  'setAside',
  'spending',
] as const;

type Snapshot = Pick<State, (typeof ITEMS)[number]>;

async function reflect({ store, i18n, setTimer, attend, isChecking }: ReactionParts, effects: Effects): Promise<void> {
  const now = Date.now();
  const snapshot = await store.read(...ITEMS);
  const times = quietTimes(snapshot, now);
  const spending = snapshot.spending ?? NOTHING_SPENT;
  const { everyMs, wakeAt, timerAt }: WakePlan = planWake({ ...snapshot, spending, online: isOnline() }, now);
  setTimer(timerAt);
  const { connection, settings } = snapshot;
  const facts = { ...snapshot, attention: settings.attention };
  const done = await Promise.allSettled([
    effects.plan({ everyMs, wakeAt, attendAt: connection && attendAt(facts, now, times) }),
    effects.paint(badgeOf(snapshot, now, i18n, times.quiet)),
    effects.offer(menuOf(snapshot, now, i18n)),
    effects.keep(glimpseOf(snapshot, now, i18n)),
    attend(now, isChecking()),
  ]);
  // One that fails must neither stand in the way of the others nor be overtaken by their next run.
  const failed = done.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

function quietTimes(snapshot: Snapshot, now: number): { quiet: Quiet | null; nextQuiet: number | null } {
  const rules = snapshot.settings.attention.quiet;
  return {
    quiet: quietNow(snapshot, now),
    nextQuiet: rules.length === 0 ? null : nextQuietAt(now, rules, currentZone()),
  };
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
