import type { Chats } from '../model/chat.ts';
import { type Instant, instantOf } from '../model/instant.ts';

const MEMORY_MS = 14 * 24 * 3_600_000;
/** Most days; `npm run bench:sync` draws what more or fewer would cost. */
export const BUSY_FROM_DAYS = 8;

const DAY_LENGTH = '2026-02-01'.length;
const HOUR_LENGTH = '2026-02-01T10'.length;

/**
 * Whether people usually write in this hour of the day: whether, on enough of the last 14 days, one of the known chats began
 * in it or had its last message in it. It follows from what is stored of the chats, also of those that have closed. `now`: the
 * server's clock, epoch ms. Days and hours are UTC.
 */
export function isBusyHour(
  { list, unlistedChats }: Pick<Chats, 'list' | 'unlistedChats'>,
  now: number,
  fromDays = BUSY_FROM_DAYS,
): boolean {
  const from = instantOf(now - MEMORY_MS);
  const until = instantOf(now);
  const hour = hourOf(until);
  const days = new Set<string>();
  const count = (at: Instant) => {
    if (at > from && at <= until && hourOf(at) === hour) days.add(at.slice(0, DAY_LENGTH));
  };
  for (const { createdAt, lastMessageAt } of list) {
    if (lastMessageAt === null) continue;
    count(createdAt);
    count(lastMessageAt);
  }
  for (const { activity, messageCount } of Object.values(unlistedChats)) if (messageCount > 0) count(activity);
  return days.size >= fromDays;
}

function hourOf(at: Instant): string {
  return at.slice(DAY_LENGTH, HOUR_LENGTH);
}
