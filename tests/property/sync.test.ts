import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Chat, MAX_CHATS } from '../../utils/domain/model/chat.ts';
import { isUnread, MAX_MARKS } from '../../utils/domain/read-marks/unread.ts';
import { mergePage } from '../../utils/domain/sync/merge.ts';
import { FULL_WALK_PAGES, MAX_REQUESTS } from '../../utils/domain/sync/next-request.ts';
import type { PageRequest } from '../../utils/domain/sync/page-request.ts';
import type { Account } from '../support/api/account.ts';
import { accounts, largeAccounts, type Step, scenarios } from './list-events.ts';
import { runs, TIMEOUT } from './runs.ts';
import { ClosureOracle, runStep } from './scenario.ts';
import { activeChats, activeIds, SyncModel, serverOf } from './sync-model.ts';

const scenario = scenarios();

/** Records the ids of the chats that are reopened from now on. */
function recordReopened(account: Account): ReadonlySet<string> {
  const ids = new Set<string>();
  const reopen = account.reopen.bind(account);
  account.reopen = (id) => {
    ids.add(id);
    return reopen(id);
  };
  return ids;
}

/** Runs a whole scenario. */
function runScenario(account: Account, steps: readonly Step[]): SyncModel {
  const perch = new SyncModel();
  for (const step of steps) runStep(perch, account, step);
  return perch;
}

function summarize(chats: readonly Chat[]): string[] {
  return chats.map(({ id, lastMessageAt, messageCount }) => `${id} ${lastMessageAt} ${messageCount}`);
}

/**
 * The chats with messages among the newest that are kept. Each closed chat leaves a slot among the 1,000, for a chat that
 * only the next full walk reads.
 */
function newestWithMessages(account: Account): Chat[] {
  const closed = account.sessions.filter(({ status }) => status === 'closed').length;
  const kept = activeChats(account).slice(0, MAX_CHATS - closed);
  return kept.filter(({ lastMessageAt }) => lastMessageAt !== null);
}

/**
 * The number of checks, every 30 s, until the known list equals an unchanging server's: those for the walk under way, the
 * pause after it (30 s for each 100 chats), and those of one more walk, for chats that closed after the first had read them.
 * For 350 chats 10 checks, for 1,000 20.
 */
function maxChecks(total: number): number {
  const pages = Math.ceil(total / 97) + 2;
  const walk = Math.ceil(pages / FULL_WALK_PAGES) + 1;
  return walk + Math.ceil(total / 100) + walk;
}

it('knows every message two checks after the last change', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: accounts }, { weight: 1, arbitrary: largeAccounts }),
      scenario,
      (make, steps) => {
        const account = make();
        const reopened = recordReopened(account);
        const perch = runScenario(account, steps);
        perch.check(serverOf(account), { fullWalkTiming: 'not-yet' });
        perch.check(serverOf(account), { fullWalkTiming: 'not-yet' });
        const known = new Map(perch.state.chats.list.map((chat) => [chat.id, chat]));
        for (const chat of newestWithMessages(account)) {
          // A reopened chat without a new message isn't new; full walks find it.
          if (!reopened.has(chat.id)) expect(known.get(chat.id)?.lastMessageAt).toBe(chat.lastMessageAt);
        }
      },
    ),
    runs(600, 0.3),
  );
});

it('knows exactly the active chats a limited number of checks after the last change', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, scenario, (make, steps) => {
      const account = make();
      const perch = runScenario(account, steps);
      const limit = maxChecks(activeIds(account).length);
      expect(perch.checkUntilComplete(serverOf(account), limit)).toBeLessThanOrEqual(limit);
      // A closure together with an opening doesn't show in the total; the hourly full walk finds it.
      perch.advanceOneHour();
      expect(perch.checkUntilComplete(serverOf(account), limit)).toBeLessThanOrEqual(limit);
      expect(summarize(perch.state.chats.list)).toEqual(summarize(activeChats(account)));
      expect(perch.state.chats).toMatchObject({ total: activeIds(account).length, complete: true, unreadable: 0 });
    }),
    runs(500, 0.25),
  );
});

it('never loses a chat, marks one read, or lists one twice', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: accounts }, { weight: 1, arbitrary: largeAccounts }),
      scenario,
      (make, steps) => {
        const account = make();
        const perch = new SyncModel();
        const oracle = new ClosureOracle();
        for (const step of steps) {
          const before = new Map(perch.state.chats.list.map((chat) => [chat.id, chat]));
          let marks = perch.state.marks;
          oracle.runStep(perch, account, step, () => {
            marks = perch.state.marks;
          });
          const { list } = perch.state.chats;
          const after = new Map(list.map((chat) => [chat.id, chat]));
          expect(after.size).toBe(list.length);
          const isFull = list.length === MAX_CHATS;
          for (const [id, chat] of before) {
            const now = after.get(id);
            if (now) expect(isUnread(now, perch.state.marks) || !isUnread(chat, marks)).toBe(true);
            else if (!isFull) expect(oracle.mayVanish(id)).toBe(true);
          }
        }
      },
    ),
    runs(600, 0.3),
  );
});

it('sends no more requests than the plan allows, and ignores a repeated answer', {
  timeout: TIMEOUT,
}, () => {
  fc.assert(
    fc.property(accounts, scenario, (make, steps) => {
      const account = make();
      const perch = new SyncModel();
      for (const step of steps) {
        let requests = 0;
        const request = ({ limit, offset }: PageRequest) => {
          requests += 1;
          expect(limit >= 1 && limit <= 100 && offset >= 0).toBe(true);
        };
        runStep(perch, account, step, { request });
        expect(requests).toBeLessThanOrEqual(MAX_REQUESTS);
        expect(Object.keys(perch.state.marks.chats).length).toBeLessThanOrEqual(MAX_MARKS);
      }
      const head = serverOf(account)({ limit: 20, offset: 0 });
      if (head === null || head === 'error') return;
      const once = mergePage(perch.state.chats, head);
      expect(mergePage(once, head)).toBe(once);
    }),
    runs(300, 0.15),
  );
});
