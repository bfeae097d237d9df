import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Attend, createAttend } from '../../../entrypoints/background/attend';
import { DEFAULT_ATTENTION } from '../../../utils/domain/attention/settings';
import { NEVER_CHECKED } from '../../../utils/domain/chat';
import { markAllRead } from '../../../utils/domain/read-all';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import type { State } from '../../../utils/store/items';
import { createStore, type StorageArea, type Store } from '../../../utils/store/store';
import { aWait, CHECKED_AT, known, minute, someChats } from '../../support/chats';
import { ENGLISH } from '../../support/i18n';
import { lifeUntil, livedArea, memoryArea, ownLocks } from '../../support/mortal';
import { aScreen, lookAt, type Screen } from '../../support/screen';

const playChime = vi.hoisted(() => vi.fn(async (_volume: number) => undefined));
vi.mock('@/utils/effects/sound', () => ({ playChime }));

/** Milliseconds. A lane begins the next work after ten seconds. */
const LESS_THAN_A_LANE = 9_000;
const loud = { ...DEFAULT_ATTENTION, notify: true, sound: { on: true, volume: 0.7, repeat: true } };
let areas: { local: StorageArea; session: StorageArea };
let store: Store;
let attend: Attend;
let screen: Screen;

/** A background, which can be killed, over the same storage and before the same screen as those before it. */
function aBackground(lastStep = Number.POSITIVE_INFINITY) {
  const life = lifeUntil(lastStep);
  const lived = { local: livedArea(areas.local, life), session: livedArea(areas.session, life) };
  const store = createStore({ areas: lived, locks: ownLocks() });
  lookAt(screen, life);
  return { life, store, attend: createAttend(store, ENGLISH) };
}

/** The browser has started and checked; John has opened a chat, and nobody was told. */
async function johnWrites(): Promise<void> {
  areas = { local: memoryArea(), session: memoryArea() };
  screen = aScreen();
  ({ store, attend } = aBackground());
  await store.update(['chats', 'waits', 'settings', 'freshness'], () => ({
    chats: known(someChats(3)),
    waits: { c1: aWait({ isNew: true }) },
    settings: { ...DEFAULT_SETTINGS, attention: { ...DEFAULT_ATTENTION, notify: true } },
    freshness: { ...NEVER_CHECKED, startedAt: CHECKED_AT, checkedAt: CHECKED_AT },
  }));
}

const put = (changes: Partial<State>) => store.update(Object.keys(changes) as (keyof State)[], () => changes);
const stored = async () => (await store.read('notifications')).notifications;

beforeEach(async () => {
  playChime.mockClear();
  await johnWrites();
});

