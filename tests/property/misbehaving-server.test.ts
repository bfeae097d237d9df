import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_CHATS } from '../../utils/domain/model/chat.ts';
import type { Page } from '../../utils/domain/model/page.ts';
import { MAX_REQUESTS } from '../../utils/domain/sync/next-request.ts';
import type { PageRequest } from '../../utils/domain/sync/page-request.ts';
import { aPage, emptyChats, someChats } from '../support/chats.ts';
import { runs, TIMEOUT } from './runs.ts';
import { SyncModel } from './sync-model.ts';

type Server = (request: PageRequest) => Page | null;

const LARGEST_TOTAL = 6_000;
const [EMPTY, WITH_MESSAGES] = [emptyChats(300), someChats(1_300)];
/** A list that begins with this many empty chats. */
const rowsWith = (emptyRows: number) => [...EMPTY.slice(0, emptyRows), ...WITH_MESSAGES];
const emptyCount = fc.constantFrom(0, 15, 300);
const timing = fc.constantFrom('due' as const, 'allowed' as const, 'not-yet' as const);

/** A list of `size` rows whose pages have at most `most` rows. */
function cappedServer(emptyCount: number, size: number, most: number): Server {
  const rows = rowsWith(emptyCount).slice(0, size);
  return ({ limit, offset }) =>
    offset > rows.length ? null : aPage(rows.slice(offset, offset + Math.min(limit, most)), { total: rows.length });
}

/** Answers each request with a different total. */
function wrongTotalServer(emptyCount: number, size: number, totals: readonly number[]): Server {
  const honest = cappedServer(emptyCount, size, 100);
  let answered = 0;
  return (request) => {
    const page = honest(request);
    answered += 1;
    return page && { ...page, total: totals[answered % totals.length] ?? 0 };
  };
}

/** Answers every request with the same page. */
function repeatingServer(emptyCount: number, rows: number, total: number): Server {
  const page = aPage(rowsWith(emptyCount).slice(0, rows), { total });
  return () => page;
}

/** Answers that every second offset is past the end. */
function flakyEndServer(emptyCount: number, size: number): Server {
  const honest = cappedServer(emptyCount, size, 100);
  let answered = 0;
  return (request) => {
    answered += 1;
    return answered % 2 === 0 && request.offset > 0 ? null : honest(request);
  };
}

const size = fc.nat(1_300);
const servers: fc.Arbitrary<() => Server> = fc.oneof(
  fc.tuple(emptyCount, size, fc.integer({ min: 0, max: 120 })).map((given) => () => cappedServer(...given)),
  fc
    .tuple(emptyCount, size, fc.array(fc.nat(LARGEST_TOTAL), { minLength: 1, maxLength: 5 }))
    .map((given) => () => wrongTotalServer(...given)),
  fc.tuple(emptyCount, fc.nat(130), fc.nat(LARGEST_TOTAL)).map((given) => () => repeatingServer(...given)),
  fc.tuple(emptyCount, size).map((given) => () => flakyEndServer(...given)),
);

function expectBounded(requests: readonly PageRequest[]): void {
  expect(requests.length).toBeLessThanOrEqual(MAX_REQUESTS);
  for (const { limit, offset } of requests) {
    expect(limit >= 1 && limit <= 100).toBe(true);
    expect(Number.isInteger(offset) && offset >= 0 && offset <= LARGEST_TOTAL).toBe(true);
  }
}

it('ends every check, however the server misbehaves', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(fc.array(servers, { minLength: 1, maxLength: 3 }), timing, (makers, fullWalkTiming) => {
      const perch = new SyncModel();
      for (const make of makers) {
        const server = make();
        for (const options of [{}, { fullWalkTiming }, {}]) expectBounded(perch.check(server, options));
      }
      const { list } = perch.state.chats;
      expect(list.length).toBeLessThanOrEqual(MAX_CHATS);
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }),
    runs(100, 0.1),
  );
});

it('drops no chat because of a server that repeats its pages', { timeout: TIMEOUT }, () => {
  const rows = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(emptyCount, rows, fc.integer({ min: 101, max: 700 }), (emptyCount, rows, total) => {
      const perch = new SyncModel();
      perch.checkUntilComplete(cappedServer(emptyCount, total, 100), 8);
      const before = perch.state.chats.list.map(({ id }) => id);
      expect(before).toHaveLength(total);
      for (let checks = 0; checks < 3; checks += 1)
        perch.check(repeatingServer(emptyCount, rows, total), { fullWalkTiming: 'due' });
      expect(perch.state.chats.list.map(({ id }) => id)).toEqual(before);
    }),
    runs(60, 0.1),
  );
});
