import {
  activityOf,
  type Chat,
  type Chats,
  NEVER_CHECKED,
  NO_CHATS,
  NO_MARKS,
  type Snapshot,
  WELL,
} from '../../utils/domain/chat';
import { type Instant, parseInstant } from '../../utils/domain/instant';
import type { Page } from '../../utils/domain/merge';

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

/** Chats `c1` to `c<count>`; `c1` has the newest message, each next one is a minute older. */
export function someChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, index) =>
    aChat({ id: `c${index + 1}`, visitorName: `Visitor ${index + 1}`, lastMessageAt: minute(-index) }),
  );
}

/** The chats as known after a whole walk. */
export function known(list: readonly Chat[], overrides: Partial<Chats> = {}): Chats {
  return { ...NO_CHATS, list, total: list.length, complete: true, ...overrides };
}

/** One page of an answer that holds the chats. */
export function aPage(chats: readonly Chat[], overrides: Partial<Page> = {}): Page {
  return { chats, rowIds: chats.map(({ id }) => id), closedIds: [], unreadable: 0, total: chats.length, ...overrides };
}

/** The server's order: rows without a message first, then the newest message first (API.md, order). */
export function inServerOrder(chats: readonly Chat[]): Chat[] {
  const silent = chats.filter((chat) => chat.lastMessageAt === null);
  const dated = chats.filter((chat) => chat.lastMessageAt !== null);
  return [...silent, ...dated.sort((a, b) => (activityOf(a) < activityOf(b) ? 1 : -1))];
}

/** A connected Perch that has checked just now, at `CHECKED_AT`. */
export function aSnapshot(overrides: Partial<Snapshot> = {}): Snapshot {
  return {
    connection: { id: 'connection-1', hint: 'mgp_abc1…', apiAddress: 'https://api.magpipe.ai/functions/v1' },
    chats: known(someChats(3)),
    marks: NO_MARKS,
    health: WELL,
    freshness: { ...NEVER_CHECKED, checkedAt: CHECKED_AT },
    setAside: false,
    ...overrides,
  };
}

/** An hour after the newest chat of `someChats`, epoch ms. */
export const CHECKED_AT = Date.UTC(2026, 1, 1, 11, 0);
