import { describe, expect, it } from 'vitest';
import { type Chat, MAX_CHATS, NO_CHATS } from '../../../utils/domain/chat';
import type { PageRequest } from '../../../utils/domain/cursor';
import { startPlan } from '../../../utils/domain/plan';
import type { Sweep } from '../../../utils/domain/sweep';
import { MAX_REQUESTS } from '../../../utils/domain/sync-plan';
import { aChat, aPage, CHECKED_AT, known, minute, silentChats, someChats } from '../../support/chats';
import { check, serving } from '../../support/checks';

const HEAD = { limit: 20, offset: 0 };
const SWEEPS: readonly Sweep[] = ['due', 'allowed', 'not-yet'];

const chats = someChats(350);
const before = known(chats);
const offsets = (asked: readonly PageRequest[]) => asked.map(({ offset }) => offset);
const ids = (list: readonly Chat[]) => list.map(({ id }) => id);

/** So many chats with a message that is newer than all. */
function news(count: number): Chat[] {
  return Array.from({ length: count }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(count - n) }));
}

describe('a quiet check', () => {
  it.each(['allowed', 'not-yet'] as const)("is the reference's own request, and changes nothing: %s", (sweep) => {
    const quiet = check({ chats: before }, serving(chats), sweep);
    expect(quiet.asked).toEqual([HEAD]);
    expect(quiet.chats).toBe(before);
    expect(quiet.plan).toMatchObject({ moved: false, swept: false, walk: null });
  });

  it.each([1, 20, 130, 900])('is one request with %i chats without a message as well', (silent) => {
    const rows = [...silentChats(silent), ...chats.slice(0, 90)];
    const unchanged = known(rows);
    const quiet = check({ chats: unchanged }, serving(rows), 'allowed');
    expect(quiet.asked).toEqual([{ limit: 20, offset: silent > 8 ? silent - 5 : 0 }]);
    expect(quiet.chats).toBe(unchanged);
  });

  it.each([
    ['an empty account', []],
    ['one page', someChats(20)],
    ['one page with chats without a message', [...silentChats(3), ...someChats(9)]],
  ])('is one request for %s, and all is known then', (_, rows) => {
    for (const sweep of SWEEPS) {
      const first = check({ chats: NO_CHATS }, serving(rows), sweep);
      expect(first.asked).toEqual([HEAD]);
      expect(first.chats).toMatchObject({ total: rows.length, accounted: rows.length, complete: true });
      expect(check(first, serving(rows), sweep)).toMatchObject({ asked: [HEAD], chats: first.chats });
    }
  });

  it('lets nothing go where a total is borne out by no page, and does not ask for ever', () => {
    const strange = check({ chats: before }, () => aPage([], { total: 5 }), 'due');
    expect(strange.chats.list).toBe(before.list);
    expect(strange.asked.length).toBeLessThanOrEqual(4);
  });
});

describe('the first check', () => {
  it('reads all in pages of 100 that overlap by three rows, and needs no more where none is missing', () => {
    const first = check({ chats: NO_CHATS }, serving(chats));
    expect(offsets(first.asked)).toEqual([0, 17, 114, 211, 308]);
    expect(first.asked.slice(1, 5).every(({ limit }) => limit === 100)).toBe(true);
    expect(first.chats).toEqual(before);
    expect(first.walk).toBeNull();
  });

  it('stops at the most that is kept', () => {
    const first = check({ chats: NO_CHATS }, serving(someChats(3_120)));
    expect(first.asked).toHaveLength(12);
    expect(first.asked.at(-1)).toEqual({ limit: 13, offset: 987 });
    expect(first.chats.list).toHaveLength(MAX_CHATS);
    expect(first.chats).toMatchObject({ total: 3_120, accounted: 3_120, complete: true });
    expect(check(first, serving(someChats(3_120))).asked).toEqual([HEAD]);
  });

  it('finds the chats with messages first, then reads those without', () => {
    const rows = [...silentChats(250), ...someChats(50)];
    const first = check({ chats: NO_CHATS }, serving(rows), 'allowed');
    expect(first.chats).toMatchObject({ accounted: 300, complete: true, doubtful: false, silent: 250 });
    expect(first.chats.list).toHaveLength(300);
  });
});

