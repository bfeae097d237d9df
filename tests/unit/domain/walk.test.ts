import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS, NO_CHATS } from '../../../utils/domain/chat';
import { hasEnded, MAX_SILENT, see, startWalk, takeWalkPage, type Walk, walkRequest } from '../../../utils/domain/walk';
import { aChat, aPage, known, minute, pageAt, silentChats, someChats } from '../../support/chats';

const chats = someChats(350);
const before = known(chats);

/** A walk that begins with the page of the list that shows its newest message. */
function begin(rows: readonly Chat[], goal: Walk['goal'] = 'everything', known: Chats = before): Walk {
  const boundary = rows.findIndex(({ lastMessageAt }) => lastMessageAt !== null);
  const offset = Math.max(0, boundary - 5);
  const page = pageAt(rows, { limit: 20, offset });
  return startWalk(
    { page, offset, boundary: boundary < 0 ? rows.length : boundary },
    { connectionId: 'c', goal, chats: known },
  );
}

/** So many pages further, each as the walk asks for it. */
function further(walk: Walk, rows: readonly Chat[], pages: number, known: Chats = before): Walk {
  if (pages === 0) return walk;
  const request = walkRequest(walk, rows.length);
  if (!request) throw new Error('the walk has ended');
  const next = takeWalkPage(walk, pageAt(rows, request), request.offset, known);
  if (!next) throw new Error('the walk was given up');
  return further(next, rows, pages - 1, known);
}

describe('startWalk', () => {
  it('has seen the first page, and stands at its end', () => {
    const walk = begin(chats);
    expect(walk).toMatchObject({ connectionId: 'c', goal: 'everything', top: minute(0), dated: 'open', pages: 1 });
    expect(walk).toMatchObject({ datedSeen: 20, unreadable: [], nameless: 0, began: { total: 350, accounted: 350 } });
    expect(walk.seen).toEqual(chats.slice(0, 20).map(({ id }) => id));
    expect(walk.cursor).toMatchObject({ offset: 20, lastId: 'c20' });
    expect(hasEnded(walk)).toBe(false);
  });

  it('has ended where the page holds everything', () => {
    expect(hasEnded(begin(chats.slice(0, 20)))).toBe(true);
    expect(hasEnded(begin([...silentChats(4), ...chats.slice(0, 8)]))).toBe(true);
    expect(hasEnded(begin([]))).toBe(true);
  });

  it('has the chats without a message before it where the page does not show them all', () => {
    expect(begin([...silentChats(5), ...chats]).silent).toMatchObject({ ended: true, whole: true });
    expect(begin([...silentChats(6), ...chats]).silent).toMatchObject({ ended: false, whole: false });
  });

  it('begins where all is known up to, where no message is to be seen', () => {
    expect(begin(silentChats(3), 'everything', before).top).toBe(before.frontier);
    expect(begin([], 'everything', NO_CHATS).top).toBeNull();
  });

  it('counts the rows that nobody can name', () => {
    const page = aPage(chats.slice(0, 2), { rowIds: [null, 'c1', 'x', 'c2', null], unreadable: 3, total: 9 });
    const walk = startWalk({ page, offset: 0, boundary: 0 }, { connectionId: 'c', goal: 'news', chats: NO_CHATS });
    expect(walk).toMatchObject({ nameless: 2, unreadable: ['x'], seen: ['c1', 'x', 'c2'], datedSeen: 2 });
  });
});

describe('a walk over everything', () => {
  it('goes down in pages of a hundred to the end', () => {
    const offsets = [0, 1, 2, 3].map((pages) => walkRequest(further(begin(chats), chats, pages), 350)?.offset);
    expect(offsets).toEqual([17, 114, 211, 308]);
    const walk = further(begin(chats), chats, 4);
    expect(walk).toMatchObject({ dated: 'end', pages: 5, datedSeen: 350 });
    expect(walk.seen).toEqual(chats.map(({ id }) => id));
    expect([walkRequest(walk, 350), hasEnded(walk)]).toEqual([null, true]);
  });

  it('stops at the most that is kept', () => {
    const many = someChats(3_120);
    const almost = further(begin(many), many, 10);
    expect(walkRequest(almost, 3_120)).toEqual({ limit: 13, offset: 987 });
    expect(further(almost, many, 1)).toMatchObject({ dated: 'cut', datedSeen: MAX_CHATS });
  });

  it('does not stop at what is known', () => {
    expect(further(begin(chats), chats, 2).dated).toBe('open');
  });

  it('counts the rows that nobody can name once where pages overlap', () => {
    const first = { ...pageAt(chats, { limit: 20, offset: 0 }) };
    const walk = startWalk(
      { page: first, offset: 0, boundary: 0 },
      { connectionId: 'c', goal: 'everything', chats: before },
    );
    const rows = chats.slice(17, 117).map(({ id }) => id);
    const page = { ...pageAt(chats, { limit: 100, offset: 17 }), rowIds: [null, 'c19', 'c20', null, ...rows.slice(4)] };
    expect(takeWalkPage(walk, page, 17, before)?.nameless).toBe(1);
  });

  it('is given up where no page joins on', () => {
    let walk: Walk | null = begin(chats);
    const page = pageAt(chats, { limit: 100, offset: 120 });
    for (const attempts of [1, 2]) {
      walk = walk && takeWalkPage(walk, page, 17, before);
      expect(walk).toMatchObject({ dated: 'open', cursor: { attempts, offset: 20 } });
    }
    expect(walk && takeWalkPage(walk, page, 17, before)).toBeNull();
  });
});

