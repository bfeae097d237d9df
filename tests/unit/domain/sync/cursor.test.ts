import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import type { Page } from '../../../../utils/domain/model/page.ts';
import { type Advance, advance, retryFurtherUp } from '../../../../utils/domain/sync/advance.ts';
import { type Cursor, cursorAfter, requestBelow } from '../../../../utils/domain/sync/cursor.ts';
import { aChat, aPage, emptyChats, minute, pageAt, someChats } from '../../../support/chats.ts';

const chats = someChats(350);
const head = pageAt(chats, { limit: 20, offset: 0 });
const start = cursorAfter(head, 0);

/** The result after the next page that the cursor requests. */
function below(cursor: Cursor, rows: readonly Chat[]): Advance {
  const request = requestBelow(cursor, rows.length);
  return advance(cursor, pageAt(rows, request), request.offset);
}

function cursorOf(step: Advance): Cursor {
  if (step.kind !== 'joined') throw new Error(`the page is ${step.kind}`);
  return step.cursor;
}

/** Chats with messages of the same moment. */
function tiedChats(count: number, at = minute(0), name = 't'): Chat[] {
  return Array.from({ length: count }, (_, n) => aChat({ id: `${name}${n + 1}`, lastMessageAt: at }));
}

describe('cursorAfter', () => {
  it('is at the last row', () => {
    expect(start).toEqual({
      reached: minute(-19),
      lastId: 'c20',
      offset: 20,
      total: 350,
      attempts: 0,
      probing: false,
      tiedMoment: null,
    });
  });

  it('ignores unreadable rows', () => {
    const page = { ...head, rowIds: [...head.rowIds, 'unreadable', null] };
    expect(cursorAfter(page, 0)).toMatchObject({ reached: minute(-19), lastId: null, offset: 22 });
  });

  it('has reached nothing when there are only empty chats', () => {
    expect(cursorAfter(aPage(emptyChats(3)), 0)).toMatchObject({ reached: null, lastId: 's3', offset: 3 });
    expect(cursorAfter(aPage([]), 0)).toMatchObject({ reached: null, lastId: null, offset: 0 });
  });
});

describe('requestBelow', () => {
  it('asks for 100 rows that overlap by three', () => {
    expect(requestBelow(start, 350)).toEqual({ limit: 100, offset: 17 });
  });

  it('asks for no more rows than are wanted', () => {
    expect(requestBelow(start, 350, 10)).toEqual({ limit: 13, offset: 17 });
    expect(requestBelow(start, 350, 5_000)).toEqual({ limit: 100, offset: 17 });
  });

  it('begins further up by as many rows as chats have closed, because they may have been above', () => {
    expect(requestBelow(start, 345)).toEqual({ limit: 100, offset: 12 });
    expect(requestBelow(start, 360)).toEqual({ limit: 100, offset: 17 });
    expect(requestBelow(start, 5)).toEqual({ limit: 100, offset: 0 });
  });

  it('overlaps more with each retry', () => {
    const deep = { ...start, offset: 200 };
    const offsets = [0, 1, 2].map((attempts) => requestBelow({ ...deep, attempts }, 350).offset);
    expect(offsets).toEqual([197, 180, 105]);
    expect(requestBelow({ ...deep, attempts: 2 }, 350, 2)).toEqual({ limit: 100, offset: 105 });
  });
});

