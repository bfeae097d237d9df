import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS, NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { recordVisited, startWalk } from '../../../../utils/domain/sync/start-walk.ts';
import { hasEnded, MAX_EMPTY, type Walk } from '../../../../utils/domain/sync/walk.ts';
import { applyWalkPage, walkRequest } from '../../../../utils/domain/sync/walk-page.ts';
import { aChat, aPage, emptyChats, knownChats, minute, pageAt, someChats } from '../../../support/chats.ts';

const chats = someChats(350);
const before = knownChats(chats);

/** A walk that begins with the page with the newest message. */
function beginWalk(rows: readonly Chat[], goal: Walk['goal'] = 'full', known: Chats = before): Walk {
  const emptyCount = rows.findIndex(({ lastMessageAt }) => lastMessageAt !== null);
  const offset = Math.max(0, emptyCount - 5);
  const page = pageAt(rows, { limit: 20, offset });
  return startWalk(
    { page, offset, emptyCount: emptyCount < 0 ? rows.length : emptyCount },
    { connectionId: 'c', goal, chats: known },
  );
}

/** The walk after this many more pages, each as it requests them. */
function advanceBy(walk: Walk, rows: readonly Chat[], pages: number, known: Chats = before): Walk {
  if (pages === 0) return walk;
  const request = walkRequest(walk, rows.length);
  if (!request) throw new Error('the walk has ended');
  const next = applyWalkPage(walk, pageAt(rows, request), request.offset, known);
  if (!next) throw new Error('the walk was given up');
  return advanceBy(next, rows, pages - 1, known);
}

describe('startWalk', () => {
  it('has visited the first page, and is at its end', () => {
    const walk = beginWalk(chats);
    expect(walk).toMatchObject({
      connectionId: 'c',
      goal: 'full',
      upperBound: minute(0),
      withMessages: 'open',
      pages: 1,
    });
    expect(walk).toMatchObject({
      withMessagesCount: 20,
      unreadableIds: [],
      rowsWithoutId: 0,
      atStart: { total: 350, expectedTotal: 350 },
    });
    expect(walk.visitedIds).toEqual(chats.slice(0, 20).map(({ id }) => id));
    expect(walk.cursor).toMatchObject({ offset: 20, lastId: 'c20' });
    expect(hasEnded(walk)).toBe(false);
  });

  it('has ended when the page has everything', () => {
    expect(hasEnded(beginWalk(chats.slice(0, 20)))).toBe(true);
    expect(hasEnded(beginWalk([...emptyChats(4), ...chats.slice(0, 8)]))).toBe(true);
    expect(hasEnded(beginWalk([]))).toBe(true);
  });

  it('still has to read the empty chats if the page does not show them all', () => {
    expect(beginWalk([...emptyChats(5), ...chats]).emptyChats).toMatchObject({ ended: true, gapless: true });
    expect(beginWalk([...emptyChats(6), ...chats]).emptyChats).toMatchObject({ ended: false, gapless: false });
  });

  it('begins at the last sync if the page shows no message', () => {
    expect(beginWalk(emptyChats(3), 'full', before).upperBound).toBe(before.syncedUpTo);
    expect(beginWalk([], 'full', NO_CHATS).upperBound).toBeNull();
  });

  it('counts the rows without an id', () => {
    const page = aPage(chats.slice(0, 2), { rowIds: [null, 'c1', 'x', 'c2', null], unreadable: 3, total: 9 });
    const walk = startWalk(
      { page, offset: 0, emptyCount: 0 },
      { connectionId: 'c', goal: 'incremental', chats: NO_CHATS },
    );
    expect(walk).toMatchObject({
      rowsWithoutId: 2,
      unreadableIds: ['x'],
      visitedIds: ['c1', 'x', 'c2'],
      withMessagesCount: 2,
    });
  });
});

describe('a full walk', () => {
  it('reads pages of 100 to the end', () => {
    const offsets = [0, 1, 2, 3].map((pages) => walkRequest(advanceBy(beginWalk(chats), chats, pages), 350)?.offset);
    expect(offsets).toEqual([17, 114, 211, 308]);
    const walk = advanceBy(beginWalk(chats), chats, 4);
    expect(walk).toMatchObject({ withMessages: 'end', pages: 5, withMessagesCount: 350 });
    expect(walk.visitedIds).toEqual(chats.map(({ id }) => id));
    expect([walkRequest(walk, 350), hasEnded(walk)]).toEqual([null, true]);
  });

  it('stops at the most chats that are kept', () => {
    const many = someChats(3_120);
    const almost = advanceBy(beginWalk(many), many, 10);
    expect(walkRequest(almost, 3_120)).toEqual({ limit: 13, offset: 987 });
    expect(advanceBy(almost, many, 1)).toMatchObject({ withMessages: 'capped', withMessagesCount: MAX_CHATS });
  });

  it('does not stop at known chats', () => {
    expect(advanceBy(beginWalk(chats), chats, 2).withMessages).toBe('open');
  });

  it('counts rows without an id once where pages overlap', () => {
    const first = { ...pageAt(chats, { limit: 20, offset: 0 }) };
    const walk = startWalk(
      { page: first, offset: 0, emptyCount: 0 },
      { connectionId: 'c', goal: 'full', chats: before },
    );
    const rows = chats.slice(17, 117).map(({ id }) => id);
    const page = { ...pageAt(chats, { limit: 100, offset: 17 }), rowIds: [null, 'c19', 'c20', null, ...rows.slice(4)] };
    expect(applyWalkPage(walk, page, 17, before)?.rowsWithoutId).toBe(1);
  });

  it('is abandoned when no page joins', () => {
    let walk: Walk | null = beginWalk(chats);
    const page = pageAt(chats, { limit: 100, offset: 120 });
    for (const attempts of [1, 2]) {
      walk = walk && applyWalkPage(walk, page, 17, before);
      expect(walk).toMatchObject({ withMessages: 'open', cursor: { attempts, offset: 20 } });
    }
    expect(walk && applyWalkPage(walk, page, 17, before)).toBeNull();
  });
});

