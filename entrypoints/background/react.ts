import { nextNotificationAt } from '../../utils/domain/notifications/next-notification.ts';
import { nextQuietHoursAt } from '../../utils/domain/notifications/quiet-hours.ts';
import { NO_REQUESTS } from '../../utils/domain/schedule/request-budget.ts';
import { planWake } from '../../utils/domain/schedule/wake-plan.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { badgeOf } from '../../utils/domain/views/badge.ts';
import { type ListPreview, listPreviewOf } from '../../utils/domain/views/list-preview.ts';
import { type MenuItem, menuOf } from '../../utils/domain/views/menu.ts';
import { setAlarms } from '../../utils/effects/alarms.ts';
import { paintBadge } from '../../utils/effects/badge.ts';
import { setMenu } from '../../utils/effects/menu.ts';
import { isOnline } from '../../utils/effects/network.ts';
import { currentTimeZone } from '../../utils/effects/time-zone.ts';
import type { State } from '../../utils/store/items.ts';
import type { Store } from '../../utils/store/store.ts';
import { currentQuietPeriod } from './current-quiet-period.ts';
import { createSerialQueue, type SerialQueue } from './serial-queue.ts';
import type { UpdateNotifications } from './update-notifications.ts';

/** What the background brings in line with the store, beside badge and alarms. */
export interface ReactionDeps {
  readonly store: Store;
  readonly i18n: I18n;
  /** Sets the timer of a background that is awake; epoch ms, null: none. */
  readonly setTimer: (at: number | null) => void;
  readonly updateNotifications: UpdateNotifications;
  /** Whether a check is under way. */
  readonly isChecking: () => boolean;
}

/**
 * Makes the function that brings badge, alarms, timer, glimpse, menu and notifications in line with the store. Each has a
 * lane of its own: where one fails, or the browser never answers, the others go on. The last thing painted is always the
 * last thing stored. It resolves when all that came of it is done, or given up.
 */
export function createReaction(deps: ReactionDeps): () => Promise<void> {
  const effects: Effects = {
    paintBadge: ifChanged(paintBadge),
    setAlarms: ifChanged(setAlarms),
    setMenu: ifChanged(setMenu),
    savePreview: ifChanged((glimpse: ListPreview | null) => savePreview(deps.store, glimpse)),
  };
  const queues = {
    read: createSerialQueue(),
    timer: createSerialQueue(),
    setAlarms: createSerialQueue(),
    paintBadge: createSerialQueue(),
    setMenu: createSerialQueue(),
    savePreview: createSerialQueue(),
    notifications: createSerialQueue(),
  };
  return async () => {
    let pending: Promise<void>[] = [];
    await queues.read(async () => {
      pending = await applyEffects(deps, effects, queues);
    });
    await Promise.all(pending);
  };
}

interface Effects {
  readonly paintBadge: typeof paintBadge;
  readonly setAlarms: typeof setAlarms;
  readonly setMenu: (items: MenuItem[]) => Promise<void>;
  readonly savePreview: (glimpse: ListPreview | null) => Promise<void>;
}

type EffectQueues = Readonly<Record<'timer' | 'notifications' | keyof Effects, SerialQueue>>;

/** What is drawn and planned from. */
const REACTION_ITEMS = [
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
  'quarantined',
  'requestLog',
] as const;

type ReactionState = Pick<State, (typeof REACTION_ITEMS)[number]>;

async function applyEffects(
  { store, i18n, setTimer, updateNotifications, isChecking }: ReactionDeps,
  effects: Effects,
  queues: EffectQueues,
): Promise<Promise<void>[]> {
  const state = await store.read(...REACTION_ITEMS);
  const now = Date.now();
  const wakePlan = () => {
    const requestLog = state.requestLog ?? NO_REQUESTS;
    return planWake({ ...state, requestLog, online: isOnline() }, now);
  };
  const updateTimer = async () => setTimer(wakePlan().timerAt);
  const updateAlarms = () => {
    const { everyMs, wakeAt } = wakePlan();
    return effects.setAlarms({ everyMs, wakeAt, nextNotificationAt: tryOrNull(() => nextUpdateAt(state, now)) });
  };
  const updateBadge = () => {
    const quietPeriod = tryOrNull(() => currentQuietPeriod(state, now));
    return effects.paintBadge(badgeOf(state, now, i18n, quietPeriod));
  };
  return [
    queues.timer(updateTimer),
    queues.setAlarms(updateAlarms),
    queues.paintBadge(updateBadge),
    queues.setMenu(() => effects.setMenu(menuOf(state, now, i18n))),
    queues.savePreview(() => effects.savePreview(listPreviewOf(state, now, i18n))),
    queues.notifications(() => updateNotifications(Date.now(), isChecking())),
  ];
}

/** When something is to be told, or the badge to change, epoch ms; null: not. */
function nextUpdateAt(state: ReactionState, now: number): number | null {
  const { connection, settings } = state;
  if (!connection) return null;
  const { quietHours } = settings.notifications;
  const times = {
    quietPeriod: currentQuietPeriod(state, now),
    nextQuietHoursAt: quietHours.length === 0 ? null : nextQuietHoursAt(now, quietHours, currentTimeZone()),
  };
  return nextNotificationAt({ ...state, settings: settings.notifications }, now, times);
}

/** What badge and alarms can do without; a failure is logged. */
function tryOrNull<T>(decide: () => T | null): T | null {
  try {
    return decide();
  } catch (error) {
    console.error('Perch could not decide all of what it shows:', error);
    return null;
  }
}

/** Nothing is kept of a connection that has ended in the meantime. */
async function savePreview(store: Store, preview: ListPreview | null): Promise<void> {
  await store.update(['connection', 'listPreview'], ({ connection, listPreview: before }) => {
    const after = preview?.connectionId === connection?.id ? preview : null;
    return JSON.stringify(after) === JSON.stringify(before) ? {} : { listPreview: after };
  });
}

/** Browsers lose alarms, and clocks are put back: what was done is done again after this. */
const REAPPLY_AFTER_MS = 30_000;

/** The effect, left out where it did just that a moment ago: a check changes the store often, and the badge seldom. */
function ifChanged<T>(effect: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let last: string | null = null;
  let calls = 0;
  return async (value) => {
    const next = JSON.stringify([value, Math.floor(Date.now() / REAPPLY_AFTER_MS)]);
    if (next === last) return;
    last = null;
    calls += 1;
    const call = calls;
    await effect(value);
    // One that was given up can end after the next.
    if (call === calls) last = next;
  };
}
