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

describe('in an unknown chat', () => {
  it('a message later than the newest known one is new', () => {
    expect(hasNewMessages(unknownChat(1))).toBe(true);
  });

  it('a message that another chat’s overtook is new, even if that one was known before', () => {
    expect(hasNewMessages(unknownChat(-1))).toBe(true);
    // Paging while rows move can deliver some messages much later.
    expect(hasNewMessages(unknownChat(-59))).toBe(true);
  });

  it('a message at least an hour older than the newest known one is not new', () => {
    expect(hasNewMessages(unknownChat(-60))).toBe(false);
    expect(hasNewMessages(unknownChat(-20_000))).toBe(false);
  });

  it('a message is new while the newest known one lies in the future', () => {
    const ahead = knownChats(before, { syncedUpTo: minute(600_000) });
    expect(hasNewMessages(unknownChat(1), ahead, toEpochMs(minute(0)))).toBe(true);
    expect(hasNewMessages(unknownChat(-60), ahead, toEpochMs(minute(0)))).toBe(false);
    // This computer's clock is a day fast, as the answers showed.
    const day = 24 * 60;
    expect(hasNewMessages(unknownChat(1), ahead, toEpochMs(minute(day)), -day * 60_000)).toBe(true);
  });

  it('a message is new whether this computer’s clock is slow or fast', () => {
    for (const hours of [-10, 10]) {
      expect(hasNewMessages(unknownChat(1), knownChats(before), toEpochMs(minute(60 * hours)))).toBe(true);
    }
  });

  it('a message of the moment of an import is not new', () => {
    const imported = someChats(10).map((chat) => ({ ...chat, lastMessageAt: minute(0) }));
    expect(hasNewMessages(unknownChat(0), knownChats(imported))).toBe(false);
    expect(hasNewMessages(unknownChat(0), knownChats(imported.slice(1)))).toBe(true);
    expect(hasNewMessages(unknownChat(1), knownChats(imported))).toBe(true);
  });

  it('every message is new if none was known', () => {
    expect(hasNewMessages(unknownChat(-20_000), knownChats([]))).toBe(true);
    expect(hasNewMessages(unknownChat(-20_000), knownChats(emptyChats(3)))).toBe(true);
  });
});

describe('in a known chat', () => {
  const [c1] = before as [Chat];

  it('a message that was known, listed or not, is not new', () => {
    expect(hasNewMessages(c1)).toBe(false);
    expect(
      hasNewMessages(
        c1,
        filterChats(knownChats(before), () => false),
      ),
    ).toBe(false);
  });

  it('a later message is new, however old', () => {
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

  it('the first message is new, even if dated before the chat was created', () => {
    const empty = aChat({ id: 'e', lastMessage: null, lastMessageAt: null, messageCount: 0, createdAt: minute(5) });
    const written = { ...empty, lastMessageAt: minute(4), messageCount: 1 };
    expect(hasNewMessages(empty, knownChats(before))).toBe(false);
    expect(hasNewMessages(written, knownChats([empty, ...before]))).toBe(true);
    expect(detectorFor(knownChats([empty])).wasEmpty(written)).toBe(true);
    expect(detectorFor(knownChats([written])).wasEmpty(written)).toBe(false);
  });
});

describe('unlisted chats', () => {
  it('are dropped once they are listed again', () => {
    const all = knownChats(before);
    const empty = filterChats(all, () => false);
    expect(Object.keys(empty.unlistedChats)).toEqual(['c1', 'c2', 'c3']);
    expect(mergePage(empty, aPage(before)).unlistedChats).toEqual({});
  });

  it('keep what was last known of as many chats as an answer can leave out', () => {
    const many = knownChats(someChats(MAX_CHATS));
    const once = filterChats(many, () => false);
    expect(Object.keys(once.unlistedChats)).toHaveLength(MAX_CHATS);
    const one = mergePage(once, aPage([unknownChat(1)]));
    const none = filterChats(one, () => false);
    expect(Object.keys(none.unlistedChats)).toHaveLength(MAX_CHATS);
    expect(none.unlistedChats.new).toEqual({ activity: minute(1), messageCount: 8 });
    expect(none.unlistedChats).not.toHaveProperty(`c${MAX_CHATS}`);
  });

  it('include chats that an answer calls closed, and those that do not fit into the list', () => {
    expect(Object.keys(mergePage(knownChats(before), aPage([], { closedIds: ['c2'] })).unlistedChats)).toEqual(['c2']);
    const full = mergePage(knownChats(someChats(MAX_CHATS)), aPage([unknownChat(1)]));
    expect(Object.keys(full.unlistedChats)).toEqual([`c${MAX_CHATS}`]);
  });
});
