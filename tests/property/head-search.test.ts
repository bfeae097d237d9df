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
/** What a check may spend on it. */
const MAX_REQUESTS = 10;

it('finds the newest message of any list that holds still, in ten requests', { timeout: TIMEOUT }, () => {
  const count = fc.oneof(fc.nat(30), fc.nat(300), fc.nat(10_000));
  const some = fc.oneof(fc.nat(5), fc.nat(2_000));
  fc.assert(
    fc.property(count, some, count, fc.option(count), (silent, dated, silentBefore, totalBefore) => {
      const rows = [...EMPTY.slice(0, silent), ...WITH_MESSAGES.slice(0, dated)];
      let search = startHeadSearch(silentBefore);
      let total = totalBefore;
      let placed: LocatedPage | null = null;
      for (let asked = 0; asked < MAX_REQUESTS && placed === null; asked += 1) {
        const request = headSearchRequest(search, total);
        expect(request.limit >= 1 && request.limit <= 100 && request.offset >= 0).toBe(true);
        if (request.offset > rows.length) search = headSearchBelow(search, request.offset);
        else {
          const page = pageAt(rows, request);
          const found = applyHeadSearchPage(search, page, request.offset);
          total = page.total;
          if ('emptyCount' in found) placed = found;
          else search = found;
        }
      }
      expect(placed?.emptyCount).toBe(silent);
      if (placed && dated > 0) expect(placed.page.rowIds[silent - placed.offset]).toBe('c1');
    }),
    runs(1_000),
  );
});
