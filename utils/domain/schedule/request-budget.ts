import { type RequestLog, timesIn, WINDOW_MS, type WindowName } from './request-log.ts';

/**
 * Who wants to send a request. The user has a small reserve that automatic checks don't touch, and walks leave the last part
 * of an hour to the heads of checks, which bring new messages.
 */
export type Requester = 'walk' | 'automatic' | 'user';

/**
 * The documented limits of an account, over all its keys and devices (docs/api.md), and the minimum that is always allowed.
 * A larger plan or a self-hosted Magpipe can have other limits, which answers name; Perch never uses more than these allow.
 */
const LIMITS = {
  minute: { account: 100, min: 3 },
  hour: { account: 1_000, min: 30 },
} as const;
const WINDOWS = ['minute', 'hour'] as const;
/** The share that is reserved for **Check now** and for opening the popup. */
const USER_RESERVE = 0.05;
/** Walks wait once this share of the hour's budget is used: the rest is enough for a check every 45 s. */
export const WALKS_WAIT_FROM = 0.85;
/** For how long a limit is trusted after an answer last named it, ms. */
const LIMIT_KNOWN_MS = 86_400_000;

/** Returns how many requests may be sent right now. */
export function remainingRequests(requestLog: RequestLog, requester: Requester, now: number): number {
  return Math.min(
    ...WINDOWS.map((name) => budgetOf(requestLog, name, requester, now) - timesIn(requestLog, name, now).length),
  );
}

/** Returns when the next request may be sent, epoch ms; `now` if one may be sent right away. */
export function nextRequestAt(requestLog: RequestLog, requester: Requester, now: number): number {
  const free = WINDOWS.map((name) => {
    const times = timesIn(requestLog, name, now);
    const excess = times.length - budgetOf(requestLog, name, requester, now);
    const expiring = times[excess];
    return excess < 0 || expiring === undefined ? now : expiring + WINDOW_MS[name];
  });
  return Math.max(...free);
}

/** Returns the share of the hour's budget for automatic checks that is used up, 0 to 1. */
export function usedShare(requestLog: RequestLog, now: number): number {
  return Math.min(1, timesIn(requestLog, 'hour', now).length / budgetOf(requestLog, 'hour', 'automatic', now));
}

/** Returns the interval in ms at which the requests of an hour would be spread evenly. */
export function evenIntervalMs(requestLog: RequestLog, now: number): number {
  return WINDOW_MS.hour / budgetOf(requestLog, 'hour', 'automatic', now);
}

/**
 * Returns the interval in ms that can be kept up from now on: one request is always left until older ones expire, so
 * they don't run out within the hour. 0 if none is left; `nextRequestAt` then says when.
 */
export function lastingIntervalMs(requestLog: RequestLog, now: number): number {
  const times = timesIn(requestLog, 'hour', now);
  const left = Math.floor(budgetOf(requestLog, 'hour', 'automatic', now)) - times.length;
  if (left < 1) return 0;
  const intervals = times.map((time, expired) => (time + WINDOW_MS.hour - now) / (left + expired));
  return Math.max(0, ...intervals);
}

/**
 * Half of what others leave of the account's limit, and at most half of the documented one, so that two, five or twenty
 * browsers together never use it up.
 */
function budgetOf(requestLog: RequestLog, name: WindowName, requester: Requester, now: number): number {
  const { account, min } = LIMITS[name];
  const observed = requestLog[name];
  const age = observed === null ? Number.POSITIVE_INFINITY : Math.abs(now - observed.at);
  const others = observed !== null && age < WINDOW_MS[name] ? observed.count : 0;
  const limit = observed !== null && age < LIMIT_KNOWN_MS ? observed.limit : account;
  const max = Math.max(1, Math.floor(Math.min(limit, account) / 2));
  const half = Math.min(max, Math.max(min, Math.floor((limit - others) / 2)));
  if (requester === 'user') return half;
  const automatic = Math.max(1, half - Math.ceil(half * USER_RESERVE));
  return requester === 'walk' && name === 'hour' ? Math.floor(automatic * WALKS_WAIT_FROM) : automatic;
}
