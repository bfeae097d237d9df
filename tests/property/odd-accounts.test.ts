import { describe, expect, it } from 'vitest';
import { type Chat, MAX_CHATS } from '../../utils/domain/chat';
import type { Page } from '../../utils/domain/merge';
import { countUnread } from '../../utils/domain/unread';
import { aChat, aPage, inServerOrder, minute, someChats } from '../support/chats';
import { PerchModel, type Server } from './perch-model';

function serving(chats: () => readonly Chat[], dress = (page: Page) => page): Server {
  return ({ limit, offset }) => {
    const rows = inServerOrder(chats());
    if (offset > rows.length) return null;
    return dress(aPage(rows.slice(offset, offset + limit), { total: rows.length }));
  };
}

function silentChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, n) =>
    aChat({ id: `s${n}`, lastMessageAt: null, createdAt: minute(-90_000 - n) }),
  );
}

/** Makes a row unreadable where its id is among these. */
function spoiling(ids: readonly string[]) {
  return (page: Page): Page => {
    const chats = page.chats.filter(({ id }) => !ids.includes(id));
    return { ...page, chats, unreadable: page.chats.length - chats.length };
  };
}

describe('beyond what is kept', () => {
  it('a quiet check is one request and no change, though an old silent chat heads every answer', () => {
    const server = serving(() => [...silentChats(1), ...someChats(1_500)]);
    const perch = new PerchModel();
    perch.check(server);
    const { chats } = perch.known;
    expect(chats.list).toHaveLength(MAX_CHATS);
    expect(perch.check(server)).toHaveLength(1);
    expect(perch.known.chats).toBe(chats);
  });

  it('a message to a chat that was not kept is found with one request', () => {
    const chats = someChats(1_500);
    const perch = new PerchModel();
    perch.check(serving(() => chats));
    chats[1_400] = aChat({ ...chats[1_400], lastMessageAt: minute(5) });
    expect(perch.check(serving(() => chats))).toHaveLength(1);
    expect(perch.known.chats.list[0]?.id).toBe('c1401');
    expect(perch.check(serving(() => chats))).toHaveLength(1);
  });
});

it('finds the chats with messages behind a thousand without', () => {
  const server = serving(() => [...silentChats(1_200), ...someChats(50)]);
  const perch = new PerchModel();
  perch.check(server);
  expect(perch.known.chats.list.slice(0, 50).map(({ id }) => id)).toEqual(someChats(50).map(({ id }) => id));
  expect(countUnread(perch.known.chats, perch.known.marks)).toBe(MAX_CHATS);
});

describe('rows that cannot be read', () => {
  it('do not make every check a walk', () => {
    const server = serving(() => someChats(350), spoiling(['c3']));
    const perch = new PerchModel();
    perch.check(server);
    const { chats } = perch.known;
    expect(chats).toMatchObject({ complete: true, unreadable: 1 });
    expect([perch.check(server), perch.check(server), perch.check(server)].map((asked) => asked.length)).toEqual([
      1, 1, 1,
    ]);
    expect(perch.known.chats).toBe(chats);
  });

  it('count once where two pages overlap', () => {
    const perch = new PerchModel();
    perch.check(serving(() => someChats(25), spoiling(['c20'])));
    expect(perch.known.chats.unreadable).toBe(1);
  });
});

it('walks over everything no more often because a busy account never holds still', () => {
  const chats = someChats(300);
  let written = 0;
  const restless: Server = (request) => {
    written += 1;
    const index = 200 + (written % 50);
    chats[index] = aChat({ ...chats[index], lastMessageAt: minute(written) });
    return serving(() => chats)(request);
  };
  const perch = new PerchModel();
  perch.check(serving(() => chats));
  perch.now += 3_600_000;
  expect(perch.check(restless).length).toBeGreaterThan(3);
  expect(perch.check(restless).length).toBeLessThanOrEqual(2);
});
