import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS, NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import type { PageRequest } from '../../../../utils/domain/sync/page-request.ts';
import { aChat, emptyChats, knownChats, minute, someChats } from '../../../support/chats.ts';
import { answersFrom, runCheck } from '../../../support/run-check.ts';

const chats = someChats(350);
const before = knownChats(chats);
const offsets = (requests: readonly PageRequest[]) => requests.map(({ offset }) => offset);
const ids = ({ list }: Chats) => list.map(({ id }) => id);
const without = (...ids: string[]) => chats.filter(({ id }) => !ids.includes(id));

/** The chats after each of these got a new message, the first one last. */
function withNewMessages(rows: readonly Chat[], ...changedIds: string[]): Chat[] {
  return rows.map((chat) =>
    changedIds.includes(chat.id) ? { ...chat, lastMessageAt: minute(99 - changedIds.indexOf(chat.id)) } : chat,
  );
}

describe('a list that moves while a walk reads it', () => {
  const reopened = aChat({ id: 'reopened', lastMessageAt: minute(-7), createdAt: minute(-90) });

  it.each([0, 15, 60])(
    'loses no chat that moved while another closed and a third reopened, nor by %i further messages',
    (more) => {
      const moved = withNewMessages([...without('c10'), reopened], 'c300');
      const busy = withNewMessages(moved, ...Array.from({ length: more }, (_, n) => `c${n + 20}`), 'c300');
      const after = runCheck(
        { chats: before },
        answersFrom((n) => (n < 2 ? chats : n < 3 ? moved : busy)),
        'due',
      );
      expect(ids(after.chats)).toEqual(expect.arrayContaining(ids(knownChats(without('c10')))));
      const settled = runCheck(after, answersFrom(busy), 'due');
      expect(ids(settled.chats).sort()).toEqual(ids(knownChats(busy)).sort());
    },
  );

  it('keeps a chat that closed after it was read, until the next full walk', () => {
    const after = runCheck(
      { chats: before },
      answersFrom((n) => (n < 2 ? chats : without('c30'))),
      'due',
    );
    expect(ids(after.chats)).toEqual(ids(before));
    expect(after.chats).toMatchObject({ total: 349, expectedTotal: 350 });
    expect(ids(runCheck(after, answersFrom(without('c30')), 'allowed').chats)).toEqual(ids(knownChats(without('c30'))));
  });

  it('drops a chat that closed before it was read', () => {
    const after = runCheck(
      { chats: before },
      answersFrom((n) => (n < 2 ? chats : without('c200'))),
      'due',
    );
    expect(ids(after.chats)).toEqual(ids(knownChats(without('c200'))));
  });

  it('reads back after many closures above, and skips no chat', () => {
    const fewer = chats.slice(60);
    const after = runCheck(
      { chats: NO_CHATS },
      answersFrom((n) => (n < 3 ? chats : fewer)),
      'allowed',
    );
    expect(ids(after.chats)).toEqual(ids(before));
    expect(ids(runCheck(after, answersFrom(fewer), 'allowed').chats)).toEqual(ids(knownChats(fewer)));
  });

  it('continues where it was after the check was cut short and new messages arrived', () => {
    const first = runCheck({ chats: NO_CHATS }, answersFrom(chats), 'allowed', 3);
    const now = withNewMessages(chats, 'c340', 'c5');
    const second = runCheck(first, answersFrom(now), 'allowed');
    expect(offsets(second.requests)).toEqual([0, 211, 308]);
    expect(second.chats.list[0]?.id).toBe('c340');
    expect(ids(second.chats).sort()).toEqual(ids(before).sort());
    expect(second.chats).toMatchObject({ complete: true, expectedTotal: 350, syncedUpTo: minute(99) });
  });

  it('is not synced before the walk has ended, in case that is lost', () => {
    const rows = [
      ...Array.from({ length: 150 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(150 - n) })),
      ...chats,
    ];
    const cut = runCheck({ chats: before }, answersFrom(rows), 'not-yet', 1);
    const again = runCheck(cut, answersFrom(rows), 'not-yet', 1);
    expect([cut.chats.syncedUpTo, again.chats.syncedUpTo]).toEqual([minute(0), minute(0)]);
    expect(again.walk).toMatchObject({ upperBound: minute(150), withMessages: 'open' });
    for (const walk of [again.walk, null]) {
      const after = runCheck({ chats: again.chats, walk }, answersFrom(rows));
      expect(ids(after.chats)).toEqual(ids(knownChats(rows)));
      expect(after.chats.syncedUpTo).toBe(minute(150));
    }
  });

  it('always asks for at least one row, even if later heads brought all that the walk wanted', () => {
    const many = someChats(2_000);
    const cut = runCheck({ chats: NO_CHATS }, answersFrom(many), 'allowed', 11);
    expect(cut.walk?.withMessagesCount).toBe(990);
    const busy = withNewMessages(many, ...Array.from({ length: 15 }, (_, n) => `c${n + 1_500}`));
    const after = runCheck(cut, answersFrom(busy));
    expect(after.requests.every(({ limit }) => limit >= 1)).toBe(true);
    expect(after.chats.list).toHaveLength(MAX_CHATS);
  });
});

describe('an offset past the end of the list', () => {
  it('is not a failure: the walk retries further up', () => {
    const few = chats.slice(0, 110);
    const first = runCheck(
      { chats: NO_CHATS },
      answersFrom((n) => (n < 2 ? chats : few)),
    );
    expect(first.chats.list.length).toBeGreaterThanOrEqual(117);
    const after = runCheck(first, answersFrom(few), 'allowed');
    expect(ids(after.chats)).toEqual(ids(knownChats(few)));
  });

  it('costs the search for the newest message one more request', () => {
    const rows = [...emptyChats(130), ...chats.slice(0, 40)];
    const after = runCheck({ chats: knownChats(rows) }, answersFrom(rows.slice(120)), 'allowed');
    expect(after.requests.length).toBeLessThanOrEqual(5);
    expect(after.chats.emptyCount).toBe(10);
  });

  it('ends the walk after three tries without dropping a chat', () => {
    const server = answersFrom(chats);
    const after = runCheck({ chats: before }, (request, n) => (n === 0 ? server(request, n) : null), 'due');
    expect(offsets(after.requests)).toEqual([0, 17, 0, 0]);
    expect(after).toMatchObject({ walk: null, plan: { fullWalkEnded: true }, chats: { list: before.list } });
  });
});
