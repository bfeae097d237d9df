import { describe, expect, it } from 'vitest';
import { closedBlockedBy, closedPage, closedRequest } from '../../../../utils/domain/list/closed-chats.ts';
import { HEALTHY } from '../../../../utils/domain/model/connection-state.ts';
import { NO_REQUESTS } from '../../../../utils/domain/schedule/request-log.ts';
import { aPage, CHECKED_AT, failing, someChats } from '../../../support/chats.ts';
import { requestLogOf } from '../../../support/schedule-input.ts';

const NOW = CHECKED_AT;

it('requests twenty at a time', () => {
  expect(closedRequest(40)).toEqual({ limit: 20, offset: 40, status: 'closed' });
});

describe('the next page', () => {
  const chats = someChats(20);
  const nextOffset = (offset: number, total: number, rows = chats) => {
    const result = closedPage(aPage(rows, { total }), offset);
    return result.kind === 'page' && result.next;
  };

  it('starts where this one ends, while there are more', () => {
    expect(nextOffset(0, 21)).toBe(20);
    expect(nextOffset(20, 60)).toBe(40);
    expect(nextOffset(20, 40)).toBeNull();
    expect(nextOffset(0, 20)).toBeNull();
  });

  it('does not depend on rows that were left out or unreadable', () => {
    const page = aPage(chats.slice(2), { rowIds: [...chats.map(({ id }) => id)], unreadable: 1, total: 50 });
    expect(closedPage(page, 0)).toEqual({ kind: 'page', chats: chats.slice(2), total: 50, next: 20 });
  });

  it('is missing after an empty one, no matter what the total says, and past the end', () => {
    expect(nextOffset(40, 60, [])).toBeNull();
    expect(closedPage(null, 40)).toEqual({ kind: 'page', chats: [], total: 40, next: null });
  });
});

describe('what blocks a request', () => {
  it('is nothing while checks succeed or fail for other reasons', () => {
    for (const health of [
      HEALTHY,
      failing({ kind: 'offline' }),
      failing({ kind: 'server', status: 500, waitMs: null }),
    ]) {
      expect(closedBlockedBy(health, NO_REQUESTS, NOW)).toBeNull();
    }
  });

  it('is the wait that the server asked for, until it is over or the clock was set back', () => {
    const health = failing({ kind: 'rate-limited', waitMs: null });
    expect(closedBlockedBy(health, NO_REQUESTS, NOW + 39_999)).toEqual({ kind: 'wait', until: NOW + 40_000 });
    expect(closedBlockedBy(health, NO_REQUESTS, NOW + 40_000)).toBeNull();
    expect(closedBlockedBy(health, NO_REQUESTS, NOW - 1)).toBeNull();
  });

  it('is not the wait of a failing server, which does not apply to the user', () => {
    expect(closedBlockedBy(failing({ kind: 'server', status: 503, waitMs: 9 }), NO_REQUESTS, NOW)).toBeNull();
  });

  it('is a refused key', () => {
    const refused = { kind: 'failed', failure: { kind: 'unauthorized' } };
    expect(closedBlockedBy(failing({ kind: 'unauthorized' }), NO_REQUESTS, NOW)).toEqual(refused);
  });

  it('is an empty request budget of the user, not of checks', () => {
    expect(closedBlockedBy(HEALTHY, requestLogOf(49, 100), NOW)).toBeNull();
    expect(closedBlockedBy(HEALTHY, requestLogOf(50, 100), NOW)).toEqual({ kind: 'wait', until: NOW - 4_900 + 60_000 });
  });
});
