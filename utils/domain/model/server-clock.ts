import type { Chats } from './chat.ts';
import type { Freshness } from './connection-state.ts';
import { type Instant, instantOf, toEpochMs } from './instant.ts';
import type { Page } from './page.ts';

/** A database's clock and a web server's differ by seconds; a clock that ran fast, or a wrong time zone, is off by more. */
const CLOCK_TOLERANCE_MS = 120_000;
/** Without the server's clock, this many chats together prove that it is this computer's clock that is slow. */
const MIN_LATER_CHATS = 3;

/**
 * Whether something can have happened at `instant`. Dates in the future do come (docs/api.md, what no client can trust), and
 * what is compared with one of them would never be news again. `serverNow` is the server's clock, epoch ms, as `serverNow`
 * gives it.
 */
export function isPlausible(instant: Instant, serverNow: number): boolean {
  return instant <= latestPlausible(serverNow);
}

/** The latest moment that `isPlausible` accepts. `serverNow` in epoch ms. */
export function latestPlausible(serverNow: number): Instant {
  return instantOf(serverNow + CLOCK_TOLERANCE_MS);
}

/**
 * What the server's clock says when this computer's says `now`, epoch ms each. Where no answer has been seen since the
 * browser started, this computer's clock is the best guess.
 */
export function serverNow({ serverAheadMs }: Pick<Freshness, 'serverAheadMs'>, now: number): number {
  return now + serverAheadMs;
}

/**
 * What the server's clock said with this answer, epoch ms: its `Date` header. Where that cannot be read, as without the
 * host permission, this computer's clock `now` stands for it, unless three chats have a later message: one clock is wrong
 * more often than three rows. `known` are the chats known before.
 */
export function readServerClock(page: Page, known: Chats, now: number): number {
  if (page.servedAt !== null) return page.servedAt;
  const times = new Map([...known.list, ...page.chats].map(({ id, lastMessageAt }) => [id, lastMessageAt]));
  const newest = [...times.values()].filter((time) => time !== null).sort();
  const laterTime = newest.at(-MIN_LATER_CHATS);
  return laterTime === undefined ? now : Math.max(now, toEpochMs(laterTime));
}
