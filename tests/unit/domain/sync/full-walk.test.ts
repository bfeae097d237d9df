import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import { decideFullWalk, type FullWalkTiming } from '../../../../utils/domain/sync/full-walk.ts';
import { FULL_WALK_PAGES } from '../../../../utils/domain/sync/next-request.ts';
import type { PageRequest } from '../../../../utils/domain/sync/page-request.ts';
import { knownChats, someChats } from '../../../support/chats.ts';
import { answersFrom, runCheck } from '../../../support/run-check.ts';

const NOW = Date.UTC(2026, 1, 1, 12);
const HOUR = 3_600_000;
const HEAD = { limit: 20, offset: 0 };

const chats = someChats(350);
const before = knownChats(chats);
const offsets = (requests: readonly PageRequest[]) => requests.map(({ offset }) => offset);
const ids = (list: readonly Chat[]) => list.map(({ id }) => id);

describe('a full walk', () => {
  it.each<[string, number | null, number | null, FullWalkTiming]>([
    ['may start when there was none', null, null, 'allowed'],
    ['may start within the first hour', null, NOW - HOUR + 1, 'allowed'],
    ['is due after an hour without one', null, NOW - HOUR, 'due'],
    ['is due an hour after the last one', NOW - HOUR, NOW - HOUR, 'due'],
    ['may start when the last one lies in the future, because the clock was put back', NOW + 1, NOW + 1, 'allowed'],
    ['may not start right after the last one', NOW, null, 'not-yet'],
    ['may not start before half a minute for each of its four pages but the first', NOW - 89_999, null, 'not-yet'],
    ['may start after that', NOW - 90_000, null, 'allowed'],
    ['may start until it is due', NOW - HOUR + 1, null, 'allowed'],
  ])('%s', (_, lastFullWalkAt, watchingSince, timing) => {
    expect(decideFullWalk({ lastFullWalkAt, watchingSince }, { total: 350, totalMismatch: null }, NOW)).toBe(timing);
  });

  it('waits no longer than for the most pages that it reads', () => {
    expect(
      decideFullWalk(
        { lastFullWalkAt: NOW - 570_000, watchingSince: null },
        { total: 50_000, totalMismatch: null },
        NOW,
      ),
    ).toBe('allowed');
    expect(
      decideFullWalk(
        { lastFullWalkAt: NOW - 569_999, watchingSince: null },
        { total: 50_000, totalMismatch: null },
        NOW,
      ),
    ).toBe('not-yet');
  });
});

describe('a total that the known chats do not explain', () => {
  const open = chats.filter(({ id }) => id !== 'c200');
  const server = answersFrom(open);

  it('drops no chat on its own: absence is not closure', () => {
    const after = runCheck({ chats: before }, server, 'not-yet');
    expect(after.requests).toEqual([HEAD]);
    expect(after.chats).toEqual({ ...before, total: 349 });
    expect(after.chats.list).toBe(before.list);
  });

  it('starts a full walk of a few pages in each check', () => {
    const first = runCheck({ chats: before }, server, 'allowed');
    expect(offsets(first.requests)).toEqual([0, 17, 114, 211, 308, 0]);
    expect(ids(first.chats.list)).toEqual(ids(open));
    expect(first).toMatchObject({
      walk: null,
      plan: { fullWalkEnded: true },
      chats: { expectedTotal: 349, total: 349 },
    });
  });

  it('spreads a longer walk over several checks', () => {
    const many = someChats(900);
    const closed = answersFrom(many.filter(({ id }) => id !== 'c850'));
    const first = runCheck({ chats: knownChats(many) }, closed, 'allowed');
    expect(first.requests).toHaveLength(1 + FULL_WALK_PAGES);
    expect(ids(first.chats.list)).toContain('c850');
    const second = runCheck(first, closed);
    expect(offsets(second.requests)).toEqual([0, 405, 502, 599, 696]);
    const third = runCheck(second, closed);
    expect(offsets(third.requests)).toEqual([0, 793, 890, 0]);
    expect(ids(third.chats.list)).not.toContain('c850');
    expect(runCheck(third, closed, 'allowed').requests).toEqual([HEAD]);
  });

  it.each([
    ['the last walk left open whether some chats have closed', { needsFullWalk: true }],
    ['the first walk was cut short', { complete: false }],
  ])('also starts one when %s', (_, reason) => {
    const again = runCheck({ chats: { ...before, ...reason } }, answersFrom(chats), 'allowed');
    expect(again.requests.length).toBeGreaterThan(1);
    expect(again.chats).toEqual(before);
  });

  it('is not needed for the hourly walk', () => {
    expect(runCheck({ chats: before }, answersFrom(chats), 'due').requests).toHaveLength(5);
  });
});
