import type { Chats } from '../model/chat.ts';
import type { Freshness } from '../model/connection-state.ts';
import { serverNow } from '../model/server-clock.ts';
import type { CheckFrequency, Settings } from '../settings.ts';
import { BUSY_FROM_DAYS, isBusyHour } from './busy-hours.ts';
import { evenIntervalMs, lastingIntervalMs, usedShare, WALKS_WAIT_FROM } from './request-budget.ts';
import type { RequestLog } from './request-log.ts';

/** How active the account is, which decides how soon the next check comes. */
export type PollMode = 'live' | 'steady' | 'slow' | 'away';

/** What the interval depends on while checks succeed. */
export interface PaceInput {
  readonly freshness: Freshness;
  readonly settings: Pick<Settings, 'checking'>;
  readonly requestLog: RequestLog;
  readonly chats: Pick<Chats, 'list' | 'unlistedChats'>;
}

/** A conversation is going on if there was a message within this time. */
const CONVERSATION_MS = 120_000;
/** People usually answer right after a message. */
const AFTER_MESSAGE_MS = 60_000;
const SLOW_AFTER_MS = 1_800_000;

/** The numbers that `npm run bench:sync` varies; checks use the defaults. */
export interface PaceOptions {
  readonly intervals: Intervals;
  readonly busyFromDays: number;
}

interface Intervals {
  /** In a conversation, right after a message. */
  readonly afterMessage: number;
  /** In the rest of a conversation. */
  readonly conversation: number;
  readonly steady: number;
  readonly slow: number;
  readonly away: number;
}

/** Milliseconds between two checks. `npm run bench:sync` draws what others would cost. */
export const INTERVALS_MS: Readonly<Record<CheckFrequency, Intervals>> = {
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

/**
 * Returns how active the account is. `now`: this computer's epoch ms; a clock that was put back slows nothing down, nor does
 * a quiet half hour at a time of the day when people usually write.
 */
export function pollModeOf(
  { freshness, chats }: Pick<PaceInput, 'freshness' | 'chats'>,
  now: number,
  busyFromDays = BUSY_FROM_DAYS,
): PollMode {
  const { newMessageFoundAt, watchingSince, presence } = freshness;
  if (presence === 'away') return 'away';
  if (newMessageFoundAt !== null && newMessageFoundAt <= now && now - newMessageFoundAt < CONVERSATION_MS)
    return 'live';
  const last = newMessageFoundAt ?? watchingSince;
  const isQuiet = last !== null && now - last >= SLOW_AFTER_MS;
  return isQuiet && !isBusyHour(chats, serverNow(freshness, now), busyFromDays) ? 'slow' : 'steady';
}

/** Returns the time in ms from the start of one check to the start of the next, while checks succeed. */
export function pollIntervalMs(input: PaceInput, now: number, options: Partial<PaceOptions> = {}): number {
  return Math.max(wantedIntervalMs(input, now, options), minSustainableIntervalMs(input, now));
}

function wantedIntervalMs(
  input: PaceInput,
  now: number,
  { intervals = intervalsOf(input), busyFromDays }: Partial<PaceOptions>,
): number {
  const { freshness, requestLog } = input;
  const mode = pollModeOf(input, now, busyFromDays);
  const used = usedShare(requestLog, now);
  if (freshness.behind && used < WALKS_WAIT_FROM) return CATCH_UP_INTERVAL_MS;
  if (mode !== 'live') return intervals[mode];
  if (used >= WALKS_WAIT_FROM) return intervals.steady;
  if (used >= THROTTLE_FROM) return Math.max(intervals.conversation, RELAXED_INTERVAL_MS);
  return now - (freshness.newMessageFoundAt ?? now) < AFTER_MESSAGE_MS
    ? intervals.afterMessage
    : intervals.conversation;
}

/** The interval that keeps some requests for the rest of the hour when few are left, or when the limit is very low. */
function minSustainableIntervalMs(input: PaceInput, now: number): number {
  const { requestLog } = input;
  const even = evenIntervalMs(requestLog, now);
  const lasting = usedShare(requestLog, now) >= WALKS_WAIT_FROM ? lastingIntervalMs(requestLog, now) : 0;
  return Math.max(lasting, even > intervalsOf(input).steady ? even : 0);
}

/** The same while the popup is open. It does not count if the user is away. */
export function watchedIntervalMs(input: PaceInput, now: number): number {
  const intervalMs = pollIntervalMs(input, now);
  if (pollModeOf(input, now) === 'away') return intervalMs;
  return Math.max(Math.min(intervalMs, RELAXED_INTERVAL_MS), minSustainableIntervalMs(input, now));
}

function intervalsOf({ settings }: PaceInput): Intervals {
  return INTERVALS_MS[settings.checking];
}
