import { expect, it } from 'vitest';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { compareAccount, type KnownAccount } from '../../../../utils/domain/sync/account-match.ts';
import { aChat, aPage, knownChats, minute } from '../../../support/chats.ts';

const NOTHING: KnownAccount = { chats: NO_CHATS, marks: NO_MARKS, mutes: NO_MUTES };
const two = knownChats([aChat({ id: 'a', widgetId: 'w1' }), aChat({ id: 'b', widgetId: null })]);
/** A chat that existed when the two were known, and one that was opened later. */
const older = (id: string, widgetId: string | null) => aChat({ id, widgetId, lastMessageAt: minute(-5) });
const newer = (id: string, widgetId: string | null) => aChat({ id, widgetId, lastMessageAt: minute(5) });

it.each([
  ['a chat in common', older('b', 'w9'), 'same'],
  ['a widget in common', newer('z', 'w1'), 'same'],
  ['a chat that should have been known', older('z', 'w9'), 'other'],
  ['only that both lack a widget', older('z', null), 'other'],
  ['a chat that is newer than all known ones', newer('z', 'w9'), 'unclear'],
])('recognises the account by %s', (_, chat, result) => {
  expect(compareAccount({ ...NOTHING, chats: two }, aPage([chat]))).toBe(result);
});

it('is unclear for an answer without chats', () => {
  for (const chats of [two, NO_CHATS, knownChats([])])
    expect(compareAccount({ ...NOTHING, chats }, aPage([]))).toBe('unclear');
});

it('is unclear when nothing was known', () => {
  expect(compareAccount(NOTHING, aPage([aChat()]))).toBe('unclear');
});

it('recognises an account by what was muted or read in it', () => {
  const none = knownChats([], { syncedUpTo: minute(0) });
  const muted = { widgets: { w1: 'Shop' }, chats: { c1: null } };
  const marks = { readThrough: minute(0), chats: { c2: { activity: minute(-5), messageCount: 8 } } };
  const former = { chats: none, mutes: muted, marks };
  const verdicts = [older('z', 'w1'), older('c1', 'w9'), older('c2', null), older('z', 'w9')].map((chat) =>
    compareAccount(former, aPage([chat])),
  );
  expect(verdicts).toEqual(['same', 'same', 'same', 'other']);
});

it('recognises an account by a chat that was closed and has reopened', () => {
  const unlistedChats = { c3: { activity: minute(-5), messageCount: 8 } };
  const chats = knownChats([], { syncedUpTo: minute(0), unlistedChats });
  expect(compareAccount({ ...NOTHING, chats }, aPage([older('c3', 'w9')]))).toBe('same');
});

it('finds another account when nothing of a large or partly read one is on the page', () => {
  const cut = { ...two, total: 3_000, expectedTotal: 3_000 };
  const unread = { ...two, complete: false, syncedUpTo: null };
  for (const chats of [cut, unread]) {
    expect(compareAccount({ ...NOTHING, chats }, aPage([newer('z', 'w9')]))).toBe('other');
    expect(compareAccount({ ...NOTHING, chats }, aPage([newer('z', 'w1')]))).toBe('same');
  }
});

it('ignores chats that the first answers to a new key have brought', () => {
  const chats = { ...knownChats([...two.list, newer('z', 'w9')]), complete: false, syncedUpTo: minute(0) };
  expect(compareAccount({ ...NOTHING, chats }, aPage([newer('z', 'w9'), older('y', 'w9')]))).toBe('other');
  expect(compareAccount({ ...NOTHING, chats }, aPage([newer('z', 'w9'), older('y', 'w1')]))).toBe('same');
});
