import { describe, expect, it } from 'vitest';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import type { QuietPeriod } from '../../../../utils/domain/notifications/quiet-period.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { badgeOf } from '../../../../utils/domain/views/badge.ts';
import {
  aSnapshot,
  aWait,
  CHECKED_AT,
  FAILURES,
  failing,
  knownChats,
  minute,
  someChats,
} from '../../../support/chats.ts';
import { englishIn } from '../../../support/i18n.ts';

const ACCENT = '#4f46e5';
const ALERT = '#b91c1c';
const GREY = '#6b7280';
const OFFLINE = failing({ kind: 'offline' });

const AMBER = '#b45309';
const SOFT = '#6f6ab5';

const badge = (overrides: Partial<Snapshot>, locale = 'en-US', quietPeriod: QuietPeriod | null = null) =>
  badgeOf(aSnapshot(overrides), CHECKED_AT, englishIn(locale), quietPeriod);

/** A snapshot with this many active chats, of which the newest `unread` are unread. */
function counts(active: number, unread: number): Partial<Snapshot> {
  return { chats: knownChats(someChats(active)), marks: { readThrough: minute(-unread), chats: {} } };
}

describe('while checks succeed', () => {
  it.each([
    [24, 0, '', 'Perch: 24 active chats, none unread'],
    [1, 0, '', 'Perch: 1 active chat, none unread'],
    [0, 0, '', 'Perch: 0 active chats, none unread'],
    [24, 3, '3', 'Perch: 3 of 24 active chats unread'],
    [24, 1, '1', 'Perch: 1 of 24 active chats unread'],
    [1, 1, '1', 'Perch: 1 of 1 active chat unread'],
    [1000, 999, '999', 'Perch: 999 of 1,000 active chats unread'],
    [1000, 1000, '999+', 'Perch: more than 999 chats unread'],
  ])('of %i active chats and %i unread', (active, unread, text, title) => {
    expect(badge(counts(active, unread))).toEqual({
      text,
      color: ACCENT,
      textColor: '#ffffff',
      icon: 'normal',
      title,
    });
  });

  it('counts active chats that are not stored, too', () => {
    const chats = knownChats(someChats(1000), { total: 3120 });
    expect(badge({ ...counts(1000, 3), chats }).title).toBe('Perch: 3 of 3,120 active chats unread');
  });

  it('never shows more unread than active chats', () => {
    const chats = knownChats(someChats(3), { total: 2 });
    expect(badge({ ...counts(3, 3), chats }).title).toBe('Perch: 3 of 3 active chats unread');
  });

  it('formats numbers for the locale', () => {
    expect(badge(counts(1000, 3), 'de').title).toBe('Perch: 3 of 1.000 active chats unread');
  });

  it('does not call an account empty before its first check', () => {
    expect(badge({ chats: NO_CHATS, freshness: NEVER_CHECKED }).title).not.toContain('unread');
  });
});

describe('while visitors wait', () => {
  /** Three unread chats, of which the first has been waiting for `minutes` and the second for one. */
  const waiting = (minutes: number, overrides: Partial<Snapshot> = {}) => ({
    chats: knownChats(someChats(3)),
    waits: { c1: aWait({ waitingSince: minute(60 - minutes) }), c2: aWait({ waitingSince: minute(59) }) },
    ...overrides,
  });
  const limits = (amber: number | null, red: number | null) => ({
    settings: {
      ...DEFAULT_SETTINGS,
      notifications: { ...DEFAULT_NOTIFICATION_SETTINGS, waitingLimits: { amber, red } },
    },
  });

  it.each([
    [1, ACCENT, 'Perch: 3 of 3 active chats unread'],
    [2, AMBER, 'Perch: 3 of 3 active chats unread. Longest wait: 2 min'],
    [4, AMBER, 'Perch: 3 of 3 active chats unread. Longest wait: 4 min'],
    [5, ALERT, 'Perch: 3 of 3 active chats unread. Longest wait: 5 min'],
    [200, ALERT, 'Perch: 3 of 3 active chats unread. Longest wait: 3 hr'],
  ])('for %i min, has the colour of the longest wait, and says how long', (minutes, color, title) => {
    expect(badge(waiting(minutes))).toMatchObject({ text: '3', color, title });
  });

  it('uses the limits of the settings', () => {
    expect(badge(waiting(9, limits(10, 20))).color).toBe(ACCENT);
    expect(badge(waiting(10, limits(10, 20))).color).toBe(AMBER);
    expect(badge(waiting(30, limits(10, null))).color).toBe(AMBER);
    expect(badge(waiting(30, limits(null, null))).color).toBe(ACCENT);
  });

  it('takes no colour from muted or read chats', () => {
    const read = { readThrough: null, chats: { c1: { activity: minute(0), messageCount: 8 } } };
    expect(badge(waiting(9, { mutes: { widgets: {}, chats: { c1: null } } }))).toMatchObject({
      text: '2',
      color: ACCENT,
    });
    expect(badge(waiting(9, { marks: read }))).toMatchObject({ text: '2', color: ACCENT });
  });

  it('has a soft colour during a quiet period, and says when it ends', () => {
    const until = CHECKED_AT + 1_800_000;
    const snoozed = badge(waiting(9), 'en-GB', { kind: 'snooze', until, endsAt: until });
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(until);
    expect(snoozed).toMatchObject({ text: '3', color: SOFT, icon: 'asleep' });
    expect(snoozed.title).toBe(`Perch: 3 of 3 active chats unread. Snoozed until ${time}`);
    const hours = badge(counts(3, 0), 'en-GB', { kind: 'quiet-hours', until, endsAt: until });
    expect(hours.title).toBe(`Perch: 3 active chats, none unread. Quiet until ${time}`);
  });

  it('shows a failure first', () => {
    const until = CHECKED_AT + 1_800_000;
    const failed = badge({ ...waiting(9), health: OFFLINE }, 'en-US', { kind: 'snooze', until, endsAt: until });
    expect(failed).toMatchObject({ text: '3', color: GREY, icon: 'failing' });
    expect(failed.title).toContain('Offline');
  });
});

