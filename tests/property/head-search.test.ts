import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LocatedPage } from '../../utils/domain/model/page.ts';
import {
  applyHeadSearchPage,
  headSearchBelow,
  headSearchRequest,
  startHeadSearch,
} from '../../utils/domain/sync/head-search.ts';
import { emptyChats, pageAt, someChats } from '../support/chats.ts';
import { runs, TIMEOUT } from './runs.ts';

const EMPTY = emptyChats(10_000);
const WITH_MESSAGES = someChats(2_000);
/** How many requests a check may use for it. */
const MAX_REQUESTS = 10;

it('finds the newest message of any unchanging list in ten requests', { timeout: TIMEOUT }, () => {
  const count = fc.oneof(fc.nat(30), fc.nat(300), fc.nat(10_000));
  const some = fc.oneof(fc.nat(5), fc.nat(2_000));
  fc.assert(
    fc.property(count, some, count, fc.option(count), (emptyCount, withMessages, previousEmptyCount, totalBefore) => {
      const rows = [...EMPTY.slice(0, emptyCount), ...WITH_MESSAGES.slice(0, withMessages)];
      let search = startHeadSearch(previousEmptyCount);
      let total = totalBefore;
      let newest: LocatedPage | null = null;
      for (let requests = 0; requests < MAX_REQUESTS && newest === null; requests += 1) {
        const request = headSearchRequest(search, total);
        expect(request.limit >= 1 && request.limit <= 100 && request.offset >= 0).toBe(true);
        if (request.offset > rows.length) search = headSearchBelow(search, request.offset);
        else {
          const page = pageAt(rows, request);
          const result = applyHeadSearchPage(search, page, request.offset);
          total = page.total;
          if ('emptyCount' in result) newest = result;
          else search = result;
        }
      }
      expect(newest?.emptyCount).toBe(emptyCount);
      if (newest && withMessages > 0) expect(newest.page.rowIds[emptyCount - newest.offset]).toBe('c1');
    }),
    runs(1_000),
  );
});
