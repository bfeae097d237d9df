/** What an answer says of the account's purse (docs/api.md, rate limits): how many requests it has in a window, and has left. */
export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until that window ends; null where it is not said. */
  readonly resetMs: number | null;
}

/** Requests that others made on this account, by an answer at `at` (epoch ms). */
interface OtherRequests {
  readonly count: number;
  readonly at: number;
  /** How many requests the account may make in the window, by the same answer. */
  readonly limit: number;
}

/** The requests that this browser made, and what is known of those that others made. */
export interface RequestLog {
  /** When each was sent, epoch ms, oldest first; an hour of them. */
  readonly times: readonly number[];
  readonly minute: OtherRequests | null;
  readonly hour: OtherRequests | null;
}

/**
 * Who wants to spend. A person has a small reserve that automatic checks leave alone, and walks leave the last part of an
 * hour to the checks' first requests, which bring what is said.
 */
export type Requester = 'walk' | 'automatic' | 'user';

type WindowName = 'minute' | 'hour';

/**
 * The documented limits of an account, over all of its keys and devices (docs/api.md); `least` is what is never gone below.
 * A larger plan or a self-hosted Magpipe can have others, which answers name; more than these allow is never spent.
 */
const WINDOWS = {
  minute: { ms: 60_000, accountLimit: 100, min: 3 },
  hour: { ms: 3_600_000, accountLimit: 1_000, min: 30 },
} as const;
const NAMES = ['minute', 'hour'] as const;
/** The part of the allowance that is kept for presses of **Check now** and openings of the popup. */
const USER_RESERVE = 0.05;
/** From this part of the hour's allowance on, walks wait: what is left is enough for a check in 45 s. */
export const WALKS_WAIT_FROM = 0.85;
/** A limit up to this is the minute's, unless its window ends later than a minute's can, clocks allowed for. */
const MAX_MINUTE_LIMIT = 400;
const MAX_MINUTE_RESET_MS = 90_000;
/** How long a limit counts after an answer last named it, ms. */
const LIMIT_KNOWN_MS = 86_400_000;
/** After a restart of the browser nobody knows what it did since this was last stored: at most so much. */
const ASSUMED_INTERVAL_MS = 15_000;

export const NO_REQUESTS: RequestLog = { times: [], minute: null, hour: null };

/** One more request, sent at `now` (epoch ms). It is counted before it is sent: a kill must not make it free. */
export function recordRequest(requestLog: RequestLog, now: number): RequestLog {
  return { ...requestLog, times: [...recentTimes(requestLog.times, now), now] };
}

/** Takes in what an answer said of the purse: what is gone of it and was not spent here, others spent. */
export function observeQuota(requestLog: RequestLog, quota: Quota | null, now: number): RequestLog {
  if (quota === null) return requestLog;
  const { limit, remaining, resetMs } = quota;
  const isMinute = limit <= MAX_MINUTE_LIMIT && (resetMs ?? 0) <= MAX_MINUTE_RESET_MS;
  const name: WindowName = isMinute ? 'minute' : 'hour';
  const count = Math.max(0, limit - remaining - requestsIn(requestLog, name, now));
  return { ...requestLog, [name]: { count, at: now, limit } };
}

/** How many requests may be sent right now. */
export function remainingRequests(requestLog: RequestLog, requester: Requester, now: number): number {
  return Math.min(
    ...NAMES.map((name) => allowance(requestLog, name, requester, now) - requestsIn(requestLog, name, now)),
  );
}

/** When there is room for a request again, epoch ms; `now` where there is. */
export function nextRequestAt(requestLog: RequestLog, requester: Requester, now: number): number {
  const times = recentTimes(requestLog.times, now);
  const free = NAMES.map((name) => {
    const { ms } = WINDOWS[name];
    const within = times.filter((time) => time > now - ms);
    const excess = within.length - allowance(requestLog, name, requester, now);
    const expiring = within[excess];
    return excess < 0 || expiring === undefined ? now : expiring + ms;
  });
  return Math.max(...free);
}

