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

const clock = (at: number) => new Date(at).toLocaleTimeString('en-US', { timeStyle: 'short' });

describe('the body', () => {
  it.each<[string, string, Partial<Snapshot>, Partial<Filter>]>([
    ['not-connected', 'there is no key', { connection: null, chats: NO_CHATS }, {}],
    ['first-check', 'nothing was asked yet', NOTHING, {}],
    ['first-check', 'the first check is under way', { chats: NO_CHATS, freshness: CHECKING }, {}],
    ['first-check', 'it is, after one that failed', { chats: NO_CHATS, freshness: CHECKING, health: OFFLINE }, {}],
    ['nothing-known', 'the first check failed', { ...NOTHING, health: OFFLINE }, {}],
    ['no-chats', 'there are none', { chats: knownChats([]) }, {}],
    ['no-chats', 'there are none while a check is under way', { chats: knownChats([]), freshness: CHECKING }, {}],
    ['no-chats', 'there were none before checks failed', { chats: knownChats([]), health: OFFLINE }, {}],
    ['no-match', 'the search finds nothing', {}, { query: 'zebra' }],
    ['no-match', 'the search finds nothing unread', {}, { query: 'zebra', show: 'unread' }],
    ['all-read', 'nothing is unread', { marks: ALL_READ }, { show: 'unread' }],
    ['no-match', 'nothing is unread, but all are shown', { marks: ALL_READ }, { query: 'zebra' }],
    ['rows', 'there are chats', {}, {}],
    ['rows', 'there are some, as the first walk goes on', { freshness: CHECKING }, {}],
  ])('is %s when %s', (body, _, overrides, filter) => {
    expect(view(overrides, filter).body).toBe(body);
  });

  it.each(FAILURES)('keeps the known chats: $kind', (failure) => {
    expect(view({ health: failing(failure) })).toMatchObject({ body: 'rows' });
    expect(view({ health: failing(failure) }).list.chats).toHaveLength(3);
  });

  it('does not wait for ever for a first check whose background was killed', () => {
    const freshness = { ...NEVER_CHECKED, checkingSince: NOW - 60_000 };
    expect(view({ chats: NO_CHATS, health: OFFLINE, freshness }).body).toBe('nothing-known');
  });
});

describe('the body of closed chats', () => {
  const failed = { kind: 'failed', failure: { kind: 'offline' } } as const;

  it.each<[string, string, Partial<ClosedChats>, Partial<Filter>]>([
    ['closed-loading', 'they were just asked for', { loading: true }, {}],
    ['no-closed', 'there are none', { total: 0, next: null }, {}],
    ['no-closed', 'there was none among those that came', { total: 40, next: 20 }, {}],
    ['closed-problem', 'they could not be fetched', { problem: failed }, {}],
    ['closed-loading', 'they are asked for once more', { problem: failed, loading: true }, {}],
    ['rows', 'there are some', { list: someChats(2), total: 2 }, {}],
    ['rows', 'there are some, and more could not be fetched', { list: someChats(2), total: 9, problem: failed }, {}],
    ['no-match', 'none of them fits', { list: someChats(2), total: 2 }, { query: 'zebra' }],
  ])('is %s when %s', (body, _, closed, filter) => {
    expect(closedView({ ...NO_CLOSED_CHATS, ...closed }, {}, { show: 'closed', ...filter }).body).toBe(body);
  });

  it('is that of an account that is not connected where there is none', () => {
    expect(closedView(NO_CLOSED_CHATS, { connection: null }, { show: 'closed' }).body).toBe('not-connected');
  });
});

describe('a snooze', () => {
  const snooze = { startedAt: NOW, until: NOW + 1_800_000 };

  it('says until when it is', () => {
    expect(view({ snooze }).snoozed).toBe(`Snoozed until ${clock(snooze.until)}`);
    expect(view({ snooze }, {}, snooze.until).snoozed).toBeNull();
    expect(view().snoozed).toBeNull();
    expect(view({ snooze, connection: null }).snoozed).toBeNull();
  });

  it('says no time in the first frame', () => {
    const input = { snapshot: aSnapshot({ snooze }), closed: NO_CLOSED_CHATS, filter: NO_FILTER, now: NOW };
    expect(popupView({ ...input, i18n: englishIn('en-US'), isFirstFrame: true }).snoozed).toBe('');
  });

  it.each<[boolean, string, Partial<NotificationSettings>]>([
    [false, 'nothing is told', {}],
    [true, 'notifications are on', { notify: true }],
    [true, 'the sound is on', { sound: { on: true, volume: 1, repeat: false } }],
  ])('can be begun: %s, where %s', (canSnooze, _, attention) => {
    const settings = { ...DEFAULT_SETTINGS, notifications: { ...DEFAULT_NOTIFICATION_SETTINGS, ...attention } };
    expect(view({ settings }).canSnooze).toBe(canSnooze);
    expect(view({ settings, connection: null }).canSnooze).toBe(false);
  });
});

it('has a hint after a day', () => {
  const since = aSnapshot().connection?.connectedAt ?? 0;
  expect([view().isHintVisible, view({}, {}, since + 86_400_000).isHintVisible]).toEqual([false, true]);
});

