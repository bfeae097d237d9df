import { describe, expect, it } from 'vitest';
import {
  type Freshness,
  HEALTHY,
  type Health,
  NEVER_CHECKED,
} from '../../../../utils/domain/model/connection-state.ts';
import { decideCheck, type ScheduleInput } from '../../../../utils/domain/schedule/schedule.ts';
import { hasSlept, nextCheckAt, planWake } from '../../../../utils/domain/schedule/wake-plan.ts';
import { aSnapshot, CHECKED_AT, failing } from '../../../support/chats.ts';
import { requestLogOf, scheduleInput } from '../../../support/schedule-input.ts';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const { connection } = aSnapshot();
const NO_WAKE = { everyMs: null, wakeAt: null, timerAt: null };

function lastStarted(ago: number, overrides: Partial<Freshness> = {}): Freshness {
  return { ...NEVER_CHECKED, startedAt: NOW - ago, watchingSince: NOW - ago, ...overrides };
}

function connectedInput(overrides: Partial<ScheduleInput> = {}) {
  return { ...scheduleInput(overrides), connection };
}

describe('planWake', () => {
  it.each<[string, Health]>([
    ['healthy', HEALTHY],
    ['failing', failing({ kind: 'offline' })],
  ])('plans nothing without a connection, with health %s', (_, health) => {
    expect(planWake({ ...connectedInput({ health }), connection: null }, NOW)).toEqual(NO_WAKE);
    expect(nextCheckAt({ ...connectedInput({ health }), connection: null }, NOW)).toBeNull();
  });

  it('plans nothing after the key was rejected', () => {
    expect(planWake(connectedInput({ health: failing({ kind: 'unauthorized' }) }), NOW)).toEqual(NO_WAKE);
  });

  it('uses the periodic alarm if the next check is later than the background stays awake', () => {
    const plan = planWake(connectedInput({ freshness: lastStarted(SECOND) }), NOW);
    expect(plan).toEqual({ everyMs: 30_000, wakeAt: null, timerAt: null });
  });

  it('sets a timer for a check that comes sooner', () => {
    const plan = planWake(connectedInput({ freshness: lastStarted(10 * SECOND) }), NOW);
    expect(plan).toEqual({ everyMs: 30_000, wakeAt: null, timerAt: NOW + 20 * SECOND });
    expect(decideCheck('timer', connectedInput({ freshness: lastStarted(10 * SECOND) }), NOW + 20 * SECOND).kind).toBe(
      'check',
    );
  });

  it.each([
    ['live', 0, 30_000],
    ['steady', 5 * MINUTE, 30_000],
    ['slow', HOUR, 60_000],
  ])('sets an alarm for the poll interval, but not more often than Chrome allows: %s', (_, ago, everyMs) => {
    expect(
      planWake(connectedInput({ freshness: lastStarted(SECOND, { newMessageFoundAt: NOW - ago }) }), NOW).everyMs,
    ).toBe(everyMs);
  });

  it('sets a separate alarm for a check that the periodic one would be too early for', () => {
    const slow = { newMessageFoundAt: NOW - HOUR };
    const plan = planWake(connectedInput({ freshness: lastStarted(10 * SECOND, slow) }), NOW);
    expect(plan).toEqual({ everyMs: 60_000, wakeAt: NOW + 50 * SECOND, timerAt: null });
    expect(
      decideCheck('alarm', connectedInput({ freshness: lastStarted(10 * SECOND, slow) }), NOW + 50 * SECOND).kind,
    ).toBe('check');
  });

  it('leaves time between failing checks even if the failure could not be stored', () => {
    const health = failing({ kind: 'offline' }, { lastFailedAt: NOW - HOUR, retryAt: NOW - MINUTE });
    const state = connectedInput({ health, freshness: lastStarted(SECOND) });
    expect(nextCheckAt(state, NOW)).toBe(NOW + 4 * SECOND);
    expect(decideCheck('timer', state, NOW)).toEqual({ kind: 'wait', until: NOW + 4 * SECOND });
    expect(decideCheck('timer', state, NOW + 4 * SECOND).kind).toBe('check');
  });

  it('does not fire the timer in a loop if a due check cannot be made', () => {
    expect(planWake(connectedInput(), NOW).timerAt).toBe(NOW + 500);
    expect(planWake(connectedInput({ freshness: lastStarted(HOUR) }), NOW).timerAt).toBe(NOW + 500);
  });

  describe('while checks fail', () => {
    it('sets one more alarm for the next try', () => {
      const health = failing({ kind: 'timeout' }, { retryAt: NOW + 40 * SECOND });
      const freshness = lastStarted(SECOND);
      expect(planWake(connectedInput({ health, freshness }), NOW)).toMatchObject({
        wakeAt: NOW + 40 * SECOND,
        timerAt: null,
      });
      const soon = { ...health, retryAt: NOW + 5 * SECOND };
      const plan = planWake(connectedInput({ health: soon, freshness }), NOW);
      expect(plan).toMatchObject({ wakeAt: NOW + 5 * SECOND, timerAt: NOW + 5 * SECOND });
    });

    it('has waited long enough', () => {
      const health = failing({ kind: 'timeout' }, { retryAt: NOW });
      expect(planWake(connectedInput({ health }), NOW)).toMatchObject({ wakeAt: null, timerAt: NOW + 500 });
    });

    it('waits ten minutes if the browser says that there is no network', () => {
      const health = failing({ kind: 'offline' }, { retryAt: NOW + 2 * SECOND });
      expect(nextCheckAt(connectedInput({ health, online: false }), NOW)).toBe(NOW + 10 * MINUTE);
      expect(nextCheckAt(connectedInput({ health }), NOW)).toBe(NOW + 2 * SECOND);
    });

    it('does not wait for a time from before the clock was put back', () => {
      const health = failing({ kind: 'timeout' }, { lastFailedAt: NOW + HOUR, retryAt: NOW + 2 * HOUR });
      expect(nextCheckAt(connectedInput({ health, freshness: lastStarted(-HOUR) }), NOW)).toBe(NOW);
    });
  });

  it('waits until the budget allows a request', () => {
    const requestLog = requestLogOf(47, SECOND);
    const roomAt = NOW - 46 * SECOND + MINUTE;
    const state = connectedInput({ requestLog, freshness: lastStarted(MINUTE) });
    expect(planWake(state, NOW)).toMatchObject({ wakeAt: roomAt, timerAt: roomAt });
    expect(decideCheck('timer', state, roomAt)).toEqual({ kind: 'check' });
  });
});

describe('hasSlept', () => {
  it('is true if a check is overdue by a minute and a half', () => {
    expect(hasSlept(scheduleInput({ freshness: lastStarted(120 * SECOND) }), NOW)).toBe(false);
    expect(hasSlept(scheduleInput({ freshness: lastStarted(120 * SECOND + 1) }), NOW)).toBe(true);
    const slow = lastStarted(150 * SECOND, { watchingSince: NOW - HOUR });
    expect(hasSlept(scheduleInput({ freshness: slow }), NOW)).toBe(false);
  });

  it('is false before the first check, or after the clock was put back', () => {
    expect(hasSlept(scheduleInput(), NOW)).toBe(false);
    expect(hasSlept(scheduleInput({ freshness: lastStarted(-HOUR) }), NOW)).toBe(false);
  });

  it('is false while Perch waits after a failure, because a return would cut that short', () => {
    const health = failing({ kind: 'timeout' }, { lastFailedAt: NOW - 4 * MINUTE, retryAt: NOW + 4 * MINUTE });
    expect(hasSlept(scheduleInput({ health, freshness: lastStarted(4 * MINUTE) }), NOW)).toBe(false);
  });
});
