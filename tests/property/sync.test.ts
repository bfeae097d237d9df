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

/** The ids of the chats that are opened again from now on. */
function recordReopened(account: Account): ReadonlySet<string> {
  const ids = new Set<string>();
  const reopen = account.reopen.bind(account);
  account.reopen = (id) => {
    ids.add(id);
    return reopen(id);
  };
  return ids;
}

/** Plays a whole story. */
function runScenario(account: Account, chapters: readonly Step[]): SyncModel {
  const perch = new SyncModel();
  for (const chapter of chapters) runStep(perch, account, chapter);
  return perch;
}

function summarize(chats: readonly Chat[]): string[] {
  return chats.map(({ id, lastMessageAt, messageCount }) => `${id} ${lastMessageAt} ${messageCount}`);
}

/**
 * The chats with messages among the newest that are kept. Each that closed leaves its place among the 1,000 to one that
 * nobody has asked for; the next walk over everything does.
 */
function newestWithMessages(account: Account): Chat[] {
  const closed = account.sessions.filter(({ status }) => status === 'closed').length;
  const kept = activeChats(account).slice(0, MAX_CHATS - closed);
  return kept.filter(({ lastMessageAt }) => lastMessageAt !== null);
}

/**
 * Checks of 30 s after which the known list is the server's, once it rests: those that a walk under way needs to end, the
 * pause after it (30 s for each 100 chats), and those of one more walk, for what the first took for open although it had
 * closed since. For 350 chats 10 checks, for 1,000 20.
 */
function maxChecks(total: number): number {
  const pages = Math.ceil(total / 97) + 2;
  const walk = Math.ceil(pages / FULL_WALK_PAGES) + 1;
  return walk + Math.ceil(total / 100) + walk;
}

it('knows every message two checks after things came to rest', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: accounts }, { weight: 1, arbitrary: largeAccounts }),
      scenario,
      (make, chapters) => {
        const account = make();
        const reopened = recordReopened(account);
        const perch = runScenario(account, chapters);
        perch.check(serverOf(account), { fullWalkTiming: 'not-yet' });
        perch.check(serverOf(account), { fullWalkTiming: 'not-yet' });
        const known = new Map(perch.state.chats.list.map((chat) => [chat.id, chat]));
        for (const chat of newestWithMessages(account)) {
          // A chat that is open again with nothing said is no news; the walks over everything bring it back.
          if (!reopened.has(chat.id)) expect(known.get(chat.id)?.lastMessageAt).toBe(chat.lastMessageAt);
        }
      },
    ),
    runs(600, 0.3),
  );
});

it('knows exactly the active chats a bounded number of checks after things came to rest', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, scenario, (make, chapters) => {
      const account = make();
      const perch = runScenario(account, chapters);
      const enough = maxChecks(activeIds(account).length);
      expect(perch.checkUntilComplete(serverOf(account), enough)).toBeLessThanOrEqual(enough);
      // One that closed while another opened unseen no total shows; the walk that is due once an hour does.
      perch.advanceOneHour();
      expect(perch.checkUntilComplete(serverOf(account), enough)).toBeLessThanOrEqual(enough);
      expect(summarize(perch.state.chats.list)).toEqual(summarize(activeChats(account)));
      expect(perch.state.chats).toMatchObject({ total: activeIds(account).length, complete: true, unreadable: 0 });
    }),
    runs(500, 0.25),
  );
});

it('lets no chat vanish, turn read, or stand twice', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: accounts }, { weight: 1, arbitrary: largeAccounts }),
      scenario,
      (make, chapters) => {
        const account = make();
        const perch = new SyncModel();
        const witness = new ClosureOracle();
        for (const chapter of chapters) {
          const before = new Map(perch.state.chats.list.map((chat) => [chat.id, chat]));
          let marks = perch.state.marks;
          witness.runStep(perch, account, chapter, () => {
            marks = perch.state.marks;
          });
          const { list } = perch.state.chats;
          const after = new Map(list.map((chat) => [chat.id, chat]));
          expect(after.size).toBe(list.length);
          const isFull = list.length === MAX_CHATS;
          for (const [id, chat] of before) {
            const now = after.get(id);
            if (now) expect(isUnread(now, perch.state.marks) || !isUnread(chat, marks)).toBe(true);
            else if (!isFull) expect(witness.mayVanish(id)).toBe(true);
          }
        }
      },
    ),
    runs(600, 0.3),
  );
});

it('asks for no more than the plan allows, and learns nothing from an answer that comes twice', {
  timeout: TIMEOUT,
}, () => {
  fc.assert(
    fc.property(accounts, scenario, (make, chapters) => {
      const account = make();
      const perch = new SyncModel();
      for (const chapter of chapters) {
        let asked = 0;
        const request = ({ limit, offset }: PageRequest) => {
          asked += 1;
          expect(limit >= 1 && limit <= 100 && offset >= 0).toBe(true);
        };
        runStep(perch, account, chapter, { request });
        expect(asked).toBeLessThanOrEqual(MAX_REQUESTS);
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