describe('news', () => {
  it('costs no request as long as it fits on the first page', () => {
    const after = check({ chats: before }, serving([...news(16), ...chats]));
    expect(after.asked).toEqual([HEAD]);
    expect(after.chats).toMatchObject({ total: 366, accounted: 366, frontier: minute(16) });
    expect(after.plan.moved).toBe(true);
  });

  it('is followed down to where nothing has changed', () => {
    const after = check({ chats: before }, serving([...news(150), ...chats]));
    expect(offsets(after.asked)).toEqual([0, 17, 114]);
    expect(ids(after.chats.list)).toEqual(ids([...news(150), ...chats]));
    expect(after).toMatchObject({ walk: null, chats: { frontier: minute(150), complete: true } });
  });

  it('is not taken for known before the walk has met what was', () => {
    const server = serving([...news(150), ...chats]);
    const cut = check({ chats: before }, (request, n) => (n === 1 ? aPage([], { total: 500 }) : server(request, n)));
    expect(cut.chats.frontier).toBe(minute(150));
    const failed = check({ chats: before }, (request, n) => (n > 0 ? aPage([], { total: 500 }) : server(request, n)));
    expect(failed).toMatchObject({ walk: null, chats: { frontier: before.frontier } });
    expect(check(failed, server).chats).toMatchObject({ frontier: minute(150), accounted: 500 });
  });

  it('is not hidden by a row that is dated in the future', () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
    const first = check({ chats: NO_CHATS }, serving([future, ...chats]));
    const after = check(first, serving([future, ...news(150), ...chats]));
    expect(ids(after.chats.list)).toEqual(ids([future, ...news(150), ...chats]));
    expect(check(after, serving([future, ...news(150), ...chats])).asked).toEqual([HEAD]);
  });

  it('goes on in the next check where the account says more than one check may read', () => {
    const many = [...news(600), ...chats.slice(0, 300)];
    const server = serving(many);
    const stopped = check({ chats: before }, (request, n) => (n > 3 ? null : server(request, n)));
    expect(stopped.chats.list.length).toBeGreaterThan(350);
    expect(ids(check(stopped, server).chats.list.slice(0, 600))).toEqual(ids(news(600)));
  });

  it('without a message is asked for by the day it began, where the first page does not show it', () => {
    const rows = [...silentChats(60), ...chats.slice(0, 40)];
    const opened = aChat({ id: 'new', lastMessageAt: null, lastMessage: null, createdAt: minute(5) });
    const after = check({ chats: known(rows) }, serving([opened, ...rows]));
    expect(after.asked).toEqual([
      { limit: 20, offset: 55 },
      { limit: 100, offset: 0, createdFrom: minute(-30) },
    ]);
    expect(after.chats).toMatchObject({ total: 101, accounted: 101 });
    expect(after.chats.list[0]).toEqual(opened);
  });
});

it('leaves behind a walk over another account', () => {
  const { walk } = check({ chats: known(someChats(900)) }, serving(someChats(900)), 'due');
  expect(startPlan({ connectionId: 'connection-2', chats: NO_CHATS, walk }, 'allowed', CHECKED_AT).walk).toBeNull();
  expect(startPlan({ connectionId: 'connection-1', chats: NO_CHATS, walk }, 'allowed', CHECKED_AT).walk).toBe(walk);
});

it.each(SWEEPS)('makes no more requests than it may, whatever the server says: %s', (sweep) => {
  const strange = [(n: number) => silentChats(100 + n), () => news(100), (n: number) => someChats(20 + n).slice(n)];
  for (const rows of strange) {
    const asked = check(
      { chats: before },
      ({ limit }, n) => aPage(rows(n).slice(0, limit), { total: 5_000 }),
      sweep,
    ).asked;
    expect(asked.length).toBeLessThanOrEqual(MAX_REQUESTS);
  }
});
