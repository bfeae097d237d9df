import { activityOf, NEVER_CHECKED, NO_CHATS, NO_MARKS, type Snapshot } from '../../utils/domain/chat';
import type { Failure } from '../../utils/domain/failure';
import { aSnapshot, FAILURES, failing, known } from './chats';
import { referenceChats } from './reference-chats';

/** A state of the list that Perch can be put into. */
export interface ListState {
  readonly name: string;
  /** `now`: this computer's clock, epoch ms. */
  snapshot(now: number): Snapshot;
  /** What is to be read then, all of it, and in no state that comes before. */
  readonly shows: readonly string[];
}

const ALL = '24 active, 24 unread';

const FAILURE_TITLES: Readonly<Record<Failure['kind'], string>> = {
  refused: 'Magpipe refused the key',
  offline: 'Offline',
  timeout: 'No answer in time',
  'rate-limited': 'Too many requests',
  server: 'Magpipe has trouble',
  rejected: 'Magpipe turned the check down',
  storage: 'Perch could not store the chats',
  unexpected: 'Unexpected answer',
};

/** Every state of the list that comes from what is stored; what a filter leaves of it is the page's own affair. */
export const LIST_STATES: readonly ListState[] = [
  { name: 'not connected', snapshot: notConnected, shows: ['Connect your Magpipe account'] },
  { name: 'the first check', snapshot: firstCheck, shows: ['Checking…', 'Open Magpipe inbox'] },
  ...FAILURES.map((failure) => ({
    name: `nothing known, ${failure.kind}`,
    snapshot: (now: number) => failed(firstCheck(now), failure, now),
    shows: [FAILURE_TITLES[failure.kind]],
  })),
  { name: 'no chats', snapshot: noChats, shows: ['No active chats'] },
  { name: '24 chats', snapshot: unread24, shows: ['Checked just now', ALL] },
  { name: 'all read', snapshot: read24, shows: ['24 active, 0 unread'] },
  { name: 'set aside', snapshot: (now) => ({ ...unread24(now), setAside: true }), shows: [ALL, 'was set aside'] },
  { name: 'a cut list', snapshot: cutList, shows: ['Showing the 24 newest of 3,120'] },
  ...FAILURES.map((failure) => ({
    name: `24 chats, ${failure.kind}`,
    snapshot: (now: number) => failed(unread24(now), failure, now),
    shows: [FAILURE_TITLES[failure.kind], ALL],
  })),
];

export function notConnected(): Snapshot {
  return aSnapshot({ connection: null, chats: NO_CHATS, freshness: NEVER_CHECKED });
}

/** Connected just now, and nothing has come yet. */
export function firstCheck(now: number): Snapshot {
  return aSnapshot({
    chats: NO_CHATS,
    freshness: { ...NEVER_CHECKED, since: now, startedAt: now, checkingSince: now },
  });
}

/** The reference's 24 chats, checked just now, of which nothing is read. */
export function unread24(now: number): Snapshot {
  const freshness = { ...NEVER_CHECKED, since: now, startedAt: now, checkedAt: now };
  return aSnapshot({ chats: referenceChats(), freshness });
}

/** The same, all read. */
export function read24(now: number): Snapshot {
  const snapshot = unread24(now);
  const [newest] = snapshot.chats.list;
  return { ...snapshot, marks: { ...NO_MARKS, readThrough: newest ? activityOf(newest) : null } };
}

function noChats(now: number): Snapshot {
  return { ...unread24(now), chats: known([]) };
}

function cutList(now: number): Snapshot {
  return { ...unread24(now), chats: { ...referenceChats(), total: 3120, accounted: 3120 } };
}

/** The same, since checks fail; the last attempt was just now. */
export function failed(snapshot: Snapshot, failure: Failure, now: number): Snapshot {
  const freshness = { ...snapshot.freshness, checkingSince: null };
  const times = { since: now - 300_000, at: now, retryAt: failure.kind === 'refused' ? null : now + 40_000 };
  return { ...snapshot, freshness, health: failing(failure, times) };
}
