import { type Chats, MAX_CHATS } from '../model/chat.ts';
import { PAGE_LIMIT } from './page-request.ts';

/** A walk over everything spends, on average, no more than one request in this time. */
const MS_PER_WALK_PAGE = 30_000;
/** Bounds the wait, so that a total that changes at each answer costs one walk in a quarter of an hour. */
const MAX_DOUBLINGS = 5;
/** What no total shows, a closure beside a reopening say, is found by a walk over everything at least this often. */
const FULL_WALK_INTERVAL_MS = 3_600_000;

/** Whether a walk over everything may begin: at once, where something is unexplained, or not yet. */
export type FullWalkTiming = 'due' | 'allowed' | 'not-yet';

/**
 * Whether a walk over everything may begin; `walkedAt`: when the last one ended, `since`: when watching began (epoch ms).
 * The more walks have not explained the total, the longer the next one waits.
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
  // One walk in vain shows little: chats may have opened and closed while it went on.
  const extraPages =
    (totalMismatch?.walks ?? 0) <= 1 ? 0 : 2 ** Math.min((totalMismatch?.walks ?? 0) - 1, MAX_DOUBLINGS);
  return now - lastFullWalkAt >= (Math.max(0, pages - 1) + extraPages) * MS_PER_WALK_PAGE ? 'allowed' : 'not-yet';
}

/** Whether a walk over everything is to begin: an hour has passed, or something is not explained by what is known. */
export function shouldStartFullWalk(
  { complete, needsFullWalk, total, expectedTotal }: Chats,
  timing: FullWalkTiming,
): boolean {
  if (timing === 'due') return true;
  return timing === 'allowed' && (!complete || needsFullWalk || total !== expectedTotal);
}
