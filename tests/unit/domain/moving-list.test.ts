import { describe, expect, it } from 'vitest';
import { type Chat, type Chats, MAX_CHATS, NO_CHATS } from '../../../utils/domain/chat';
import type { PageRequest } from '../../../utils/domain/cursor';
import { aChat, known, minute, silentChats, someChats } from '../../support/chats';
import { check, serving } from '../../support/checks';

const chats = someChats(350);
const before = known(chats);
const offsets = (asked: readonly PageRequest[]) => asked.map(({ offset }) => offset);
const ids = ({ list }: Chats) => list.map(({ id }) => id);
const without = (...gone: string[]) => chats.filter(({ id }) => !gone.includes(id));

/** The chats, of which those with these ids have a new message each, the first the newest. */
function saidIn(rows: readonly Chat[], ...said: string[]): Chat[] {
  return rows.map((chat) =>
    said.includes(chat.id) ? { ...chat, lastMessageAt: minute(99 - said.indexOf(chat.id)) } : chat,
  );
}

describe('a list that moves while a walk reads it', () => {
  const reopened = aChat({ id: 'reopened', lastMessageAt: minute(-7), createdAt: minute(-90) });

  it.each([0, 15, 60])(
    'loses no chat that moved while another closed and a third reopened, nor by %i further messages',
    (more) => {
      const moved = saidIn([...without('c10'), reopened], 'c300');
      const busy = saidIn(moved, ...Array.from({ length: more }, (_, n) => `c${n + 20}`), 'c300');
      const after = check(
        { chats: before },
        serving((n) => (n < 2 ? chats : n < 3 ? moved : busy)),
        'due',
      );
      expect(ids(after.chats)).toEqual(expect.arrayContaining(ids(known(without('c10')))));
      const settled = check(after, serving(busy), 'due');
      expect(ids(settled.chats).sort()).toEqual(ids(known(busy)).sort());
    },
  );

  it('keeps a chat that closed after it was read, and the next sweep finds that', () => {
    const after = check(
      { chats: before },
      serving((n) => (n < 2 ? chats : without('c30'))),
      'due',
    );
    expect(ids(after.chats)).toEqual(ids(before));
    expect(after.chats).toMatchObject({ total: 349, accounted: 350 });
    expect(ids(check(after, serving(without('c30')), 'allowed').chats)).toEqual(ids(known(without('c30'))));
  });

  it('finds at once that one closed before it was read', () => {
    const after = check(
      { chats: before },
      serving((n) => (n < 2 ? chats : without('c200'))),
      'due',
    );
    expect(ids(after.chats)).toEqual(ids(known(without('c200'))));
  });

  it('reads back where many closed above, and passes over none', () => {
    const fewer = chats.slice(60);
    const after = check(
      { chats: NO_CHATS },
      serving((n) => (n < 3 ? chats : fewer)),
      'allowed',
    );
    expect(ids(after.chats)).toEqual(ids(before));
    expect(ids(check(after, serving(fewer), 'allowed').chats)).toEqual(ids(known(fewer)));
  });

  it('goes on below where it stood, though the check was cut off and news came meanwhile', () => {
    const first = check({ chats: NO_CHATS }, serving(chats), 'allowed', 3);
    const now = saidIn(chats, 'c340', 'c5');
    const second = check(first, serving(now), 'allowed');
    expect(offsets(second.asked)).toEqual([0, 211, 308]);
    expect(second.chats.list[0]?.id).toBe('c340');
    expect(ids(second.chats).sort()).toEqual(ids(before).sort());
    expect(second.chats).toMatchObject({ complete: true, accounted: 350, frontier: minute(99) });
  });

  it('is not taken for known as long as the walk is under way, should that be lost', () => {
    const rows = [
      ...Array.from({ length: 150 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(150 - n) })),
      ...chats,
    ];
    const cut = check({ chats: before }, serving(rows), 'not-yet', 1);
    const again = check(cut, serving(rows), 'not-yet', 1);
    expect([cut.chats.frontier, again.chats.frontier]).toEqual([minute(0), minute(0)]);
    expect(again.walk).toMatchObject({ top: minute(150), dated: 'open' });
    for (const walk of [again.walk, null]) {
      const after = check({ chats: again.chats, walk }, serving(rows));
      expect(ids(after.chats)).toEqual(ids(known(rows)));
      expect(after.chats.frontier).toBe(minute(150));
    }
  });

  it('never asks for less than a row, though the tops of later checks brought all that the walk still wanted', () => {
    const many = someChats(2_000);
    const cut = check({ chats: NO_CHATS }, serving(many), 'allowed', 11);
    expect(cut.walk?.datedSeen).toBe(990);
    const busy = saidIn(many, ...Array.from({ length: 15 }, (_, n) => `c${n + 1_500}`));
    const after = check(cut, serving(busy));
    expect(after.asked.every(({ limit }) => limit >= 1)).toBe(true);
    expect(after.chats.list).toHaveLength(MAX_CHATS);
  });
});

describe('a list that ended before the offset', () => {
  it('is no failure: the walk reaches further up', () => {
    const few = chats.slice(0, 110);
    const first = check(
      { chats: NO_CHATS },
      serving((n) => (n < 2 ? chats : few)),
    );
    expect(first.chats.list.length).toBeGreaterThanOrEqual(117);
    const after = check(first, serving(few), 'allowed');
    expect(ids(after.chats)).toEqual(ids(known(few)));
  });

  it('costs the search for the newest message one request more', () => {
    const rows = [...silentChats(130), ...chats.slice(0, 40)];
    const after = check({ chats: known(rows) }, serving(rows.slice(120)), 'allowed');
    expect(after.asked.length).toBeLessThanOrEqual(5);
    expect(after.chats.silent).toBe(10);
  });

  it('ends a walk after three tries, and lets nothing go', () => {
    const server = serving(chats);
    const after = check({ chats: before }, (request, n) => (n === 0 ? server(request, n) : null), 'due');
    expect(offsets(after.asked)).toEqual([0, 17, 0, 0]);
    expect(after).toMatchObject({ walk: null, plan: { swept: true }, chats: { list: before.list } });
  });
});
