import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchBelow, searchRequest, startSearch, takeSearchPage } from '../../utils/domain/head';
import type { Placed } from '../../utils/domain/walk';
import { pageAt, silentChats, someChats } from '../support/chats';
import { runs, TIMEOUT } from './runs';

const SILENT = silentChats(10_000);
const DATED = someChats(2_000);
/** What a check may spend on it. */
const MOST_REQUESTS = 10;

it('finds the newest message of any list that holds still, in ten requests', { timeout: TIMEOUT }, () => {
  const count = fc.oneof(fc.nat(30), fc.nat(300), fc.nat(10_000));
  const some = fc.oneof(fc.nat(5), fc.nat(2_000));
  fc.assert(
    fc.property(count, some, count, fc.option(count), (silent, dated, silentBefore, totalBefore) => {
      const rows = [...SILENT.slice(0, silent), ...DATED.slice(0, dated)];
      let search = startSearch(silentBefore);
      let total = totalBefore;
      let placed: Placed | null = null;
      for (let asked = 0; asked < MOST_REQUESTS && placed === null; asked += 1) {
        const request = searchRequest(search, total);
        expect(request.limit >= 1 && request.limit <= 100 && request.offset >= 0).toBe(true);
        if (request.offset > rows.length) search = searchBelow(search, request.offset);
        else {
          const page = pageAt(rows, request);
          const found = takeSearchPage(search, page, request.offset);
          total = page.total;
          if ('boundary' in found) placed = found;
          else search = found;
        }
      }
      expect(placed?.boundary).toBe(silent);
      if (placed && dated > 0) expect(placed.page.rowIds[silent - placed.offset]).toBe('c1');
    }),
    runs(1_000),
  );
});
