/**
 * The account's quota by an answer's headers (docs/api.md, rate limits): the requests of a window, and how many are left.
 */
export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until the window ends; null if the answer doesn't say. */
  readonly resetMs: number | null;
}

/** Requests that other devices made with this account, by an answer at `at` (epoch ms). */
interface OtherRequests {
  readonly count: number;
  readonly at: number;
  /** How many requests the account may make in the window, by the same answer. */
  readonly limit: number;
}

/** The requests that this browser made, and what is known of those that others made. */
export interface RequestLog {
  /** When each was sent in the last hour, epoch ms, oldest first. */
  readonly times: readonly number[];
  readonly minute: OtherRequests | null;
  readonly hour: OtherRequests | null;
}

export type WindowName = 'minute' | 'hour';

export const WINDOW_MS = { minute: 60_000, hour: 3_600_000 } as const;

export const NO_REQUESTS: RequestLog = { times: [], minute: null, hour: null };

/** A limit up to this is the minute's, unless its window ends later than a minute's can, with some tolerance for clocks. */
const MAX_MINUTE_LIMIT = 400;
const MAX_MINUTE_RESET_MS = 90_000;
/** The interval of the requests that are assumed between the last save and a restart of the browser. */
const ASSUMED_INTERVAL_MS = 15_000;

/** Adds a request sent at `now` (epoch ms). Call it before sending, so that a kill can't leave a request uncounted. */
export function recordRequest(requestLog: RequestLog, now: number): RequestLog {
  return { ...requestLog, times: [...recentTimes(requestLog, now), now] };
}

/** Records the quota of an answer: requests that are used up and were not sent here were sent by others. */
export function observeQuota(requestLog: RequestLog, quota: Quota | null, now: number): RequestLog {
  if (quota === null) return requestLog;
  const { limit, remaining, resetMs } = quota;
  const isMinute = limit <= MAX_MINUTE_LIMIT && (resetMs ?? 0) <= MAX_MINUTE_RESET_MS;
  const name: WindowName = isMinute ? 'minute' : 'hour';
  const count = Math.max(0, limit - remaining - timesIn(requestLog, name, now).length);
  return { ...requestLog, [name]: { count, at: now, limit } };
}

/** Returns the log of this browser's run; after a restart, at `now` in epoch ms, it is restored from the saved one. */
export function currentRequestLog(
  { requestLog, savedRequestLog }: { readonly requestLog: RequestLog | null; readonly savedRequestLog: RequestLog },
  now: number,
): RequestLog {
  return requestLog ?? restoreAfterRestart(savedRequestLog, now);
}

/**
 * Returns the log after a restart of the browser, from what was saved to disk. Requests since then are assumed at even
 * intervals, so that a browser that restarts again and again doesn't send more than one that keeps running.
 */
export function restoreAfterRestart(stored: RequestLog, now: number): RequestLog {
  const last = stored.times.at(-1);
  if (last === undefined) return stored;
  const assumed: number[] = [];
  const from = Math.max(Math.min(last, now), now - WINDOW_MS.hour);
  for (let time = from + ASSUMED_INTERVAL_MS; time < now; time += ASSUMED_INTERVAL_MS) assumed.push(time);
  // One more, because the intervals may have been shifted against these.
  return { ...stored, times: [...recentTimes(stored, now), ...assumed, ...(last < now ? [now] : [])] };
}

/**
 * Moves requests that lie in the future to now: the clock was put back, and they would count until it has caught up. Returns
 * the same log if there are none.
 */
export function clampFutureTimes(requestLog: RequestLog, now: number): RequestLog {
  const isAhead = (requestLog.times.at(-1) ?? now) > now;
  return isAhead ? { ...requestLog, times: recentTimes(requestLog, now) } : requestLog;
}

/** Returns the times of the requests in this window, oldest first. */
export function timesIn(requestLog: RequestLog, name: WindowName, now: number): readonly number[] {
  const windowStart = now - WINDOW_MS[name];
  return recentTimes(requestLog, now).filter((time) => time > windowStart);
}

/** The requests of the last hour. If the clock was put back, they keep their distances, and the last one was just now. */
function recentTimes({ times }: RequestLog, now: number): readonly number[] {
  const ahead = Math.max(0, (times.at(-1) ?? now) - now);
  const windowStart = now - WINDOW_MS.hour;
  if (ahead === 0 && (times[0] ?? now) > windowStart) return times;
  return times.map((time) => time - ahead).filter((time) => time > windowStart);
}
