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

/** An instant from any timestamp; throws where the test itself wrote none. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (!instant) throw new Error(`${text} is no timestamp`);
  return instant;
}

/** The instant `minutes` after ten o'clock on a day in February 2026. */
export function minute(minutes: number): Instant {
  return at(new Date(Date.UTC(2026, 1, 1, 10, minutes)).toISOString());
}

/** A chat of John's with a message at ten o'clock. */
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

/** The wait of a chat in which a message came at ten o'clock, of which nobody was told. */
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

/** Chats `c1` to `c<count>`; `c1` has the newest message, each next one is a minute older. */
export function someChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, index) =>
    aChat({ id: `c${index + 1}`, visitorName: `Visitor ${index + 1}`, lastMessageAt: minute(-index) }),
  );
}

/** Chats `s1` to `s<count>` without a message, each opened a minute before the one before it, long ago. */
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

/** The chats as known after a whole walk that found all that there are. */
export function knownChats(list: readonly Chat[], overrides: Partial<Chats> = {}): Chats {
  const total = overrides.total ?? list.length;
  const frontier = list.map(({ lastMessageAt }) => lastMessageAt).reduce(laterOf, null);
  const silent = list.filter(({ lastMessageAt }) => lastMessageAt === null).length;
  return {
    ...NO_CHATS,
    list,
    total,
    expectedTotal: total,
    complete: true,
    syncedUpTo: frontier,
    emptyCount: silent,
    ...overrides,
  };
}

/** One page of an answer that holds the chats. */
export function aPage(chats: readonly Chat[], overrides: Partial<Page> = {}): Page {
  const page = { chats, rowIds: chats.map(({ id }) => id), closedIds: [], unreadable: 0, total: chats.length };
  const claimed = overrides.total ?? chats.length;
  return {
    ...page,
    reportedTotal: claimed,
    isTotalConsistent: true,
    latestPlausible: null,
    servedAt: null,
    ...overrides,
  };
}

/** The page of a list, which is in the server's order, that answers a request. */
export function pageAt(rows: readonly Chat[], { limit, offset }: { limit: number; offset: number }): Page {
  return aPage(rows.slice(offset, offset + limit), { total: rows.length });
}

/** The server's order: rows without a message first, then the newest message first (docs/api.md, order). */
export function inServerOrder(chats: readonly Chat[]): Chat[] {
  const withoutMessages = chats.filter((chat) => chat.lastMessageAt === null);
  const withMessages = chats.filter((chat) => chat.lastMessageAt !== null);
  return [...withoutMessages, ...withMessages.sort((a, b) => (activityOf(a) < activityOf(b) ? 1 : -1))];
}

/** A connected Perch that has checked just now, at `CHECKED_AT`. */
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

/** A health that has been failing for five minutes at `CHECKED_AT`, and waits forty seconds more. */
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

/** One of each kind; a new kind doesn't compile until it is here. */
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

/** One of each kind that there is. */
export const FAILURES: readonly Failure[] = Object.values(ONE_OF_EACH);

/** An hour after the newest chat of `someChats`, epoch ms. */
export const CHECKED_AT = Date.UTC(2026, 1, 1, 11, 0);
