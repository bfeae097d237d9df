import { describe, expect, it } from 'vitest';
import { type Chat, MAX_CHATS, NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import type { FullWalkTiming } from '../../../../utils/domain/sync/full-walk.ts';
import { MAX_REQUESTS } from '../../../../utils/domain/sync/next-request.ts';
import type { PageRequest } from '../../../../utils/domain/sync/page-request.ts';
import { startPlan } from '../../../../utils/domain/sync/start-plan.ts';
import { aChat, aPage, CHECKED_AT, emptyChats, knownChats, minute, someChats } from '../../../support/chats.ts';
import { answersFrom, runCheck } from '../../../support/run-check.ts';

const HEAD = { limit: 20, offset: 0 };
const FULL_WALK_TIMINGS: readonly FullWalkTiming[] = ['due', 'allowed', 'not-yet'];

const chats = someChats(350);
const before = knownChats(chats);
const offsets = (requests: readonly PageRequest[]) => requests.map(({ offset }) => offset);
const ids = (list: readonly Chat[]) => list.map(({ id }) => id);

/** Chats with a message that is newer than all others. */
function newerChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(count - n) }));
}

describe('a no-op check', () => {
  it.each(['allowed', 'not-yet'] as const)(
    'is one request for the 20 newest chats, and changes nothing: %s',
    (fullWalkTiming) => {
      const check = runCheck({ chats: before }, answersFrom(chats), fullWalkTiming);
      expect(check.requests).toEqual([HEAD]);
      expect(check.chats).toBe(before);
      expect(check.plan).toMatchObject({ hasNewMessages: false, fullWalkEnded: false, walk: null });
    },
  );

  it.each([1, 20, 130, 900])('is one request with %i empty chats too', (emptyCount) => {
    const rows = [...emptyChats(emptyCount), ...chats.slice(0, 90)];
    const unchanged = knownChats(rows);
    const check = runCheck({ chats: unchanged }, answersFrom(rows), 'allowed');
    expect(check.requests).toEqual([{ limit: 20, offset: emptyCount > 8 ? emptyCount - 5 : 0 }]);
    expect(check.chats).toBe(unchanged);
  });

  it.each([
    ['an empty account', []],
    ['one page', someChats(20)],
    ['one page with empty chats', [...emptyChats(3), ...someChats(9)]],
  ])('is one request for %s, after which everything is known', (_, rows) => {
    for (const fullWalkTiming of FULL_WALK_TIMINGS) {
      const first = runCheck({ chats: NO_CHATS }, answersFrom(rows), fullWalkTiming);
      expect(first.requests).toEqual([HEAD]);
      expect(first.chats).toMatchObject({ total: rows.length, expectedTotal: rows.length, complete: true });
      expect(runCheck(first, answersFrom(rows), fullWalkTiming)).toMatchObject({
        requests: [HEAD],
        chats: first.chats,
      });
    }
  });

  it('drops nothing when the total is wrong, and does not ask forever', () => {
    const strange = runCheck({ chats: before }, () => aPage([], { total: 5 }), 'due');
    expect(strange.chats.list).toBe(before.list);
    expect(strange.requests.length).toBeLessThanOrEqual(4);
  });
});

describe('the first check', () => {
  it('reads everything in pages of 100 that overlap by three rows', () => {
    const first = runCheck({ chats: NO_CHATS }, answersFrom(chats));
    expect(offsets(first.requests)).toEqual([0, 17, 114, 211, 308]);
    expect(first.requests.slice(1, 5).every(({ limit }) => limit === 100)).toBe(true);
    expect(first.chats).toEqual(before);
    expect(first.walk).toBeNull();
  });

  it('stops at the most chats that are kept', () => {
    const first = runCheck({ chats: NO_CHATS }, answersFrom(someChats(3_120)));
    expect(first.requests).toHaveLength(12);
    expect(first.requests.at(-1)).toEqual({ limit: 13, offset: 987 });
    expect(first.chats.list).toHaveLength(MAX_CHATS);
    expect(first.chats).toMatchObject({ total: 3_120, expectedTotal: 3_120, complete: true });
    expect(runCheck(first, answersFrom(someChats(3_120))).requests).toEqual([HEAD]);
  });

  it('reads the chats with messages first, then the empty ones', () => {
    const rows = [...emptyChats(250), ...someChats(50)];
    const first = runCheck({ chats: NO_CHATS }, answersFrom(rows), 'allowed');
    expect(first.chats).toMatchObject({ expectedTotal: 300, complete: true, needsFullWalk: false, emptyCount: 250 });
    expect(first.chats.list).toHaveLength(300);
  });
});

