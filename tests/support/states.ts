import { activityOf, NO_CHATS } from '../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import type { Failure } from '../../utils/domain/model/failure.ts';
import { NO_MARKS } from '../../utils/domain/read-marks/read-marks.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import { aSnapshot, at, aWait, FAILURES, failing, knownChats } from './chats.ts';
import { referenceChats } from './reference-chats.ts';

/** A state of the list for tests to render. */
export interface ListState {
  readonly name: string;
  /** `now`: this computer's clock, epoch ms. */
  snapshot(now: number): Snapshot;
  /** All text that the list shows in this state, and in no state before it. */
  readonly shows: readonly string[];
}

const ALL = '24 active, 24 unread';

const FAILURE_TITLES: Readonly<Record<Failure['kind'], string>> = {
  unauthorized: 'Magpipe refused the key',
  offline: 'Offline',
  timeout: 'Magpipe isn’t responding',
  'rate-limited': 'Too many requests',
  server: 'Magpipe is having problems',
  'bad-request': 'Magpipe rejected the request',
  storage: 'Couldn’t save the chats',
  unexpected: 'Unexpected response',
};

/** Every state of the list that depends on stored items alone. Filters are up to the page. */
export const LIST_STATES: readonly ListState[] = [
  { name: 'not connected', snapshot: notConnected, shows: ['Connect your Magpipe account'] },
  { name: 'the first check', snapshot: firstCheck, shows: ['Checking…', 'Open Magpipe inbox'] },
  ...FAILURES.map((failure) => ({
    name: `nothing known, ${failure.kind}`,
    snapshot: (now: number) => withFailure(firstCheck(now), failure, now),
    shows: [FAILURE_TITLES[failure.kind]],
  })),
  { name: 'no chats', snapshot: noChats, shows: ['No active chats'] },
  { name: '24 chats', snapshot: unread24, shows: ['Checked just now', ALL] },
  { name: 'all read', snapshot: read24, shows: ['24 active, 0 unread'] },
  { name: 'waiting', snapshot: waiting, shows: ['Long wait: 3 min', 'Overdue: 12 min', 'Waiting 1 min'] },
  { name: 'muted', snapshot: muted, shows: ['Muted until the next message', '24 active, 22 unread'] },
  { name: 'snoozed', snapshot: snoozed, shows: [ALL, 'Snoozed until'] },
  { name: 'hint', snapshot: withHint, shows: [ALL, 'Never miss a visitor', 'Turn on notifications'] },
  {
    name: 'set aside',
    snapshot: (now) => ({ ...unread24(now), quarantined: true }),
    shows: [ALL, 'Some saved data couldn’t be read'],
  },
  { name: 'a cut list', snapshot: truncatedList, shows: ['Showing the 24 newest of 3,120'] },
  ...FAILURES.map((failure) => ({
    name: `24 chats, ${failure.kind}`,
    snapshot: (now: number) => withFailure(unread24(now), failure, now),
    shows: [FAILURE_TITLES[failure.kind], ALL],
  })),
];

export function notConnected(): Snapshot {
  return aSnapshot({ connection: null, chats: NO_CHATS, freshness: NEVER_CHECKED });
}

/** Connected just now, and nothing has arrived yet. */
export function firstCheck(now: number): Snapshot {
  const freshness = { ...NEVER_CHECKED, watchingSince: now, startedAt: now, checkingSince: now };
  return connectedAt(now, aSnapshot({ chats: NO_CHATS, freshness }));
}

/** The 24 reference chats, checked just now, none of them read. */
export function unread24(now: number): Snapshot {
  const freshness = { ...NEVER_CHECKED, watchingSince: now, startedAt: now, checkedAt: now };
  return connectedAt(now, aSnapshot({ chats: referenceChats(), freshness }));
}

/** The same, connected first at `since`, epoch ms. */
function connectedAt(since: number, snapshot: Snapshot): Snapshot {
  return { ...snapshot, connection: snapshot.connection && { ...snapshot.connection, connectedAt: since } };
}

/** The first three visitors wait, each longer than the one before. */
export function waiting(now: number): Snapshot {
  const snapshot = unread24(now);
  // At the start of a minute, so that the shown age does not change before the test looks at it.
  const ages = [62_000, 182_000, 722_000];
  const waits = ages.map((age, index) => [
    snapshot.chats.list[index]?.id ?? '',
    aWait({ waitingSince: at(new Date(now - age).toISOString()) }),
  ]);
  return { ...snapshot, waits: Object.fromEntries(waits) };
}

/** Of the waiting chats, the second is muted for good and the third until the next message. */
export function muted(now: number): Snapshot {
  const snapshot = waiting(now);
  const [, second, third] = snapshot.chats.list;
  if (!second || !third) throw new Error('There are fewer than three chats.');
  return { ...snapshot, mutes: { widgets: {}, chats: { [second.id]: null, [third.id]: activityOf(third) } } };
}

function snoozed(now: number): Snapshot {
  const snapshot = unread24(now);
  const { settings } = snapshot;
  const notifications = { ...settings.notifications, notify: true };
  return {
    ...snapshot,
    settings: { ...settings, notifications },
    snooze: { startedAt: now, until: now + 1_800_000 },
  };
}

/** Connected two days ago. */
export function withHint(now: number): Snapshot {
  return connectedAt(now - 172_800_000, unread24(now));
}

/** The same, all read. */
export function read24(now: number): Snapshot {
  const snapshot = unread24(now);
  const [newest] = snapshot.chats.list;
  return { ...snapshot, marks: { ...NO_MARKS, readThrough: newest ? activityOf(newest) : null } };
}

/** The same, with every notification setting changed. */
export function withNotificationSettings(now: number): Snapshot {
  const snapshot = read24(now);
  const [first, second] = snapshot.chats.list;
  const quietHours = [
    { days: [1, 2, 3, 4, 5], from: 1200, to: 480 },
    { days: [], from: 720, to: 720 },
  ];
  const sound = { on: true, volume: 0.35, repeat: true };
  const notifications = {
    ...snapshot.settings.notifications,
    quietHours,
    sound,
    waitingLimits: { amber: null, red: 1 },
  };
  const chats = { gone: null, [String(first?.id)]: null, [String(second?.id)]: second ? activityOf(second) : null };
  return {
    ...snapshot,
    settings: { ...snapshot.settings, notifications },
    mutes: { widgets: { [String(first?.widgetId)]: 'Support Widget' }, chats },
  };
}

function noChats(now: number): Snapshot {
  return { ...unread24(now), chats: knownChats([]) };
}

function truncatedList(now: number): Snapshot {
  return { ...unread24(now), chats: { ...referenceChats(), total: 3120, expectedTotal: 3120 } };
}

/** The same, but checks fail; the last attempt was just now. */
export function withFailure(snapshot: Snapshot, failure: Failure, now: number): Snapshot {
  const freshness = { ...snapshot.freshness, checkingSince: null };
  const times = {
    failingSince: now - 300_000,
    lastFailedAt: now,
    retryAt: failure.kind === 'unauthorized' ? null : now + 40_000,
  };
  return { ...snapshot, freshness, health: failing(failure, times) };
}
