import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextRequestAt, type Requester, remainingRequests } from '../../utils/domain/schedule/request-budget.ts';
import {
  NO_REQUESTS,
  observeQuota,
  type Quota,
  type RequestLog,
  recordRequest,
  restoreAfterRestart,
} from '../../utils/domain/schedule/request-log.ts';
import { CHECKED_AT } from '../support/chats.ts';
import { runs, TIMEOUT } from './runs.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
/** When new messages make checks more frequent than this, the log is saved to disk as well. */
const QUICK_MS = 15 * SECOND;

interface RequestEvent {
  readonly kind: 'request';
  readonly times: number;
  readonly everyMs: number;
  readonly requester: Requester;
}

type Event =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'clock-back'; readonly ms: number }
  | RequestEvent
  | ({ readonly kind: 'quota' } & Quota)
  | { readonly kind: 'worker-restart' }
  | { readonly kind: 'browser-restart' };

const requester = fc.constantFrom<Requester>('automatic', 'user');
/** Waits of up to five hours cover a clock that is put forward, and a sleep. */
const wait = fc
  .oneof(fc.nat(2 * SECOND), fc.nat(2 * MINUTE), fc.nat(5 * HOUR))
  .map((ms) => ({ kind: 'wait' as const, ms }));
const request = fc
  .record({
    times: fc.integer({ min: 1, max: 120 }),
    everyMs: fc.oneof(fc.nat(SECOND), fc.nat(30 * SECOND)),
    requester: requester,
  })
  .map((request) => ({ kind: 'request' as const, ...request }));
/** The documented limits, and those of smaller and larger plans. */
const quota = fc
  .record({ limit: fc.constantFrom(100, 1_000, 10, 300, 5_000), resetMs: fc.option(fc.nat(HOUR)) })
  .chain(({ limit, resetMs }) =>
    fc.nat(limit).map((remaining) => ({ kind: 'quota' as const, limit, remaining, resetMs })),
  );
const clockBack = fc.nat(5 * HOUR).map((ms) => ({ kind: 'clock-back' as const, ms }));
const worker = fc.constant({ kind: 'worker-restart' as const });
const browser = fc.constant({ kind: 'browser-restart' as const });

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** A browser that sends only what the budget allows, and all requests that it really made. */
class SimulatedBrowser {
  /** When each was sent, on a clock that is never changed. */
  readonly sent: number[] = [];
  #requestLog: RequestLog = NO_REQUESTS;
  #stored: RequestLog = NO_REQUESTS;
  #elapsed = 0;
  #clock = CHECKED_AT;

  apply(event: Event): void {
    if (event.kind === 'wait') this.#advance(event.ms);
    else if (event.kind === 'clock-back') this.#clock -= event.ms;
    else if (event.kind === 'quota') this.#requestLog = observeQuota(this.#requestLog, event, this.#clock);
    else if (event.kind === 'worker-restart') this.#requestLog = copied(this.#requestLog);
    else if (event.kind === 'browser-restart')
      this.#requestLog = restoreAfterRestart(copied(this.#stored), this.#clock);
    else for (let n = 0; n < event.times; n += 1) this.#request(event);
  }

  #request({ requester, everyMs }: RequestEvent): void {
    this.#advance(everyMs);
    if (remainingRequests(this.#requestLog, requester, this.#clock) < 1) return;
    const isQuick = this.#elapsed - (this.sent.at(-1) ?? Number.NEGATIVE_INFINITY) <= QUICK_MS;
    this.#requestLog = recordRequest(this.#requestLog, this.#clock);
    this.sent.push(this.#elapsed);
    if (isQuick || this.sent.length === 1) this.#stored = this.#requestLog;
  }

  #advance(ms: number): void {
    this.#elapsed += ms;
    this.#clock += ms;
  }
}

/** The most that were sent within any period of this length. */
function maxWithin(sent: readonly number[], ms: number): number {
  let from = 0;
  return sent.reduce((most, time, index) => {
    while ((sent[from] ?? time) <= time - ms) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
}

it.each([
  ['the clock is put back or forward, and the background is ended', [clockBack, worker]],
  ['the browser is started again', [worker, browser]],
] as const)(
  'never sends more than 50 requests in a minute and 500 in an hour, although %s',
  { timeout: TIMEOUT },
  (_, kinds) => {
    const event: fc.Arbitrary<Event> = fc.oneof(wait, { weight: 3, arbitrary: request }, quota, ...kinds);
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40, size: 'max' }), (events) => {
        const browser = new SimulatedBrowser();
        for (const event of events) browser.apply(event);
        expect(maxWithin(browser.sent, MINUTE)).toBeLessThanOrEqual(50);
        expect(maxWithin(browser.sent, HOUR)).toBeLessThanOrEqual(500);
      }),
      runs(300),
    );
  },
);

it('allows a request at the moment that it names, and none before', { timeout: TIMEOUT }, () => {
  const times = fc.array(fc.nat(HOUR + MINUTE), { maxLength: 600, size: 'max' });
  const others = fc.option(
    fc.record({
      count: fc.nat(1_000),
      at: fc.nat(HOUR).map((ms) => CHECKED_AT - ms),
      limit: fc.constantFrom(60, 1_000),
    }),
  );
  fc.assert(
    fc.property(times, others, others, requester, (times, minute, hour, requester) => {
      const sent = times.map((ms) => CHECKED_AT - ms).sort((a, b) => a - b);
      const requestLog = { times: sent, minute, hour };
      const at = nextRequestAt(requestLog, requester, CHECKED_AT);
      expect(remainingRequests(requestLog, requester, at)).toBeGreaterThanOrEqual(1);
      // The requests of others may expire earlier: only then is one allowed before.
      if (at > CHECKED_AT && !minute && !hour) expect(remainingRequests(requestLog, requester, at - 1)).toBeLessThan(1);
    }),
    runs(1_000),
  );
});
