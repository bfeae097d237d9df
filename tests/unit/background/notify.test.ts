import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotify } from '../../../entrypoints/background/notify.ts';
import { NEVER_CHECKED } from '../../../utils/domain/model/connection-state.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../utils/domain/notifications/settings.ts';
import { markAllRead } from '../../../utils/domain/read-marks/mark-all-read.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import type { State } from '../../../utils/store/items.ts';
import { createStore, type StorageArea, type Store } from '../../../utils/store/store.ts';
import { aWait, CHECKED_AT, knownChats, minute, someChats } from '../../support/chats.ts';
import { crashAfter, crashableArea } from '../../support/crash-after.ts';
import { type FakeScreen, fakeScreen, installFakeNotifications } from '../../support/fake-screen.ts';
import { ENGLISH } from '../../support/i18n.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { memoryArea } from '../../support/memory-storage.ts';
import { waitFor } from '../../support/wait-for.ts';

const playChime = vi.hoisted(() => vi.fn(async (_volume: number) => undefined));
vi.mock('../../../utils/effects/sound.ts', () => ({ playChime }));

/** After this time the serial queue gives up a run and starts the next. */
const QUEUE_TIMEOUT_MS = 10_000;
const WITHIN_QUEUE_TIMEOUT_MS = 9_000;
const withSound = { ...DEFAULT_NOTIFICATION_SETTINGS, notify: true, sound: { on: true, volume: 0.7, repeat: true } };
let areas: { local: StorageArea; session: StorageArea };
let store: Store;
let notifyAt: (now: number) => Promise<void>;
let isChecking: boolean;
let screen: FakeScreen;

/** Starts a background that can be killed, with the same storage and screen as those before it. */
function aBackground(lastStep = Number.POSITIVE_INFINITY) {
  const run = crashAfter(lastStep);
  const crashingAreas = { local: crashableArea(areas.local, run), session: crashableArea(areas.session, run) };
  const store = createStore({ areas: crashingAreas, locks: memoryLocks() });
  installFakeNotifications(screen, run);
  let now = CHECKED_AT;
  const timeZone = () => 'Europe/Vienna';
  const notify = createNotify({ store, i18n: ENGLISH, now: () => now, timeZone, isChecking: () => isChecking });
  const notifyAt = (at: number) => {
    now = at;
    return notify();
  };
  return { run, store, notifyAt };
}

/** The browser has started and checked; a visitor has opened a chat, and the user has not been notified. */
async function seedUnreadChat(): Promise<void> {
  areas = { local: memoryArea(), session: memoryArea() };
  screen = fakeScreen();
  isChecking = false;
  ({ store, notifyAt } = aBackground());
  await store.update(['chats', 'waits', 'settings', 'freshness'], () => ({
    chats: knownChats(someChats(3)),
    waits: { c1: aWait({ isNew: true }) },
    settings: { ...DEFAULT_SETTINGS, notifications: { ...DEFAULT_NOTIFICATION_SETTINGS, notify: true } },
    freshness: { ...NEVER_CHECKED, startedAt: CHECKED_AT, checkedAt: CHECKED_AT },
  }));
}

const seed = (changes: Partial<State>) => store.update(Object.keys(changes) as (keyof State)[], () => changes);
const stored = async () => (await store.read('notifications')).notifications;

beforeEach(async () => {
  playChime.mockClear();
  await seedUnreadChat();
});