describe('the status', () => {
  const freshness = { ...NEVER_CHECKED, checkedAt: NOW - 5 * 60_000 };

  it.each<[string, Partial<Snapshot>]>([
    ['Not connected', { connection: null }],
    ['Not checked yet', { freshness: NEVER_CHECKED }],
    ['Checking…', { freshness: CHECKING }],
    ['Checking…', { freshness: { ...freshness, checkingSince: NOW - 14_999 }, health: OFFLINE }],
    ['Checked just now', { freshness: { ...freshness, checkedAt: NOW - 59_999 } }],
    ['Checked just now', { freshness: { ...freshness, checkedAt: NOW + 5_000 } }],
    ['Checked 1 min. ago', { freshness: { ...freshness, checkedAt: NOW - 60_000 } }],
    ['Checked 5 min. ago', { freshness }],
    ['Checked 5 min. ago', { freshness: { ...freshness, checkingSince: NOW - 60_000 } }],
    [`Offline. Chats as of ${clock(NOW - 5 * 60_000)}`, { freshness, health: OFFLINE }],
    [`Offline. Chats as of ${clock(NOW - 120_000)}`, { ...NOTHING, health: { ...OFFLINE, chatsAsOf: NOW - 120_000 } }],
    ['Offline', { ...NOTHING, health: OFFLINE }],
  ])('is %s', (status, overrides) => {
    expect(view(overrides).status).toBe(status);
  });

  it('counts down to the next check when there were too many requests', () => {
    const health = failing({ kind: 'rate-limited', waitMs: 40_000 });
    expect(view({ health }).status).toBe('Too many requests. Next check in 40 s');
    expect(view({ health }, {}, NOW + 35_000).status).toBe('Too many requests. Next check in 5 s');
    expect(view({ health }, {}, NOW + 40_000).status).toBe('Too many requests. Checking soon');
    expect(view({ health: { ...health, retryAt: NOW + 600_000 } }).status).toContain('Next check in 10 min');
  });

  it('says until when to wait where a server in trouble named a time', () => {
    const health = { ...failing({ kind: 'server', status: 503, waitMs: 40_000 }), retryAt: NOW + 40_000 };
    expect(view({ health }).status).toBe('Magpipe has trouble. Next check in 40 s');
  });

  it('says when the next check can be, after a person asked for one that the budget did not have', () => {
    const freshness = { ...NEVER_CHECKED, checkedAt: NOW - 5_000, pausedUntil: NOW + 20_000 };
    expect(view({ freshness }).status).toBe('Checked just now. Next check in 20 s');
    expect(view({ freshness }, {}, NOW + 20_000).status).toBe('Checked just now');
  });

  it('is different for each failure', () => {
    const statuses = FAILURES.map((failure) => view({ health: failing(failure) }).status);
    expect(new Set(statuses).size).toBe(FAILURES.length);
  });
});

describe('checking', () => {
  it.each([
    [NOW, true],
    [NOW - 15_000, true],
    [NOW - 20_000, false],
    [NOW + 20_000, false],
    [null, false],
  ])('since %s: %s', (checkingSince, checking) => {
    expect(view({ freshness: { ...NEVER_CHECKED, checkingSince } }).checking).toBe(checking);
  });
});

describe('the notice', () => {
  it('is there only when something is wrong', () => {
    expect(view().notice).toBeNull();
  });

  it.each(FAILURES)('says what is wrong and what to do: $kind', (failure) => {
    const { notice } = view({ health: failing(failure) });
    expect(notice?.kind).toBe(failure.kind);
    expect(notice?.title).not.toBe('');
    expect(notice?.advice).toMatch(/\.$/);
    expect(notice?.action).toBe(failure.kind === 'unauthorized' ? 'connect' : null);
  });
});

describe('the first frame', () => {
  const first = (overrides: Partial<Snapshot>, now = NOW) => {
    const rest = { closed: NO_CLOSED_CHATS, filter: NO_FILTER, now, i18n: englishIn('en-US') };
    return popupView({ snapshot: aSnapshot(overrides), ...rest, isFirstFrame: true });
  };

  it.each<[string, Partial<Snapshot>]>([
    ['Checked just now', {}],
    ['Checking…', { freshness: CHECKING }],
    ['Not checked yet', { freshness: NEVER_CHECKED }],
  ])('says “%s”', (text, overrides) => {
    expect(first(overrides).status).toBe(view(overrides).status);
    expect(first(overrides).status).toBe(text);
  });

  it.each<[string, Partial<Snapshot>, number]>([
    ['how long ago', {}, NOW + 300_000],
    ['how long it waits', { freshness: { ...NEVER_CHECKED, checkedAt: NOW, pausedUntil: NOW + 30_000 } }, NOW],
    ['as of when', { health: OFFLINE }, NOW],
  ])('does not say %s', (_, overrides, now) => {
    expect(view(overrides, {}, now).status).toMatch(/\d/);
    expect(first(overrides, now)).toEqual({ ...view(overrides, {}, now), status: '' });
  });
});
