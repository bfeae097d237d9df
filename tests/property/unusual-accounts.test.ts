import { describe, expect, it } from 'vitest';
import { type Chat, MAX_CHATS } from '../../utils/domain/model/chat.ts';
import type { Page } from '../../utils/domain/model/page.ts';
import type { PageRequest } from '../../utils/domain/sync/page-request.ts';
import { aChat, emptyChats, minute, someChats } from '../support/chats.ts';
import { answersFrom as answering } from '../support/run-check.ts';
import { countUnread } from '../support/unread.ts';
import { type Server, SyncModel } from './sync-model.ts';

/** A server with these chats; `transform` changes its answers. */
function servingWith(chats: () => readonly Chat[], transform = (page: Page) => page): Server {
  const answer = answering(chats);
  return (request: PageRequest) => {
    const page = answer(request, 0);
    return page && transform(page);
  };
}

const ids = ({ list }: { list: readonly Chat[] }) => list.map(({ id }) => id);

/** Makes rows with these ids unreadable. */
function makeUnreadable(ids: readonly string[]) {
  return (page: Page): Page => {
    const chats = page.chats.filter(({ id }) => !ids.includes(id));
    return { ...page, chats, unreadable: page.chats.length - chats.length };
  };
}

describe('more chats than are kept', () => {
  it('leave a no-op check one request, even with an old empty chat at the top of every answer', () => {
    const server = servingWith(() => [...emptyChats(1), ...someChats(1_500)]);
    const perch = new SyncModel();
    perch.check(server);
    const { chats } = perch.state;
    expect(chats.list).toHaveLength(MAX_CHATS);
    expect(perch.check(server)).toHaveLength(1);
    expect(perch.state.chats).toBe(chats);
  });

  it('allow an empty chat to be dropped when it closed, although older ones are not kept', () => {
    const recent = Array.from({ length: 5 }, (_, n) =>
      aChat({ id: `r${n}`, lastMessage: null, lastMessageAt: null, createdAt: minute(-n) }),
    );
    let chats = [...recent, ...emptyChats(25), ...someChats(2_500)];
    const server = servingWith(() => chats);
    const perch = new SyncModel();
    expect(perch.checkUntilComplete(server, 4)).toBeLessThanOrEqual(4);
    chats = chats.filter(({ id }) => id !== 'r2');
    perch.advanceOneHour();
    expect(perch.checkUntilComplete(server, 8)).toBeLessThanOrEqual(8);
    expect(ids(perch.state.chats)).not.toContain('r2');
  });

  it('cost one request to find a message in a chat that was not kept', () => {
    const chats = someChats(1_500);
    const perch = new SyncModel();
    perch.check(servingWith(() => chats));
    chats[1_400] = aChat({ ...chats[1_400], lastMessageAt: minute(5) });
    expect(perch.check(servingWith(() => chats))).toHaveLength(1);
    expect(perch.state.chats.list[0]?.id).toBe('c1401');
    expect(perch.check(servingWith(() => chats))).toHaveLength(1);
  });
});

it('finds the chats with messages below a thousand empty ones', () => {
  const server = servingWith(() => [...emptyChats(1_200), ...someChats(50)]);
  const perch = new SyncModel();
  perch.check(server);
  expect(ids(perch.state.chats).slice(0, 50)).toEqual(someChats(50).map(({ id }) => id));
  expect(countUnread(perch.state.chats, perch.state.marks)).toBe(MAX_CHATS);
  expect(perch.check(server)).toHaveLength(1);
});

it.each([20, 21, 120, 500])('needs few requests for %i chats of one moment, as after an import', (count) => {
  const server = servingWith(() => someChats(count).map((chat) => ({ ...chat, lastMessageAt: minute(0) })));
  const perch = new SyncModel();
  perch.checkUntilComplete(server, 3);
  expect(ids(perch.state.chats)).toHaveLength(count);
  const checks = Array.from({ length: 10 }, () => perch.check(server).length);
  expect(checks.reduce((sum, requests) => sum + requests)).toBeLessThanOrEqual(40);
});

it('finds every message with a row dated in the future', () => {
  const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
  const chats = someChats(300);
  const server = servingWith(() => [future, ...chats]);
  const perch = new SyncModel();
  perch.check(server);
  for (let said = 1; said <= 200; said += 1) {
    chats[said] = aChat({ ...chats[said], lastMessageAt: minute(said) });
    if (said % 20 === 0) perch.check(server);
  }
  expect(new Map(perch.state.chats.list.map((chat) => [chat.id, chat.lastMessageAt]))).toEqual(
    new Map([future, ...chats].map((chat) => [chat.id, chat.lastMessageAt])),
  );
  expect(perch.check(server)).toHaveLength(1);
});

describe('unreadable rows', () => {
  it('do not make every check a walk', () => {
    const server = servingWith(() => someChats(350), makeUnreadable(['c3']));
    const perch = new SyncModel();
    perch.check(server);
    const { chats } = perch.state;
    expect(chats).toMatchObject({ complete: true, unreadable: 1 });
    expect([perch.check(server), perch.check(server), perch.check(server)].map((requests) => requests.length)).toEqual([
      1, 1, 1,
    ]);
    expect(perch.state.chats).toBe(chats);
  });

  it('count once where two pages overlap', () => {
    const perch = new SyncModel();
    perch.check(servingWith(() => someChats(25), makeUnreadable(['c20'])));
    expect(perch.state.chats.unreadable).toBe(1);
  });
});

it('starts no more full walks because a busy account always changes', () => {
  const chats = someChats(300);
  let written = 0;
  const restless: Server = (request) => {
    written += 1;
    const index = 200 + (written % 50);
    chats[index] = aChat({ ...chats[index], lastMessageAt: minute(written) });
    return servingWith(() => chats)(request);
  };
  const perch = new SyncModel();
  perch.check(servingWith(() => chats));
  perch.now += 3_600_000;
  expect(perch.check(restless).length).toBeGreaterThan(3);
  expect(perch.check(restless).length).toBeLessThanOrEqual(2);
});
