import { describe, expect, it } from 'vitest';
import { type Freshness, type Health, NEVER_CHECKED, WELL } from '../../../utils/domain/chat';
import { type CheckReason, decideCheck } from '../../../utils/domain/schedule';

const NOW = Date.UTC(2026, 1, 1, 12);
const SECOND = 1_000;
const MINUTE = 60_000;

type Failing = Extract<Health, { state: 'failing' }>;

function failing(overrides: Partial<Failing> = {}): Failing {
  return {
    state: 'failing',
    failure: { kind: 'offline' },
    since: NOW - MINUTE,
    at: NOW - 10 * SECOND,
    attempts: 1,
    retryAt: NOW + 20 * SECOND,
    chatsAsOf: null,
    ...overrides,
  };
}

const started = (ago: number, requests = 1): Freshness => ({ ...NEVER_CHECKED, startedAt: NOW - ago, requests });

describe('decideCheck', () => {
  const CHECK = { kind: 'check' };

  it.each(['alarm', 'popup', 'button', 'connected'] as const)(
    'checks for %s where nothing was checked yet',
    (reason) => {
      expect(decideCheck(reason, WELL, NEVER_CHECKED, NOW)).toEqual(CHECK);
    },
  );

  it('checks at every alarm while checks are small', () => {
    expect(decideCheck('alarm', WELL, started(30 * SECOND), NOW)).toEqual(CHECK);
    expect(decideCheck('alarm', WELL, started(30 * SECOND, 5), NOW)).toEqual(CHECK);
  });

  it('leaves out an alarm right after a check', () => {
    expect(decideCheck('alarm', WELL, started(5 * SECOND), NOW)).toEqual({ kind: 'wait', until: NOW + 5 * SECOND });
  });

  it.each(['popup', 'button'] as const)('does not check twice within two seconds for %s', (reason) => {
    expect(decideCheck(reason, WELL, started(1_500), NOW)).toEqual({ kind: 'wait', until: NOW + 500 });
    expect(decideCheck(reason, WELL, started(2_000), NOW)).toEqual(CHECK);
  });

  it('never waits because the clock was put back', () => {
    expect(decideCheck('alarm', WELL, started(-3_600_000), NOW)).toEqual(CHECK);
    const future = failing({ at: NOW + 3_600_000, retryAt: NOW + 3_630_000 });
    expect(decideCheck('alarm', future, NEVER_CHECKED, NOW)).toEqual(CHECK);
  });

  describe('while checks fail', () => {
    it('lets an alarm wait, and the user not', () => {
      const wait = { kind: 'wait', until: NOW + 20 * SECOND };
      expect(decideCheck('alarm', failing(), started(MINUTE), NOW)).toEqual(wait);
      expect(decideCheck('popup', failing(), started(MINUTE), NOW)).toEqual(CHECK);
      expect(decideCheck('button', failing(), started(MINUTE), NOW)).toEqual(CHECK);
    });

    it('tries again once the wait is over', () => {
      expect(decideCheck('alarm', failing({ retryAt: NOW }), started(MINUTE), NOW)).toEqual(CHECK);
    });

    it.each(['alarm', 'popup', 'button'] as const)(
      'sends nothing for %s before the time that a 429 named',
      (reason) => {
        const health = failing({ failure: { kind: 'rate-limited', waitMs: 90_000 }, retryAt: NOW + 80 * SECOND });
        expect(decideCheck(reason, health, NEVER_CHECKED, NOW)).toEqual({ kind: 'wait', until: NOW + 80 * SECOND });
        expect(decideCheck(reason, { ...health, retryAt: NOW }, NEVER_CHECKED, NOW)).toEqual(CHECK);
      },
    );

    it.each(['alarm', 'popup', 'button'] as const)('stops for %s when the key was refused', (reason) => {
      const health = failing({ failure: { kind: 'refused' }, retryAt: null });
      expect(decideCheck(reason, health, NEVER_CHECKED, NOW)).toEqual({ kind: 'stop' });
      expect(decideCheck('connected', health, NEVER_CHECKED, NOW)).toEqual(CHECK);
    });
  });
});

it.each<CheckReason>(['alarm', 'popup', 'button'])('comes back after a wait that a decision for %s named', (reason) => {
  const decision = decideCheck(reason, WELL, started(1_000), NOW);
  expect(decision.kind === 'wait' && decideCheck(reason, WELL, started(1_000), decision.until).kind).toBe('check');
});
