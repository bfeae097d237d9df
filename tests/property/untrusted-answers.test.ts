import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CHATS } from '../../utils/domain/model/chat.ts';
import type { Page } from '../../utils/domain/model/page.ts';
import { MAX_REQUESTS } from '../../utils/domain/sync/next-request.ts';
import type { Account } from '../support/api/account.ts';
import { aPage } from '../support/chats.ts';
import { countUnread } from '../support/unread.ts';
import { accountsOf, applyEvent, scenarios } from './list-events.ts';
import { runs, TIMEOUT } from './runs.ts';
import { ClosureOracle, runStep } from './scenario.ts';
import { activeChats, type Server, SyncModel, serverOf } from './sync-model.ts';

/** How a server's answers are wrong. */
interface ServerFaults {
  /** By how much each total is wrong, in turn. */
  readonly totals: readonly number[];
  /** Every n-th answer is empty; null: none is. */
  readonly emptyEvery: number | null;
  /** How many chats have a last message withMessages in the future. */
  readonly future: number;
}

const accounts = accountsOf(fc.oneof(fc.nat(45), fc.nat(160)), fc.oneof(fc.nat(4), fc.nat(40)));
const future = fc.oneof(fc.constant(1), fc.nat(30));
const wrongBy = fc.constantFrom(0, 1, -1, 7, -20, -1_000, 5_000);
const serverFaults: fc.Arbitrary<ServerFaults> = fc.record({
  totals: fc.array(wrongBy, { minLength: 1, maxLength: 5 }),
  emptyEvery: fc.option(fc.integer({ min: 3, max: 9 })),
  future,
});

function dateInFuture(account: Account, count: number): void {
  const withMessages = account.sessions.filter(({ last_message_at }) => last_message_at !== null);
  const span = Math.max(1, Math.floor(withMessages.length / Math.max(count, 1)));
  for (let n = 0; n < count && n * span < withMessages.length; n += 1) {
    account.addMessage(
      withMessages[n * span]?.id ?? '',
      'Later',
      `2087-01-01T00:00:${String(n).padStart(2, '0')}+00:00`,
    );
  }
}

/** Applies the faults to answers, in turn. */
function faultyAnswers({ totals, emptyEvery }: ServerFaults): (page: Page) => Page {
  let answered = 0;
  return (page) => {
    answered += 1;
    if (emptyEvery !== null && answered % emptyEvery === 0) return { ...aPage([]), servedAt: page.servedAt };
    const total = Math.max(0, page.total + (totals[answered % totals.length] ?? 0));
    return { ...page, total, reportedTotal: total };
  };
}

function transforming(account: Account, transform: (page: Page) => Page): Server {
  const server = serverOf(account);
  return (request) => {
    const page = server(request);
    return page === null || page === 'error' ? page : transform(page);
  };
}

it('loses no chat and no message because of wrong dates, totals and answers', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, serverFaults, scenarios(undefined, 4), (make, faults, steps) => {
      const account = make();
      dateInFuture(account, faults.future);
      const [perch, oracle, transform] = [new SyncModel(), new ClosureOracle(), faultyAnswers(faults)];
      for (const step of steps) {
        const before = perch.state.chats.list;
        oracle.runStep(perch, account, step, () => {}, transform);
        const after = new Set(perch.state.chats.list.map(({ id }) => id));
        for (const { id } of before) if (!after.has(id)) expect(oracle.mayVanish(id)).toBe(true);
      }
      const server = transforming(account, transform);
      const ids = account.sessions.filter(({ status }) => status === 'active').map(({ id }) => id);
      for (const id of ids.slice(-3)) applyEvent(account, { kind: 'message', which: ids.indexOf(id) });
      // One of three checks can get an empty answer.
      for (let checks = 0; checks < 3; checks += 1) {
        expect(perch.check(server, { fullWalkTiming: 'not-yet' }).length).toBeLessThanOrEqual(MAX_REQUESTS);
      }
      const known = new Map(perch.state.chats.list.map((chat) => [chat.id, chat.lastMessageAt]));
      for (const { id, lastMessageAt } of activeChats(account).filter((chat) => ids.slice(-3).includes(chat.id))) {
        expect(known.get(id)).toBe(lastMessageAt);
      }
    }),
    runs(150, 0.1),
  );
});

it('counts exactly, and drops closed chats, although the total is always wrong', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, wrongBy, future, scenarios(undefined, 3), (make, by, future, steps) => {
      const account = make();
      dateInFuture(account, future);
      const perch = new SyncModel();
      const transform = faultyAnswers({ totals: [by], emptyEvery: null, future });
      for (const step of steps) runStep(perch, account, step, { transform });
      for (let hours = 0; hours < 2; hours += 1) {
        perch.advanceOneHour();
        for (let checks = 0; checks < 8; checks += 1) perch.check(transforming(account, transform));
      }
      const { chats, marks } = perch.state;
      expect(chats.list.map(({ id }) => id).sort()).toEqual(
        activeChats(account)
          .map(({ id }) => id)
          .sort(),
      );
      expect(countUnread(chats, marks)).toBe(countUnread({ ...chats, list: activeChats(account) }, marks));
      // The wrong total is expected by now, so checks are no-op checks again.
      expect(perch.check(transforming(account, transform), { fullWalkTiming: 'allowed' }).length).toBeLessThanOrEqual(
        2,
      );
    }),
    runs(100, 0.1),
  );
});

describe.each([60, 300, 2_500])('%i chats of one moment in a different order each time', (count) => {
  it('are read up to the maximum, and hide no new message', () => {
    const account = accountsAtOneMoment(count);
    const perch = new SyncModel();
    const server = serverOf(account);
    for (let checks = 0; checks < 10; checks += 1) perch.check(server);
    expect(perch.state.chats.complete).toBe(true);
    const known = perch.state.chats.list.length;
    expect(known).toBeGreaterThan(Math.min(count, MAX_CHATS) * 0.9);
    account.addVisitor({ id: 'new', last_message: 'Hello' });
    expect(perch.check(server).length).toBeLessThanOrEqual(13);
    expect(perch.state.chats.list[0]?.id).toBe('new');
    perch.advanceOneHour();
    for (let checks = 0; checks < 10; checks += 1) perch.check(server);
    expect(perch.state.chats.list.length).toBeGreaterThanOrEqual(Math.min(known + 1, MAX_CHATS));
  });
});

function accountsAtOneMoment(count: number): Account {
  const [make] = fc.sample(accountsOf(fc.constant(count), fc.constant(0)), { numRuns: 1, seed: 1 });
  if (!make) throw new Error('no account');
  const account = make();
  account.replaceAll(account.sessions.map((session) => ({ ...session, last_message_at: '2026-02-01T12:00:00+00:00' })));
  return account;
}
