/** What an answer says of the account's purse (docs/api.md, rate limits): how many requests it has in a window, and has left. */
export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until that window ends; null where it is not said. */
  readonly resetMs: number | null;
}

/** Requests that others made on this account, by an answer at `at` (epoch ms). */
interface Others {
  readonly count: number;
  readonly at: number;
  /** How many requests the account may make in the window, by the same answer. */
  readonly limit: number;
}

/** The requests that this browser made, and what is known of those that others made. */
export interface Spending {
  /** When each was sent, epoch ms, oldest first; an hour of them. */
  readonly times: readonly number[];
  readonly minute: Others | null;
  readonly hour: Others | null;
}

/**
 * Who wants to spend. A person has a small reserve that automatic checks leave alone, and walks leave the last part of an
 * hour to the checks' first requests, which bring what is said.
 */
export type Spender = 'walk' | 'automatic' | 'person';

type WindowName = 'minute' | 'hour';

/**
 * The documented limits of an account, over all of its keys and devices (docs/api.md); `least` is what is never gone below.
 * A larger plan or a self-hosted Magpipe can have others, which answers name; more than these allow is never spent.
 */
const WINDOWS = {
  minute: { ms: 60_000, account: 100, least: 3 },
  hour: { ms: 3_600_000, account: 1_000, least: 30 },
} as const;
const NAMES = ['minute', 'hour'] as const;
/** The part of the allowance that is kept for presses of **Check now** and openings of the popup. */
const RESERVE = 0.05;
/** From this part of the hour's allowance on, walks wait: what is left is enough for a check in 45 s. */
export const SPENT = 0.85;
/** A limit up to this is the minute's, unless its window ends later than a minute's can, clocks allowed for. */
const MINUTE_LIMIT_AT_MOST = 400;
const MINUTE_RESET_AT_MOST_MS = 90_000;
/** How long a limit counts after an answer last named it, ms. */
const LIMIT_KNOWN_MS = 86_400_000;
/** After a restart of the browser nobody knows what it did since this was last stored: at most so much. */
const PRESUMED_GAP_MS = 15_000;

export const NOTHING_SPENT: Spending = { times: [], minute: null, hour: null };

/** One more request, sent at `now` (epoch ms). It is counted before it is sent: a kill must not make it free. */
export function spend(spending: Spending, now: number): Spending {
  return { ...spending, times: [...recent(spending.times, now), now] };
}

/** Takes in what an answer said of the purse: what is gone of it and was not spent here, others spent. */
export function observe(spending: Spending, quota: Quota | null, now: number): Spending {
  if (quota === null) return spending;
  const { limit, remaining, resetMs } = quota;
  const isMinute = limit <= MINUTE_LIMIT_AT_MOST && (resetMs ?? 0) <= MINUTE_RESET_AT_MOST_MS;
  const name: WindowName = isMinute ? 'minute' : 'hour';
  const count = Math.max(0, limit - remaining - spentIn(spending, name, now));
  return { ...spending, [name]: { count, at: now, limit } };
}

/** How many requests may be sent right now. */
export function room(spending: Spending, spender: Spender, now: number): number {
  return Math.min(...NAMES.map((name) => allowance(spending, name, spender, now) - spentIn(spending, name, now)));
}

/** When there is room for a request again, epoch ms; `now` where there is. */
export function roomAt(spending: Spending, spender: Spender, now: number): number {
  const times = recent(spending.times, now);
  const free = NAMES.map((name) => {
    const { ms } = WINDOWS[name];
    const within = times.filter((time) => time > now - ms);
    const surplus = within.length - allowance(spending, name, spender, now);
    const lapsing = within[surplus];
    return surplus < 0 || lapsing === undefined ? now : lapsing + ms;
  });
  return Math.max(...free);
}

/** The part of the hour's allowance for automatic checks that is used up, 0 to 1. */
export function usedPart(spending: Spending, now: number): number {
  return Math.min(1, spentIn(spending, 'hour', now) / allowance(spending, 'hour', 'automatic', now));
}

/** Milliseconds between two requests if those of an hour were spread evenly over it. */
export function evenGap(spending: Spending, now: number): number {
  return WINDOWS.hour.ms / allowance(spending, 'hour', 'automatic', now);
}

/**
 * Milliseconds between two requests that can be kept up from now on: so there is always one left until older ones lapse,
 * and the last part of an hour is not dark. 0 where none are left, for then `roomAt` says when.
 */
export function paceOf(spending: Spending, now: number): number {
  const { ms } = WINDOWS.hour;
  const within = recent(spending.times, now).filter((time) => time > now - ms);
  const left = Math.floor(allowance(spending, 'hour', 'automatic', now)) - within.length;
  if (left < 1) return 0;
  return within.reduce((pace, time, lapsed) => Math.max(pace, (time + ms - now) / (left + lapsed)), 0);
}

/**
 * The spending after a restart of the browser, from what was stored on the disk: the requests since are presumed, evenly
 * spread, so that a browser that is started again and again does not spend more than one that runs.
 */
export function resume(stored: Spending, now: number): Spending {
  const times = recent(stored.times, now);
  const last = stored.times.at(-1);
  if (last === undefined) return stored;
  const presumed: number[] = [];
  const from = Math.max(Math.min(last, now), now - WINDOWS.hour.ms);
  for (let time = from + PRESUMED_GAP_MS; time < now; time += PRESUMED_GAP_MS) presumed.push(time);
  // One more, for the phase of that gap is not known.
  return { ...stored, times: [...times, ...presumed, ...(last < now ? [now] : [])] };
}

/**
 * The spending by a clock that was put back: what was sent in its future was sent just now, or it would count until the
 * clock has caught up. Returns the very same spending where there is nothing of that.
 */
export function settleClock(spending: Spending, now: number): Spending {
  const isAhead = (spending.times.at(-1) ?? now) > now;
  return isAhead ? { ...spending, times: recent(spending.times, now) } : spending;
}

/**
 * Half of what others leave of the account's limit, and at most half of the documented one: so two, five or twenty browsers
 * together never use it up.
 */
function allowance(spending: Spending, name: WindowName, spender: Spender, now: number): number {
  const { ms, account, least } = WINDOWS[name];
  const seen = spending[name];
  const age = seen === null ? Number.POSITIVE_INFINITY : Math.abs(now - seen.at);
  const others = seen !== null && age < ms ? seen.count : 0;
  const limit = seen !== null && age < LIMIT_KNOWN_MS ? seen.limit : account;
  const most = Math.max(1, Math.floor(Math.min(limit, account) / 2));
  const half = Math.min(most, Math.max(least, Math.floor((limit - others) / 2)));
  if (spender === 'person') return half;
  const automatic = Math.max(1, half - Math.ceil(half * RESERVE));
  return spender === 'walk' && name === 'hour' ? Math.floor(automatic * SPENT) : automatic;
}

function spentIn(spending: Spending, name: WindowName, now: number): number {
  const since = now - WINDOWS[name].ms;
  return recent(spending.times, now).filter((time) => time > since).length;
}

/** The requests of the last hour. After the clock was put back they keep their distances, and the last one was just now. */
function recent(times: readonly number[], now: number): readonly number[] {
  const ahead = Math.max(0, (times.at(-1) ?? now) - now);
  const since = now - WINDOWS.hour.ms;
  if (ahead === 0 && (times[0] ?? now) > since) return times;
  return times.map((time) => time - ahead).filter((time) => time > since);
}
