import { describe, expect, it } from 'vitest';
import { MAX_CHATS, NO_CHATS } from '../../../utils/domain/chat';
import { finishWalk } from '../../../utils/domain/sync-plan';
import { aChat, aPage, known, minute, someChats } from '../../support/chats';
import { walked } from './walks';

const chats = someChats(30);
const head = aPage(chats.slice(0, 20), { total: 30 });
const tail = aPage(chats.slice(19), { total: 30 });

it('may say what closed after a walk that saw all and fits together', () => {
  const all = { complete: true, explained: true, mayDrop: true };
  expect(finishWalk(walked(NO_CHATS, 'always', head, tail))).toMatchObject(all);
  expect(finishWalk(walked(known(chats), 'always', aPage(someChats(20))))).toMatchObject(all);
  expect(finishWalk(walked(known(chats), 'always', aPage([])))).toMatchObject(all);
});

describe('may say nothing of what closed', () => {
  it.each([
    ['a closing row pulled the others up', head, aPage([...chats.slice(20), ...chats.slice(0, 1)], { total: 30 })],
    ['a new message pushed the others down', head, aPage(chats.slice(18), { total: 30 })],
    ['the total moved', { ...head, total: 31 }, tail],
    ['the list ended before its total', head, aPage(chats.slice(19, 25), { total: 30 })],
  ])('when %s', (_, first, second) => {
    expect(finishWalk(walked(known(chats), 'always', first, second)).mayDrop).toBe(false);
  });

  it('when fewer chats were seen than there are', () => {
    const repeated = aPage([...chats.slice(19, 29), ...chats.slice(27, 28)], { total: 30 });
    expect(finishWalk(walked(known(chats), 'always', head, repeated)).mayDrop).toBe(false);
  });

  it('when a row stands for a chat that nobody can name', () => {
    const page = aPage(chats.slice(0, 2), { rowIds: ['c1', 'c2', null], unreadable: 1, total: 2 });
    expect(finishWalk(walked(known(chats), 'always', page)).mayDrop).toBe(false);
  });

  it('when there are more than are kept', () => {
    const all = someChats(MAX_CHATS);
    const pages = [aPage(all.slice(0, 20), { total: 3_120 })];
    for (let at = 19; at < 999; at += 99) pages.push(aPage(all.slice(at, at + 100), { total: 3_120 }));
    const judged = finishWalk(walked(known(all), 'always', ...pages));
    expect(judged).toMatchObject({ complete: true, explained: true, mayDrop: false });
  });

  it('when the walk stopped at what it knew', () => {
    const judged = finishWalk(walked(known(chats), 'never', head));
    expect(judged).toMatchObject({ complete: false, explained: true, mayDrop: false });
  });
});

it('takes a chat with an id for seen, though its row cannot be read', () => {
  const page = aPage(chats.slice(0, 2), { rowIds: ['c1', 'c2', 'c3'], unreadable: 1, total: 3 });
  const walk = walked(known(chats.slice(0, 3)), 'always', page);
  expect(finishWalk(walk).mayDrop).toBe(true);
  expect(walk.seen.has('c3')).toBe(true);
});

describe('what is known is all there is', () => {
  const before = known(chats);
  const news = aChat({ id: 'new', lastMessageAt: minute(1) });

  it.each([
    ['nothing has changed', before, head, true],
    ['a new chat explains the total', before, aPage([news, ...chats.slice(0, 19)], { total: 31 }), true],
    ['a message changes no total', before, aPage([{ ...news, id: 'c25' }, ...chats.slice(0, 19)], { total: 30 }), true],
    ['a closure is only guessed at', before, { ...head, total: 29 }, false],
    ['a chat came and another went', before, aPage([news, ...chats.slice(0, 19)], { total: 30 }), false],
    ['it was not before', known(chats, { complete: false }), head, false],
  ])('when %s: judged so', (_, chats, page, explained) => {
    expect(finishWalk(walked(chats, 'never', page)).explained).toBe(explained);
  });

  it('when the server itself says which chat closed', () => {
    const page = aPage(chats.slice(1, 20), { rowIds: head.rowIds, closedIds: ['c1'], total: 29 });
    expect(finishWalk(walked(before, 'never', page)).explained).toBe(true);
  });
});