describe('an incremental walk', () => {
  const newer = Array.from({ length: 50 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(50 - n) }));

  it('ends where nothing has changed since the last sync', () => {
    const walk = advanceBy(beginWalk([...newer, ...chats], 'incremental'), [...newer, ...chats], 1);
    expect(walk.withMessages).toBe('unchanged');
    expect([hasEnded(walk), walkRequest(walk, 400)]).toEqual([true, null]);
  });

  it('does not end at rows that it has already read', () => {
    const rows = [...newer.slice(0, 18), ...chats.slice(1)];
    const walk = beginWalk(rows, 'incremental');
    expect(applyWalkPage(walk, aPage(rows.slice(17, 21), { total: 367 }), 17, before)?.withMessages).toBe('open');
    expect(applyWalkPage(walk, aPage(rows.slice(17, 23), { total: 367 }), 17, before)?.withMessages).toBe('unchanged');
  });

  it('ends at the end of the list at the latest', () => {
    expect(advanceBy(beginWalk(newer, 'incremental', NO_CHATS), newer, 1, NO_CHATS).withMessages).toBe('end');
  });
});

describe('the empty chats', () => {
  const empty = emptyChats(250);
  const rows = [...empty, ...chats.slice(0, 15)];

  it('are read from the top, after the chats with messages', () => {
    const walk = beginWalk(rows);
    expect([walk.withMessages, hasEnded(walk), walkRequest(walk, 265)]).toEqual([
      'end',
      false,
      { limit: 100, offset: 0 },
    ]);
    expect(walkRequest(advanceBy(walk, rows, 1), 265)).toEqual({ limit: 100, offset: 97 });
    const end = advanceBy(walk, rows, 3);
    expect(end.emptyChats).toEqual({ offset: 265, lastId: 'c15', ended: true, gapless: true });
    expect([hasEnded(end), end.visitedIds.length]).toEqual([true, 265]);
  });

  it('have a gap when a page does not join the one before', () => {
    const walk = advanceBy(beginWalk(rows), rows, 1);
    const page = pageAt(rows, { limit: 100, offset: 105 });
    const gap = applyWalkPage(walk, page, 97, before);
    expect(gap?.emptyChats).toMatchObject({ ended: false, gapless: false });
    expect(gap && advanceBy(gap, rows, 1).emptyChats).toMatchObject({ ended: true, gapless: false });
  });

  it('are abandoned when a page has no further ones', () => {
    const walk = advanceBy(beginWalk(rows), rows, 1);
    expect(applyWalkPage(walk, aPage(empty.slice(97, 99), { total: 265 }), 97, before)).toBeNull();
  });

  it('are read only up to the maximum, and then have a gap', () => {
    const many = [...emptyChats(1_500), ...chats.slice(0, 15)];
    const walk = advanceBy(beginWalk(many), many, 11);
    expect(walk.emptyChats).toMatchObject({ ended: true, gapless: false });
    expect(walk.emptyChats.offset).toBeGreaterThanOrEqual(MAX_EMPTY);
  });
});

describe('recordVisited', () => {
  it('records each row once, and returns the same walk when there is no new one', () => {
    const walk = beginWalk(chats);
    expect(recordVisited(walk, pageAt(chats, { limit: 20, offset: 0 }))).toBe(walk);
    const after = recordVisited(walk, aPage(chats.slice(15, 25), { total: 350 }));
    expect([after.visitedIds.length, after.withMessagesCount]).toEqual([25, 25]);
  });

  it('records empty chats until they get a message or close', () => {
    const empty = emptyChats(4);
    const walk = beginWalk([...empty, ...chats]);
    expect(walk.emptyIds).toEqual(['s1', 's2', 's3', 's4']);
    const said = { ...empty[1], lastMessageAt: minute(1) } as Chat;
    const page = aPage([said, ...chats.slice(0, 2)], {
      rowIds: ['s2', 's3', 'c1', 'c2'],
      closedIds: ['s3'],
      total: 353,
    });
    expect(recordVisited(walk, page)).toMatchObject({ emptyIds: ['s1', 's4'], visitedIds: walk.visitedIds });
  });

  it('counts a row that the server calls closed as neither unreadable nor with a message', () => {
    const page = aPage([], { rowIds: ['closed', 'odd'], closedIds: ['closed'], unreadable: 1, total: 350 });
    expect(recordVisited(beginWalk(chats), page)).toMatchObject({ withMessagesCount: 20, unreadableIds: ['odd'] });
  });
});