describe('a notification', () => {
  it('is shown once, however often notify runs', async () => {
    await notifyAt(CHECKED_AT);
    await notifyAt(CHECKED_AT + 1);
    await aBackground().notifyAt(CHECKED_AT + 2);
    expect(screen.shownTitles).toEqual(['Visitor 1']);
    expect((await stored()).map(({ state }) => state)).toEqual(['shown']);
  });

  it('is removed from the screen once the chat is read, even by a background that did not show it', async () => {
    await notifyAt(CHECKED_AT);
    await seed({ marks: markAllRead({ readThrough: null, chats: {} }, minute(0)) });
    await aBackground().notifyAt(CHECKED_AT);
    expect([...screen.visibleIds]).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it('is forgotten once it is no longer on the screen', async () => {
    await notifyAt(CHECKED_AT);
    screen.visibleIds.clear();
    await aBackground().notifyAt(CHECKED_AT + 1);
    expect(await stored()).toEqual([]);
    expect(screen.shownTitles).toHaveLength(1);
  });

  it('is not shown in a quiet period, but after it', async () => {
    await seed({ snooze: { startedAt: CHECKED_AT, until: CHECKED_AT + 1 } });
    await notifyAt(CHECKED_AT);
    expect(screen.shownTitles).toEqual([]);
    await notifyAt(CHECKED_AT + 1);
    expect(screen.shownTitles).toEqual(['Visitor 1']);
  });

  it('is not shown if a snooze starts while the browser is asked what is on the screen', async () => {
    const { notifications } = fakeBrowser;
    const getAll = notifications.getAll.bind(notifications);
    Object.assign(notifications, {
      getAll: async () => {
        await seed({ snooze: { startedAt: CHECKED_AT, until: CHECKED_AT + 10 } });
        return getAll();
      },
    });
    await notifyAt(CHECKED_AT);
    expect(screen.shownTitles).toEqual([]);
    await notifyAt(CHECKED_AT + 10);
    expect(screen.shownTitles).toEqual(['Visitor 1']);
  });

  it('is not shown in quiet hours', async () => {
    const days = [0, 1, 2, 3, 4, 5, 6];
    const notifications = { ...DEFAULT_NOTIFICATION_SETTINGS, notify: true, quietHours: [{ days, from: 0, to: 0 }] };
    await seed({ settings: { ...DEFAULT_SETTINGS, notifications } });
    await notifyAt(CHECKED_AT);
    expect(screen.shownTitles).toEqual([]);
  });

  it('is not shown without the permission, nor once that is granted', async () => {
    installFakeNotifications(screen, null, false);
    await notifyAt(CHECKED_AT);
    installFakeNotifications(screen);
    await notifyAt(CHECKED_AT);
    expect(screen.shownTitles).toEqual([]);
  });

  it('is removed from the screen when notifications are turned off', async () => {
    await notifyAt(CHECKED_AT);
    await seed({ settings: { ...DEFAULT_SETTINGS, notifications: DEFAULT_NOTIFICATION_SETTINGS } });
    await notifyAt(CHECKED_AT);
    expect([...screen.visibleIds]).toEqual([]);
  });

  it('that the browser rejects is logged, and not retried forever', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { notifications } = fakeBrowser;
    Object.assign(notifications, { create: vi.fn().mockRejectedValue(new Error('no icon')) });
    await notifyAt(CHECKED_AT);
    await notifyAt(CHECKED_AT);
    expect(notifications.create).toHaveBeenCalledOnce();
    expect(consoleError).toHaveBeenCalledOnce();
    consoleError.mockRestore();
  });
});

it('shows a notification exactly once, wherever the background is killed', async () => {
  const uninterrupted = aBackground();
  await uninterrupted.notifyAt(CHECKED_AT);
  const steps = uninterrupted.run.steps();
  expect(steps).toBeGreaterThan(15);
  // A killed background must not log in another test that its queue timed out.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (let last = 0; last <= steps; last += 1) {
    await seedUnreadChat();
    const crashing = aBackground(last);
    await Promise.race([crashing.notifyAt(CHECKED_AT), crashing.run.crashed]);
    await aBackground().notifyAt(CHECKED_AT + 1);
    await aBackground().notifyAt(CHECKED_AT + 2);
    expect(screen.shownTitles, `killed at step ${last}`).toEqual(['Visitor 1']);
    expect([...screen.visibleIds]).toHaveLength(1);
  }
  vi.useRealTimers();
});

