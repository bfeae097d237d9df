import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_CHATS } from '../../utils/domain/chat';
import { MAX_REQUESTS, type PageRequest } from '../../utils/domain/sync-plan';
import { aPage, someChats } from '../support/chats';
import { PerchModel, type Server } from './perch-model';

const POOL = someChats(1_300);
const RUNS = { seed: 20260201, numRuns: 40 };
const policy = fc.constantFrom('always' as const, 'unexplained' as const, 'never' as const);

/** A list of `size` rows, of which no page gives more than `most`. */
function clamping(size: number, most: number): Server {
  const rows = POOL.slice(0, size);
  return ({ limit, offset }) =>
    offset > size ? null : aPage(rows.slice(offset, offset + Math.min(limit, most)), { total: size });
}

/** Tells a total of its own for each request. */
function lying(size: number, totals: readonly number[]): Server {
  const honest = clamping(size, 100);
  let answered = 0;
  return (request) => {
    const page = honest(request);
    answered += 1;
    return page && { ...page, total: totals[answered % totals.length] ?? 0 };
  };
}

/** Gives the same page, whatever was asked. */
function repeating(rows: number, total: number): Server {
  return () => aPage(POOL.slice(0, rows), { total });
}

const size = fc.nat(1_300);
const servers = fc.oneof(
  fc.record({ size, most: fc.integer({ min: 0, max: 120 }) }).map(
    ({ size, most }) =>
      () =>
        clamping(size, most),
  ),
  fc.record({ size, totals: fc.array(fc.nat(6_000), { minLength: 1, maxLength: 5 }) }).map(
    ({ size, totals }) =>
      () =>
        lying(size, totals),
  ),
  fc.record({ rows: fc.nat(130), total: fc.nat(6_000) }).map(
    ({ rows, total }) =>
      () =>
        repeating(rows, total),
  ),
);

function expectBounded(asked: readonly PageRequest[]): void {
  expect(asked.length).toBeLessThanOrEqual(MAX_REQUESTS);
  for (const { limit, offset } of asked) {
    expect(limit >= 1 && limit <= 100).toBe(true);
    expect(Number.isInteger(offset) && offset >= 0 && offset <= MAX_REQUESTS * 130).toBe(true);
  }
}

it('ends every check, however strange the server', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(servers, policy, (makeServer, policy) => {
      const server = makeServer();
      const perch = new PerchModel();
      for (const options of [{}, { policy }, {}]) expectBounded(perch.check(server, options));
      expect(perch.known.chats.list.length).toBeLessThanOrEqual(MAX_CHATS);
    }),
    RUNS,
  );
});

it('drops nothing on the word of a server that repeats its pages', { timeout: 60_000 }, () => {
  const rows = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 101, max: 400 }), (rows, total) => {
      const perch = new PerchModel();
      perch.check(clamping(total, 100));
      const before = perch.known.chats.list;
      perch.check(repeating(rows, total), { policy: 'always' });
      expect(perch.known.chats.list).toEqual(before);
    }),
    RUNS,
  );
});
