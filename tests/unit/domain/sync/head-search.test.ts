import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import {
  applyHeadSearchPage,
  type HeadSearch,
  headSearchBelow,
  headSearchRequest,
  startHeadSearch,
} from '../../../../utils/domain/sync/head-search.ts';
import { aPage, emptyChats, pageAt, someChats } from '../../../support/chats.ts';

const withMessages = someChats(200);
const rowsWith = (emptyCount: number) => [...emptyChats(emptyCount), ...withMessages];

/** Asks as the search asks, until the newest message is on the page; the offsets requests for, and the emptyCount found. */
function findNewest(rows: readonly Chat[], emptyBefore: number, total: number | null = rows.length) {
  const requests: string[] = [];
  let search = startHeadSearch(emptyBefore);
  while (requests.length < 20) {
    const request = headSearchRequest(search, total);
    requests.push(`${request.limit} at ${request.offset}`);
    if (request.offset > rows.length) {
      search = headSearchBelow(search, request.offset);
      continue;
    }
    const found = applyHeadSearchPage(search, pageAt(rows, request), request.offset);
    if ('emptyCount' in found)
      return { requests, emptyCount: found.emptyCount, newestId: found.page.rowIds[found.emptyCount - found.offset] };
    search = found;
  }
  return { requests, emptyCount: null, newestId: null };
}

describe('the first request', () => {
  it.each([
    [0, 0],
    [3, 0],
    [8, 0],
    [9, 4],
    [130, 125],
  ])("is the reference's own, where %i chats without a message come first: at %i", (silent, offset) => {
    expect(headSearchRequest(startHeadSearch(silent), 500)).toEqual({ limit: 20, offset });
  });

  it.each([0, 8, 9, 20, 130, 900])('is the only one where there are %i, as there were', (silent) => {
    const { requests, emptyCount, newestId } = findNewest(rowsWith(silent), silent);
    expect(requests).toHaveLength(1);
    expect([emptyCount, newestId]).toEqual([silent, 'c1']);
  });

  it.each([-4, -1, 1, 14])('is the only one where there are %i more or fewer than the last time', (more) => {
    const { requests, emptyCount } = findNewest(rowsWith(130 + more), 130);
    expect(requests).toHaveLength(1);
    expect(emptyCount).toBe(130 + more);
  });
});

describe('the search', () => {
  it('tries the next page before the middle of the list', () => {
    expect(findNewest(rowsWith(60), 0)).toMatchObject({
      requests: ['20 at 0', '100 at 17'],
      emptyCount: 60,
      newestId: 'c1',
    });
  });

  it('halves what is left after that', () => {
    const { requests, emptyCount } = findNewest([...emptyChats(2_000), ...withMessages], 0);
    expect(requests).toEqual(['20 at 0', '100 at 17', '100 at 1108', '100 at 1654', '100 at 1927']);
    expect(emptyCount).toBe(2_000);
  });

  it('looks above where the page shows none without a message', () => {
    expect(findNewest(rowsWith(4), 130)).toMatchObject({
      requests: ['20 at 125', '100 at 0'],
      emptyCount: 4,
      newestId: 'c1',
    });
    expect(findNewest(rowsWith(0), 130)).toMatchObject({
      requests: ['20 at 125', '100 at 0'],
      emptyCount: 0,
      newestId: 'c1',
    });
  });

  it('looks above where the list ended before', () => {
    expect(findNewest(emptyChats(30), 400).emptyCount).toBe(30);
    expect(findNewest(withMessages.slice(0, 30), 400).emptyCount).toBe(0);
    expect(findNewest([], 400).emptyCount).toBe(0);
    expect(findNewest([], 60).emptyCount).toBe(0);
  });

  it('needs no more requests because far fewer have no message than the last time', () => {
    const { requests, emptyCount } = findNewest([...emptyChats(1_858), ...withMessages.slice(0, 1)], 2_137);
    expect(emptyCount).toBe(1_858);
    expect(requests.length).toBeLessThanOrEqual(10);
  });

  it('knows the place where one page ends and another begins', () => {
    const page = aPage(emptyChats(7_006).slice(6_906), { total: 13_000 });
    const found = applyHeadSearchPage({ low: 6_906, high: 7_006, guess: null }, page, 6_906);
    expect('emptyCount' in found ? null : headSearchRequest(found, 13_000)).toEqual({ limit: 100, offset: 7_003 });
  });

  it('finds no message where there is none', () => {
    expect(findNewest(emptyChats(150), 0)).toMatchObject({ emptyCount: 150, newestId: undefined });
    expect(findNewest([], 0)).toMatchObject({ requests: ['20 at 0'], emptyCount: 0, newestId: undefined });
  });

  it('ends the list where a page ends it, not where a total that no page bears out does', () => {
    const found = applyHeadSearchPage(startHeadSearch(0), aPage([], { total: 500 }), 0);
    expect(found).toMatchObject({ emptyCount: 0 });
    const below: HeadSearch = { low: 20, high: null, guess: null };
    expect(applyHeadSearchPage(below, aPage([], { total: 500 }), 250)).toEqual({
      low: 0,
      high: 250,
      guess: null,
    });
  });

  it('takes no row that cannot be read for one without a message', () => {
    const page = aPage(withMessages.slice(0, 3), { rowIds: ['x', 'c1', 'c2', 'c3'], total: 500 });
    expect(applyHeadSearchPage({ low: 20, high: null, guess: null }, page, 100)).toEqual({
      low: 20,
      high: 100,
      guess: null,
    });
    expect(applyHeadSearchPage(startHeadSearch(0), page, 0)).toMatchObject({ emptyCount: 1 });
  });
});
