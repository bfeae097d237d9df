import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../utils/domain/chat';
import { type Search, searchBelow, searchRequest, startSearch, takeSearchPage } from '../../../utils/domain/head';
import { aPage, pageAt, silentChats, someChats } from '../../support/chats';

const dated = someChats(200);
const list = (silent: number) => [...silentChats(silent), ...dated];

/** Asks as the search asks, until the newest message is on the page; the offsets asked for, and the boundary found. */
function find(rows: readonly Chat[], silent: number, total: number | null = rows.length) {
  const asked: string[] = [];
  let search = startSearch(silent);
  while (asked.length < 20) {
    const request = searchRequest(search, total);
    asked.push(`${request.limit} at ${request.offset}`);
    if (request.offset > rows.length) {
      search = searchBelow(search, request.offset);
      continue;
    }
    const found = takeSearchPage(search, pageAt(rows, request), request.offset);
    if ('boundary' in found)
      return { asked, boundary: found.boundary, top: found.page.rowIds[found.boundary - found.offset] };
    search = found;
  }
  return { asked, boundary: null, top: null };
}

describe('the first request', () => {
  it.each([
    [0, 0],
    [3, 0],
    [8, 0],
    [9, 4],
    [130, 125],
  ])("is the reference's own, where %i chats without a message come first: at %i", (silent, offset) => {
    expect(searchRequest(startSearch(silent), 500)).toEqual({ limit: 20, offset });
  });

  it.each([0, 8, 9, 20, 130, 900])('is the only one where there are %i, as there were', (silent) => {
    const { asked, boundary, top } = find(list(silent), silent);
    expect(asked).toHaveLength(1);
    expect([boundary, top]).toEqual([silent, 'c1']);
  });

  it.each([-4, -1, 1, 14])('is the only one where there are %i more or fewer than the last time', (more) => {
    const { asked, boundary } = find(list(130 + more), 130);
    expect(asked).toHaveLength(1);
    expect(boundary).toBe(130 + more);
  });
});

describe('the search', () => {
  it('tries the next page before the middle of the list', () => {
    expect(find(list(60), 0)).toMatchObject({ asked: ['20 at 0', '100 at 17'], boundary: 60, top: 'c1' });
  });

  it('halves what is left after that', () => {
    const { asked, boundary } = find([...silentChats(2_000), ...dated], 0);
    expect(asked).toEqual(['20 at 0', '100 at 17', '100 at 1108', '100 at 1654', '100 at 1927']);
    expect(boundary).toBe(2_000);
  });

  it('looks above where the page shows none without a message', () => {
    expect(find(list(4), 130)).toMatchObject({ asked: ['20 at 125', '100 at 0'], boundary: 4, top: 'c1' });
    expect(find(list(0), 130)).toMatchObject({ asked: ['20 at 125', '100 at 0'], boundary: 0, top: 'c1' });
  });

  it('looks above where the list ended before', () => {
    expect(find(silentChats(30), 400).boundary).toBe(30);
    expect(find(dated.slice(0, 30), 400).boundary).toBe(0);
    expect(find([], 400).boundary).toBe(0);
    expect(find([], 60).boundary).toBe(0);
  });

  it('needs no more requests because far fewer have no message than the last time', () => {
    const { asked, boundary } = find([...silentChats(1_858), ...dated.slice(0, 1)], 2_137);
    expect(boundary).toBe(1_858);
    expect(asked.length).toBeLessThanOrEqual(10);
  });

  it('knows the place where one page ends and another begins', () => {
    const page = aPage(silentChats(7_006).slice(6_906), { total: 13_000 });
    const found = takeSearchPage({ low: 6_906, high: 7_006, guess: null }, page, 6_906);
    expect('boundary' in found ? null : searchRequest(found, 13_000)).toEqual({ limit: 100, offset: 7_003 });
  });

  it('finds no message where there is none', () => {
    expect(find(silentChats(150), 0)).toMatchObject({ boundary: 150, top: undefined });
    expect(find([], 0)).toMatchObject({ asked: ['20 at 0'], boundary: 0, top: undefined });
  });

  it('ends the list where a page ends it, not where a total that no page bears out does', () => {
    const found = takeSearchPage(startSearch(0), aPage([], { total: 500 }), 0);
    expect(found).toMatchObject({ boundary: 0 });
    const below: Search = { low: 20, high: null, guess: null };
    expect(takeSearchPage(below, aPage([], { total: 500 }), 250)).toEqual({
      low: 0,
      high: 250,
      guess: null,
    });
  });

  it('takes no row that cannot be read for one without a message', () => {
    const page = aPage(dated.slice(0, 3), { rowIds: ['x', 'c1', 'c2', 'c3'], total: 500 });
    expect(takeSearchPage({ low: 20, high: null, guess: null }, page, 100)).toEqual({
      low: 20,
      high: 100,
      guess: null,
    });
    expect(takeSearchPage(startSearch(0), page, 0)).toMatchObject({ boundary: 1 });
  });
});
