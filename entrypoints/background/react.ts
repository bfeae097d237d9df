import { attendAt } from '@/utils/domain/attention/attend-at';
import { nextQuietAt } from '@/utils/domain/attention/quiet';
import { NOTHING_SPENT } from '@/utils/domain/budget';
import type { I18n } from '@/utils/domain/i18n';
import { badgeOf } from '@/utils/domain/views/badge';
import { type Glimpse, glimpseOf } from '@/utils/domain/views/glimpse';
import { type MenuItem, menuOf } from '@/utils/domain/views/menu';
import { planWake } from '@/utils/domain/wake';
import { setAlarms } from '@/utils/effects/alarms';
import { paintBadge } from '@/utils/effects/badge';
import { offerMenu } from '@/utils/effects/menu';
import { isOnline } from '@/utils/effects/network';
import { currentZone } from '@/utils/effects/zone';
import type { State } from '@/utils/store/items';
import type { Store } from '@/utils/store/store';
import type { Attend } from './attend';
import { createLane, type Lane } from './lane';
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
 * Makes the function that brings badge, alarms, timer, glimpse, menu and notifications in line with the store. Each has a
 * lane of its own: where one fails, or the browser never answers, the others go on. The last thing painted is always the
 * last thing stored. It resolves when all that came of it is done, or given up.
 */
export function createReaction(parts: ReactionParts): () => Promise<void> {
  const effects: Effects = {
    paint: ifChanged(paintBadge),
    plan: ifChanged(setAlarms),
    offer: ifChanged(offerMenu),
    keep: ifChanged((glimpse: Glimpse | null) => keepGlimpse(parts.store, glimpse)),
  };
  const lanes = {
    look: createLane(),
    time: createLane(),
    plan: createLane(),
    paint: createLane(),
    offer: createLane(),
    keep: createLane(),
    attend: createLane(),
  };
  return async () => {
    let begun: Promise<void>[] = [];
    await lanes.look(async () => {
      begun = await reflect(parts, effects, lanes);
    });
    await Promise.all(begun);
  };
}

interface Effects {
  readonly paint: typeof paintBadge;
  readonly plan: typeof setAlarms;
  readonly offer: (items: MenuItem[]) => Promise<void>;
  readonly keep: (glimpse: Glimpse | null) => Promise<void>;
}

type Lanes = Readonly<Record<'time' | 'attend' | keyof Effects, Lane>>;

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

async function reflect(
  { store, i18n, setTimer, attend, isChecking }: ReactionParts,
  effects: Effects,
  lanes: Lanes,
): Promise<Promise<void>[]> {
  const snapshot = await store.read(...ITEMS);
  const now = Date.now();
  const wake = () => {
    const spending = snapshot.spending ?? NOTHING_SPENT;
    return planWake({ ...snapshot, spending, online: isOnline() }, now);
  };
  const time = async () => setTimer(wake().timerAt);
  const plan = () => {
    const { everyMs, wakeAt } = wake();
    return effects.plan({ everyMs, wakeAt, attendAt: orNull(() => nextAttention(snapshot, now)) });
  };
  const paint = () => {
    const quiet = orNull(() => quietNow(snapshot, now));
    return effects.paint(badgeOf(snapshot, now, i18n, quiet));
  };
  return [
    lanes.time(time),
    lanes.plan(plan),
    lanes.paint(paint),
    lanes.offer(() => effects.offer(menuOf(snapshot, now, i18n))),
    lanes.keep(() => effects.keep(glimpseOf(snapshot, now, i18n))),
    lanes.attend(() => attend(Date.now(), isChecking())),
  ];
}

/** When something is to be told, or the badge to change, epoch ms; null: not. */
function nextAttention(snapshot: Snapshot, now: number): number | null {
  const { connection, settings } = snapshot;
  if (!connection) return null;
  const { quiet: rules } = settings.attention;
  const times = {
    quiet: quietNow(snapshot, now),
    nextQuiet: rules.length === 0 ? null : nextQuietAt(now, rules, currentZone()),
  };
  return attendAt({ ...snapshot, attention: settings.attention }, now, times);
}

/** What badge and alarms can do without; a failure is logged. */
function orNull<T>(decide: () => T | null): T | null {
  try {
    return decide();
  } catch (error) {
    console.error('Perch could not decide all of what it shows:', error);
    return null;
  }
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
  let calls = 0;
  return async (value) => {
    const next = JSON.stringify([value, Math.floor(Date.now() / TRUSTED_MS)]);
    if (next === last) return;
    last = null;
    calls += 1;
    const call = calls;
    await effect(value);
    // One that was given up can end after the next.
    if (call === calls) last = next;
  };
}
