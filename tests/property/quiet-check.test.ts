import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WELL } from '../../utils/domain/chat';
import { Account } from '../support/api/account.ts';
import { manySessions } from '../support/api/wire-session.ts';
import { accountsOf, happen, happenings } from './happenings';
import { PerchModel, type Server, serverOf } from './perch-model';
import { runs, TIMEOUT } from './runs';

const accounts = accountsOf(fc.nat(1_500), fc.oneof(fc.nat(10), fc.nat(300)));
const stirred = happenings(['message', 'visitor', 'silent visitor', 'close', 'reopen'], 8);
const sweep = fc.constantFrom('allowed' as const, 'not-yet' as const);

/** A Perch that knows all of a list that holds still. */
function settled(server: Server): PerchModel {
  const perch = new PerchModel();
  perch.settle(server, 8);
  expect(perch.known).toMatchObject({ chats: { complete: true, doubtful: false }, walk: null });
  return perch;
}

/** One check that costs one small request and changes nothing that is stored. */
function expectQuiet(perch: PerchModel, server: Server, sweep: 'allowed' | 'not-yet'): void {
  const { chats, marks, spentBefore } = perch.known;
  const offset = chats.silent > 8 ? chats.silent - 5 : 0;
  expect(perch.check(server, { sweep })).toEqual([{ limit: 20, offset }]);
  expect(perch.known.chats).toBe(chats);
  expect(perch.known.marks).toBe(marks);
  expect(perch.known.spentBefore).toBe(spentBefore);
  expect(perch.known.health).toBe(WELL);
}

it('costs one small request and changes nothing that is stored', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, stirred, sweep, (make, before, sweep) => {
      const account = make();
      for (const happening of before) happen(account, happening);
      const server = serverOf(account);
      expectQuiet(settled(server), server, sweep);
    }),
    runs(60, 0.05),
  );
});

describe.each([20, 130, 900])('with %i chats without a message', (silent) => {
  it.each([0, 1, 2, 90, 1_100])('costs one as well, where %i have one', (dated) => {
    const server = serverOf(new Account(manySessions(silent + dated, 7, silent)));
    expectQuiet(settled(server), server, 'allowed');
  });
});

/** Each first message to a chat moves the place where the newest is looked for, if there are many without one. */
const newsOf = fc.oneof(
  fc.tuple(accountsOf(fc.nat(1_500), fc.nat(8)), happenings(['message', 'visitor'], 8)),
  fc.tuple(accounts, happenings(['message', 'visitor'], 4)),
);

it('costs no more after a few new messages', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(newsOf, sweep, ([make, news], sweep) => {
      const account = make();
      const server = serverOf(account);
      const perch = settled(server);
      for (const happening of news) happen(account, happening);
      expect(perch.check(server, { sweep })).toHaveLength(1);
      expect(perch.known.chats.complete).toBe(true);
    }),
    runs(60, 0.05),
  );
});
