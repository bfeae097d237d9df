import { describe, expect, it } from 'vitest';
import { NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { listView } from '../../../../utils/domain/views/list.ts';
import { type Filter, NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { aChat, aSnapshot, aWait, CHECKED_AT, knownChats, minute } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

const LIST = [
  aChat({ id: 'amelie' }),
  aChat({ id: 'john', lastMessageAt: minute(-1) }),
  aChat({ id: 'nobody', lastMessageAt: minute(-2) }),
];

function shown(filter: Partial<Filter>, overrides: Partial<Snapshot>, now = CHECKED_AT) {
  const snapshot = aSnapshot({ chats: knownChats(LIST), ...overrides });
  const rest = { closed: NO_CLOSED_CHATS, now, i18n: ENGLISH };
  return listView({ snapshot, filter: { ...NO_FILTER, ...filter }, ...rest }).chats.map(({ id }) => id);
}

describe('the order', () => {
  const marks = { readThrough: minute(0), chats: { john: { activity: null, messageCount: 0 } } };

  it('puts unread chats first if chosen, each group newest first', () => {
    expect(shown({ order: 'unread-first' }, { marks })).toEqual(['john', 'amelie', 'nobody']);
    expect(shown({ order: 'newest' }, { marks })).toEqual(['amelie', 'john', 'nobody']);
  });

  it('puts no muted chat among the unread ones at the top', () => {
    const mutes = { ...NO_MUTES, chats: { john: null } };
    expect(shown({ order: 'unread-first' }, { marks, mutes })).toEqual(['amelie', 'john', 'nobody']);
  });

  describe('by longest wait', () => {
    const none = { readThrough: null, chats: {} };
    /** Amélie and John have been waiting since before their last message. */
    const waits = { amelie: aWait({ waitingSince: minute(-9) }), john: aWait({ waitingSince: minute(-10) }) };
    const longest = (overrides: Partial<Snapshot> = {}, now = CHECKED_AT) =>
      shown({ order: 'waiting-longest' }, { marks: none, waits, ...overrides }, now);

    it('puts the longest waits at the top, and chats that do not wait below', () => {
      expect(longest()).toEqual(['john', 'amelie', 'nobody']);
      expect(longest({ waits: { nobody: aWait({ waitingSince: minute(-2) }) } })).toEqual(['nobody', 'amelie', 'john']);
    });

    it('does not depend on a clock that is behind the server', () => {
      expect(longest({}, Date.parse(minute(-60)))).toEqual(['john', 'amelie', 'nobody']);
    });

    it('puts the newest first among equal waits', () => {
      expect(
        longest({ waits: { nobody: aWait({ waitingSince: minute(-2) }), john: aWait({ waitingSince: minute(-2) }) } }),
      ).toEqual(['john', 'nobody', 'amelie']);
    });

    it.each<[string, Partial<Snapshot>]>([
      ['muted', { mutes: { ...NO_MUTES, chats: { john: null } } }],
      ['read', { marks: { readThrough: null, chats: { john: { activity: minute(-1), messageCount: 8 } } } }],
    ])('puts no chat at the top that is %s', (_, overrides) => {
      expect(longest(overrides)).toEqual(['amelie', 'john', 'nobody']);
    });
  });
});
