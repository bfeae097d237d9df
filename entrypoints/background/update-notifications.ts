import { decideNotifications } from '../../utils/domain/notifications/decide.ts';
import { applyDisplayPlan, markShowing, planDisplay } from '../../utils/domain/notifications/display-plan.ts';
import { snoozedUntil } from '../../utils/domain/notifications/snooze.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { notificationContent } from '../../utils/domain/views/notification.ts';
import {
  canNotify,
  clearNotification,
  displayedNotificationIds,
  showNotification,
} from '../../utils/effects/notifications.ts';
import { playChime } from '../../utils/effects/sound.ts';
import { withTimeout } from '../../utils/effects/with-timeout.ts';
import type { Store } from '../../utils/store/store.ts';
import { currentQuietPeriod } from './current-quiet-period.ts';
import { runInBackground } from './run-in-background.ts';

/** What telling is decided by, and what it changes. */
const NOTIFICATION_ITEMS = [
  'chats',
  'marks',
  'waits',
  'mutes',
  'settings',
  'health',
  'freshness',
  'notifications',
  'chime',
  'snooze',
] as const;

/**
 * How long each question to the browser may take, ms. The lane that attending is done in gives up after ten seconds and
 * begins the next, and two at once could show a notification twice.
 */
const TIMEOUT_MS = 3_000;

/** Tells what is to be told, at `now` (epoch ms). During a check it only takes away what was read: news are told together, at its end. */
export type UpdateNotifications = (now: number, isChecking?: boolean) => Promise<void>;

/**
 * Makes the function that tells what is to be told, and brings the notifications on the screen in line with those that are
 * stored. First it is stored, then shown: a background that is killed in between shows it at its next start, and one that is
 * killed later tells nothing twice. Call it one at a time.
 */
export function createNotificationUpdater(store: Store, i18n: I18n): UpdateNotifications {
  /** What is on the screen as far as this background knows; undefined: it has not looked yet. */
  let lastDisplayed: string | undefined;
  return async function updateNotifications(now, isChecking = false) {
    const { settings, notifications } = await store.read('settings', 'notifications');
    const isRelevant = settings.notifications.notify || notifications.length > 0;
    const allowed = isRelevant ? await isNotificationAllowed() : false;
    // Whether it is quiet is decided with the rest: a snooze may have come while the browser was asked.
    const decided = await store.updateWithResult(NOTIFICATION_ITEMS, (state) => {
      const { playsChime, ...decision } = decideNotifications(
        { ...state, settings: state.settings.notifications },
        { now, isQuietPeriod: currentQuietPeriod(state, now) !== null, isAllowed: allowed !== false, isChecking },
      );
      // A snooze that is over must not come again with a clock that is put back.
      const snooze = snoozedUntil(state.snooze, now) === null ? null : state.snooze;
      const { volume } = state.settings.notifications.sound;
      return { write: { ...decision, snooze }, result: { playsChime, volume, wanted: decision.notifications } };
    });
    // Not waited for: a notification need not come after the sound.
    if (decided.playsChime) runInBackground(playChime(decided.volume));
    const wantedIds = decided.wanted.map(({ id }) => id).join('\n');
    const isUpToDate = wantedIds === lastDisplayed && decided.wanted.every(({ state }) => state === 'shown');
    if (allowed !== true || isUpToDate) return;
    await display(store, now, i18n);
    lastDisplayed = wantedIds;
  };
}

/** Null where the browser does not say: notifications then wait until it does, and the chime does not. */
async function isNotificationAllowed(): Promise<boolean | null> {
  return withTimeout(canNotify(), TIMEOUT_MS).catch((error: unknown) => {
    console.error('The browser did not say whether Perch may notify:', error);
    return null;
  });
}

async function display(store: Store, now: number, i18n: I18n): Promise<void> {
  const displayedIds = await displayedNotificationIds();
  const { plan, state } = await store.updateWithResult(NOTIFICATION_ITEMS, (known) => {
    const plan = planDisplay(known.notifications, displayedIds, currentQuietPeriod(known, now) !== null);
    const write = { notifications: markShowing(known.notifications, plan) };
    return { write, result: { plan, state: { ...known, ...write } } };
  });
  for (const id of plan.clear) await tryWithTimeout(clearNotification(id));
  // One by one, for they come to the screen as their icons are read.
  for (const one of state.notifications.filter(({ id }) => plan.create.includes(id))) {
    await tryWithTimeout(showNotification(one.id, notificationContent(one, state, now, i18n)));
  }
  await store.update(['notifications'], ({ notifications }) => ({
    notifications: applyDisplayPlan(notifications, plan),
  }));
}

/** One that the browser turns down must not stand in the way of the others, nor be tried for ever. */
async function tryWithTimeout(work: Promise<void>): Promise<void> {
  await withTimeout(work, TIMEOUT_MS).catch((error: unknown) =>
    console.error('The browser turned a notification down:', error),
  );
}
