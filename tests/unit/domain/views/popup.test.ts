import { describe, expect, it } from 'vitest';
import { type ClosedChats, NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import {
  DEFAULT_NOTIFICATION_SETTINGS,
  type NotificationSettings,
} from '../../../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { type Filter, NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { popupView } from '../../../../utils/domain/views/popup.ts';
import { aSnapshot, CHECKED_AT, FAILURES, failing, knownChats, minute, someChats } from '../../../support/chats.ts';
import { englishIn } from '../../../support/i18n.ts';

const NOW = CHECKED_AT;
const ALL_READ = { readThrough: minute(0), chats: {} };
const NOTHING = { chats: NO_CHATS, freshness: NEVER_CHECKED };
const CHECKING = { ...NEVER_CHECKED, checkingSince: NOW - 1_000 };
const OFFLINE = failing({ kind: 'offline' });

function view(overrides: Partial<Snapshot> = {}, filter: Partial<Filter> = {}, now = NOW) {
  return closedView(NO_CLOSED_CHATS, overrides, filter, now);
}

function closedView(closed: ClosedChats, overrides: Partial<Snapshot>, filter: Partial<Filter>, now = NOW) {
  const snapshot = aSnapshot(overrides);
  return popupView({ snapshot, closed, filter: { ...NO_FILTER, ...filter }, now, i18n: englishIn('en-US') });
}

describe('the body', () => {
  it.each<[string, string, Partial<Snapshot>, Partial<Filter>]>([
    ['not-connected', 'there is no key', { connection: null, chats: NO_CHATS }, {}],
    ['first-check', 'there was no check yet', NOTHING, {}],
    ['first-check', 'the first check is under way', { chats: NO_CHATS, freshness: CHECKING }, {}],
    ['first-check', 'it is, after a failed one', { chats: NO_CHATS, freshness: CHECKING, health: OFFLINE }, {}],
    ['nothing-known', 'the first check failed', { ...NOTHING, health: OFFLINE }, {}],
    ['no-chats', 'there are none', { chats: knownChats([]) }, {}],
    ['no-chats', 'there are none while a check is under way', { chats: knownChats([]), freshness: CHECKING }, {}],
    ['no-chats', 'there were none when checks began to fail', { chats: knownChats([]), health: OFFLINE }, {}],
    ['no-match', 'the search finds nothing', {}, { query: 'zebra' }],
    ['no-match', 'the search finds nothing unread', {}, { query: 'zebra', show: 'unread' }],
    ['all-read', 'nothing is unread', { marks: ALL_READ }, { show: 'unread' }],
    ['no-match', 'nothing is unread, but all are shown', { marks: ALL_READ }, { query: 'zebra' }],
    ['rows', 'there are chats', {}, {}],
    ['rows', 'there are some while the first walk goes on', { freshness: CHECKING }, {}],
  ])('is %s when %s', (body, _, overrides, filter) => {
    expect(view(overrides, filter).body).toBe(body);
  });

  it.each(FAILURES)('keeps the known chats: $kind', (failure) => {
    expect(view({ health: failing(failure) })).toMatchObject({ body: 'rows' });
    expect(view({ health: failing(failure) }).list.chats).toHaveLength(3);
  });

  it('stops waiting for a first check whose background was killed', () => {
    const freshness = { ...NEVER_CHECKED, checkingSince: NOW - 60_000 };
    expect(view({ chats: NO_CHATS, health: OFFLINE, freshness }).body).toBe('nothing-known');
  });
});

describe('the body of closed chats', () => {
  const failed = { kind: 'failed', failure: { kind: 'offline' } } as const;

  it.each<[string, string, Partial<ClosedChats>, Partial<Filter>]>([
    ['closed-loading', 'they are being requested', { loading: true }, {}],
    ['no-closed', 'there are none', { total: 0, next: null }, {}],
    ['no-closed', 'the first page has none', { total: 40, next: 20 }, {}],
    ['closed-problem', 'they could not be fetched', { problem: failed }, {}],
    ['closed-loading', 'they are requested again', { problem: failed, loading: true }, {}],
    ['rows', 'there are some', { list: someChats(2), total: 2 }, {}],
    ['rows', 'there are some, and more could not be fetched', { list: someChats(2), total: 9, problem: failed }, {}],
    ['no-match', 'none of them matches', { list: someChats(2), total: 2 }, { query: 'zebra' }],
  ])('is %s when %s', (body, _, closed, filter) => {
    expect(closedView({ ...NO_CLOSED_CHATS, ...closed }, {}, { show: 'closed', ...filter }).body).toBe(body);
  });

  it('is not-connected without a connection', () => {
    expect(closedView(NO_CLOSED_CHATS, { connection: null }, { show: 'closed' }).body).toBe('not-connected');
  });
});

it.each<[boolean, string, Partial<NotificationSettings>]>([
  [false, 'both are off', {}],
  [true, 'notifications are on', { notify: true }],
  [true, 'the sound is on', { sound: { on: true, volume: 1, repeat: false } }],
])('offers a snooze: %s, when %s', (canSnooze, _, overrides) => {
  const settings = { ...DEFAULT_SETTINGS, notifications: { ...DEFAULT_NOTIFICATION_SETTINGS, ...overrides } };
  expect(view({ settings }).canSnooze).toBe(canSnooze);
  expect(view({ settings, connection: null }).canSnooze).toBe(false);
});

it('shows the hint after a day', () => {
  const since = aSnapshot().connection?.connectedAt ?? 0;
  expect([view().isHintVisible, view({}, {}, since + 86_400_000).isHintVisible]).toEqual([false, true]);
});

describe('checking', () => {
  it.each([
    [NOW, true],
    [NOW - 15_000, true],
    [NOW - 20_000, false],
    [NOW + 20_000, false],
    [null, false],
  ])('started at %s: %s', (checkingSince, checking) => {
    expect(view({ freshness: { ...NEVER_CHECKED, checkingSince } }).checking).toBe(checking);
  });
});
