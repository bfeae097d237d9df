import { describe, expect, it } from 'vitest';
import { arrivals } from '../../../../utils/domain/list/arrivals.ts';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { filterChats } from '../../../../utils/domain/sync/merge.ts';
import { aChat, aSnapshot, knownChats, minute, someChats } from '../../../support/chats.ts';

const john = aChat({ id: 'john', visitorName: 'John', lastMessageAt: minute(1) });
const marta = aChat({ id: 'marta', visitorName: 'Marta', lastMessageAt: minute(0) });
const before = aSnapshot({ chats: knownChats([john, marta]) });
const after = (...list: Parameters<typeof knownChats>[0]) => aSnapshot({ chats: knownChats(list) });
const ids = (chats: readonly { id: string }[]) => chats.map(({ id }) => id);

describe('arrivals', () => {
  it('are chats with new messages, and new chats', () => {
    const said = { ...marta, lastMessageAt: minute(3) };
    const fresh = aChat({ id: 'new', lastMessageAt: minute(2) });
    expect(ids(arrivals(before, after(said, fresh, john)))).toEqual(['marta', 'new']);
  });

  it('are empty without a new message', () => {
    expect(arrivals(before, before)).toEqual([]);
    expect(arrivals(before, after(john, { ...marta, visitorName: 'Marta P.' }))).toEqual([]);
  });

  it('leave out chats that were read already', () => {
    const marks = { readThrough: minute(9), chats: {} };
    expect(arrivals(before, { ...after({ ...john, lastMessageAt: minute(3) }, marta), marks })).toEqual([]);
  });

  it('are empty at the first check, and for another account', () => {
    expect(arrivals(aSnapshot({ chats: NO_CHATS }), before)).toEqual([]);
    const other = { ...after(...someChats(3)), connection: { id: 'c2', hint: '', apiAddress: '', connectedAt: 0 } };
    expect(arrivals(before, other)).toEqual([]);
  });

  it('leave out old chats that appear in the list', () => {
    expect(arrivals(before, after(john, marta, aChat({ id: 'old', lastMessageAt: minute(-60) })))).toEqual([]);
    const empty = { ...before, chats: filterChats(before.chats, () => false) };
    expect(arrivals(empty, before)).toEqual([]);
  });

  it('leave out empty chats', () => {
    const opened = aChat({ id: 'new', lastMessageAt: null, messageCount: 0, createdAt: minute(5) });
    expect(arrivals(before, after(opened, john, marta))).toEqual([]);
  });

  it('include new chats beside one with a date in the future', () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(600_000) });
    const chats = knownChats([future, john, marta], { syncedUpTo: minute(1) });
    const fresh = aChat({ id: 'new', lastMessageAt: minute(2) });
    expect(ids(arrivals({ ...before, chats }, after(future, fresh, john, marta)))).toEqual(['new']);
  });
});
