import { nextNotificationAt } from '../../utils/domain/notifications/next-notification.ts';
import { nextQuietHoursAt } from '../../utils/domain/notifications/quiet-hours.ts';
import { currentQuietPeriod } from '../../utils/domain/notifications/quiet-period.ts';
import { NO_REQUESTS } from '../../utils/domain/schedule/request-log.ts';
import { updateRetryAt } from '../../utils/domain/schedule/update.ts';
import { planWake } from '../../utils/domain/schedule/wake-plan.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { badgeOf } from '../../utils/domain/views/badge.ts';
import { type ListPreview, listPreviewOf } from '../../utils/domain/views/list-preview.ts';
import { menuOf } from '../../utils/domain/views/menu.ts';
import { type AlarmPlan, setAlarms } from '../../utils/effects/alarms.ts';
import { paintBadge } from '../../utils/effects/badge.ts';
import { setMenu } from '../../utils/effects/menu.ts';
import type { State } from '../../utils/store/items.ts';
import { sortedJson } from '../../utils/store/sorted-json.ts';
import type { Store } from '../../utils/store/store.ts';
import { createSerialQueue } from './serial-queue.ts';
import { skipRepeated } from './skip-repeated.ts';
import { applyUpdateIfDue } from './update.ts';

export interface DeriveDeps {
  readonly store: Store;
  readonly i18n: I18n;
  /** Sets the timer of a background that is awake; epoch ms, null: none. */
  readonly setTimer: (at: number | null) => void;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  /** The IANA time zone of this computer. */
  readonly timeZone: () => string;
  readonly isOnline: () => boolean;
}

const DERIVE_ITEMS = [
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
  'updateReadyAt',
  'listPreview',
] as const;

type DeriveState = Pick<State, (typeof DERIVE_ITEMS)[number]>;

/** Brings one thing that is made from the store alone up to date; `now` in epoch ms. */
type Projection = (state: DeriveState, now: number) => Promise<void>;

/**
 * Creates the function that brings everything made from the store alone up to date: timer, alarms, badge, menu and list
 * preview. It also applies an update of Perch that is due. Run it after every change of the store. It ends there: of all this
 * only the preview is stored, it does not depend on the one before, and it is written only where it differs.
 *
 * Each projection has a queue of its own: if one fails, or the browser never answers, the others go on. The returned
 * promise resolves once all of them are done or have been given up.
 */
export function createDerive(deps: DeriveDeps): () => Promise<void> {
  const reading = createSerialQueue();
  const projections = createProjections(deps).map((project) => ({ project, queue: createSerialQueue() }));
  return async () => {
    let pending: Promise<void>[] = [];
    await reading(async () => {
      const state = await deps.store.read(...DERIVE_ITEMS);
      const now = deps.now();
      pending = projections.map(({ project, queue }) => queue(() => project(state, now)));
    });
    await Promise.all(pending);
  };
}

/** Timer and alarms come first: without them there are no further checks. */
function createProjections({ store, i18n, setTimer, now, timeZone, isOnline }: DeriveDeps): Projection[] {
  const applyAlarms = skipRepeated((plan: AlarmPlan) => setAlarms(plan, now()), now);
  const applyBadge = skipRepeated(paintBadge, now);
  const applyMenu = skipRepeated(setMenu, now);
  const applyPreview = skipRepeated((preview: ListPreview | null) => savePreview(store, preview), now);
  const wakePlanOf = (state: DeriveState, at: number) =>
    planWake({ ...state, requestLog: state.requestLog ?? NO_REQUESTS, online: isOnline() }, at);
  return [
    async (state, at) => setTimer(wakePlanOf(state, at).timerAt),
    async (state, at) => {
      const { everyMs, wakeAt } = wakePlanOf(state, at);
      const changeAt = tryOrNull(() => nextChangeAt(state, at, timeZone));
      const nextNotificationAt = earlier(changeAt, updateRetryAt(state.updateReadyAt, at));
      await applyAlarms({ everyMs, wakeAt, nextNotificationAt });
    },
    async (state, at) => {
      const quietPeriod = tryOrNull(() => currentQuietPeriod(state, at, timeZone));
      await applyBadge(badgeOf(state, at, i18n, quietPeriod));
    },
    async (state, at) => applyMenu(menuOf(state, at, i18n)),
    async (state, at) => applyPreview(listPreviewOf(state, at, i18n, state.listPreview)),
    (state, at) => applyUpdateIfDue(store, state, at),
  ];
}

/** Returns when a notification is due or the badge changes, epoch ms; null: never. */
function nextChangeAt(state: DeriveState, now: number, timeZone: () => string): number | null {
  const { connection, settings } = state;
  if (!connection) return null;
  const { quietHours } = settings.notifications;
  const times = {
    quietPeriod: currentQuietPeriod(state, now, timeZone),
    nextQuietHoursAt: quietHours.length === 0 ? null : nextQuietHoursAt(now, quietHours, timeZone()),
  };
  return nextNotificationAt({ ...state, settings: settings.notifications }, now, times);
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** For what badge and alarms can do without. A failure is logged. */
function tryOrNull<T>(decide: () => T | null): T | null {
  try {
    return decide();
  } catch (error) {
    console.error('Perch could not decide all of what it shows:', error);
    return null;
  }
}

/** Saves no preview of a connection that has ended in the meantime. */
async function savePreview(store: Store, preview: ListPreview | null): Promise<void> {
  await store.update(['connection', 'listPreview'], ({ connection, listPreview: before }) => {
    const after = preview?.connectionId === connection?.id ? preview : null;
    return sortedJson(after) === sortedJson(before) ? {} : { listPreview: after };
  });
}