describe('while checks fail', () => {
  it('shows the known number, in grey', () => {
    expect(badge({ ...counts(24, 3), health: OFFLINE })).toMatchObject({
      text: '3',
      color: GREY,
      textColor: '#ffffff',
      icon: 'failing',
    });
    expect(badge({ ...counts(1000, 1000), health: OFFLINE }).text).toBe('999+');
  });

  it('shows a question mark with nothing unread after two minutes', () => {
    const since = (ago: number) => ({ ...counts(24, 0), health: { ...OFFLINE, failingSince: CHECKED_AT - ago } });
    expect(badge(since(119_999))).toMatchObject({ text: '', color: GREY, icon: 'normal' });
    expect(badge(since(120_000))).toMatchObject({ text: '?', color: GREY, icon: 'failing' });
  });

  it.each(FAILURES)('never says that nothing is unread: $kind', (failure) => {
    expect(badge({ ...counts(24, 0), health: failing(failure) }).title).not.toMatch(/none unread|\bactive/);
  });

  it('says what is wrong, and since when', () => {
    const clock = new Date(OFFLINE.failingSince).toLocaleTimeString('en-US', { timeStyle: 'short' });
    expect(badge({ health: OFFLINE }).title).toBe(`Perch: Offline, since ${clock}.`);
  });

  it('names the day if it was not today', () => {
    const since = CHECKED_AT - 3 * 86_400_000;
    expect(badge({ health: { ...OFFLINE, failingSince: since } }).title).toContain('Jan');
  });

  it('has a different title for each failure', () => {
    const titles = FAILURES.map((failure) => badge({ health: failing(failure) }).title);
    expect(new Set(titles).size).toBe(FAILURES.length);
  });

  it.each([400, 404])("quotes the server's own message of a %i", (status) => {
    const health = failing({ kind: 'bad-request', status, message: 'No such\u202e\nfunction' });
    expect(badge({ health }).title).toContain('Magpipe says: “No such function”.');
  });

  it('names the status if the server sent no message', () => {
    expect(badge({ health: failing({ kind: 'bad-request', status: 404, message: null }) }).title).toContain('404');
  });
});

it('shows immediately that the key was refused', () => {
  const health = failing({ kind: 'unauthorized' }, { failingSince: CHECKED_AT });
  const refused = {
    text: '!',
    color: ALERT,
    textColor: '#ffffff',
    icon: 'normal',
    title: 'Perch: Magpipe refused the key. Connect again.',
  };
  expect(badge({ ...counts(24, 0), health })).toEqual(refused);
  expect(badge({ ...counts(24, 3), health })).toEqual(refused);
});

it('asks to connect without a connection', () => {
  const title = 'Perch: connect your Magpipe account';
  expect(badge({ connection: null, chats: NO_CHATS })).toMatchObject({ text: '', icon: 'muted', title });
  const failing = { ...counts(24, 3), connection: null, health: OFFLINE };
  expect(badge(failing)).toMatchObject({ text: '', icon: 'muted', title });
});