describe('advance', () => {
  it('moves down page by page to the end', () => {
    const steps: Advance[] = [];
    for (let cursor = start; steps.length < 4; cursor = cursorOf(steps.at(-1) as Advance))
      steps.push(below(cursor, chats));
    expect(steps.map((step) => step.kind === 'joined' && step.cursor.offset)).toEqual([117, 214, 311, 350]);
    expect(steps.map((step) => step.kind === 'joined' && step.end)).toEqual([false, false, false, true]);
  });

  it('joins after new messages pushed rows down, or a few closures moved them up', () => {
    const newer = Array.from({ length: 40 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(40 - n) }));
    expect(cursorOf(below(start, [...newer, ...chats]))).toMatchObject({ lastId: 'c77', offset: 117 });
    expect(cursorOf(below(start, [...chats.slice(1), ...emptyChats(1)])).lastId).toBe('c118');
  });

  it('joins after as many chats closed above as the total says', () => {
    expect(cursorOf(below(start, chats.slice(15))).offset).toBe(102);
  });

  it('does not join after more chats closed and as many empty ones opened, and retries further up', () => {
    const rows = [...chats.slice(10), ...emptyChats(10)];
    const step = below(start, rows);
    expect(step).toEqual({ kind: 'gap', cursor: { ...start, attempts: 1 } });
    expect(step.kind === 'gap' && cursorOf(below(step.cursor, rows))).toMatchObject({ lastId: 'c110', attempts: 0 });
  });

  it('does not join by a row of the same moment, which can be anywhere among its equals', () => {
    const rows = [...chats.slice(0, 14), ...tiedChats(20, minute(-14)), ...chats.slice(40)];
    const cursor = cursorAfter(pageAt(rows, { limit: 20, offset: 0 }), 0);
    expect(below(cursor, rows).kind).toBe('gap');
  });

  it('accepts the last row itself as proof when more rows share a moment than pages overlap by', () => {
    const rows = [...chats.slice(0, 5), ...tiedChats(200, minute(-5)), ...chats.slice(250)];
    const cursor = cursorAfter(pageAt(rows, { limit: 100, offset: 0 }), 0);
    const again = below(cursor, rows);
    expect(again.kind === 'gap' && below(again.cursor, rows)).toMatchObject({
      kind: 'joined',
      cursor: { lastId: 't175' },
    });
    const scattered = [...rows.slice(0, 5), ...rows.slice(99, 100), ...rows.slice(5, 99), ...rows.slice(100)];
    expect(again.kind === 'gap' && below(again.cursor, scattered).kind).toBe('gap');
  });

  it.each<[string, Partial<Page>, number, Advance['kind']]>([
    ['the top of the list', {}, 0, 'joined'],
    [
      'the end of those without a message',
      pageAt([...emptyChats(3), ...chats], { limit: 60, offset: 0 }),
      17,
      'joined',
    ],
    ['only empty chats, which prove nothing', aPage(emptyChats(3), { total: 350 }), 17, 'gap'],
    ['the row that was read last, although all are unreadable', { chats: [], rowIds: ['x', 'c20', 'y'] }, 17, 'joined'],
    ['unreadable rows', { chats: [], rowIds: ['x', 'y', null] }, 17, 'gap'],
    ['no rows', { chats: [], rowIds: [] }, 17, 'gap'],
  ])('handles a page with %s', (_, page, offset, kind) => {
    expect(advance(start, { ...pageAt(chats, { limit: 100, offset: 0 }), ...page }, offset).kind).toBe(kind);
  });

  it('retries further down when so many rows arrived above that a page has nothing new', () => {
    const newer = Array.from({ length: 120 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(120 - n) }));
    const rows = [...newer, ...chats];
    const step = below(start, rows);
    expect(step).toMatchObject({
      kind: 'gap',
      cursor: { reached: start.reached, offset: 117, total: 470, attempts: 1 },
    });
    expect(step.kind === 'gap' && cursorOf(below(step.cursor, rows))).toMatchObject({ lastId: 'c77', attempts: 0 });
  });

  it('gives up on a server that repeats itself', () => {
    let step = advance(start, head, 17);
    expect(step.kind).toBe('gap');
    if (step.kind === 'gap') step = advance(step.cursor, head, 0);
    expect(step.kind).toBe('gap');
    if (step.kind === 'gap') step = advance(step.cursor, head, 0);
    expect(step.kind).toBe('broken');
  });

  it('asks right below the last row when the total promises rows that do not come', () => {
    const end = cursorAfter(aPage(chats.slice(0, 60), { total: 61 }), 0);
    const step = advance(end, aPage(chats.slice(57, 60), { total: 61 }), 57);
    expect(step).toEqual({ kind: 'gap', cursor: { ...end, probing: true } });
    if (step.kind !== 'gap') return;
    expect(requestBelow(step.cursor, 61)).toEqual({ limit: 100, offset: 60 });
    expect(advance(step.cursor, aPage([], { total: 61 }), 60)).toEqual({
      kind: 'joined',
      end: true,
      endConfirmed: true,
      cursor: end,
    });
    expect(advance(step.cursor, aPage(chats.slice(0, 60), { total: 61 }), 60).kind).toBe('gap');
  });

  it('keeps what it reached when the end has no readable message', () => {
    const page = aPage([], { rowIds: ['c20', 'x'], total: 21 });
    expect(advance(start, page, 19)).toMatchObject({ kind: 'joined', end: true, cursor: { reached: start.reached } });
  });
});

it('retries twice after an offset past the end, and then gives up', () => {
  const first = retryFurtherUp(start);
  expect(first).toEqual({ kind: 'gap', cursor: { ...start, attempts: 1 } });
  const second = first.kind === 'gap' ? retryFurtherUp(first.cursor) : first;
  expect(second).toEqual({ kind: 'gap', cursor: { ...start, attempts: 2 } });
  expect(second.kind === 'gap' && retryFurtherUp(second.cursor)).toEqual({ kind: 'broken' });
});
