import { expect, it } from 'vitest';
import {
  countUnread,
  isCounted,
  MAX_MUTED_CHATS,
  muteChat,
  muteKindOf,
  muteWidget,
  NO_MUTES,
  unmute,
} from '../../../../utils/domain/notifications/mutes.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { aChat, knownChats, minute, someChats } from '../../../support/chats.ts';

const chat = aChat({ id: 'c1', widgetId: 'w1' });
const other = aChat({ id: 'c2', widgetId: 'w2' });
const withNewMessage = { ...chat, lastMessageAt: minute(1) };

it('mutes a chat for good, and no other', () => {
  const mutes = muteChat(NO_MUTES, chat, 'for-good', minute(0));
  expect([chat, withNewMessage, other].map((one) => muteKindOf(one, mutes))).toEqual(['for-good', 'for-good', null]);
});

it('mutes a chat until its next message', () => {
  const mutes = muteChat(NO_MUTES, chat, 'next-message', minute(0));
  expect([chat, withNewMessage].map((one) => muteKindOf(one, mutes))).toEqual(['next-message', null]);
});

it('ends with the next message even if the one before was dated in the future', () => {
  const future = { ...chat, lastMessageAt: minute(999) };
  const mutes = muteChat(NO_MUTES, future, 'next-message', minute(999));
  expect([future, withNewMessage].map((one) => muteKindOf(one, mutes))).toEqual(['next-message', null]);
});

it('mutes all chats of a widget', () => {
  const mutes = muteWidget(NO_MUTES, 'w1', 'Shop');
  expect(mutes.widgets).toEqual({ w1: 'Shop' });
  expect([chat, other, aChat({ widgetId: null })].map((one) => muteKindOf(one, mutes))).toEqual(['widget', null, null]);
});

it('unmutes only the given chat or widget', () => {
  const mutes = muteWidget(
    muteChat(muteChat(NO_MUTES, chat, 'for-good', minute(0)), other, 'for-good', minute(0)),
    'w1',
    'Shop',
  );
  expect(unmute(mutes, { chatId: 'c1', widgetId: null })).toEqual({ widgets: { w1: 'Shop' }, chats: { c2: null } });
  expect(unmute(mutes, { chatId: 'c1', widgetId: 'w1' })).toEqual({ widgets: {}, chats: { c2: null } });
  expect(unmute(mutes, { chatId: null, widgetId: 'w9' })).toEqual(mutes);
});

it('does not count muted chats', () => {
  const list = knownChats([chat, other]);
  const mutes = muteChat(NO_MUTES, chat, 'for-good', minute(0));
  expect(isCounted(chat, { marks: NO_MARKS, mutes })).toBe(false);
  expect(countUnread({ chats: list, marks: NO_MARKS, mutes })).toBe(1);
  expect(countUnread({ chats: list, marks: { readThrough: minute(9), chats: {} }, mutes: NO_MUTES })).toBe(0);
});

it('handles ids that are property names of every object', () => {
  expect(muteKindOf(aChat({ id: 'constructor', widgetId: 'toString' }), NO_MUTES)).toBeNull();
});

it('does not mute a message that the user could not see yet', () => {
  expect(muteKindOf(withNewMessage, muteChat(NO_MUTES, withNewMessage, 'next-message', minute(0)))).toBeNull();
});

it('keeps a limited number of chats, preferring those muted for good', () => {
  const mutes = someChats(MAX_MUTED_CHATS + 1).reduce(
    (all, one) => muteChat(all, one, 'for-good', minute(0)),
    NO_MUTES,
  );
  expect(Object.keys(mutes.chats)).toHaveLength(MAX_MUTED_CHATS);
  expect(mutes.chats).not.toHaveProperty('c1');
  const until = muteChat(mutes, aChat({ id: 'x' }), 'next-message', minute(0));
  const after = muteChat(until, aChat({ id: 'y' }), 'for-good', minute(0));
  expect([after.chats.x, after.chats.y, after.chats.c2]).toEqual([undefined, null, undefined]);
});
