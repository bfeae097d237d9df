import { describe, expect, it } from 'vitest';
import { type ClosedChats, NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { type Filter, NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { popupView } from '../../../../utils/domain/views/popup.ts';
import { aSnapshot, CHECKED_AT, FAILURES, failing } from '../../../support/chats.ts';
import { englishIn } from '../../../support/i18n.ts';

const NOW = CHECKED_AT;
const NOTHING = { chats: NO_CHATS, freshness: NEVER_CHECKED };
const CHECKING = { ...NEVER_CHECKED, checkingSince: NOW - 1_000 };
const OFFLINE = failing({ kind: 'offline' });

function view(overrides: Partial<Snapshot> = {}, filter: Partial<Filter> = {}, now = NOW) {
  const rest = { closed: NO_CLOSED_CHATS, now, i18n: englishIn('en-US') };
  return popupView({ snapshot: aSnapshot(overrides), filter: { ...NO_FILTER, ...filter }, ...rest });
}

const clock = (at: number) => new Date(at).toLocaleTimeString('en-US', { timeStyle: 'short' });

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
    [
      `Offline. Chats as of ${clock(NOW - 120_000)}`,
      { health: { ...OFFLINE, chatsAsOf: NOW - 120_000 }, freshness: NEVER_CHECKED },
    ],
    // The page says in place of the list that it is offline.
    ['Not checked yet', { ...NOTHING, health: OFFLINE }],
  ])('is %s', (status, overrides) => {
    expect(view(overrides).status).toBe(status);
  });

  it('counts down to the next check after too many requests', () => {
    const health = failing({ kind: 'rate-limited', waitMs: 40_000 });
    expect(view({ health }).status).toBe('Too many requests. Next check in 40 s');
    expect(view({ health }, {}, NOW + 35_000).status).toBe('Too many requests. Next check in 5 s');
    expect(view({ health }, {}, NOW + 40_000).status).toBe('Too many requests. Checking soon');
    expect(view({ health: { ...health, retryAt: NOW + 600_000 } }).status).toContain('Next check in 10 min');
  });

  it('counts down if a failing server named a time', () => {
    const health = { ...failing({ kind: 'server', status: 503, waitMs: 40_000 }), retryAt: NOW + 40_000 };
    expect(view({ health }).status).toBe('Magpipe is having problems. Next check in 40 s');
  });

  it('counts down if the user asked for a check and the request budget is used up', () => {
    const freshness = { ...NEVER_CHECKED, checkedAt: NOW - 5_000, pausedUntil: NOW + 20_000 };
    expect(view({ freshness }).status).toBe('Checked just now. Next check in 20 s');
    expect(view({ freshness }, {}, NOW + 20_000).status).toBe('Checked just now');
  });

  it('names the failure for its icon, but not while a check is under way or the page names it', () => {
    expect(view({ freshness, health: OFFLINE }).failure).toBe('offline');
    expect(view({ freshness: CHECKING, health: OFFLINE }).failure).toBeNull();
    expect(view({ ...NOTHING, health: OFFLINE }).failure).toBeNull();
    expect(view({ connection: null, health: OFFLINE }).failure).toBeNull();
    expect(view().failure).toBeNull();
  });

  it('says of closed chats how many are loaded, and nothing of active ones', () => {
    const closedView = (closed: Partial<ClosedChats>) => {
      const snapshot = aSnapshot({ freshness, health: OFFLINE });
      const rest = { filter: { ...NO_FILTER, show: 'closed' as const }, now: NOW, i18n: englishIn('en-US') };
      return popupView({ snapshot, closed: { ...NO_CLOSED_CHATS, ...closed }, ...rest });
    };
    expect(closedView({ loading: true })).toMatchObject({ isClosed: true, status: 'Loading…', failure: null });
    const list = aSnapshot().chats.list.slice(0, 1);
    expect(closedView({ list, total: 3_120, next: 20 }).status).toBe('Showing 1 of 3,120 closed');
    expect(closedView({ total: 0, next: null }).status).toBe('');
  });

  it('differs for each failure', () => {
    const statuses = FAILURES.map((failure) => view({ health: failing(failure) }).status);
    expect(new Set(statuses).size).toBe(FAILURES.length);
  });
});

describe('the snoozed line', () => {
  const snooze = { startedAt: NOW, until: NOW + 1_800_000 };

  it('says when the snooze ends', () => {
    expect(view({ snooze }).snoozed).toBe(`Snoozed until ${clock(snooze.until)}`);
    expect(view({ snooze }, {}, snooze.until).snoozed).toBeNull();
    expect(view().snoozed).toBeNull();
    expect(view({ snooze, connection: null }).snoozed).toBeNull();
  });

  it('names no time in the first frame', () => {
    const input = { snapshot: aSnapshot({ snooze }), closed: NO_CLOSED_CHATS, filter: NO_FILTER, now: NOW };
    expect(popupView({ ...input, i18n: englishIn('en-US'), isFirstFrame: true }).snoozed).toBe('');
  });
});

describe('the status in the first frame', () => {
  const first = (overrides: Partial<Snapshot>, now = NOW) => {
    const rest = { closed: NO_CLOSED_CHATS, filter: NO_FILTER, now, i18n: englishIn('en-US') };
    return popupView({ snapshot: aSnapshot(overrides), ...rest, isFirstFrame: true });
  };

  it.each<[string, Partial<Snapshot>]>([
    ['Checked just now', {}],
    ['Checking…', { freshness: CHECKING }],
    ['Not checked yet', { freshness: NEVER_CHECKED }],
  ])('is “%s”', (text, overrides) => {
    expect(first(overrides).status).toBe(view(overrides).status);
    expect(first(overrides).status).toBe(text);
  });

  it.each<[string, Partial<Snapshot>, number]>([
    ['how long ago', {}, NOW + 300_000],
    [
      'how long until the next check',
      { freshness: { ...NEVER_CHECKED, checkedAt: NOW, pausedUntil: NOW + 30_000 } },
      NOW,
    ],
    ['as of when', { health: OFFLINE }, NOW],
  ])('leaves out %s', (_, overrides, now) => {
    expect(view(overrides, {}, now).status).toMatch(/\d/);
    expect(first(overrides, now)).toEqual({ ...view(overrides, {}, now), status: '' });
  });
});
