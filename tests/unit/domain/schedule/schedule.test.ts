import { describe, expect, it } from 'vitest';
import { type Freshness, NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import type { Failure } from '../../../../utils/domain/model/failure.ts';
import { afterFailure } from '../../../../utils/domain/schedule/backoff.ts';
import { type CheckReason, decideCheck, type ScheduleInput } from '../../../../utils/domain/schedule/schedule.ts';
import { returnDelay } from '../../../../utils/domain/schedule/wake-plan.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { CHECKED_AT, failing } from '../../../support/chats.ts';
import { requestLogOf, scheduleInput } from '../../../support/schedule-input.ts';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

const REASONS: readonly CheckReason[] = ['alarm', 'timer', 'watch', 'return', 'popup', 'button', 'connected'];
const AUTOMATIC = ['alarm', 'timer', 'watch'] as const;
const MANUAL = ['popup', 'button'] as const;
const CHECK = { kind: 'check' };
const waitUntil = (until: number) => ({ kind: 'wait', until });

/** The last check began this long ago, in a browser that was started a minute ago. */
function lastStarted(ago: number, overrides: Partial<Freshness> = {}): Freshness {
  return { ...NEVER_CHECKED, startedAt: NOW - ago, watchingSince: NOW - MINUTE, ...overrides };
}

function decide(reason: CheckReason, overrides: Partial<ScheduleInput> = {}, now = NOW) {
  return decideCheck(reason, scheduleInput(overrides), now);
}

describe('while checks succeed', () => {
  it.each(REASONS)('checks for %s if nothing was checked yet', (reason) => {
    expect(decide(reason)).toEqual(CHECK);
  });

  it.each<[CheckReason, string, number]>([
    ['alarm', 'half the interval, because alarms fire on a fixed period', 15 * SECOND],
    ['timer', 'the interval, because timers fire a little early', 30 * SECOND - 250],
    ['watch', 'ten seconds, because the popup is open', 10 * SECOND - 250],
    ['return', 'two seconds', 2 * SECOND],
    ['popup', 'two seconds', 2 * SECOND],
    ['button', 'two seconds', 2 * SECOND],
  ])('waits between two checks for %s: %s', (reason, _, least) => {
    const freshness = lastStarted(SECOND);
    const due = NOW - SECOND + least;
    expect(decide(reason, { freshness })).toEqual(waitUntil(due));
    expect(decide(reason, { freshness }, due - 1)).toEqual(waitUntil(due));
    expect(decide(reason, { freshness }, due)).toEqual(CHECK);
  });

  it('checks a new key at once', () => {
    expect(decide('connected', { freshness: lastStarted(0) })).toEqual(CHECK);
  });

  it('lets an alarm come early by at most half of a short interval', () => {
    const freshness = lastStarted(2_499, { newMessageFoundAt: NOW - 2_499 });
    const settings = { ...DEFAULT_SETTINGS, checking: 'live' as const };
    expect(decide('alarm', { freshness, settings })).toEqual(waitUntil(NOW + 1));
    expect(decide('alarm', { freshness, settings }, NOW + 1)).toEqual(CHECK);
  });
});

describe('while checks fail', () => {
  const offline = failing({ kind: 'offline' });
  const later = NOW + 40 * SECOND;

  it.each(AUTOMATIC)('makes %s wait until the next try, and no longer', (reason) => {
    const health = { ...offline, retryAt: later };
    expect(decide(reason, { health, freshness: lastStarted(MINUTE) })).toEqual(waitUntil(later));
    expect(decide(reason, { health, freshness: lastStarted(MINUTE) }, later)).toEqual(CHECK);
  });

  it.each([...MANUAL, 'return', 'connected'] as const)('does not make %s wait for that', (reason) => {
    expect(decide(reason, { health: offline, freshness: lastStarted(MINUTE) })).toEqual(CHECK);
  });

  it('still does not check twice within two seconds', () => {
    const freshness = lastStarted(500);
    expect(decide('button', { health: offline, freshness })).toEqual(waitUntil(NOW + 1_500));
    expect(decide('return', { health: offline, freshness })).toEqual(waitUntil(NOW + 1_500));
  });

  const asked: Failure[] = [
    { kind: 'rate-limited', waitMs: 40_000 },
    { kind: 'rate-limited', waitMs: null },
  ];

  it.each(REASONS.flatMap((reason) => asked.map((failure) => [reason, failure] as const)))(
    'for %s, sends nothing to the same account before the time that %j named',
    (reason, failure) => {
      const health = failing(failure, { retryAt: later });
      expect(decide(reason, { health })).toEqual(reason === 'connected' ? CHECK : waitUntil(later));
      expect(decide(reason, { health }, later)).toEqual(CHECK);
    },
  );

  it.each(REASONS)('waits as long as a 5xx asked for, except for a manual check: %s', (reason) => {
    const health = failing({ kind: 'server', status: 503, waitMs: 40_000 }, { retryAt: later });
    const mayAsk = MANUAL.some((one) => one === reason) || reason === 'connected';
    expect(decide(reason, { health })).toEqual(mayAsk ? CHECK : waitUntil(later));
    expect(decide(reason, { health }, later)).toEqual(CHECK);
  });

  it('lets the user try again after a 5xx that named no time', () => {
    const health = failing({ kind: 'server', status: 500, waitMs: null });
    expect(decide('button', { health })).toEqual(CHECK);
    expect(decide('alarm', { health })).toEqual(waitUntil(later));
  });

  it.each(REASONS)(
    'stops for %s after the key was rejected, until there is another or **Check now** is pressed',
    (reason) => {
      const health = failing({ kind: 'unauthorized' });
      const tries = reason === 'connected' || reason === 'button';
      expect(decide(reason, { health }, NOW + 24 * HOUR)).toEqual(tries ? CHECK : { kind: 'stop' });
      expect(decide(reason, { health, online: false })).toEqual(tries ? CHECK : { kind: 'stop' });
    },
  );

  it('does not try a rejected key twice within two seconds, or beyond the budget', () => {
    const health = failing({ kind: 'unauthorized' });
    expect(decide('button', { health, freshness: lastStarted(500) })).toEqual(waitUntil(NOW + 1_500));
    expect(decide('button', { health, requestLog: requestLogOf(50, SECOND) }).kind).toBe('wait');
  });
});

describe('while the browser says that there is no network', () => {
  const health = failing({ kind: 'offline' }, { retryAt: NOW + 2 * SECOND });
  const probe = NOW + 10 * MINUTE;

  it.each([...AUTOMATIC, 'return'] as const)(
    'is offline for %s once, then waits until it tries again anyway',
    (reason) => {
      expect(decide(reason, { online: false })).toEqual({ kind: 'offline' });
      expect(decide(reason, { online: false, health })).toEqual(waitUntil(probe));
      expect(decide(reason, { online: false, health }, probe - 1)).toEqual(waitUntil(probe));
      expect(decide(reason, { online: false, health }, probe)).toEqual(CHECK);
    },
  );

  it.each([...MANUAL, 'connected'] as const)('tries for %s', (reason) => {
    expect(decide(reason, { online: false })).toEqual(CHECK);
    expect(decide(reason, { online: false, health })).toEqual(CHECK);
  });

  it.each([...AUTOMATIC, 'return'] as const)(
    'is no longer trusted after the last request was answered: %s',
    (reason) => {
      const answered = { online: false, freshness: { ...lastStarted(MINUTE), answeredOffline: true } };
      expect(decide(reason, answered)).toEqual(CHECK);
      const early = { ...answered, freshness: { ...answered.freshness, startedAt: NOW - SECOND } };
      expect(decide(reason, early)).toEqual(decide(reason, { ...early, online: true }));
      // A 5xx does not mean that there is no network either.
      const trouble = failing({ kind: 'server', status: 500, waitMs: null }, { retryAt: NOW + 20 * SECOND });
      expect(decide(reason, { ...answered, health: trouble })).toEqual(
        decide(reason, { ...answered, health: trouble, online: true }),
      );
    },
  );

  it('replaces a failure of another kind', () => {
    expect(decide('alarm', { online: false, health: failing({ kind: 'timeout' }) })).toEqual({ kind: 'offline' });
  });

  it('checks again as soon as there is a network', () => {
    expect(decide('return', { health })).toEqual(CHECK);
    expect(decide('alarm', { health }, NOW + 2 * SECOND)).toEqual(CHECK);
  });

  it('does not forget how long the server asked to wait', () => {
    const limited = failing({ kind: 'rate-limited', waitMs: 600_000 }, { retryAt: NOW + 600_000 });
    const decision = decide('alarm', { online: false, health: limited });
    const failed = { now: NOW, random: 0, chatsAsOf: null, manual: false };
    const after = decision.kind === 'offline' ? afterFailure(limited, { kind: 'offline' }, failed) : limited;
    for (const reason of ['return', 'alarm', 'button'] as const) {
      expect(decide(reason, { health: after }, NOW + 5 * SECOND).kind).toBe('wait');
    }
  });
});

describe('when the budget is used up', () => {
  const automaticOnly = requestLogOf(47, SECOND);
  const all = requestLogOf(50, SECOND);

  it.each([...AUTOMATIC, 'return'] as const)('makes %s wait until a request is allowed, and says why', (reason) => {
    const until = NOW - 46 * SECOND + MINUTE;
    expect(decide(reason, { requestLog: automaticOnly })).toEqual({ kind: 'wait', until, budget: true });
    expect(decide(reason, { requestLog: automaticOnly }, until)).toEqual(CHECK);
  });

  it.each([...MANUAL, 'connected'] as const)('has a reserve for %s', (reason) => {
    expect(decide(reason, { requestLog: automaticOnly })).toEqual(CHECK);
    const until = NOW - 49 * SECOND + MINUTE;
    expect(decide(reason, { requestLog: all })).toEqual({ kind: 'wait', until, budget: true });
    expect(decide(reason, { requestLog: all }, until)).toEqual(CHECK);
  });
});

describe('after the clock was changed', () => {
  it.each([SECOND, 5 * HOUR])('backwards by %i ms, waits neither for the last check nor for a failure', (ms) => {
    for (const reason of REASONS) expect(decide(reason, { freshness: lastStarted(0) }, NOW - ms)).toEqual(CHECK);
    for (const failure of [{ kind: 'offline' }, { kind: 'rate-limited', waitMs: 40_000 }] as const) {
      for (const reason of REASONS) expect(decide(reason, { health: failing(failure) }, NOW - ms)).toEqual(CHECK);
    }
    const offline = { health: failing({ kind: 'offline' }), online: false };
    for (const reason of REASONS) expect(decide(reason, offline, NOW - ms)).toEqual(CHECK);
  });

  it('forwards, checks once, and then as usual', () => {
    const now = NOW + 5 * HOUR;
    for (const reason of REASONS) expect(decide(reason, { freshness: lastStarted(0) }, now)).toEqual(CHECK);
    const freshness = { ...lastStarted(0), startedAt: now };
    expect(decide('timer', { freshness }, now + SECOND).kind).toBe('wait');
  });
});

it('spreads the checks after a return over three seconds', () => {
  expect([0, 0.5, 0.999_999].map(returnDelay)).toEqual([0, 1_500, 3_000]);
});