describe('a walk for news', () => {
  const news = Array.from({ length: 50 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(50 - n) }));

  it('ends where nothing has changed since all was known', () => {
    const walk = further(begin([...news, ...chats], 'news'), [...news, ...chats], 1);
    expect(walk.dated).toBe('calm');
    expect([hasEnded(walk), walkRequest(walk, 400)]).toEqual([true, null]);
  });

  it('does not end by rows that it has read before', () => {
    const rows = [...news.slice(0, 18), ...chats.slice(1)];
    const walk = begin(rows, 'news');
    expect(takeWalkPage(walk, aPage(rows.slice(17, 21), { total: 367 }), 17, before)?.dated).toBe('open');
    expect(takeWalkPage(walk, aPage(rows.slice(17, 23), { total: 367 }), 17, before)?.dated).toBe('calm');
  });

  it('ends with the list at the latest', () => {
    expect(further(begin(news, 'news', NO_CHATS), news, 1, NO_CHATS).dated).toBe('end');
  });
});

describe('the chats without a message', () => {
  const silent = silentChats(250);
  const rows = [...silent, ...chats.slice(0, 15)];

  it('are read from the top, after those with messages', () => {
    const walk = begin(rows);
    expect([walk.dated, hasEnded(walk), walkRequest(walk, 265)]).toEqual(['end', false, { limit: 100, offset: 0 }]);
    expect(walkRequest(further(walk, rows, 1), 265)).toEqual({ limit: 100, offset: 97 });
    const end = further(walk, rows, 3);
    expect(end.silent).toEqual({ offset: 265, lastId: 'c15', ended: true, whole: true });
    expect([hasEnded(end), end.seen.length]).toEqual([true, 265]);
  });

  it('are not whole where one page did not join on to the one before', () => {
    const walk = further(begin(rows), rows, 1);
    const page = pageAt(rows, { limit: 100, offset: 105 });
    const seam = takeWalkPage(walk, page, 97, before);
    expect(seam?.silent).toMatchObject({ ended: false, whole: false });
    expect(seam && further(seam, rows, 1).silent).toMatchObject({ ended: true, whole: false });
  });

  it('are given up where a page brings none further', () => {
    const walk = further(begin(rows), rows, 1);
    expect(takeWalkPage(walk, aPage(silent.slice(97, 99), { total: 265 }), 97, before)).toBeNull();
  });

  it('are read no further than is kept, and are not whole then', () => {
    const many = [...silentChats(1_500), ...chats.slice(0, 15)];
    const walk = further(begin(many), many, 11);
    expect(walk.silent).toMatchObject({ ended: true, whole: false });
    expect(walk.silent.offset).toBeGreaterThanOrEqual(MAX_SILENT);
  });
});

describe('see', () => {
  it('remembers each row once, and is the very same walk where there is none new', () => {
    const walk = begin(chats);
    expect(see(walk, pageAt(chats, { limit: 20, offset: 0 }))).toBe(walk);
    const after = see(walk, aPage(chats.slice(15, 25), { total: 350 }));
    expect([after.seen.length, after.datedSeen]).toEqual([25, 25]);
  });

  it('knows which have no message, until one is said in them, or they close', () => {
    const silent = silentChats(4);
    const walk = begin([...silent, ...chats]);
    expect(walk.silentSeen).toEqual(['s1', 's2', 's3', 's4']);
    const said = { ...silent[1], lastMessageAt: minute(1) } as Chat;
    const page = aPage([said, ...chats.slice(0, 2)], {
      rowIds: ['s2', 's3', 'c1', 'c2'],
      closedIds: ['s3'],
      total: 353,
    });
    expect(see(walk, page)).toMatchObject({ silentSeen: ['s1', 's4'], seen: walk.seen });
  });

  it('takes a row that the server calls closed for neither unreadable nor a message', () => {
    const page = aPage([], { rowIds: ['gone', 'odd'], closedIds: ['gone'], unreadable: 1, total: 350 });
    expect(see(begin(chats), page)).toMatchObject({ datedSeen: 20, unreadable: ['odd'] });
  });
});
