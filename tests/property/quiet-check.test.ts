import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WELL } from '../../utils/domain/chat';
import { Account } from '../support/api/account.ts';
import { manySessions } from '../support/api/wire-session.ts';
import { happen, happenings } from './happenings';
import { PerchModel, serverOf } from './perch-model';

/** Accounts with a dated row among the first twenty: what the plan recognises a quiet account by. */
const accounts = fc.record({ size: fc.nat(1_500), seed: fc.nat(1_000), silent: fc.nat(10) }).map(
  ({ size, seed, silent }) =>
    () =>
      new Account(manySessions(size, seed, silent), () => new Date('2026-02-02')),
);
const stirred = happenings(['message', 'visitor', 'close'], 8);
const policy = fc.constantFrom('unexplained' as const, 'never' as const);

it('costs one small request and changes nothing that is stored', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(accounts, stirred, policy, (makeAccount, before, policy) => {
      const account = makeAccount();
      const perch = new PerchModel();
      for (const happening of before) happen(account, happening);
      perch.check(serverOf(account));
      const { chats, marks } = perch.known;
      expect(chats.complete).toBe(true);
      expect(perch.check(serverOf(account), { policy })).toEqual([{ limit: 20, offset: 0 }]);
      expect(perch.known.chats).toBe(chats);
      expect(perch.known.marks).toBe(marks);
      expect(perch.known.health).toBe(WELL);
    }),
    { seed: 20260201, numRuns: 40 },
  );
});

it('costs no more after a few new messages', { timeout: 60_000 }, () => {
  const news = happenings(['message', 'visitor'], 9);
  fc.assert(
    fc.property(accounts, news, policy, (makeAccount, news, policy) => {
      const account = makeAccount();
      fc.pre(account.sessions.length > 0 && account.sessions.length <= 500);
      const perch = new PerchModel();
      perch.check(serverOf(account));
      for (const happening of news) happen(account, happening);
      expect(perch.check(serverOf(account), { policy })).toHaveLength(1);
      expect(perch.known.chats.complete).toBe(true);
    }),
    { seed: 20260201, numRuns: 40 },
  );
});
