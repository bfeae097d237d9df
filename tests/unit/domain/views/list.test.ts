import { describe, expect, it } from 'vitest';
import { NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { listView, sortedByName } from '../../../../utils/domain/views/list.ts';
import { type Filter, NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { aChat, aSnapshot, CHECKED_AT, knownChats, minute, someChats } from '../../../support/chats.ts';
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
    ['several words in any place', 'invoice  john', ['john']],
    ['only chats with all words', 'invoice amelie', []],
    ['no chat without the word', 'zebra', []],
    ['spaces', '   ', ['amelie', 'john', 'nobody']],
    ['text, not a pattern', '.*', []],
  ])('finds %s', (_, query, ids) => {
    expect(shown({ query })).toEqual(ids);
  });

  it('does not match across two fields', () => {
    expect(shown({ query: 'johnjohn@example.com' })).toEqual([]);
  });
});

describe('the filter', () => {
  const marks = { readThrough: minute(-1), chats: {} };

  it('shows only unread chats', () => {
    expect(shown({ show: 'unread' }, { marks })).toEqual(['amelie']);
    expect(shown({ show: 'all' }, { marks })).toHaveLength(3);
  });

  it('shows no muted chat among the unread', () => {
    const mutes = { widgets: { shop: 'Shop' }, chats: {} };
    expect(shown({ show: 'unread' }, { mutes })).toEqual(['john', 'nobody']);
    expect(shown({ show: 'all' }, { mutes })).toHaveLength(3);
  });

  it('shows only one widget', () => {
    expect(shown({ widget: 'shop' })).toEqual(['amelie']);
  });

  it('combines with the search', () => {
    expect(shown({ widget: 'shop', query: 'john', show: 'unread' })).toEqual([]);
    expect(shown({ widget: 'shop', query: 'los@', show: 'unread' })).toEqual(['amelie']);
  });

  it('ignores a chosen widget that is gone, since the choice is no longer shown', () => {
    expect(shown({ widget: 'gone' })).toHaveLength(3);
    expect(shown({ widget: 'shop' }, { chats: knownChats(LIST.slice(1)) })).toHaveLength(2);
  });
});

describe('the choice of widgets', () => {
  it('is offered if there are several', () => {
    expect(view().widgets).toEqual([
      { id: 'shop', name: 'Shop & Returns' },
      { id: aChat().widgetId, name: 'Support Widget' },
    ]);
  });

  it('is sorted by name, ignoring case and accents', () => {
    const named = (name: string) => ({ id: name, name });
    const names = ['zoo', 'Élan', 'eta', 'Apple'].map(named);
    expect(sortedByName(names).map(({ name }) => name)).toEqual(['Apple', 'Élan', 'eta', 'zoo']);
  });

  it('is not offered for one', () => {
    const one = view({}, { chats: knownChats(LIST.slice(1)) });
    expect(one.widgets).toEqual([]);
  });

  it('stays while a filter hides a widget', () => {
    expect(view({ query: 'john' }).widgets).toHaveLength(2);
  });
});

describe('the counts', () => {
  const many = knownChats(someChats(1000), { total: 3120 });

  it('include what the filter hides', () => {
    const marks = { readThrough: minute(-2), chats: {} };
    expect(view({ query: 'zebra' }, { marks })).toMatchObject({
      unread: 2,
      unreadLabel: '2',
      counts: '3 active, 2 unread',
    });
  });

  it('leave out muted chats', () => {
    const mutes = { widgets: { shop: 'Shop' }, chats: { john: null } };
    expect(view({}, { mutes })).toMatchObject({ unread: 1, counts: '3 active, 1 unread' });
  });

  it('are formatted for the locale of the user', () => {
    expect(view({}, { chats: many })).toMatchObject({ unreadLabel: '1,000', counts: '3,120 active, 1,000 unread' });
    expect(view({}, { chats: many }, 'de').counts).toBe('3.120 active, 1.000 unread');
  });
});

describe('the remarks', () => {
  it('are empty while all chats are shown', () => {
    expect(view().remarks).toEqual([]);
    expect(view({ query: 'zebra' }).remarks).toEqual([]);
  });

  it('say that the list is cut', () => {
    const truncated = view({}, { chats: knownChats(someChats(1000), { total: 3120 }) });
    expect(truncated.remarks).toEqual(['Showing the 1,000 newest of 3,120']);
  });

  it('do not call a growing list cut', () => {
    const freshness = { ...NEVER_CHECKED, checkingSince: CHECKED_AT };
    const first = knownChats(LIST, { total: 350, complete: false });
    expect(view({}, { chats: first, freshness }).remarks).toEqual([]);
    const later = knownChats(LIST, { total: 53, expectedTotal: 23 });
    expect(view({}, { chats: later }).remarks).toEqual([]);
  });

  it('still call a list cut that has reached its maximum', () => {
    const chats = knownChats(someChats(1000), { total: 3150, expectedTotal: 3120 });
    expect(view({}, { chats }).remarks).toEqual(['Showing the 1,000 newest of 3,150']);
  });

  it.each([
    [1, '1 chat couldn’t be loaded'],
    [2, '2 chats couldn’t be loaded'],
  ])('say that %i could not be read', (unreadable, remark) => {
    expect(view({}, { chats: knownChats(LIST, { unreadable, total: 3 + unreadable }) }).remarks).toEqual([remark]);
  });
});

it('finds a page as it is shown', () => {
  const chat = aChat({ pageUrl: 'https://bücher.example/prix-%C3%A9lev%C3%A9s' });
  const found = (query: string) => view({ query }, { chats: knownChats([chat]) }).chats.length;
  expect([found('élevés'), found('xn--bcher'), found('bücher'), found('elsewhere')]).toEqual([1, 1, 1, 0]);
});

it('finds the host of a page that is too long to open', () => {
  const chat = aChat({ pageUrl: null, pageHost: 'shop.example.com' });
  expect(shown({ query: 'shop.example' }, { chats: knownChats([chat]) })).toEqual([chat.id]);
});

describe('the chats of one page', () => {
  it('have a label short enough to read aloud if none of them is left', () => {
    const page = `example.com/${'a'.repeat(8_000)}`;
    expect(view({ page }, { chats: knownChats([]) }).page).toBe(`${page.slice(0, 99)}…`);
  });

  it('are those that started there, ignoring the address after the path', () => {
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

  it('are listed alone and not counted', () => {
    expect(closedView().chats.map(({ id }) => id)).toEqual(['old']);
    expect(closedView()).toMatchObject({ unread: 3, counts: '', remarks: [] });
  });

  it('are searched like active chats', () => {
    expect(closedView({ query: 'john' }).chats).toHaveLength(1);
    expect(closedView({ query: 'zebra' }).chats).toEqual([]);
  });
});
