import { type Chats, MAX_CHATS } from '../model/chat.ts';
import { PAGE_LIMIT } from './page-request.ts';

/** A full walk sends, on average, at most one request in this time. */
const MS_PER_WALK_PAGE = 30_000;
/** Limits the wait, so that a total that changes with each answer costs one walk every quarter of an hour. */
const MAX_DOUBLINGS = 5;
/** Some changes don't show in the total, such as a closure together with a reopening: a full walk finds them this often. */
const FULL_WALK_INTERVAL_MS = 3_600_000;

/** When a full walk may start: at once, only if the total is unexplained, or not yet. */
export type FullWalkTiming = 'due' | 'allowed' | 'not-yet';

/**
 * Decides when a full walk may start. `lastFullWalkAt`: when the last one ended, `watchingSince`: when the first check began
 * (epoch ms). The more walks have failed to explain the total, the longer the next one waits.
 */
export function decideFullWalk(
  { lastFullWalkAt, watchingSince }: { lastFullWalkAt: number | null; watchingSince: number | null },
  { total, totalMismatch }: Pick<Chats, 'total' | 'totalMismatch'>,
  now: number,
): FullWalkTiming {
  const lastAt = lastFullWalkAt ?? watchingSince;
  if (lastAt !== null && now - lastAt >= FULL_WALK_INTERVAL_MS) return 'due';
  if (lastFullWalkAt === null || lastFullWalkAt > now) return 'allowed';
  const pages = Math.ceil(Math.min(total, 2 * MAX_CHATS) / PAGE_LIMIT);
  // One walk that fails to explain it shows little, because chats may have opened and closed during the walk.
  const extraPages =
    (totalMismatch?.walks ?? 0) <= 1 ? 0 : 2 ** Math.min((totalMismatch?.walks ?? 0) - 1, MAX_DOUBLINGS);
  return now - lastFullWalkAt >= (Math.max(0, pages - 1) + extraPages) * MS_PER_WALK_PAGE ? 'allowed' : 'not-yet';
}

/** Whether a full walk should start: an hour has passed, or the known chats don't explain the total. */
export function shouldStartFullWalk(
  { complete, needsFullWalk, total, expectedTotal }: Chats,
  timing: FullWalkTiming,
): boolean {
  if (timing === 'due') return true;
  return timing === 'allowed' && (!complete || needsFullWalk || total !== expectedTotal);
}
