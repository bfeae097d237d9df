import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_CHATS } from '../../utils/domain/chat';
import type { PageRequest } from '../../utils/domain/cursor';
import type { Page } from '../../utils/domain/merge';
import { MAX_REQUESTS } from '../../utils/domain/sync-plan';
import { aPage, silentChats, someChats } from '../support/chats';
import { PerchModel } from './perch-model';
import { runs, TIMEOUT } from './runs';

type Server = (request: PageRequest) => Page | null;

const LARGEST_TOTAL = 6_000;
const [SILENT, DATED] = [silentChats(300), someChats(1_300)];
/** The list that begins with so many chats without a message. */
const pool = (silent: number) => [...SILENT.slice(0, silent), ...DATED];
const silent = fc.constantFrom(0, 15, 300);
const sweep = fc.constantFrom('due' as const, 'allowed' as const, 'not-yet' as const);

/** A list of `size` rows, of which no page gives more than `most`. */
function clamping(silent: number, size: number, most: number): Server {
  const rows = pool(silent).slice(0, size);
  return ({ limit, offset }) =>
    offset > rows.length ? null : aPage(rows.slice(offset, offset + Math.min(limit, most)), { total: rows.length });
}

/** Tells a total of its own for each request. */
function lying(silent: number, size: number, totals: readonly number[]): Server {
  const honest = clamping(silent, size, 100);
  let answered = 0;
  return (request) => {
    const page = honest(request);
    answered += 1;
    return page && { ...page, total: totals[answered % totals.length] ?? 0 };
  };
}

/** Gives the same page, whatever was asked. */
function repeating(silent: number, rows: number, total: number): Server {
  const page = aPage(pool(silent).slice(0, rows), { total });
  return () => page;
}

/** Says of every other offset that it is past the end. */
function forgetful(silent: number, size: number): Server {
  const honest = clamping(silent, size, 100);
  let answered = 0;
  return (request) => {
    answered += 1;
    return answered % 2 === 0 && request.offset > 0 ? null : honest(request);
  };
}

const size = fc.nat(1_300);
const servers: fc.Arbitrary<() => Server> = fc.oneof(
  fc.tuple(silent, size, fc.integer({ min: 0, max: 120 })).map((given) => () => clamping(...given)),
  fc
    .tuple(silent, size, fc.array(fc.nat(LARGEST_TOTAL), { minLength: 1, maxLength: 5 }))
    .map((given) => () => lying(...given)),
  fc.tuple(silent, fc.nat(130), fc.nat(LARGEST_TOTAL)).map((given) => () => repeating(...given)),
  fc.tuple(silent, size).map((given) => () => forgetful(...given)),
);

function expectBounded(asked: readonly PageRequest[]): void {
  expect(asked.length).toBeLessThanOrEqual(MAX_REQUESTS);
  for (const { limit, offset } of asked) {
    expect(limit >= 1 && limit <= 100).toBe(true);
    expect(Number.isInteger(offset) && offset >= 0 && offset <= LARGEST_TOTAL).toBe(true);
  }
}

it('ends every check, however strange the server', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(fc.array(servers, { minLength: 1, maxLength: 3 }), sweep, (makers, sweep) => {
      const perch = new PerchModel();
      for (const make of makers) {
        const server = make();
        for (const options of [{}, { sweep }, {}]) expectBounded(perch.check(server, options));
      }
      const { list } = perch.known.chats;
      expect(list.length).toBeLessThanOrEqual(MAX_CHATS);
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }),
    runs(100, 0.1),
  );
});

it('drops nothing on the word of a server that repeats its pages', { timeout: TIMEOUT }, () => {
  const rows = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(silent, rows, fc.integer({ min: 101, max: 700 }), (silent, rows, total) => {
      const perch = new PerchModel();
      perch.settle(clamping(silent, total, 100), 8);
      const before = perch.known.chats.list.map(({ id }) => id);
      expect(before).toHaveLength(total);
      for (let checks = 0; checks < 3; checks += 1) perch.check(repeating(silent, rows, total), { sweep: 'due' });
      expect(perch.known.chats.list.map(({ id }) => id)).toEqual(before);
    }),
    runs(60, 0.1),
  );
});
