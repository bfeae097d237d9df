import type { Freshness } from '../model/connection-state.ts';
import type { CheckFrequency } from '../settings.ts';
import { evenIntervalMs, lastingIntervalMs, usedShare, WALKS_WAIT_FROM } from './request-budget.ts';
import type { RequestLog } from './request-log.ts';

/** How active the account is, which decides how soon the next check comes. */
export type PollMode = 'live' | 'steady' | 'slow' | 'away';

/** A conversation is going on if there was a message within this time. */
const CONVERSATION_MS = 120_000;
/** People usually answer right after a message. */
const AFTER_MESSAGE_MS = 60_000;
const SLOW_AFTER_MS = 1_800_000;

interface Intervals {
  /** In a conversation, right after a message. */
  readonly afterMessage: number;
  /** In the rest of a conversation. */
  readonly conversation: number;
  readonly steady: number;
  readonly slow: number;
  readonly away: number;
}

/** Milliseconds between two checks. */
const INTERVALS_MS: Readonly<Record<CheckFrequency, Intervals>> = {
  live: { afterMessage: 5_000, conversation: 5_000, steady: 15_000, slow: 30_000, away: 60_000 },
  balanced: { afterMessage: 8_000, conversation: 10_000, steady: 30_000, slow: 60_000, away: 300_000 },
  light: { afterMessage: 30_000, conversation: 30_000, steady: 60_000, slow: 120_000, away: 600_000 },
};
/** While the popup is open, and for conversations when the budget is short. */
const RELAXED_INTERVAL_MS = 10_000;
/** While a walk still has new messages to read, or the first walk is under way. */
const CATCH_UP_INTERVAL_MS = 5_000;
/**
 * From this used share of the hour's budget on, conversations are checked less often; from `WALKS_WAIT_FROM` on, at the
 * steady interval.
 */
const THROTTLE_FROM = 0.6;

/** Returns how active the account is. `now`: this computer's epoch ms; a clock that was put back slows nothing down. */
export function pollModeOf({ newMessageFoundAt, watchingSince, presence }: Freshness, now: number): PollMode {
  if (presence === 'away') return 'away';
  if (newMessageFoundAt !== null && newMessageFoundAt <= now && now - newMessageFoundAt < CONVERSATION_MS)
    return 'live';
  const last = newMessageFoundAt ?? watchingSince;
  return last !== null && now - last >= SLOW_AFTER_MS ? 'slow' : 'steady';
}

/** Returns the time in ms from the start of one check to the start of the next, while checks succeed. */
export function pollIntervalMs(
  freshness: Freshness,
  checking: CheckFrequency,
  requestLog: RequestLog,
  now: number,
): number {
  return Math.max(
    wantedIntervalMs(freshness, checking, requestLog, now),
    minSustainableIntervalMs(checking, requestLog, now),
  );
}

function wantedIntervalMs(freshness: Freshness, checking: CheckFrequency, requestLog: RequestLog, now: number): number {
  const mode = pollModeOf(freshness, now);
  const used = usedShare(requestLog, now);
  const intervals = INTERVALS_MS[checking];
  if (freshness.behind && used < WALKS_WAIT_FROM) return CATCH_UP_INTERVAL_MS;
  if (mode !== 'live') return intervals[mode];
  if (used >= WALKS_WAIT_FROM) return intervals.steady;
  if (used >= THROTTLE_FROM) return Math.max(intervals.conversation, RELAXED_INTERVAL_MS);
  return now - (freshness.newMessageFoundAt ?? now) < AFTER_MESSAGE_MS
    ? intervals.afterMessage
    : intervals.conversation;
}

/** The interval that keeps some requests for the rest of the hour when few are left, or when the limit is very low. */
function minSustainableIntervalMs(checking: CheckFrequency, requestLog: RequestLog, now: number): number {
  const even = evenIntervalMs(requestLog, now);
  const lasting = usedShare(requestLog, now) >= WALKS_WAIT_FROM ? lastingIntervalMs(requestLog, now) : 0;
  return Math.max(lasting, even > INTERVALS_MS[checking].steady ? even : 0);
}

/** The same while the popup is open. It does not count if the user is away. */
export function watchedIntervalMs(
  freshness: Freshness,
  checking: CheckFrequency,
  requestLog: RequestLog,
  now: number,
): number {
  const intervalMs = pollIntervalMs(freshness, checking, requestLog, now);
  if (pollModeOf(freshness, now) === 'away') return intervalMs;
  return Math.max(Math.min(intervalMs, RELAXED_INTERVAL_MS), minSustainableIntervalMs(checking, requestLog, now));
}
