import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS } from '../../../../utils/domain/model/chat.ts';
import { toEpochMs } from '../../../../utils/domain/model/instant.ts';
import { createNewMessageDetector } from '../../../../utils/domain/read-marks/new-messages.ts';
import { filterChats, mergePage } from '../../../../utils/domain/sync/merge.ts';
import { aChat, aPage, emptyChats, knownChats, minute, someChats } from '../../../support/chats.ts';

const before = someChats(3);
const detectorFor = (chats: Chats, checkedAt: number | null = null, serverAhead = 0) =>
  createNewMessageDetector({ chats, freshness: { checkedAt, serverAheadMs: serverAhead } });
const hasNewMessages = (chat: Chat, chats = knownChats(before), checkedAt: number | null = null, serverAhead = 0) =>
  detectorFor(chats, checkedAt, serverAhead).hasNewMessages(chat);
const unknownChat = (minutes: number) =>
  aChat({ id: 'new', lastMessageAt: minute(minutes), createdAt: minute(minutes) });

describe('in a chat that nobody knew', () => {
  it('is news what is later than the newest message that was known', () => {
    expect(hasNewMessages(unknownChat(1))).toBe(true);
  });

  it('is news what was overtaken by the message of another chat, also where that was known before', () => {
    expect(hasNewMessages(unknownChat(-1))).toBe(true);
    // Answers that are paged while rows move bring some of them much later.
    expect(hasNewMessages(unknownChat(-59))).toBe(true);
  });

  it('is no news what was said an hour before the newest message that was known, or earlier', () => {
    expect(hasNewMessages(unknownChat(-60))).toBe(false);
    expect(hasNewMessages(unknownChat(-20_000))).toBe(false);
  });

  it('is news what is said while the newest known message is one of the future', () => {
    const ahead = knownChats(before, { syncedUpTo: minute(600_000) });
    expect(hasNewMessages(unknownChat(1), ahead, toEpochMs(minute(0)))).toBe(true);
    expect(hasNewMessages(unknownChat(-60), ahead, toEpochMs(minute(0)))).toBe(false);
    // This clock is a day fast, as the answers said.
    const day = 24 * 60;
    expect(hasNewMessages(unknownChat(1), ahead, toEpochMs(minute(day)), -day * 60_000)).toBe(true);
  });

  it('is news what is said while this clock is slow, and while it is fast', () => {
    for (const hours of [-10, 10]) {
      expect(hasNewMessages(unknownChat(1), knownChats(before), toEpochMs(minute(60 * hours)))).toBe(true);
    }
  });

  it('is no news what was said in the one moment of an import', () => {
    const imported = someChats(10).map((chat) => ({ ...chat, lastMessageAt: minute(0) }));
    expect(hasNewMessages(unknownChat(0), knownChats(imported))).toBe(false);
    expect(hasNewMessages(unknownChat(0), knownChats(imported.slice(1)))).toBe(true);
    expect(hasNewMessages(unknownChat(1), knownChats(imported))).toBe(true);
  });

  it('is everything news where no message was known', () => {
    expect(hasNewMessages(unknownChat(-20_000), knownChats([]))).toBe(true);
    expect(hasNewMessages(unknownChat(-20_000), knownChats(emptyChats(3)))).toBe(true);
  });
});

describe('in a chat that was known', () => {
  const [c1] = before as [Chat];

  it('is no news what was known, in the list or before', () => {
    expect(hasNewMessages(c1)).toBe(false);
    expect(
      hasNewMessages(
        c1,
        filterChats(knownChats(before), () => false),
      ),
    ).toBe(false);
  });

  it('is news what was said since, though it be long ago', () => {
    const old = aChat({ id: 'old', lastMessageAt: minute(-900) });
    const said = { ...old, lastMessageAt: minute(-600) };
    expect(hasNewMessages(said, knownChats([...before, old]))).toBe(true);
    expect(
      hasNewMessages(
        said,
        filterChats(knownChats([...before, old]), ({ id }) => id !== 'old'),
      ),
    ).toBe(true);
  });

  it('is news its first message, though dated before it was opened', () => {
    const empty = aChat({ id: 'e', lastMessage: null, lastMessageAt: null, messageCount: 0, createdAt: minute(5) });
    const written = { ...empty, lastMessageAt: minute(4), messageCount: 1 };
    expect(hasNewMessages(empty, knownChats(before))).toBe(false);
    expect(hasNewMessages(written, knownChats([empty, ...before]))).toBe(true);
    expect(detectorFor(knownChats([empty])).wasEmpty(written)).toBe(true);
    expect(detectorFor(knownChats([written])).wasEmpty(written)).toBe(false);
  });
});

describe('what is known of chats that have gone', () => {
  it('is forgotten once they are back', () => {
    const all = knownChats(before);
    const empty = filterChats(all, () => false);
    expect(Object.keys(empty.unlistedChats)).toEqual(['c1', 'c2', 'c3']);
    expect(mergePage(empty, aPage(before)).unlistedChats).toEqual({});
  });

  it('is what was known last, of as many as an answer can leave out', () => {
    const many = knownChats(someChats(MAX_CHATS));
    const once = filterChats(many, () => false);
    expect(Object.keys(once.unlistedChats)).toHaveLength(MAX_CHATS);
    const one = mergePage(once, aPage([unknownChat(1)]));
    const none = filterChats(one, () => false);
    expect(Object.keys(none.unlistedChats)).toHaveLength(MAX_CHATS);
    expect(none.unlistedChats.new).toEqual({ activity: minute(1), messageCount: 8 });
    expect(none.unlistedChats).not.toHaveProperty(`c${MAX_CHATS}`);
  });

  it('is kept of a row that an answer says has closed, and of what the most that are kept cuts off', () => {
    expect(Object.keys(mergePage(knownChats(before), aPage([], { closedIds: ['c2'] })).unlistedChats)).toEqual(['c2']);
    const full = mergePage(knownChats(someChats(MAX_CHATS)), aPage([unknownChat(1)]));
    expect(Object.keys(full.unlistedChats)).toEqual([`c${MAX_CHATS}`]);
  });
});
