/** How many requests an account may make; the documented limits are 100 a minute and 1,000 an hour (docs/api.md). */
export interface Limits {
  perMinute: number;
  perHour: number;
}

interface Window {
  limit: number;
  remaining: number;
  /** Epoch milliseconds at which the window's oldest request stops counting. */
  resetAt: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The account's rate limit (docs/api.md, "Rate limits"): sliding windows of a minute and an hour over all keys. A refused
 * request does not count. `perMinute` and `perHour` can be changed at any time.
 */
export class RateLimit {
  perMinute: number;
  perHour: number;
  #requestTimes: number[] = [];
  readonly #now: () => Date;

  constructor(limits: Partial<Limits> = {}, now: () => Date = () => new Date()) {
    this.perMinute = limits.perMinute ?? 100;
    this.perHour = limits.perHour ?? 1000;
    this.#now = now;
  }

  /** Stops counting, and sends no headers from here on. */
  off(): void {
    this.perMinute = Number.POSITIVE_INFINITY;
    this.perHour = Number.POSITIVE_INFINITY;
  }

  /** Forgets the requests made so far. */
  reset(): void {
    this.#requestTimes = [];
  }

  /** Counts requests of another device against the same limit. */
  recordRequests(requests: number): void {
    const now = this.#now().getTime();
    for (let n = 0; n < requests; n += 1) this.#requestTimes.push(now);
  }

  /** Counts a request; returns whether it is allowed, and the headers of its answer. */
  take(): { allowed: boolean; headers: Record<string, string> } {
    const now = this.#now().getTime();
    this.#requestTimes = this.#requestTimes.filter((at) => at > now - HOUR);
    const allowed = this.#tightest(now).remaining > 0;
    if (allowed) this.#requestTimes.push(now);
    return { allowed, headers: headersOf(this.#tightest(now)) };
  }

  #tightest(now: number): Window {
    const minute = this.#window(now, MINUTE, this.perMinute);
    const hour = this.#window(now, HOUR, this.perHour);
    if (minute.remaining === 0 && hour.remaining === 0) return minute.resetAt > hour.resetAt ? minute : hour;
    return hour.remaining < minute.remaining ? hour : minute;
  }

  #window(now: number, length: number, limit: number): Window {
    const counted = this.#requestTimes.filter((at) => at > now - length);
    const remaining = Math.max(0, limit - counted.length);
    // Over the limit, all surplus requests must expire before there is room for one.
    const lapsing = counted[Math.max(0, counted.length - limit)] ?? now;
    return { limit, remaining, resetAt: lapsing + length };
  }
}

function headersOf(window: Window): Record<string, string> {
  if (!Number.isFinite(window.limit)) return {};
  return {
    'X-RateLimit-Limit': String(window.limit),
    'X-RateLimit-Remaining': String(window.remaining),
    'X-RateLimit-Reset': String(Math.ceil(window.resetAt / 1000)),
  };
}
