import { type Chats, MAX_CHATS } from './chat';
import { PAGE_LIMIT } from './cursor';

/** A walk over everything spends, on average, no more than one request in this time. */
const MS_PER_WALKED_PAGE = 30_000;
/** Bounds the wait, so that a total that changes at each answer costs one walk in a quarter of an hour. */
const MOST_DOUBLINGS = 5;
/** What no total shows, a closure beside a reopening say, is found by a walk over everything at least this often. */
const AUDIT_MS = 3_600_000;

/** Whether a walk over everything may begin: at once, where something is unexplained, or not yet. */
export type Sweep = 'due' | 'allowed' | 'not-yet';

/**
 * Whether a walk over everything may begin; `walkedAt`: when the last one ended, `since`: when watching began (epoch ms).
 * The more walks have not explained the total, the longer the next one waits.
 */
export function sweepPolicy(
  { walkedAt, since }: { walkedAt: number | null; since: number | null },
  { total, unexplained }: Pick<Chats, 'total' | 'unexplained'>,
  now: number,
): Sweep {
  const last = walkedAt ?? since;
  if (last !== null && now - last >= AUDIT_MS) return 'due';
  if (walkedAt === null || walkedAt > now) return 'allowed';
  const pages = Math.ceil(Math.min(total, 2 * MAX_CHATS) / PAGE_LIMIT);
  // One walk in vain shows little: chats may have opened and closed while it went on.
  const inVain = (unexplained?.walks ?? 0) <= 1 ? 0 : 2 ** Math.min((unexplained?.walks ?? 0) - 1, MOST_DOUBLINGS);
  return now - walkedAt >= (Math.max(0, pages - 1) + inVain) * MS_PER_WALKED_PAGE ? 'allowed' : 'not-yet';
}

/** Whether a walk over everything is to begin: an hour has passed, or something is not explained by what is known. */
export function needsSweep({ complete, doubtful, total, accounted }: Chats, sweep: Sweep): boolean {
  if (sweep === 'due') return true;
  return sweep === 'allowed' && (!complete || doubtful || total !== accounted);
}
