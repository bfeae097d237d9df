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

/** A model that knows all of an unchanging list. */
function syncedModel(server: Server): SyncModel {
  const perch = new SyncModel();
  perch.checkUntilComplete(server, 8);
  expect(perch.state).toMatchObject({ chats: { complete: true, needsFullWalk: false }, walk: null });
  return perch;
}

/** Expects a check to cost one small request and change nothing stored. */
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
    fc.property(accounts, events, fullWalkTiming, (make, before, timing) => {
      const account = make();
      for (const event of before) applyEvent(account, event);
      const server = serverOf(account);
      expectNoOpCheck(syncedModel(server), server, timing);
    }),
    runs(60, 0.05),
  );
});

describe.each([20, 130, 900])('with %i empty chats', (emptyCount) => {
  it.each([0, 1, 2, 90, 1_100])('costs one small request too, if %i others have messages', (withMessages) => {
    const server = serverOf(new Account(manySessions(emptyCount + withMessages, 7, emptyCount)));
    expectNoOpCheck(syncedModel(server), server, 'allowed');
  });
});

/** Each first message in a chat moves the start of the search, if there are many empty chats. */
const accountAndNewMessages = fc.oneof(
  fc.tuple(accountsOf(fc.nat(1_500), fc.nat(8)), listEvents(['message', 'visitor'], 8)),
  fc.tuple(accounts, listEvents(['message', 'visitor'], 4)),
);

it('costs no more after a few new messages', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accountAndNewMessages, fullWalkTiming, ([make, newMessages], timing) => {
      const account = make();
      const server = serverOf(account);
      const perch = syncedModel(server);
      for (const event of newMessages) applyEvent(account, event);
      expect(perch.check(server, { fullWalkTiming: timing })).toHaveLength(1);
      expect(perch.state.chats.complete).toBe(true);
    }),
    runs(60, 0.05),
  );
});
