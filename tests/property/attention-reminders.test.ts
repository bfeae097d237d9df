import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession, manySessions, type WireSession } from '../support/api/wire-session.ts';
import { AttentionLedger, RED_MS } from './attention-ledger';
import { ALL_KINDS, happen, happenings } from './happenings';
import { runs, TIMEOUT } from './runs';

const MOMENT = '2026-02-01T11:59:00+00:00';
const FUTURE = '2099-01-01T00:00:00+00:00';

/** Chats whose last messages share one moment, as an import leaves them; they come in another order in each answer. */
const ties = (count: number): WireSession[] =>
  Array.from({ length: count }, (_, n) =>
    makeSession({ id: `tie-${n}`, last_message_at: MOMENT, created_at: '2026-01-01T00:00:00+00:00' }),
  );
const ahead = (isThere: boolean): WireSession[] =>
  isThere ? [makeSession({ id: 'future', last_message_at: FUTURE, created_at: '2026-01-01T00:00:00+00:00' })] : [];

/** An account at the first check; `isAhead`: one of its rows is dated in the future. */
interface Start {
  readonly size: number;
  readonly seed: number;
  readonly silent: number;
  readonly tied: number;
  readonly isAhead: boolean;
}
const accountsOf = (size: fc.Arbitrary<number>, tied: fc.Arbitrary<number>): fc.Arbitrary<Start> =>
  fc.record({ size, seed: fc.nat(1_000), silent: fc.nat(5), tied, isAhead: fc.boolean() });
const smallAccounts = accountsOf(fc.nat(40), fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 40 })));
const largeAccounts = accountsOf(fc.integer({ min: 1_000, max: 1_300 }), fc.constant(0));

function sessionsOf({ size, seed, silent, tied, isAhead }: Start): WireSession[] {
  return [...manySessions(size, seed, silent), ...ties(tied), ...ahead(isAhead)];
}

const step = fc.record({
  happens: happenings(ALL_KINDS, 8),
  reads: fc.option(fc.nat(40), { freq: 2 }),
  isEmpty: fc.nat(5).map((n) => n === 0),
  /** Half minutes until the check. */
  after: fc.nat(4),
});
const wishes = fc.record({ newChats: fc.boolean(), news: fc.boolean() });
const steps = fc.array(step, { minLength: 2, maxLength: 8 });

function property(accounts: fc.Arbitrary<Start>, counts: { told: number; reminded: number }) {
  return fc.property(accounts, wishes, steps, (start, wished, story) => {
    const ledger = new AttentionLedger((now) => new Account(sessionsOf(start), now), wished);
    if (!ledger.begin()) return;
    for (const { happens, reads, isEmpty, after } of story) {
      for (const happening of happens) happen(ledger.account, happening);
      if (reads !== null) ledger.read(reads);
      ledger.perch.now += after * 30_000;
      ledger.check(isEmpty);
    }
    // An answer that was empty by mistake is over, and so much time passes that all who wait do so for too long.
    ledger.check();
    ledger.perch.now += RED_MS;
    for (let check = 0; check < 3; check += 1) ledger.check();
    ledger.expectReminders();
    counts.told += ledger.counts.told;
    counts.reminded += ledger.counts.reminded;
  });
}

it(
  'tells of everybody who writes and is wanted, reminds of each once, and makes no news of what only comes into sight',
  () => {
    const counts = { told: 0, reminded: 0 };
    fc.assert(property(smallAccounts, counts), runs(400, 0.1));
    // A world in which nobody is ever told of anything would pass.
    expect(counts.told).toBeGreaterThan(400);
    expect(counts.reminded).toBeGreaterThan(400);
  },
  TIMEOUT,
);

it(
  'does so where there are more chats than are kept, of which some close',
  () => {
    const counts = { told: 0, reminded: 0 };
    fc.assert(property(largeAccounts, counts), runs(20, 0.005));
    expect(counts.told).toBeGreaterThan(30);
  },
  TIMEOUT,
);
