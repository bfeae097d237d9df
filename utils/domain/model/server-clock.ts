import type { Chats } from './chat.ts';
import type { Freshness } from './connection-state.ts';
import { type Instant, instantOf, toEpochMs } from './instant.ts';
import type { Page } from './page.ts';

/** The clocks of database and web server differ by seconds; a fast clock or a wrong time zone is off by more. */
const CLOCK_TOLERANCE_MS = 120_000;
/** Without the server's clock, this many later chats prove that this computer's clock is slow. */
const MIN_LATER_CHATS = 3;

/**
 * Whether something can have happened at `instant`. Dates in the future do occur (docs/api.md, what no client can trust),
 * and no message would be newer than one of them. `serverNow`: the server's clock, epoch ms.
 */
export function isPlausible(instant: Instant, serverNow: number): boolean {
  return instant <= latestPlausible(serverNow);
}

/** Returns the latest instant that `isPlausible` accepts. `serverNow` in epoch ms. */
export function latestPlausible(serverNow: number): Instant {
  return instantOf(serverNow + CLOCK_TOLERANCE_MS);
}

/**
 * Returns the server's clock when this computer's says `now`, both epoch ms. Until the first answer after the browser's
 * start, this computer's clock is the best guess.
 */
export function serverNow({ serverAheadMs }: Pick<Freshness, 'serverAheadMs'>, now: number): number {
  return now + serverAheadMs;
}

/**
 * Returns the server's clock by this answer's `Date` header, epoch ms. If that can't be read, as without the host
 * permission, returns this computer's clock `now`, unless three chats have a later message: one clock is wrong more often
 * than three rows. `known`: the chats known before.
 */
export function readServerClock(page: Page, known: Chats, now: number): number {
  if (page.servedAt !== null) return page.servedAt;
  const times = new Map([...known.list, ...page.chats].map(({ id, lastMessageAt }) => [id, lastMessageAt]));
  const newest = [...times.values()].filter((time) => time !== null).sort();
  const laterTime = newest.at(-MIN_LATER_CHATS);
  return laterTime === undefined ? now : Math.max(now, toEpochMs(laterTime));
}
