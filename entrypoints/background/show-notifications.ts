import { applyDisplayPlan, markShowing, planDisplay } from '../../utils/domain/notifications/display-plan.ts';
import { currentQuietPeriod } from '../../utils/domain/notifications/quiet-period.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { notificationContent } from '../../utils/domain/views/notification.ts';
import { clearNotification, displayedNotificationIds, showNotification } from '../../utils/effects/notifications.ts';
import { withTimeout } from '../../utils/effects/with-timeout.ts';
import type { Store } from '../../utils/store/store.ts';

export interface ShowDeps {
  readonly store: Store;
  readonly i18n: I18n;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  /** The IANA time zone of this computer. */
  readonly timeZone: () => string;
}

/** What notifications are decided and written from. */
export const NOTIFICATION_ITEMS = [
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
 * How long each call to the browser may take, ms. The serial queue gives up after ten seconds and starts the next run; two
 * at once could show a notification twice.
 */
export const TIMEOUT_MS = 3_000;

/** Brings the notifications on the screen in line with those in the store; `now` in epoch ms. */
export async function showNotifications({ store, i18n, timeZone }: ShowDeps, now: number): Promise<void> {
  const displayedIds = await displayedNotificationIds();
  const { plan, state } = await store.updateWithResult(NOTIFICATION_ITEMS, (known) => {
    const isQuietPeriod = currentQuietPeriod(known, now, timeZone) !== null;
    const plan = planDisplay(known.notifications, displayedIds, isQuietPeriod);
    const write = { notifications: markShowing(known.notifications, plan) };
    return { write, result: { plan, state: { ...known, ...write } } };
  });
  for (const id of plan.clear) await tryWithTimeout(clearNotification(id));
  // One by one, because each appears only when its icon has been read.
  for (const one of state.notifications.filter(({ id }) => plan.create.includes(id))) {
    await tryWithTimeout(showNotification(one.id, notificationContent(one, state, now, i18n)));
  }
  await store.update(['notifications'], ({ notifications }) => ({
    notifications: applyDisplayPlan(notifications, plan),
  }));
}

/** Logs a failure: a notification that the browser rejects must neither block the others nor be retried forever. */
async function tryWithTimeout(work: Promise<void>): Promise<void> {
  await withTimeout(work, TIMEOUT_MS).catch((error: unknown) =>
    console.error('The browser turned a notification down:', error),
  );
}
