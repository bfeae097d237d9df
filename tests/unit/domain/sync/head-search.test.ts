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

/** Follows the search until the newest message is on the page; returns its requests, and the empty chats that it found. */
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
  ])('shows the first chat with a message below %i empty ones: at %i', (emptyCount, offset) => {
    expect(headSearchRequest(startHeadSearch(emptyCount), 500)).toEqual({ limit: 20, offset });
  });

  it.each([0, 8, 9, 20, 130, 900])('is the only one when there are still %i empty chats', (previousCount) => {
    const { requests, emptyCount, newestId } = findNewest(rowsWith(previousCount), previousCount);
    expect(requests).toHaveLength(1);
    expect([emptyCount, newestId]).toEqual([previousCount, 'c1']);
  });

  it.each([-4, -1, 1, 14])('is the only one when there are %i more empty chats than in the last check', (more) => {
    const { requests, emptyCount } = findNewest(rowsWith(130 + more), 130);
    expect(requests).toHaveLength(1);
    expect(emptyCount).toBe(130 + more);
  });
});

describe('the search', () => {
  it('tries the next page before it bisects the list', () => {
    expect(findNewest(rowsWith(60), 0)).toMatchObject({
      requests: ['20 at 0', '100 at 17'],
      emptyCount: 60,
      newestId: 'c1',
    });
  });

  it('bisects the rest of the list', () => {
    const { requests, emptyCount } = findNewest([...emptyChats(2_000), ...withMessages], 0);
    expect(requests).toEqual(['20 at 0', '100 at 17', '100 at 1108', '100 at 1654', '100 at 1927']);
    expect(emptyCount).toBe(2_000);
  });

  it('looks further up when the page shows no empty chat', () => {
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

  it('looks further up when the list ended before the offset', () => {
    expect(findNewest(emptyChats(30), 400).emptyCount).toBe(30);
    expect(findNewest(withMessages.slice(0, 30), 400).emptyCount).toBe(0);
    expect(findNewest([], 400).emptyCount).toBe(0);
    expect(findNewest([], 60).emptyCount).toBe(0);
  });

  it('needs no more requests when there are far fewer empty chats than in the last check', () => {
    const { requests, emptyCount } = findNewest([...emptyChats(1_858), ...withMessages.slice(0, 1)], 2_137);
    expect(emptyCount).toBe(1_858);
    expect(requests.length).toBeLessThanOrEqual(10);
  });

  it('finds a boundary between two pages', () => {
    const page = aPage(emptyChats(7_006).slice(6_906), { total: 13_000 });
    const found = applyHeadSearchPage({ low: 6_906, high: 7_006, guess: null }, page, 6_906);
    expect('emptyCount' in found ? null : headSearchRequest(found, 13_000)).toEqual({ limit: 100, offset: 7_003 });
  });

  it('finds no message in a list of empty chats', () => {
    expect(findNewest(emptyChats(150), 0)).toMatchObject({ emptyCount: 150, newestId: undefined });
    expect(findNewest([], 0)).toMatchObject({ requests: ['20 at 0'], emptyCount: 0, newestId: undefined });
  });

  it('ends the list where a page ends it, not at a wrong total', () => {
    const found = applyHeadSearchPage(startHeadSearch(0), aPage([], { total: 500 }), 0);
    expect(found).toMatchObject({ emptyCount: 0 });
    const below: HeadSearch = { low: 20, high: null, guess: null };
    expect(applyHeadSearchPage(below, aPage([], { total: 500 }), 250)).toEqual({
      low: 0,
      high: 250,
      guess: null,
    });
  });

  it('does not mistake an unreadable row for an empty chat', () => {
    const page = aPage(withMessages.slice(0, 3), { rowIds: ['x', 'c1', 'c2', 'c3'], total: 500 });
    expect(applyHeadSearchPage({ low: 20, high: null, guess: null }, page, 100)).toEqual({
      low: 20,
      high: 100,
      guess: null,
    });
    expect(applyHeadSearchPage(startHeadSearch(0), page, 0)).toMatchObject({ emptyCount: 1 });
  });
});
