import type { Freshness } from '../model/connection-state.ts';
import type { CheckFrequency } from '../settings.ts';
import { evenIntervalMs, lastingIntervalMs, usedShare, WALKS_WAIT_FROM } from './request-budget.ts';
import type { RequestLog } from './request-log.ts';

/** How lively things are, which decides how soon the next check is. */
export type PollMode = 'live' | 'steady' | 'slow' | 'away';

/** A conversation is going on while something was said within this time. */
const CONVERSATION_MS = 120_000;
/** People answer soonest right after a message. */
const AFTER_MESSAGE_MS = 60_000;
const SLOW_AFTER_MS = 1_800_000;

interface Intervals {
  /** In a conversation, while people answer soonest. */
  readonly afterMessage: number;
  /** In the rest of it. */
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
/** While the popup is open, and where a conversation is to be followed sparingly. */
const RELAXED_INTERVAL_MS = 10_000;
/** A walk that is behind with news, or in the middle of its first round, goes on as soon as this. */
const CATCH_UP_INTERVAL_MS = 5_000;
/** From this part of the hour's allowance on, conversations are followed more slowly; from `SPENT` on no more. */
const THROTTLE_FROM = 0.6;

/** How lively things are. `now` is this computer's epoch ms; a clock that was put back makes nothing slow. */
export function pollModeOf({ newMessageFoundAt, watchingSince, presence }: Freshness, now: number): PollMode {
  if (presence === 'away') return 'away';
  if (newMessageFoundAt !== null && newMessageFoundAt <= now && now - newMessageFoundAt < CONVERSATION_MS)
    return 'live';
  const last = newMessageFoundAt ?? watchingSince;
  return last !== null && now - last >= SLOW_AFTER_MS ? 'slow' : 'steady';
}

/** Milliseconds from the beginning of one check to that of the next, while all is well. */
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

/** The gap that keeps the hour from going dark: where it is nearly used up, or too small for even the steady checks. */
function minSustainableIntervalMs(checking: CheckFrequency, requestLog: RequestLog, now: number): number {
  const even = evenIntervalMs(requestLog, now);
  const lasting = usedShare(requestLog, now) >= WALKS_WAIT_FROM ? lastingIntervalMs(requestLog, now) : 0;
  return Math.max(lasting, even > INTERVALS_MS[checking].steady ? even : 0);
}

/** The same while a person looks at the open list; a list that was left open by who is away is looked at by nobody. */
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
