import { aSnapshot, failing, knownChats } from '../../tests/support/chats.ts';
import { activityOf, byActivity, type Chat, NO_CHATS } from '../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import type { Failure } from '../../utils/domain/model/failure.ts';
import { NO_MARKS } from '../../utils/domain/read-marks/read-marks.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import { NOW, someChats } from './chats.ts';

/** How many of the newest chats are unread by default. */
const UNREAD = 3;

export const NOT_CONNECTED = aSnapshot({ connection: null, chats: NO_CHATS, freshness: NEVER_CHECKED });

export const FIRST_CHECK = justConnected({
  chats: NO_CHATS,
  freshness: { ...NEVER_CHECKED, watchingSince: NOW, startedAt: NOW, checkingSince: NOW },
});

/** Returns a connected Perch that has just checked. */
export function connectedWith(chats: readonly Chat[], unread = UNREAD): Snapshot {
  const list = [...chats].sort(byActivity);
  const newestRead = list[unread];
  const freshness = { ...NEVER_CHECKED, watchingSince: NOW, startedAt: NOW, checkedAt: NOW };
  const marks = { ...NO_MARKS, readThrough: newestRead ? activityOf(newestRead) : null };
  return justConnected({ chats: knownChats(list), freshness, marks });
}

export const WITH_24_CHATS = connectedWith(someChats(24));

function justConnected(overrides: Partial<Snapshot>): Snapshot {
  const snapshot = aSnapshot(overrides);
  return { ...snapshot, connection: snapshot.connection && { ...snapshot.connection, connectedAt: NOW } };
}

/** Returns the same Perch with failing checks; the last attempt was just now. */
export function failingWith(snapshot: Snapshot, failure: Failure): Snapshot {
  const freshness = { ...snapshot.freshness, checkingSince: null };
  const times = {
    failingSince: NOW - 300_000,
    lastFailedAt: NOW,
    retryAt: failure.kind === 'unauthorized' ? null : NOW + 40_000,
  };
  return { ...snapshot, freshness, health: failing(failure, times) };
}
