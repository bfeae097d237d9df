import { expect, it } from 'vitest';
import { accountOf, type Former } from '../../../utils/domain/account';
import { NO_MUTES } from '../../../utils/domain/attention/mutes';
import { NO_CHATS, NO_MARKS } from '../../../utils/domain/chat';
import { aChat, aPage, known, minute } from '../../support/chats';

const NOTHING: Former = { chats: NO_CHATS, marks: NO_MARKS, mutes: NO_MUTES };
const two = known([aChat({ id: 'a', widgetId: 'w1' }), aChat({ id: 'b', widgetId: null })]);
/** A chat that was there when the two were known, and one that came later. */
const old = (id: string, widgetId: string | null) => aChat({ id, widgetId, lastMessageAt: minute(-5) });
const fresh = (id: string, widgetId: string | null) => aChat({ id, widgetId, lastMessageAt: minute(5) });

it.each([
  ['a chat in common', old('b', 'w9'), 'same'],
  ['a widget in common', fresh('z', 'w1'), 'same'],
  ['a chat that should have been known', old('z', 'w9'), 'other'],
  ['only that both lack a widget', old('z', null), 'other'],
  ['a chat that is newer than all that was known', fresh('z', 'w9'), 'unclear'],
])('judges %s', (_, chat, verdict) => {
  expect(accountOf({ ...NOTHING, chats: two }, aPage([chat]))).toBe(verdict);
});

it('cannot tell by an answer without chats', () => {
  for (const chats of [two, NO_CHATS, known([])]) expect(accountOf({ ...NOTHING, chats }, aPage([]))).toBe('unclear');
});

it('cannot tell where nothing was known', () => {
  expect(accountOf(NOTHING, aPage([aChat()]))).toBe('unclear');
});

it('knows an account by what was muted or read in it', () => {
  const none = known([], { frontier: minute(0) });
  const muted = { widgets: { w1: 'Shop' }, chats: { c1: null } };
  const marks = { readThrough: minute(0), chats: { c2: { activity: minute(-5), messageCount: 8 } } };
  const former = { chats: none, mutes: muted, marks };
  const verdicts = [old('z', 'w1'), old('c1', 'w9'), old('c2', null), old('z', 'w9')].map((chat) =>
    accountOf(former, aPage([chat])),
  );
  expect(verdicts).toEqual(['same', 'same', 'same', 'other']);
});

it('knows an account by a chat that was closed, and is open again', () => {
  const gone = { c3: { activity: minute(-5), messageCount: 8 } };
  const chats = known([], { frontier: minute(0), gone });
  expect(accountOf({ ...NOTHING, chats }, aPage([old('c3', 'w9')]))).toBe('same');
});

it('takes an account that was too large to be known, or not read yet, for another where nothing of it is there', () => {
  const cut = { ...two, total: 3_000, accounted: 3_000 };
  const unread = { ...two, complete: false, frontier: null };
  for (const chats of [cut, unread]) {
    expect(accountOf({ ...NOTHING, chats }, aPage([fresh('z', 'w9')]))).toBe('other');
    expect(accountOf({ ...NOTHING, chats }, aPage([fresh('z', 'w1')]))).toBe('same');
  }
});

it('tells the former account from what the first answers to another key have brought', () => {
  const chats = { ...known([...two.list, fresh('z', 'w9')]), complete: false, frontier: minute(0) };
  expect(accountOf({ ...NOTHING, chats }, aPage([fresh('z', 'w9'), old('y', 'w9')]))).toBe('other');
  expect(accountOf({ ...NOTHING, chats }, aPage([fresh('z', 'w9'), old('y', 'w1')]))).toBe('same');
});