describe('a new message', () => {
  it('costs no extra request if it is on the first page', () => {
    const after = runCheck({ chats: before }, answersFrom([...newerChats(16), ...chats]));
    expect(after.requests).toEqual([HEAD]);
    expect(after.chats).toMatchObject({ total: 366, expectedTotal: 366, syncedUpTo: minute(16) });
    expect(after.plan.hasNewMessages).toBe(true);
  });

  it('starts a walk down to where nothing has changed', () => {
    const after = runCheck({ chats: before }, answersFrom([...newerChats(150), ...chats]));
    expect(offsets(after.requests)).toEqual([0, 17, 114]);
    expect(ids(after.chats.list)).toEqual(ids([...newerChats(150), ...chats]));
    expect(after).toMatchObject({ walk: null, chats: { syncedUpTo: minute(150), complete: true } });
  });

  it('is not synced before the walk has met the known chats', () => {
    const server = answersFrom([...newerChats(150), ...chats]);
    const cut = runCheck({ chats: before }, (request, n) => (n === 1 ? aPage([], { total: 500 }) : server(request, n)));
    expect(cut.chats.syncedUpTo).toBe(minute(150));
    const failed = runCheck({ chats: before }, (request, n) =>
      n > 0 ? aPage([], { total: 500 }) : server(request, n),
    );
    expect(failed).toMatchObject({ walk: null, chats: { syncedUpTo: before.syncedUpTo } });
    expect(runCheck(failed, server).chats).toMatchObject({ syncedUpTo: minute(150), expectedTotal: 500 });
  });

  it('is not hidden by a row dated in the future', () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
    const first = runCheck({ chats: NO_CHATS }, answersFrom([future, ...chats]));
    const after = runCheck(first, answersFrom([future, ...newerChats(150), ...chats]));
    expect(ids(after.chats.list)).toEqual(ids([future, ...newerChats(150), ...chats]));
    expect(runCheck(after, answersFrom([future, ...newerChats(150), ...chats])).requests).toEqual([HEAD]);
  });

  it('is read in the next check if one check may not read them all', () => {
    const many = [...newerChats(600), ...chats.slice(0, 300)];
    const server = answersFrom(many);
    const stopped = runCheck({ chats: before }, (request, n) => (n > 3 ? null : server(request, n)));
    expect(stopped.chats.list.length).toBeGreaterThan(350);
    expect(ids(runCheck(stopped, server).chats.list.slice(0, 600))).toEqual(ids(newerChats(600)));
  });

  it('does not hide a new empty chat, which is asked for by its creation', () => {
    const rows = [...emptyChats(60), ...chats.slice(0, 40)];
    const opened = aChat({ id: 'new', lastMessageAt: null, lastMessage: null, createdAt: minute(5) });
    const after = runCheck({ chats: knownChats(rows) }, answersFrom([opened, ...rows]));
    expect(after.requests).toEqual([
      { limit: 20, offset: 55 },
      { limit: 100, offset: 0, createdFrom: minute(-30) },
    ]);
    expect(after.chats).toMatchObject({ total: 101, expectedTotal: 101 });
    expect(after.chats.list[0]).toEqual(opened);
  });
});

it('drops a walk over another account', () => {
  const { walk } = runCheck({ chats: knownChats(someChats(900)) }, answersFrom(someChats(900)), 'due');
  expect(startPlan({ connectionId: 'connection-2', chats: NO_CHATS, walk }, 'allowed', CHECKED_AT).walk).toBeNull();
  expect(startPlan({ connectionId: 'connection-1', chats: NO_CHATS, walk }, 'allowed', CHECKED_AT).walk).toBe(walk);
});

it.each(FULL_WALK_TIMINGS)('sends no more requests than allowed, whatever the server answers: %s', (fullWalkTiming) => {
  const strange = [
    (n: number) => emptyChats(100 + n),
    () => newerChats(100),
    (n: number) => someChats(20 + n).slice(n),
  ];
  for (const rows of strange) {
    const { requests } = runCheck(
      { chats: before },
      ({ limit }, n) => aPage(rows(n).slice(0, limit), { total: 5_000 }),
      fullWalkTiming,
    );
    expect(requests.length).toBeLessThanOrEqual(MAX_REQUESTS);
  }
});
