import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Freshness, NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import { NO_REQUESTS, type RequestLog, recordRequest } from '../../utils/domain/schedule/request-log.ts';
import { type CheckReason, decideCheck, type ScheduleInput } from '../../utils/domain/schedule/schedule.ts';
import { CHECK_FREQUENCIES, DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { CHECKED_AT, FAILURES, failing } from '../support/chats.ts';
import { requestLogOf, scheduleInput } from '../support/schedule-input.ts';
import { runs, TIMEOUT } from './runs.ts';

const NOW = CHECKED_AT;
const HOUR = 3_600_000;
const REASONS: readonly CheckReason[] = ['alarm', 'timer', 'watch', 'return', 'popup', 'button', 'connected'];

const reason = fc.constantFrom(...REASONS);
const settings = fc.constantFrom(...CHECK_FREQUENCIES).map((checking) => ({ ...DEFAULT_SETTINGS, checking }));
/** Milliseconds ago; slightly negative after the clock was put back. */
const ago = fc.oneof(fc.integer({ min: -5_000, max: 150_000 }), fc.integer({ min: -5 * HOUR, max: 5 * HOUR }));

const freshness: fc.Arbitrary<Freshness> = fc
  .record({
    startedAt: fc.option(ago),
    newMessageFoundAt: fc.option(ago),
    since: fc.option(ago),
    behind: fc.boolean(),
    answeredOffline: fc.boolean(),
  })
  .map(({ behind, answeredOffline, ...agos }) => {
    const times = Object.entries(agos).map(([name, ms]) => [name, ms === null ? null : NOW - ms]);
    return { ...NEVER_CHECKED, ...Object.fromEntries(times), behind, answeredOffline };
  });

/** After failures in a row: the last one after its check began, and at least two seconds before the next. */
function failingAfter({ startedAt }: Freshness, [kind, after, wait]: readonly [number, number, number]) {
  const at = startedAt !== null && startedAt > NOW ? startedAt + after : Math.min((startedAt ?? NOW) + after, NOW);
  const failure = FAILURES[kind] ?? { kind: 'offline' };
  return failing(failure, {
    lastFailedAt: at,
    failingSince: at,
    retryAt: failure.kind === 'unauthorized' ? null : at + wait,
  });
}

const failure = fc.tuple(fc.nat(FAILURES.length - 1), fc.nat(15_000), fc.integer({ min: 2_000, max: 600_000 }));
const requestLog: fc.Arbitrary<RequestLog> = fc.oneof(
  fc.constant(NO_REQUESTS),
  fc
    .record({ count: fc.nat(60), every: fc.nat(2_000), others: fc.nat(120), since: fc.nat(80_000) })
    .map(({ count, every, others, since }) => ({
      ...requestLogOf(count, every, NOW - since),
      minute: { count: others, at: NOW - since, limit: 100 },
    })),
);

const inputs: fc.Arbitrary<ScheduleInput> = fc
  .record({ freshness, settings, requestLog: requestLog, failure: fc.option(failure), online: fc.boolean() })
  .map(({ failure, freshness, ...rest }) =>
    scheduleInput({ ...rest, freshness, ...(failure && { health: failingAfter(freshness, failure) }) }),
  );

it('checks at the moment that it waits for', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(reason, inputs, (reason, situation) => {
      let now = NOW;
      let decision = decideCheck(reason, situation, now);
      // The interval changes if a conversation ends or the budget runs out meanwhile; the next decision shows it.
      for (let waits = 0; decision.kind === 'wait' && waits < 3; waits += 1) {
        expect(decision.until).toBeGreaterThan(now);
        now = decision.until;
        decision = decideCheck(reason, situation, now);
      }
      expect(decision.kind).not.toBe('wait');
    }),
    runs(3_000),
  );
});

it('waits only once if there is budget, the mode stays and no clock was put back', { timeout: TIMEOUT }, () => {
  const steady = inputs
    .filter(({ freshness }) => (freshness.startedAt ?? NOW) <= NOW)
    .map((situation) => ({ ...situation, requestLog: NO_REQUESTS }))
    .map((situation) => ({ ...situation, freshness: { ...situation.freshness, newMessageFoundAt: null, since: NOW } }));
  fc.assert(
    fc.property(reason, steady, (reason, situation) => {
      const decision = decideCheck(reason, situation, NOW);
      if (decision.kind !== 'wait') return;
      expect(decision.until).toBeGreaterThan(NOW);
      expect(decideCheck(reason, situation, decision.until).kind).not.toBe('wait');
    }),
    runs(3_000),
  );
});

interface Jump {
  /** Seconds until the clock is changed by hours. */
  readonly after: number;
  readonly byHours: number;
}

const jumps: fc.Arbitrary<Jump[]> = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 300 }), byHours: fc.double({ min: -6, max: 6, noNaN: true }) }),
  { maxLength: 4 },
);

/** The real seconds at which checks began, with a timer every second and a clock that is changed. */
function checkStarts(jumps: readonly Jump[]): number[] {
  const starts: number[] = [];
  const putBy = jumps.flatMap(({ after, byHours }) => [...Array(after - 1).fill(0), Math.round(byHours * HOUR)]);
  let { freshness, requestLog } = scheduleInput();
  let now = NOW;
  for (let second = 0; second < putBy.length + 300; second += 1) {
    now += 1_000 + (putBy[second] ?? 0);
    if (decideCheck('timer', scheduleInput({ freshness, requestLog: requestLog }), now).kind !== 'check') continue;
    freshness = { ...freshness, startedAt: now, watchingSince: freshness.watchingSince ?? now };
    requestLog = recordRequest(requestLog, now);
    starts.push(second);
  }
  return starts;
}

it('neither stalls nor floods when the clock is put forward and back by hours', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(jumps, (jumps) => {
      const gaps = checkStarts(jumps).map((second, index, all) => second - (all[index - 1] ?? second));
      // Half an hour after the last message, or when the clock says so, checks come every minute.
      expect(Math.max(...gaps)).toBeLessThanOrEqual(60);
      expect(gaps.filter((gap) => gap > 0 && gap < 30).length).toBeLessThanOrEqual(jumps.length);
    }),
    runs(300),
  );
});