describe('a run', () => {
  it('only removes notifications while a check is under way', async () => {
    isChecking = true;
    await notifyAt(CHECKED_AT);
    expect(screen.shownTitles).toEqual([]);
    isChecking = false;
    await notifyAt(CHECKED_AT);
    expect(screen.shownTitles).toEqual(['Visitor 1']);
    isChecking = true;
    await seed({ marks: markAllRead({ readThrough: null, chats: {} }, minute(0)) });
    await notifyAt(CHECKED_AT);
    expect([...screen.visibleIds]).toEqual([]);
  });

  it('starts once the previous one has ended', async () => {
    const { notifications } = fakeBrowser;
    const getAll = notifications.getAll.bind(notifications);
    let answer = () => {};
    const slowGetAll = vi.fn(() => new Promise((resolve) => (answer = () => resolve(getAll()))));
    Object.assign(notifications, { getAll: slowGetAll });
    notifyAt(CHECKED_AT);
    await waitFor(() => expect(slowGetAll).toHaveBeenCalledOnce());
    Object.assign(notifications, { getAll });
    const second = notifyAt(CHECKED_AT + 1);
    expect(screen.shownTitles).toEqual([]);
    answer();
    await second;
    expect(screen.shownTitles).toEqual(['Visitor 1']);
  });

  it('starts even if the browser never answers the previous one', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { notifications } = fakeBrowser;
    const getAll = notifications.getAll.bind(notifications);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    Object.assign(notifications, { getAll: () => new Promise<never>(() => {}) });
    const first = notifyAt(CHECKED_AT);
    await vi.advanceTimersByTimeAsync(QUEUE_TIMEOUT_MS);
    await first;
    vi.useRealTimers();
    Object.assign(notifications, { getAll });
    await notifyAt(CHECKED_AT + 1);
    expect(screen.shownTitles).toEqual(['Visitor 1']);
    expect(consoleError).toHaveBeenCalledOnce();
    consoleError.mockRestore();
  });
});

describe('the chime', () => {
  it('plays at the chosen volume, and not again at once', async () => {
    await seed({ settings: { ...DEFAULT_SETTINGS, notifications: withSound } });
    await notifyAt(CHECKED_AT);
    await notifyAt(CHECKED_AT + 1);
    expect(playChime).toHaveBeenCalledExactlyOnceWith(0.7);
  });

  it('does not keep a notification from being shown if it fails', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
    playChime.mockRejectedValueOnce(new Error('no sound device'));
    await seed({ settings: { ...DEFAULT_SETTINGS, notifications: withSound } });
    await notifyAt(CHECKED_AT);
    expect(screen.shownTitles).toHaveLength(1);
    await waitFor(() => expect(consoleError).toHaveBeenCalledOnce());
    consoleError.mockRestore();
  });
});

it('removes a snooze that is over, so that it cannot come back when the clock is set back', async () => {
  await seed({ snooze: { startedAt: CHECKED_AT - 10, until: CHECKED_AT + 10 } });
  await notifyAt(CHECKED_AT);
  expect((await store.read('snooze')).snooze).not.toBeNull();
  await notifyAt(CHECKED_AT + 10);
  expect((await store.read('snooze')).snooze).toBeNull();
});

describe('if the browser does not say whether Perch may notify', () => {
  it.each([
    ['but rejects the question', () => Promise.reject(new Error('no'))],
    ['and never answers', () => new Promise<never>(() => {})],
  ])('%s, the chime plays, and the notification is shown once it does', async (_, contains) => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { permissions } = fakeBrowser;
    await seed({ settings: { ...DEFAULT_SETTINGS, notifications: withSound } });
    Object.assign(fakeBrowser, { permissions: { ...permissions, contains } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const updating = notifyAt(CHECKED_AT);
    await vi.advanceTimersByTimeAsync(WITHIN_QUEUE_TIMEOUT_MS);
    await updating;
    vi.useRealTimers();
    expect(playChime).toHaveBeenCalledOnce();
    expect(screen.shownTitles).toEqual([]);
    expect(consoleError).toHaveBeenCalledOnce();
    Object.assign(fakeBrowser, { permissions });
    await notifyAt(CHECKED_AT + 1);
    expect(screen.shownTitles).toEqual(['Visitor 1']);
    expect(playChime).toHaveBeenCalledOnce();
    consoleError.mockRestore();
  });

  it('one notification that is never shown does not block the next run', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementationOnce(() => new Promise<never>(() => {}));
    const updating = notifyAt(CHECKED_AT);
    await vi.advanceTimersByTimeAsync(WITHIN_QUEUE_TIMEOUT_MS);
    await updating;
    vi.useRealTimers();
    expect(consoleError).toHaveBeenCalledOnce();
    expect((await stored()).map(({ state }) => state)).toEqual(['shown']);
    consoleError.mockRestore();
  });
});
