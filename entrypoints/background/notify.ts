import { decideNotifications } from '../../utils/domain/notifications/decide.ts';
import type { Notification } from '../../utils/domain/notifications/notifications.ts';
import { currentQuietPeriod } from '../../utils/domain/notifications/quiet-period.ts';
import { snoozedUntil } from '../../utils/domain/notifications/snooze.ts';
import { canNotify } from '../../utils/effects/notifications.ts';
import { playChime } from '../../utils/effects/sound.ts';
import { withTimeout } from '../../utils/effects/with-timeout.ts';
import type { Store } from '../../utils/store/store.ts';
import { runInBackground } from './run-in-background.ts';
import { createSerialQueue } from './serial-queue.ts';
import { NOTIFICATION_ITEMS, type ShowDeps, showNotifications, TIMEOUT_MS } from './show-notifications.ts';

export interface NotifyDeps extends ShowDeps {
  /** Whether a check is under way. Until it ends, notifications are only removed: what it finds is notified together. */
  readonly isChecking: () => boolean;
}

/**
 * Creates the function that notifies the user of what the store says is due, and removes what is out of date. A decision is
 * stored before it is shown: a background that is killed in between shows it at its next start, and one that is killed later
 * does not show it twice.
 *
 * Run it after every change of the store. It changes the store itself (waits, notifications, chime, snooze) and is then run
 * once more, but the same decision on what it wrote changes nothing, so it ends there.
 */
export function createNotify(deps: NotifyDeps): () => Promise<void> {
  const { store, now } = deps;
  const queue = createSerialQueue();
  /** What is on the screen as far as this background knows; undefined: it has not looked yet. */
  let lastDisplayed: string | undefined;
  const notify = async () => {
    const at = now();
    const isChecking = deps.isChecking();
    const isAllowed = await isNotificationAllowed(store);
    const notifications = await decide(deps, { now: at, isAllowed, isChecking });
    const wantedIds = notifications.map(({ id }) => id).join('\n');
    const isUpToDate = wantedIds === lastDisplayed && notifications.every(({ state }) => state === 'shown');
    if (isAllowed !== true || isUpToDate) return;
    await showNotifications(deps, at);
    lastDisplayed = wantedIds;
  };
  return () => queue(notify);
}

interface DecisionContext {
  readonly now: number;
  /** Null if the browser did not say. */
  readonly isAllowed: boolean | null;
  readonly isChecking: boolean;
}

/** Stores what is due and plays the chime; returns the notifications that should be on the screen. */
async function decide({ store, timeZone }: NotifyDeps, context: DecisionContext): Promise<readonly Notification[]> {
  const { now, isAllowed, isChecking } = context;
  const { playsChime, volume, wanted } = await store.updateWithResult(NOTIFICATION_ITEMS, (state) => {
    // Decided in the update, because a snooze may have begun while the browser was asked.
    const isQuietPeriod = currentQuietPeriod(state, now, timeZone) !== null;
    const settings = state.settings.notifications;
    const { playsChime, ...decision } = decideNotifications(
      { ...state, settings },
      { now, isQuietPeriod, isAllowed: isAllowed !== false, isChecking },
    );
    // A snooze that is over must not come back when the clock is set back.
    const snooze = snoozedUntil(state.snooze, now) === null ? null : state.snooze;
    const result = { playsChime, volume: settings.sound.volume, wanted: decision.notifications };
    return { write: { ...decision, snooze }, result };
  });
  // Not awaited: a notification need not come after the sound.
  if (playsChime) runInBackground(playChime(volume));
  return wanted;
}

/** Returns null if the browser does not say: notifications then wait until it does, but the chime does not. */
async function isNotificationAllowed(store: Store): Promise<boolean | null> {
  const { settings, notifications } = await store.read('settings', 'notifications');
  if (!settings.notifications.notify && notifications.length === 0) return false;
  return withTimeout(canNotify(), TIMEOUT_MS).catch((error: unknown) => {
    console.error('The browser did not say whether Perch may notify:', error);
    return null;
  });
}
