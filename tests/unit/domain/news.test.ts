import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS } from '../../../utils/domain/chat';
import { toEpochMs } from '../../../utils/domain/instant';
import { dropUnkept, mergePage } from '../../../utils/domain/merge';
import { newsJudge } from '../../../utils/domain/news';
import { aChat, aPage, known, minute, silentChats, someChats } from '../../support/chats';

const before = someChats(3);
const judging = (chats: Chats, checkedAt: number | null = null, serverAhead = 0) =>
  newsJudge({ chats, freshness: { checkedAt, serverAhead } });
const isNews = (chat: Chat, chats = known(before), checkedAt: number | null = null, serverAhead = 0) =>
  judging(chats, checkedAt, serverAhead).isNews(chat);
const unknown = (minutes: number) => aChat({ id: 'new', lastMessageAt: minute(minutes), createdAt: minute(minutes) });

describe('in a chat that nobody knew', () => {
  it('is news what is later than the newest message that was known', () => {
    expect(isNews(unknown(1))).toBe(true);
  });

  it('is news what was overtaken by the message of another chat, also where that was known before', () => {
    expect(isNews(unknown(-1))).toBe(true);
    // Answers that are paged while rows move bring some of them much later.
    expect(isNews(unknown(-59))).toBe(true);
  });

  it('is no news what was said an hour before the newest message that was known, or earlier', () => {
    expect(isNews(unknown(-60))).toBe(false);
    expect(isNews(unknown(-20_000))).toBe(false);
  });

  it('is news what is said while the newest known message is one of the future', () => {
    const ahead = known(before, { frontier: minute(600_000) });
    expect(isNews(unknown(1), ahead, toEpochMs(minute(0)))).toBe(true);
    expect(isNews(unknown(-60), ahead, toEpochMs(minute(0)))).toBe(false);
    // This clock is a day fast, as the answers said.
    const day = 24 * 60;
    expect(isNews(unknown(1), ahead, toEpochMs(minute(day)), -day * 60_000)).toBe(true);
  });

  it('is news what is said while this clock is slow, and while it is fast', () => {
    for (const hours of [-10, 10]) {
      expect(isNews(unknown(1), known(before), toEpochMs(minute(60 * hours)))).toBe(true);
    }
  });

  it('is no news what was said in the one moment of an import', () => {
    const imported = someChats(10).map((chat) => ({ ...chat, lastMessageAt: minute(0) }));
    expect(isNews(unknown(0), known(imported))).toBe(false);
    expect(isNews(unknown(0), known(imported.slice(1)))).toBe(true);
    expect(isNews(unknown(1), known(imported))).toBe(true);
  });

  it('is everything news where no message was known', () => {
    expect(isNews(unknown(-20_000), known([]))).toBe(true);
    expect(isNews(unknown(-20_000), known(silentChats(3)))).toBe(true);
  });
});

describe('in a chat that was known', () => {
  const [c1] = before as [Chat];

  it('is no news what was known, in the list or before', () => {
    expect(isNews(c1)).toBe(false);
    expect(
      isNews(
        c1,
        dropUnkept(known(before), () => false),
      ),
    ).toBe(false);
  });

  it('is news what was said since, though it be long ago', () => {
    const old = aChat({ id: 'old', lastMessageAt: minute(-900) });
    const said = { ...old, lastMessageAt: minute(-600) };
    expect(isNews(said, known([...before, old]))).toBe(true);
    expect(
      isNews(
        said,
        dropUnkept(known([...before, old]), ({ id }) => id !== 'old'),
      ),
    ).toBe(true);
  });

  it('is news its first message, though dated before it was opened', () => {
    const empty = aChat({ id: 'e', lastMessage: null, lastMessageAt: null, messageCount: 0, createdAt: minute(5) });
    const written = { ...empty, lastMessageAt: minute(4), messageCount: 1 };
    expect(isNews(empty, known(before))).toBe(false);
    expect(isNews(written, known([empty, ...before]))).toBe(true);
    expect(judging(known([empty])).wasEmpty(written)).toBe(true);
    expect(judging(known([written])).wasEmpty(written)).toBe(false);
  });
});

describe('what is known of chats that have gone', () => {
  it('is forgotten once they are back', () => {
    const all = known(before);
    const empty = dropUnkept(all, () => false);
    expect(Object.keys(empty.gone)).toEqual(['c1', 'c2', 'c3']);
    expect(mergePage(empty, aPage(before)).gone).toEqual({});
  });

  it('is what was known last, of as many as an answer can leave out', () => {
    const many = known(someChats(MAX_CHATS));
    const once = dropUnkept(many, () => false);
    expect(Object.keys(once.gone)).toHaveLength(MAX_CHATS);
    const one = mergePage(once, aPage([unknown(1)]));
    const none = dropUnkept(one, () => false);
    expect(Object.keys(none.gone)).toHaveLength(MAX_CHATS);
    expect(none.gone.new).toEqual({ activity: minute(1), messageCount: 8 });
    expect(none.gone).not.toHaveProperty(`c${MAX_CHATS}`);
  });

  it('is kept of a row that an answer says has closed, and of what the most that are kept cuts off', () => {
    expect(Object.keys(mergePage(known(before), aPage([], { closedIds: ['c2'] })).gone)).toEqual(['c2']);
    const full = mergePage(known(someChats(MAX_CHATS)), aPage([unknown(1)]));
    expect(Object.keys(full.gone)).toEqual([`c${MAX_CHATS}`]);
  });
});
