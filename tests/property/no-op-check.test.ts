import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEALTHY } from '../../utils/domain/model/connection-state.ts';
import { Account } from '../support/api/account.ts';
import { manySessions } from '../support/api/wire-session.ts';
import { accountsOf, applyEvent, listEvents } from './list-events.ts';
import { runs, TIMEOUT } from './runs.ts';
import { type Server, SyncModel, serverOf } from './sync-model.ts';

const accounts = accountsOf(fc.nat(1_500), fc.oneof(fc.nat(10), fc.nat(300)));
const events = listEvents(['message', 'visitor', 'empty chat', 'close', 'reopen'], 8);
const fullWalkTiming = fc.constantFrom('allowed' as const, 'not-yet' as const);

/** A Perch that knows all of a list that holds still. */
function syncedModel(server: Server): SyncModel {
  const perch = new SyncModel();
  perch.checkUntilComplete(server, 8);
  expect(perch.state).toMatchObject({ chats: { complete: true, needsFullWalk: false }, walk: null });
  return perch;
}

/** One check that costs one small request and changes nothing that is stored. */
function expectNoOpCheck(perch: SyncModel, server: Server, fullWalkTiming: 'allowed' | 'not-yet'): void {
  const { chats, marks, savedRequestLog } = perch.state;
  const offset = chats.emptyCount > 8 ? chats.emptyCount - 5 : 0;
  expect(perch.check(server, { fullWalkTiming })).toEqual([{ limit: 20, offset }]);
  expect(perch.state.chats).toBe(chats);
  expect(perch.state.marks).toBe(marks);
  expect(perch.state.savedRequestLog).toBe(savedRequestLog);
  expect(perch.state.health).toBe(HEALTHY);
}

it('costs one small request and changes nothing that is stored', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, events, fullWalkTiming, (make, before, sweep) => {
      const account = make();
      for (const happening of before) applyEvent(account, happening);
      const server = serverOf(account);
      expectNoOpCheck(syncedModel(server), server, sweep);
    }),
    runs(60, 0.05),
  );
});

describe.each([20, 130, 900])('with %i chats without a message', (silent) => {
  it.each([0, 1, 2, 90, 1_100])('costs one as well, where %i have one', (dated) => {
    const server = serverOf(new Account(manySessions(silent + dated, 7, silent)));
    expectNoOpCheck(syncedModel(server), server, 'allowed');
  });
});

/** Each first message to a chat moves the place where the newest is looked for, if there are many without one. */
const accountAndNewMessages = fc.oneof(
  fc.tuple(accountsOf(fc.nat(1_500), fc.nat(8)), listEvents(['message', 'visitor'], 8)),
  fc.tuple(accounts, listEvents(['message', 'visitor'], 4)),
);

it('costs no more after a few new messages', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accountAndNewMessages, fullWalkTiming, ([make, news], sweep) => {
      const account = make();
      const server = serverOf(account);
      const perch = syncedModel(server);
      for (const happening of news) applyEvent(account, happening);
      expect(perch.check(server, { fullWalkTiming: sweep })).toHaveLength(1);
      expect(perch.state.chats.complete).toBe(true);
    }),
    runs(60, 0.05),
  );
});
