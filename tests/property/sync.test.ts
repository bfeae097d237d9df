import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Chat, MAX_CHATS } from '../../utils/domain/chat';
import type { PageRequest } from '../../utils/domain/cursor';
import { mergePage } from '../../utils/domain/merge';
import { MAX_REQUESTS, SWEEP_PAGES } from '../../utils/domain/sync-plan';
import { isUnread, MAX_MARKS } from '../../utils/domain/unread';
import type { Account } from '../support/api/account.ts';
import { accounts, type Chapter, largeAccounts, stories } from './happenings';
import { activeChats, activeIds, PerchModel, serverOf } from './perch-model';
import { runs, TIMEOUT } from './runs';
import { live, Witness } from './story';

const story = stories();

/** The ids of the chats that are opened again from now on. */
function watchReopening(account: Account): ReadonlySet<string> {
  const ids = new Set<string>();
  const reopen = account.reopen.bind(account);
  account.reopen = (id) => {
    ids.add(id);
    return reopen(id);
  };
  return ids;
}

/** Plays a whole story. */
function played(account: Account, chapters: readonly Chapter[]): PerchModel {
  const perch = new PerchModel();
  for (const chapter of chapters) live(perch, account, chapter);
  return perch;
}

function briefly(chats: readonly Chat[]): string[] {
  return chats.map(({ id, lastMessageAt, messageCount }) => `${id} ${lastMessageAt} ${messageCount}`);
}

/**
 * The chats with messages among the newest that are kept. Each that closed leaves its place among the 1,000 to one that
 * nobody has asked for; the next walk over everything does.
 */
function newestDated(account: Account): Chat[] {
  const closed = account.sessions.filter(({ status }) => status === 'closed').length;
  const kept = activeChats(account).slice(0, MAX_CHATS - closed);
  return kept.filter(({ lastMessageAt }) => lastMessageAt !== null);
}

/**
 * Checks of 30 s after which the known list is the server's, once it rests: those that a walk under way needs to end, the
 * pause after it (30 s for each 100 chats), and those of one more walk, for what the first took for open although it had
 * closed since. For 350 chats 10 checks, for 1,000 20.
 */
function enoughChecks(total: number): number {
  const pages = Math.ceil(total / 97) + 2;
  const walk = Math.ceil(pages / SWEEP_PAGES) + 1;
  return walk + Math.ceil(total / 100) + walk;
}

it('knows every message two checks after things came to rest', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: accounts }, { weight: 1, arbitrary: largeAccounts }),
      story,
      (make, chapters) => {
        const account = make();
        const reopened = watchReopening(account);
        const perch = played(account, chapters);
        perch.check(serverOf(account), { sweep: 'not-yet' });
        perch.check(serverOf(account), { sweep: 'not-yet' });
        const known = new Map(perch.known.chats.list.map((chat) => [chat.id, chat]));
        for (const chat of newestDated(account)) {
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
    fc.property(accounts, story, (make, chapters) => {
      const account = make();
      const perch = played(account, chapters);
      const enough = enoughChecks(activeIds(account).length);
      expect(perch.settle(serverOf(account), enough)).toBeLessThanOrEqual(enough);
      // One that closed while another opened unseen no total shows; the walk that is due once an hour does.
      perch.forwardAnHour();
      expect(perch.settle(serverOf(account), enough)).toBeLessThanOrEqual(enough);
      expect(briefly(perch.known.chats.list)).toEqual(briefly(activeChats(account)));
      expect(perch.known.chats).toMatchObject({ total: activeIds(account).length, complete: true, unreadable: 0 });
    }),
    runs(500, 0.25),
  );
});

it('lets no chat vanish, turn read, or stand twice', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: accounts }, { weight: 1, arbitrary: largeAccounts }),
      story,
      (make, chapters) => {
        const account = make();
        const perch = new PerchModel();
        const witness = new Witness();
        for (const chapter of chapters) {
          const before = new Map(perch.known.chats.list.map((chat) => [chat.id, chat]));
          let marks = perch.known.marks;
          witness.live(perch, account, chapter, () => {
            marks = perch.known.marks;
          });
          const { list } = perch.known.chats;
          const after = new Map(list.map((chat) => [chat.id, chat]));
          expect(after.size).toBe(list.length);
          const isFull = list.length === MAX_CHATS;
          for (const [id, chat] of before) {
            const now = after.get(id);
            if (now) expect(isUnread(now, perch.known.marks) || !isUnread(chat, marks)).toBe(true);
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
    fc.property(accounts, story, (make, chapters) => {
      const account = make();
      const perch = new PerchModel();
      for (const chapter of chapters) {
        let asked = 0;
        const request = ({ limit, offset }: PageRequest) => {
          asked += 1;
          expect(limit >= 1 && limit <= 100 && offset >= 0).toBe(true);
        };
        live(perch, account, chapter, { request });
        expect(asked).toBeLessThanOrEqual(MAX_REQUESTS);
        expect(Object.keys(perch.known.marks.chats).length).toBeLessThanOrEqual(MAX_MARKS);
      }
      const head = serverOf(account)({ limit: 20, offset: 0 });
      if (head === null || head === 'error') return;
      const once = mergePage(perch.known.chats, head);
      expect(mergePage(once, head)).toBe(once);
    }),
    runs(300, 0.15),
  );
});
