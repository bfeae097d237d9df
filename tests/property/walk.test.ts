import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageRequest } from '../../utils/domain/sync-plan';
import { accounts, type Kind, stories } from './happenings';
import { activeChats, activeIds, PerchModel, serverOf } from './perch-model';

const RUNS = { seed: 20260201, numRuns: 80 };
const TIMEOUT = 60_000;

const ALL: Kind[] = ['message', 'visitor', 'silent visitor', 'close', 'reopen'];
const WITHOUT_REOPENING: Kind[] = ['message', 'visitor', 'silent visitor', 'close'];

it('never drops a chat that was active all along', { timeout: TIMEOUT }, () => {
  const story = stories({ kinds: ALL, between: WITHOUT_REOPENING });
  fc.assert(
    fc.property(accounts, story, (makeAccount, chapters) => {
      const account = makeAccount();
      const perch = new PerchModel();
      for (const chapter of chapters) {
        const before = perch.known.chats.list.map(({ id }) => id);
        let active: Set<string> | null = null;
        const watch = () => {
          const now = new Set(activeIds(account));
          active = active?.intersection(now) ?? now;
        };
        perch.live(account, chapter, watch);
        const after = new Set(perch.known.chats.list.map(({ id }) => id));
        expect(before.filter((id) => active?.has(id) && !after.has(id))).toEqual([]);
      }
    }),
    RUNS,
  );
});

it('knows exactly the active chats once things rest, wherever it was killed', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, stories({ kinds: ALL }), (makeAccount, chapters) => {
      const account = makeAccount();
      const perch = new PerchModel();
      for (const chapter of chapters) perch.live(account, chapter);
      perch.check(serverOf(account));
      perch.check(serverOf(account), { policy: 'always' });
      expect(perch.known.chats.list).toEqual(activeChats(account));
      expect(perch.known.chats).toMatchObject({ total: activeIds(account).length, complete: true, unreadable: 0 });
    }),
    RUNS,
  );
});

it('needs no audit where nothing was reopened', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, stories({ kinds: WITHOUT_REOPENING }), (makeAccount, chapters) => {
      const account = makeAccount();
      const perch = new PerchModel();
      for (const chapter of chapters) perch.live(account, chapter);
      perch.check(serverOf(account), { policy: 'unexplained' });
      perch.check(serverOf(account), { policy: 'unexplained' });
      expect(perch.known.chats.list).toEqual(activeChats(account));
    }),
    RUNS,
  );
});

it('misses no message, even where it walks as little as it may', { timeout: TIMEOUT }, () => {
  const story = stories({ kinds: ['message', 'visitor', 'silent visitor'], kills: false });
  fc.assert(
    fc.property(accounts, story, (makeAccount, chapters) => {
      const account = makeAccount();
      const perch = new PerchModel();
      for (const chapter of chapters) perch.live(account, chapter);
      perch.check(serverOf(account), { policy: 'never' });
      const withMessage = activeChats(account).filter(({ lastMessageAt }) => lastMessageAt !== null);
      expect(perch.known.chats.list.filter(({ lastMessageAt }) => lastMessageAt !== null)).toEqual(withMessage);
    }),
    RUNS,
  );
});

it('asks for 1 to 100 rows, and never past the total that it was told', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(accounts, stories({ kinds: ALL }), (makeAccount, chapters) => {
      const account = makeAccount();
      const perch = new PerchModel();
      for (const chapter of chapters) {
        const asked: PageRequest[] = [];
        let told = 0;
        perch.live(account, chapter, (request) => {
          asked.push(request);
          expect(request.offset).toBeLessThanOrEqual(told);
          told = activeIds(account).length;
        });
        expect(asked[0]).toEqual({ limit: 20, offset: 0 });
        for (const { limit } of asked) expect(limit >= 1 && limit <= 100).toBe(true);
      }
    }),
    RUNS,
  );
});
