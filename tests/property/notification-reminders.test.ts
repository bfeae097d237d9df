import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession, manySessions, type WireSession } from '../support/api/wire-session.ts';
import { ALL_EVENT_KINDS, applyEvent, listEvents } from './list-events.ts';
import { NotificationOracle, TOO_LONG_MS } from './notification-oracle.ts';
import { runs, TIMEOUT } from './runs.ts';

const SHARED_INSTANT = '2026-02-01T11:59:00+00:00';
const FUTURE = '2099-01-01T00:00:00+00:00';

/** Chats whose last messages share one instant, as after an import; each answer lists them in another order. */
const sameMomentSessions = (count: number): WireSession[] =>
  Array.from({ length: count }, (_, n) =>
    makeSession({ id: `tie-${n}`, last_message_at: SHARED_INSTANT, created_at: '2026-01-01T00:00:00+00:00' }),
  );
const futureSessions = (isPresent: boolean): WireSession[] =>
  isPresent ? [makeSession({ id: 'future', last_message_at: FUTURE, created_at: '2026-01-01T00:00:00+00:00' })] : [];

/** An account at the first check. */
interface InitialAccount {
  readonly size: number;
  readonly seed: number;
  readonly emptyCount: number;
  readonly sameMomentCount: number;
  readonly hasFutureMessage: boolean;
}
const accountsOf = (size: fc.Arbitrary<number>, sameMomentCount: fc.Arbitrary<number>): fc.Arbitrary<InitialAccount> =>
  fc.record({ size, seed: fc.nat(1_000), emptyCount: fc.nat(5), sameMomentCount, hasFutureMessage: fc.boolean() });
const smallAccounts = accountsOf(fc.nat(40), fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 40 })));
const largeAccounts = accountsOf(fc.integer({ min: 1_000, max: 1_300 }), fc.constant(0));

function sessionsOf({ size, seed, emptyCount, sameMomentCount, hasFutureMessage }: InitialAccount): WireSession[] {
  return [
    ...manySessions(size, seed, emptyCount),
    ...sameMomentSessions(sameMomentCount),
    ...futureSessions(hasFutureMessage),
  ];
}

const step = fc.record({
  events: listEvents(ALL_EVENT_KINDS, 8),
  reads: fc.option(fc.nat(40), { freq: 2 }),
  isEmpty: fc.nat(5).map((n) => n === 0),
  /** Until the check. */
  halfMinutes: fc.nat(4),
});
const preferences = fc.record({ newChats: fc.boolean(), existingChats: fc.boolean() });
const steps = fc.array(step, { minLength: 2, maxLength: 8 });

function property(accounts: fc.Arbitrary<InitialAccount>, counts: { notified: number; reminded: number }) {
  return fc.property(accounts, preferences, steps, (start, preferences, scenario) => {
    const oracle = new NotificationOracle((now) => new Account(sessionsOf(start), now), preferences);
    if (!oracle.begin()) return;
    for (const { events, reads, isEmpty, halfMinutes } of scenario) {
      for (const event of events) applyEvent(oracle.account, event);
      if (reads !== null) oracle.read(reads);
      oracle.perch.now += halfMinutes * 30_000;
      oracle.check(isEmpty);
    }
    // No more empty answers, and enough time that every wait is too long.
    oracle.check();
    oracle.perch.now += TOO_LONG_MS;
    for (let check = 0; check < 3; check += 1) oracle.check();
    oracle.expectReminders();
    counts.notified += oracle.counts.notified;
    counts.reminded += oracle.counts.reminded;
  });
}

it(
  'notifies of every wanted message, reminds of each wait once, and ignores chats that only appear in the list',
  () => {
    const counts = { notified: 0, reminded: 0 };
    fc.assert(property(smallAccounts, counts), runs(400, 0.1));
    // Otherwise the property would hold if there never was a notification.
    expect(counts.notified).toBeGreaterThan(400);
    expect(counts.reminded).toBeGreaterThan(400);
  },
  TIMEOUT,
);

it(
  'does so with more chats than are kept, some of which close',
  () => {
    const counts = { notified: 0, reminded: 0 };
    fc.assert(property(largeAccounts, counts), runs(20, 0.005));
    expect(counts.notified).toBeGreaterThan(30);
  },
  TIMEOUT,
);