/** The part of the hour's allowance for automatic checks that is used up, 0 to 1. */
export function usedShare(requestLog: RequestLog, now: number): number {
  return Math.min(1, requestsIn(requestLog, 'hour', now) / allowance(requestLog, 'hour', 'automatic', now));
}

/** Milliseconds between two requests if those of an hour were spread evenly over it. */
export function evenIntervalMs(requestLog: RequestLog, now: number): number {
  return WINDOWS.hour.ms / allowance(requestLog, 'hour', 'automatic', now);
}

/**
 * Milliseconds between two requests that can be kept up from now on: so there is always one left until older ones lapse,
 * and the last part of an hour is not dark. 0 where none are left, for then `roomAt` says when.
 */
export function lastingIntervalMs(requestLog: RequestLog, now: number): number {
  const { ms } = WINDOWS.hour;
  const within = recentTimes(requestLog.times, now).filter((time) => time > now - ms);
  const left = Math.floor(allowance(requestLog, 'hour', 'automatic', now)) - within.length;
  if (left < 1) return 0;
  return within.reduce((intervalMs, time, expired) => Math.max(intervalMs, (time + ms - now) / (left + expired)), 0);
}

/**
 * The spending after a restart of the browser, from what was stored on the disk: the requests since are presumed, evenly
 * spread, so that a browser that is started again and again does not spend more than one that runs.
 */
export function restoreAfterRestart(stored: RequestLog, now: number): RequestLog {
  const times = recentTimes(stored.times, now);
  const last = stored.times.at(-1);
  if (last === undefined) return stored;
  const assumed: number[] = [];
  const from = Math.max(Math.min(last, now), now - WINDOWS.hour.ms);
  for (let time = from + ASSUMED_INTERVAL_MS; time < now; time += ASSUMED_INTERVAL_MS) assumed.push(time);
  // One more, for the phase of that gap is not known.
  return { ...stored, times: [...times, ...assumed, ...(last < now ? [now] : [])] };
}

/**
 * The spending by a clock that was put back: what was sent in its future was sent just now, or it would count until the
 * clock has caught up. Returns the very same spending where there is nothing of that.
 */
export function clampFutureTimes(requestLog: RequestLog, now: number): RequestLog {
  const isAhead = (requestLog.times.at(-1) ?? now) > now;
  return isAhead ? { ...requestLog, times: recentTimes(requestLog.times, now) } : requestLog;
}

/**
 * Half of what others leave of the account's limit, and at most half of the documented one: so two, five or twenty browsers
 * together never use it up.
 */
function allowance(requestLog: RequestLog, name: WindowName, requester: Requester, now: number): number {
  const { ms, accountLimit, min } = WINDOWS[name];
  const observed = requestLog[name];
  const age = observed === null ? Number.POSITIVE_INFINITY : Math.abs(now - observed.at);
  const others = observed !== null && age < ms ? observed.count : 0;
  const limit = observed !== null && age < LIMIT_KNOWN_MS ? observed.limit : accountLimit;
  const max = Math.max(1, Math.floor(Math.min(limit, accountLimit) / 2));
  const half = Math.min(max, Math.max(min, Math.floor((limit - others) / 2)));
  if (requester === 'user') return half;
  const automatic = Math.max(1, half - Math.ceil(half * USER_RESERVE));
  return requester === 'walk' && name === 'hour' ? Math.floor(automatic * WALKS_WAIT_FROM) : automatic;
}

function requestsIn(requestLog: RequestLog, name: WindowName, now: number): number {
  const windowStart = now - WINDOWS[name].ms;
  return recentTimes(requestLog.times, now).filter((time) => time > windowStart).length;
}

/** The requests of the last hour. After the clock was put back they keep their distances, and the last one was just now. */
function recentTimes(times: readonly number[], now: number): readonly number[] {
  const ahead = Math.max(0, (times.at(-1) ?? now) - now);
  const windowStart = now - WINDOWS.hour.ms;
  if (ahead === 0 && (times[0] ?? now) > windowStart) return times;
  return times.map((time) => time - ahead).filter((time) => time > windowStart);
}
