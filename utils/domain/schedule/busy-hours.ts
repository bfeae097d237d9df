import type { Chats } from '../model/chat.ts';
import { type Instant, instantOf } from '../model/instant.ts';

const HOUR_MS = 3_600_000;
const MEMORY_MS = 14 * 24 * HOUR_MS;
/** Most days; `npm run bench:sync` draws what more or fewer would cost. */
export const BUSY_FROM_DAYS = 8;

const DAY_LENGTH = '2026-02-01'.length;
const HOUR_AT = '2026-02-01T'.length;

type KnownChats = Pick<Chats, 'list' | 'unlistedChats'>;

/** The latest result for each list: a check asks several times, and most checks change nothing. */
const latest = new WeakMap<
  KnownChats['list'],
  { unlistedChats: KnownChats['unlistedChats']; hour: number; days: number }
>();

/**
 * Whether people usually write in this hour of the day: whether, on enough of the last 14 days, one of the known chats began
 * in it or had its last message in it. It follows from what is stored of the chats, also of those that have closed. `now`: the
 * server's clock, epoch ms. Days and hours are UTC.
 */
export function isBusyHour(chats: KnownChats, now: number, fromDays = BUSY_FROM_DAYS): boolean {
  const { list, unlistedChats } = chats;
  const hour = Math.floor(now / HOUR_MS);
  const known = latest.get(list);
  if (known?.hour === hour && known.unlistedChats === unlistedChats) return known.days >= fromDays;
  const days = countDays(chats, hour);
  latest.set(list, { unlistedChats, hour, days });
  return days >= fromDays;
}

/** On how many of the last 14 days there was a message in this hour of the day; `hour`: hours since 1970. */
function countDays({ list, unlistedChats }: KnownChats, hour: number): number {
  const until = (hour + 1) * HOUR_MS;
  const start = instantOf(until - HOUR_MS);
  const [first, last] = [instantOf(until - MEMORY_MS), instantOf(until)];
  const days = new Set<string>();
  const count = (at: Instant) => {
    if (isSameHour(at, start) && at >= first && at < last) days.add(at.slice(0, DAY_LENGTH));
  };
  for (const { createdAt, lastMessageAt } of list) {
    if (lastMessageAt === null) continue;
    count(createdAt);
    count(lastMessageAt);
  }
  for (const { activity, messageCount } of Object.values(unlistedChats)) if (messageCount > 0) count(activity);
  return days.size;
}

/** By single characters: of the thousands of times in a long list, nearly all are of another hour. */
function isSameHour(a: Instant, b: Instant): boolean {
  return a.charCodeAt(HOUR_AT + 1) === b.charCodeAt(HOUR_AT + 1) && a.charCodeAt(HOUR_AT) === b.charCodeAt(HOUR_AT);
}
