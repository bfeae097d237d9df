import { afterPlan, beforePlan, type ScreenPlan, screenPlan } from '@/utils/domain/attention/screen';
import { snoozedUntil } from '@/utils/domain/attention/snooze';
import { tell } from '@/utils/domain/attention/tell';
import type { I18n } from '@/utils/domain/i18n';
import { notificationWords } from '@/utils/domain/views/notification';
import { inTime } from '@/utils/effects/in-time';
import { canNotify, clearNotification, idsOnScreen, showNotification } from '@/utils/effects/notifications';
import { playChime } from '@/utils/effects/sound';
import type { Store } from '@/utils/store/store';
import { quietNow } from './quiet-now';
import { unawaited } from './unawaited';

/** What telling is decided by, and what it changes. */
const ATTENTION_ITEMS = [
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
const PATIENCE_MS = 3_000;

/** Tells what is to be told, at `now` (epoch ms). During a check it only takes away what was read: news are told together, at its end. */
export type Attend = (now: number, isChecking?: boolean) => Promise<void>;

/**
 * Makes the function that tells what is to be told, and brings the notifications on the screen in line with those that are
 * stored. First it is stored, then shown: a background that is killed in between shows it at its next start, and one that is
 * killed later tells nothing twice. Call it one at a time.
 */
export function createAttend(store: Store, i18n: I18n): Attend {
  /** What is on the screen as far as this background knows; undefined: it has not looked yet. */
  let onScreen: string | undefined;
  return async function attend(now, isChecking = false) {
    const { settings, notifications } = await store.read('settings', 'notifications');
    const isConcerned = settings.attention.notify || notifications.length > 0;
    const allowed = isConcerned ? await mayNotify() : false;
    let rings = false;
    // Whether it is quiet is decided with the rest: a snooze may have come while the browser was asked.
    const after = await store.update(ATTENTION_ITEMS, (state) => {
      const { rings: isRinging, ...told } = tell(
        { ...state, attention: state.settings.attention },
        { now, quiet: quietNow(state, now) !== null, allowed: allowed !== false, isChecking },
      );
      rings = isRinging;
      // A snooze that is over must not come again with a clock that is put back.
      return { ...told, snooze: snoozedUntil(state.snooze, now) === null ? null : state.snooze };
    });
    // Not waited for: a notification need not come after the sound.
    if (rings) unawaited(playChime(after.settings.attention.sound.volume));
    const wanted = after.notifications.map(({ id }) => id).join('\n');
    const isOnScreen = wanted === onScreen && after.notifications.every(({ state }) => state === 'shown');
    if (allowed !== true || isOnScreen) return;
    await show(store, now, i18n);
    onScreen = wanted;
  };
}

/** Null where the browser does not say: notifications then wait until it does, and the chime does not. */
async function mayNotify(): Promise<boolean | null> {
  return inTime(canNotify(), PATIENCE_MS).catch((error: unknown) => {
    console.error('The browser did not say whether Perch may notify:', error);
    return null;
  });
}

async function show(store: Store, now: number, i18n: I18n): Promise<void> {
  const there = await idsOnScreen();
  let plan: ScreenPlan | undefined;
  const state = await store.update(ATTENTION_ITEMS, (known) => {
    plan = screenPlan(known.notifications, there, quietNow(known, now) !== null);
    return { notifications: beforePlan(known.notifications, plan) };
  });
  if (!plan) return;
  const { create, clear } = plan;
  for (const id of clear) await attempt(clearNotification(id));
  // One by one, for they come to the screen as their icons are read.
  for (const one of state.notifications.filter(({ id }) => create.includes(id))) {
    await attempt(showNotification(one.id, notificationWords(one, state, now, i18n)));
  }
  await store.update(['notifications'], ({ notifications }) => ({
    notifications: plan ? afterPlan(notifications, plan) : notifications,
  }));
}

/** One that the browser turns down must not stand in the way of the others, nor be tried for ever. */
async function attempt(work: Promise<void>): Promise<void> {
  await inTime(work, PATIENCE_MS).catch((error: unknown) =>
    console.error('The browser turned a notification down:', error),
  );
}
