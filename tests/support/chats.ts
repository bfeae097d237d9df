import { activityOf, type Chat, type Chats, NO_CHATS } from '../../utils/domain/model/chat.ts';
import { HEALTHY, type Health, NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import type { Failure } from '../../utils/domain/model/failure.ts';
import { type Instant, laterOf, parseInstant } from '../../utils/domain/model/instant.ts';
import type { Page } from '../../utils/domain/model/page.ts';
import { NO_MUTES } from '../../utils/domain/notifications/mutes.ts';
import { NO_WAITS, type Wait } from '../../utils/domain/notifications/waits.ts';
import { NO_MARKS } from '../../utils/domain/read-marks/read-marks.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';

/** Returns the instant of a timestamp; throws if the test wrote an invalid one. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (!instant) throw new Error(`${text} is not a timestamp`);
  return instant;
}

/** Returns the instant `minutes` after ten o'clock on a day in February 2026. */
export function minute(minutes: number): Instant {
  return at(new Date(Date.UTC(2026, 1, 1, 10, minutes)).toISOString());
}

/** Returns John's chat, with a message at ten o'clock. */
export function aChat(overrides: Partial<Chat> = {}): Chat {
  return {
    id: 'e5f6a7b8-c9d0-1e2f-3a4b-567890cdef12',
    widgetId: 'd4e5f6a7-b8c9-0d1e-2f3a-456789bcdef0',
    widgetName: 'Support Widget',
    visitorId: 'v_abc123def456',
    visitorName: 'John',
    visitorEmail: 'john@example.com',
    status: 'active',
    lastMessage: 'Thanks, that helps!',
    lastMessageAt: minute(0),
    createdAt: minute(-30),
    messageCount: 8,
    pageUrl: 'https://example.com/pricing',
    ...overrides,
  };
}

/** Returns the wait of a chat whose message came at ten o'clock and has not been notified. */
export function aWait(overrides: Partial<Wait> = {}): Wait {
  return {
    waitingSince: minute(0),
    isNew: false,
    notifiedUpTo: null,
    notified: false,
    deferred: false,
    reminded: false,
    ...overrides,
  };
}

/** Returns chats `c1` to `c<count>`; `c1` has the newest message, each next one is a minute older. */
export function someChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, index) =>
    aChat({ id: `c${index + 1}`, visitorName: `Visitor ${index + 1}`, lastMessageAt: minute(-index) }),
  );
}

/** Returns empty chats `s1` to `s<count>`, opened long ago, each a minute before the previous one. */
export function emptyChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, index) =>
    aChat({
      id: `s${index + 1}`,
      lastMessage: null,
      lastMessageAt: null,
      messageCount: 0,
      createdAt: minute(-90_000 - index),
    }),
  );
}

/** Returns the chats as known after a full walk that found all of them. */
export function knownChats(list: readonly Chat[], overrides: Partial<Chats> = {}): Chats {
  const total = overrides.total ?? list.length;
  const syncedUpTo = list.map(({ lastMessageAt }) => lastMessageAt).reduce(laterOf, null);
  const emptyCount = list.filter(({ lastMessageAt }) => lastMessageAt === null).length;
  return {
    ...NO_CHATS,
    list,
    total,
    expectedTotal: total,
    complete: true,
    syncedUpTo,
    emptyCount,
    ...overrides,
  };
}

/** Returns one page of an answer with these chats. */
export function aPage(chats: readonly Chat[], overrides: Partial<Page> = {}): Page {
  const page = { chats, rowIds: chats.map(({ id }) => id), closedIds: [], unreadable: 0, total: chats.length };
  const reportedTotal = overrides.total ?? chats.length;
  return {
    ...page,
    reportedTotal,
    isTotalConsistent: true,
    latestPlausible: null,
    servedAt: null,
    ...overrides,
  };
}

/** Returns the page that answers a request, out of a list in the server's order. */
export function pageAt(rows: readonly Chat[], { limit, offset }: { limit: number; offset: number }): Page {
  return aPage(rows.slice(offset, offset + limit), { total: rows.length });
}

/** Sorts as the server does: rows without a message first, then the newest message first (docs/api.md, order). */
export function inServerOrder(chats: readonly Chat[]): Chat[] {
  const withoutMessages = chats.filter((chat) => chat.lastMessageAt === null);
  const withMessages = chats.filter((chat) => chat.lastMessageAt !== null);
  return [...withoutMessages, ...withMessages.sort((a, b) => (activityOf(a) < activityOf(b) ? 1 : -1))];
}

/** Returns a connected Perch whose last check was just now, at `CHECKED_AT`. */
export function aSnapshot(overrides: Partial<Snapshot> = {}): Snapshot {
  return {
    connection: {
      id: 'connection-1',
      hint: 'mgp_abc1…',
      apiAddress: 'https://api.magpipe.ai/functions/v1',
      connectedAt: CHECKED_AT - 3_600_000,
    },
    chats: knownChats(someChats(3)),
    marks: NO_MARKS,
    waits: NO_WAITS,
    mutes: NO_MUTES,
    snooze: null,
    health: HEALTHY,
    freshness: { ...NEVER_CHECKED, checkedAt: CHECKED_AT },
    settings: DEFAULT_SETTINGS,
    quarantined: false,
    ...overrides,
  };
}

export type Failing = Extract<Health, { state: 'failing' }>;

/** Returns a health that at `CHECKED_AT` has been failing for five minutes, with a retry in forty seconds. */
export function failing(failure: Failure, overrides: Partial<Failing> = {}): Failing {
  return {
    state: 'failing',
    failure,
    failingSince: CHECKED_AT - 300_000,
    lastFailedAt: CHECKED_AT,
    attempts: 3,
    retryAt: failure.kind === 'unauthorized' ? null : CHECKED_AT + 40_000,
    chatsAsOf: null,
    ...overrides,
  };
}

/** One failure of each kind; a new kind doesn't compile until it is here. */
const ONE_OF_EACH: { readonly [K in Failure['kind']]: Extract<Failure, { kind: K }> } = {
  unauthorized: { kind: 'unauthorized' },
  offline: { kind: 'offline' },
  timeout: { kind: 'timeout' },
  'rate-limited': { kind: 'rate-limited', waitMs: 40_000 },
  server: { kind: 'server', status: 503, waitMs: null },
  'bad-request': { kind: 'bad-request', status: 404, message: 'Function not found' },
  storage: { kind: 'storage' },
  unexpected: { kind: 'unexpected' },
};

/** One failure of each kind. */
export const FAILURES: readonly Failure[] = Object.values(ONE_OF_EACH);

/** An hour after the newest chat of `someChats`, epoch ms. */
export const CHECKED_AT = Date.UTC(2026, 1, 1, 11, 0);