describe('a notification', () => {
  it('is shown once, however often it is looked', async () => {
    await attend(CHECKED_AT);
    await attend(CHECKED_AT + 1);
    await aBackground().attend(CHECKED_AT + 2);
    expect(screen.shown).toEqual(['Visitor 1']);
    expect((await stored()).map(({ state }) => state)).toEqual(['shown']);
  });

  it('goes from the screen when the chat was read, also for a background that did not show it', async () => {
    await attend(CHECKED_AT);
    await put({ marks: markAllRead({ readThrough: null, chats: {} }, minute(0)) });
    await aBackground().attend(CHECKED_AT);
    expect([...screen.there]).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it('is forgotten once it is no longer on the screen', async () => {
    await attend(CHECKED_AT);
    screen.there.clear();
    await aBackground().attend(CHECKED_AT + 1);
    expect(await stored()).toEqual([]);
    expect(screen.shown).toHaveLength(1);
  });

  it('is none while it is quiet, and comes after that', async () => {
    await put({ snooze: { since: CHECKED_AT, until: CHECKED_AT + 1 } });
    await attend(CHECKED_AT);
    expect(screen.shown).toEqual([]);
    await attend(CHECKED_AT + 1);
    expect(screen.shown).toEqual(['Visitor 1']);
  });

  it('is none where a snooze comes while the browser is asked what is on the screen', async () => {
    const { notifications } = fakeBrowser;
    const getAll = notifications.getAll.bind(notifications);
    Object.assign(notifications, {
      getAll: async () => {
        await put({ snooze: { since: CHECKED_AT, until: CHECKED_AT + 10 } });
        return getAll();
      },
    });
    await attend(CHECKED_AT);
    expect(screen.shown).toEqual([]);
    await attend(CHECKED_AT + 10);
    expect(screen.shown).toEqual(['Visitor 1']);
  });

  it('is none in quiet hours', async () => {
    const days = [0, 1, 2, 3, 4, 5, 6];
    const attention = { ...DEFAULT_ATTENTION, notify: true, quiet: [{ days, from: 0, to: 0 }] };
    await put({ settings: { ...DEFAULT_SETTINGS, attention } });
    await attend(CHECKED_AT);
    expect(screen.shown).toEqual([]);
  });

  it('is none without the permission, nor when that comes later', async () => {
    lookAt(screen, null, false);
    await attend(CHECKED_AT);
    lookAt(screen);
    await attend(CHECKED_AT);
    expect(screen.shown).toEqual([]);
  });

  it('goes from the screen when notifications are turned off', async () => {
    await attend(CHECKED_AT);
    await put({ settings: { ...DEFAULT_SETTINGS, attention: DEFAULT_ATTENTION } });
    await attend(CHECKED_AT);
    expect([...screen.there]).toEqual([]);
  });

  it('that the browser turns down is reported, and not tried for ever', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { notifications } = fakeBrowser;
    Object.assign(notifications, { create: vi.fn().mockRejectedValue(new Error('no icon')) });
    await attend(CHECKED_AT);
    await attend(CHECKED_AT);
    expect(notifications.create).toHaveBeenCalledOnce();
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });
});

it('shows it exactly once, wherever the background is killed', async () => {
  const undisturbed = aBackground();
  await undisturbed.attend(CHECKED_AT);
  const steps = undisturbed.life.steps();
  expect(steps).toBeGreaterThan(15);
  for (let last = 0; last <= steps; last += 1) {
    await johnWrites();
    const mortal = aBackground(last);
    await Promise.race([mortal.attend(CHECKED_AT), mortal.life.ended]);
    await aBackground().attend(CHECKED_AT + 1);
    await aBackground().attend(CHECKED_AT + 2);
    expect(screen.shown, `killed at step ${last}`).toEqual(['Visitor 1']);
    expect([...screen.there]).toHaveLength(1);
  }
});

describe('the chime', () => {
  it('sounds at the volume that was chosen, and not again at once', async () => {
    await put({ settings: { ...DEFAULT_SETTINGS, attention: loud } });
    await attend(CHECKED_AT);
    await attend(CHECKED_AT + 1);
    expect(playChime).toHaveBeenCalledExactlyOnceWith(0.7);
  });

  it('never keeps a notification from being shown', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue(undefined);
    playChime.mockRejectedValueOnce(new Error('no sound device'));
    await put({ settings: { ...DEFAULT_SETTINGS, attention: loud } });
    await attend(CHECKED_AT);
    expect(screen.shown).toHaveLength(1);
    await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce());
    reported.mockRestore();
  });
});

it('forgets a snooze that is over, so that it cannot come again with a clock that is put back', async () => {
  await put({ snooze: { since: CHECKED_AT - 10, until: CHECKED_AT + 10 } });
  await attend(CHECKED_AT);
  expect((await store.read('snooze')).snooze).not.toBeNull();
  await attend(CHECKED_AT + 10);
  expect((await store.read('snooze')).snooze).toBeNull();
});

describe('where the browser does not say whether Perch may notify', () => {
  it.each([
    ['but turns the question down', () => Promise.reject(new Error('no'))],
    ['and never answers', () => new Promise<never>(() => {})],
  ])('%s, the chime sounds, and the notification comes when it does say', async (_, contains) => {
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { permissions } = fakeBrowser;
    await put({ settings: { ...DEFAULT_SETTINGS, attention: loud } });
    Object.assign(fakeBrowser, { permissions: { ...permissions, contains } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const attending = attend(CHECKED_AT);
    await vi.advanceTimersByTimeAsync(LESS_THAN_A_LANE);
    await attending;
    vi.useRealTimers();
    expect(playChime).toHaveBeenCalledOnce();
    expect(screen.shown).toEqual([]);
    expect(told).toHaveBeenCalledOnce();
    Object.assign(fakeBrowser, { permissions });
    await attend(CHECKED_AT + 1);
    expect(screen.shown).toEqual(['Visitor 1']);
    expect(playChime).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it('one notification that never comes to the screen does not keep the next from it', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementationOnce(() => new Promise<never>(() => {}));
    const attending = attend(CHECKED_AT);
    await vi.advanceTimersByTimeAsync(LESS_THAN_A_LANE);
    await attending;
    vi.useRealTimers();
    expect(told).toHaveBeenCalledOnce();
    expect((await stored()).map(({ state }) => state)).toEqual(['shown']);
    told.mockRestore();
  });
});
