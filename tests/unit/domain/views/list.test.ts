import { describe, expect, it } from 'vitest';
import { NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { listView, sortedByName } from '../../../../utils/domain/views/list.ts';
import { type Filter, NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { aChat, aSnapshot, aWait, CHECKED_AT, knownChats, minute, someChats } from '../../../support/chats.ts';
import { englishIn } from '../../../support/i18n.ts';

const SHOP = { widgetId: 'shop', widgetName: 'Shop & Returns' };
const LIST = [
  aChat({ id: 'amelie', visitorName: 'Amélie Łoś', visitorEmail: 'a.los@firma.pl', ...SHOP }),
  aChat({ id: 'john', lastMessage: 'Where is my invoice?', lastMessageAt: minute(-1) }),
  aChat({
    id: 'nobody',
    visitorName: null,
    visitorEmail: null,
    lastMessageAt: minute(-2),
    pageUrl: 'https://example.com/help/refunds',
  }),
];

function view(filter: Partial<Filter> = {}, overrides: Partial<Snapshot> = {}, locale = 'en-US', now = CHECKED_AT) {
  const snapshot = aSnapshot({ chats: knownChats(LIST), ...overrides });
  const rest = { closed: NO_CLOSED_CHATS, now, i18n: englishIn(locale) };
  return listView({ snapshot, filter: { ...NO_FILTER, ...filter }, ...rest });
}

const shown = (...args: Parameters<typeof view>) => view(...args).chats.map(({ id }) => id);

it('shows all chats, newest activity first', () => {
  expect(shown()).toEqual(['amelie', 'john', 'nobody']);
});

describe('the search', () => {
  it.each([
    ['a name', 'john', ['john']],
    ['a name without its accents', 'amelie', ['amelie']],
    ['a name with other accents and in capitals', 'ÀMÈLÍE', ['amelie']],
    ['an email', 'firma.pl', ['amelie']],
    ['a message', 'INVOICE', ['john']],
    ['a page', 'help/ref', ['nobody']],
    ['a host', 'example.com', ['amelie', 'john', 'nobody']],
    ['a widget', 'returns', ['amelie']],
    ['the label of a visitor without a name', 'visitor def456', ['nobody']],
    ['several words, wherever they are', 'invoice  john', ['john']],
    ['words that are not all there', 'invoice amelie', []],
    ['nothing that is there', 'zebra', []],
    ['spaces', '   ', ['amelie', 'john', 'nobody']],
    ['what is no pattern', '.*', []],
  ])('finds %s', (_, query, ids) => {
    expect(shown({ query })).toEqual(ids);
  });

  it('does not find across two fields', () => {
    expect(shown({ query: 'johnjohn@example.com' })).toEqual([]);
  });
});

describe('the filters', () => {
  const marks = { readThrough: minute(-1), chats: {} };

  it('shows the unread only', () => {
    expect(shown({ show: 'unread' }, { marks })).toEqual(['amelie']);
    expect(shown({ show: 'all' }, { marks })).toHaveLength(3);
  });

  it('shows no muted chat among the unread', () => {
    const mutes = { widgets: { shop: 'Shop' }, chats: {} };
    expect(shown({ show: 'unread' }, { mutes })).toEqual(['john', 'nobody']);
    expect(shown({ show: 'all' }, { mutes })).toHaveLength(3);
  });

  it('shows one widget only', () => {
    expect(shown({ widget: 'shop' })).toEqual(['amelie']);
  });

  it('work together with the search', () => {
    expect(shown({ widget: 'shop', query: 'john', show: 'unread' })).toEqual([]);
    expect(shown({ widget: 'shop', query: 'los@', show: 'unread' })).toEqual(['amelie']);
  });

  it('forget a widget that is gone, for nobody could choose another', () => {
    expect(shown({ widget: 'gone' })).toHaveLength(3);
    expect(shown({ widget: 'shop' }, { chats: knownChats(LIST.slice(1)) })).toHaveLength(2);
  });
});

describe('the choice of widgets', () => {
  it('is there when there are several', () => {
    expect(view().widgets).toEqual([
      { id: 'shop', name: 'Shop & Returns' },
      { id: aChat().widgetId, name: 'Support Widget' },
    ]);
  });

  it('is by name, whatever its case and accents', () => {
    const named = (name: string) => ({ id: name, name });
    const names = ['zoo', 'Élan', 'eta', 'Apple'].map(named);
    expect(sortedByName(names).map(({ name }) => name)).toEqual(['Apple', 'Élan', 'eta', 'zoo']);
  });

  it('is not there for one', () => {
    const one = view({}, { chats: knownChats(LIST.slice(1)) });
    expect(one.widgets).toEqual([]);
  });

  it('does not go away because a filter hides a widget', () => {
    expect(view({ query: 'john' }).widgets).toHaveLength(2);
  });
});

describe('the counts', () => {
  const many = knownChats(someChats(1000), { total: 3120 });

  it('say how many are active and unread, whatever the filter hides', () => {
    const marks = { readThrough: minute(-2), chats: {} };
    expect(view({ query: 'zebra' }, { marks })).toMatchObject({
      unread: 2,
      unreadLabel: '2',
      counts: '3 active, 2 unread',
    });
  });

  it('leave out what is muted', () => {
    const mutes = { widgets: { shop: 'Shop' }, chats: { john: null } };
    expect(view({}, { mutes })).toMatchObject({ unread: 1, counts: '3 active, 1 unread' });
  });

  it('are written as the user writes numbers', () => {
    expect(view({}, { chats: many })).toMatchObject({ unreadLabel: '1,000', counts: '3,120 active, 1,000 unread' });
    expect(view({}, { chats: many }, 'de').counts).toBe('3.120 active, 1.000 unread');
  });
});

describe('the remarks', () => {
  it('are none where all is shown', () => {
    expect(view().remarks).toEqual([]);
    expect(view({ query: 'zebra' }).remarks).toEqual([]);
  });

  it('say when the list is cut', () => {
    const truncated = view({}, { chats: knownChats(someChats(1000), { total: 3120 }) });
    expect(truncated.remarks).toEqual(['Showing the 1,000 newest of 3,120']);
  });

  it('do not call a list cut that is still growing', () => {
    const freshness = { ...NEVER_CHECKED, checkingSince: CHECKED_AT };
    const first = knownChats(LIST, { total: 350, complete: false });
    expect(view({}, { chats: first, freshness }).remarks).toEqual([]);
    const later = knownChats(LIST, { total: 53, expectedTotal: 23 });
    expect(view({}, { chats: later }).remarks).toEqual([]);
  });

  it('go on calling a list cut that is as long as it can be', () => {
    const chats = knownChats(someChats(1000), { total: 3150, expectedTotal: 3120 });
    expect(view({}, { chats }).remarks).toEqual(['Showing the 1,000 newest of 3,150']);
  });

  it.each([
    [1, '1 chat could not be read'],
    [2, '2 chats could not be read'],
  ])('say that %i could not be read', (unreadable, remark) => {
    expect(view({}, { chats: knownChats(LIST, { unreadable, total: 3 + unreadable }) }).remarks).toEqual([remark]);
  });
});

it('finds a page as it is shown', () => {
  const chat = aChat({ pageUrl: 'https://bücher.example/prix-%C3%A9lev%C3%A9s' });
  const found = (query: string) => view({ query }, { chats: knownChats([chat]) }).chats.length;
  expect([found('élevés'), found('xn--bcher'), found('bücher'), found('elsewhere')]).toEqual([1, 1, 1, 0]);
});

describe('the order', () => {
  const marks = { readThrough: minute(0), chats: { john: { activity: null, messageCount: 0 } } };

  it('has the unread ones first where that was chosen, each part newest first', () => {
    expect(shown({ order: 'unread-first' }, { marks })).toEqual(['john', 'amelie', 'nobody']);
    expect(shown({ order: 'newest' }, { marks })).toEqual(['amelie', 'john', 'nobody']);
  });

  it('has no muted chat among the unread ones at the top', () => {
    const mutes = { ...NO_MUTES, chats: { john: null } };
    expect(shown({ order: 'unread-first' }, { marks, mutes })).toEqual(['amelie', 'john', 'nobody']);
  });

  describe('by waiting', () => {
    const none = { readThrough: null, chats: {} };
    /** Nobody was there when Amélie and John began; John then wrote once more. */
    const waits = { amelie: aWait({ waitingSince: minute(-9) }), john: aWait({ waitingSince: minute(-10) }) };
    const longest = (overrides: Partial<Snapshot> = {}, now = CHECKED_AT) =>
      view({ order: 'waiting-longest' }, { marks: none, waits, ...overrides }, 'en-US', now).chats.map(({ id }) => id);

    it('has at the top who waits longest, and below those who do not wait', () => {
      expect(longest()).toEqual(['john', 'amelie', 'nobody']);
      expect(longest({ waits: { nobody: aWait({ waitingSince: minute(-2) }) } })).toEqual(['nobody', 'amelie', 'john']);
    });

    it('is the same on a clock that is behind that of the server', () => {
      expect(longest({}, Date.parse(minute(-60)))).toEqual(['john', 'amelie', 'nobody']);
    });

    it('is that of the newest where they wait for the same time', () => {
      expect(
        longest({ waits: { nobody: aWait({ waitingSince: minute(-2) }), john: aWait({ waitingSince: minute(-2) }) } }),
      ).toEqual(['john', 'nobody', 'amelie']);
    });

    it.each<[string, Partial<Snapshot>]>([
      ['muted', { mutes: { ...NO_MUTES, chats: { john: null } } }],
      ['read', { marks: { readThrough: null, chats: { john: { activity: minute(-1), messageCount: 8 } } } }],
    ])('has nobody at the top whose chat is %s', (_, overrides) => {
      expect(longest(overrides)).toEqual(['amelie', 'john', 'nobody']);
    });
  });
});

it('finds the host of a page that is too long to open', () => {
  const chat = aChat({ pageUrl: null, pageHost: 'shop.example.com' });
  expect(shown({ query: 'shop.example' }, { chats: knownChats([chat]) })).toEqual([chat.id]);
});

describe('the chats of one page', () => {
  it('are called by a name that can be read out where none of them is left', () => {
    const page = `example.com/${'a'.repeat(8_000)}`;
    expect(view({ page }, { chats: knownChats([]) }).page).toBe(`${page.slice(0, 99)}…`);
  });

  it('are those that started there, whatever the address has after the path', () => {
    const list = [
      aChat({ id: 'a', pageUrl: 'https://example.com/pricing?utm=1' }),
      aChat({ id: 'b', pageUrl: 'https://EXAMPLE.com/pricing/#top' }),
      aChat({ id: 'c', pageUrl: 'https://example.com/pricing/team' }),
      aChat({ id: 'd', pageUrl: null }),
    ];
    expect(shown({ page: 'example.com/pricing' }, { chats: knownChats(list) })).toEqual(['a', 'b']);
  });
});

describe('closed chats', () => {
  const closed = { ...NO_CLOSED_CHATS, list: [aChat({ id: 'old', status: 'closed' })], total: 312, next: 20 };
  const closedView = (filter: Partial<Filter> = {}) =>
    listView({
      snapshot: aSnapshot({ chats: knownChats(LIST) }),
      closed,
      filter: { ...NO_FILTER, show: 'closed', ...filter },
      now: CHECKED_AT,
      i18n: englishIn('en-US'),
    });

  it('are listed alone, and counted nowhere', () => {
    expect(closedView().chats.map(({ id }) => id)).toEqual(['old']);
    expect(closedView()).toMatchObject({ counts: '3 active, 3 unread', remarks: ['Showing 1 of 312 closed'] });
  });

  it('are searched like the others', () => {
    expect(closedView({ query: 'john' }).chats).toHaveLength(1);
    expect(closedView({ query: 'zebra' }).chats).toEqual([]);
  });
});
