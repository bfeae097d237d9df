import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../utils/domain/chat';
import type { PageRequest } from '../../../utils/domain/cursor';
import { type Sweep, sweepPolicy } from '../../../utils/domain/sweep';
import { SWEEP_PAGES } from '../../../utils/domain/sync-plan';
import { known, someChats } from '../../support/chats';
import { check, serving } from '../../support/checks';

const NOW = Date.UTC(2026, 1, 1, 12);
const HOUR = 3_600_000;
const HEAD = { limit: 20, offset: 0 };

const chats = someChats(350);
const before = known(chats);
const offsets = (asked: readonly PageRequest[]) => asked.map(({ offset }) => offset);
const ids = (list: readonly Chat[]) => list.map(({ id }) => id);

describe('a walk over everything', () => {
  it.each<[string, number | null, number | null, Sweep]>([
    ['may begin where there was none', null, null, 'allowed'],
    ['may begin within the first hour', null, NOW - HOUR + 1, 'allowed'],
    ['is due after an hour without one', null, NOW - HOUR, 'due'],
    ['is due an hour after the last', NOW - HOUR, NOW - HOUR, 'due'],
    ['may begin where the last one lies in the future, by a clock that was put back', NOW + 1, NOW + 1, 'allowed'],
    ['may not right after the last', NOW, null, 'not-yet'],
    ['may not before half a minute for each of its four pages but the first', NOW - 89_999, null, 'not-yet'],
    ['may after that', NOW - 90_000, null, 'allowed'],
    ['may until it is due', NOW - HOUR + 1, null, 'allowed'],
  ])('%s', (_, walkedAt, since, sweep) => {
    expect(sweepPolicy({ walkedAt, since }, { total: 350, unexplained: null }, NOW)).toBe(sweep);
  });

  it('waits no longer than for as many pages as are read at most', () => {
    expect(sweepPolicy({ walkedAt: NOW - 570_000, since: null }, { total: 50_000, unexplained: null }, NOW)).toBe(
      'allowed',
    );
    expect(sweepPolicy({ walkedAt: NOW - 569_999, since: null }, { total: 50_000, unexplained: null }, NOW)).toBe(
      'not-yet',
    );
  });
});

describe('a total that the known chats do not account for', () => {
  const open = chats.filter(({ id }) => id !== 'c200');
  const server = serving(open);

  it('closes nothing by itself: absence is not closure', () => {
    const after = check({ chats: before }, server, 'not-yet');
    expect(after.asked).toEqual([HEAD]);
    expect(after.chats).toEqual({ ...before, total: 349 });
    expect(after.chats.list).toBe(before.list);
  });

  it('begins a walk over everything, a few pages in each check', () => {
    const first = check({ chats: before }, server, 'allowed');
    expect(offsets(first.asked)).toEqual([0, 17, 114, 211, 308, 0]);
    expect(ids(first.chats.list)).toEqual(ids(open));
    expect(first).toMatchObject({ walk: null, plan: { swept: true }, chats: { accounted: 349, total: 349 } });
  });

  it('shares the walk among checks where it has more pages', () => {
    const many = someChats(900);
    const closed = serving(many.filter(({ id }) => id !== 'c850'));
    const first = check({ chats: known(many) }, closed, 'allowed');
    expect(first.asked).toHaveLength(1 + SWEEP_PAGES);
    expect(ids(first.chats.list)).toContain('c850');
    const second = check(first, closed);
    expect(offsets(second.asked)).toEqual([0, 405, 502, 599, 696]);
    const third = check(second, closed);
    expect(offsets(third.asked)).toEqual([0, 793, 890, 0]);
    expect(ids(third.chats.list)).not.toContain('c850');
    expect(check(third, closed, 'allowed').asked).toEqual([HEAD]);
  });

  it.each([
    ['some chats may have closed, by the last walk', { doubtful: true }],
    ['the first walk was cut off', { complete: false }],
  ])('is like one where %s', (_, doubt) => {
    const again = check({ chats: { ...before, ...doubt } }, serving(chats), 'allowed');
    expect(again.asked.length).toBeGreaterThan(1);
    expect(again.chats).toEqual(before);
  });

  it('is not needed for a walk once an hour', () => {
    expect(check({ chats: before }, serving(chats), 'due').asked).toHaveLength(5);
  });
});
