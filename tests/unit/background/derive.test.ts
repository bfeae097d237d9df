import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDerive, type DeriveDeps } from '../../../entrypoints/background/derive.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { type ListPreview, listPreviewOf } from '../../../utils/domain/views/list-preview.ts';
import type { Store } from '../../../utils/store/store.ts';
import { aSnapshot, knownChats, someChats } from '../../support/chats.ts';
import { ENGLISH } from '../../support/i18n.ts';
import { waitFor } from '../../support/wait-for.ts';

let stored = { ...aSnapshot(), chime: null, requestLog: null, updateReadyAt: null };
let setBadgeText: ReturnType<typeof vi.fn>;
const setTitle = vi.fn(async () => undefined);
const read = vi.fn(async () => stored);
const setTimer = vi.fn();
const timeZone = vi.fn(() => 'Europe/Vienna');
let derive: () => Promise<void>;
const saved: (ListPreview | null)[] = [];
const update = (async (_: unknown, change: (state: object) => { listPreview?: ListPreview | null }) => {
  const { listPreview } = change({ connection: stored.connection, listPreview: saved.at(-1) ?? null });
  if (listPreview !== undefined) saved.push(listPreview);
}) as unknown as Store['update'];
/** All day, every day. */
const QUIET_HOURS = { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 };
const newDerive = (overrides: Partial<DeriveDeps> = {}) =>
  createDerive({
    store: { read, update } as Partial<Store> as Store,
    i18n: ENGLISH,
    setTimer,
    now: () => Date.now(),
    timeZone,
    isOnline: () => true,
    ...overrides,
  });
const aState = (overrides: Partial<Snapshot> = {}) => ({
  ...aSnapshot(overrides),
  chime: null,
  requestLog: null,
  updateReadyAt: null,
});
const unread = (count: number) => aState({ chats: knownChats(someChats(count)) });

beforeEach(() => {
  fakeBrowser.reset();
  read.mockClear();
  saved.length = 0;
  derive = newDerive();
  setBadgeText = vi.fn(async () => undefined);
  const done = async () => undefined;
  const action = {
    setBadgeText,
    setBadgeBackgroundColor: done,
    setBadgeTextColor: done,
    setTitle,
    setIcon: done,
  };
  Object.assign(fakeBrowser, { action, contextMenus: undefined });
});

it('paints what was stored last, however many changes come while it paints', async () => {
  stored = unread(1);
  derive();
  stored = unread(2);
  derive();
  stored = unread(3);
  derive();
  await waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '3' }));
  expect(read.mock.calls.length).toBeLessThanOrEqual(2);
});

it('does not repaint the same badge or set the same alarms again', async () => {
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  const get = vi.spyOn(fakeBrowser.alarms, 'get');
  stored = unread(6);
  derive();
  await waitFor(() => expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '6' }));
  const alarmReads = get.mock.calls.length;
  stored = { ...unread(6), freshness: { ...stored.freshness, checkedAt: Date.now() } };
  read.mockClear();
  derive();
  await waitFor(() => expect(read).toHaveBeenCalled());
  expect(setBadgeText).toHaveBeenCalledOnce();
  expect(get.mock.calls).toHaveLength(alarmReads);
  expect(create.mock.calls.length).toBeLessThanOrEqual(2);
});

it('sets the timer of a background that is awake, except for checks that an alarm can start', async () => {
  const startedAt = Date.now();
  stored = aState({
    freshness: { ...stored.freshness, startedAt, watchingSince: startedAt, newMessageFoundAt: startedAt },
  });
  derive();
  await waitFor(() => expect(setTimer).toHaveBeenLastCalledWith(startedAt + 8_000));
  stored = aState({ freshness: { ...stored.freshness, newMessageFoundAt: null } });
  derive();
  await waitFor(() => expect(setTimer).toHaveBeenLastCalledWith(null));
});

it('continues after the browser could not paint', async () => {
  const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
  setBadgeText.mockRejectedValueOnce(new Error('no window'));
  stored = unread(4);
  derive();
  await waitFor(() => expect(consoleError).toHaveBeenCalledOnce());
  consoleError.mockRestore();
  stored = unread(5);
  derive();
  await waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '5' }));
  expect(await fakeBrowser.alarms.get('check')).toBeDefined();
});

it('shows a snooze in the badge, and sets an alarm for its end', async () => {
  const startedAt = Date.now();
  stored = aState({ snooze: { startedAt, until: startedAt + 1_800_000 } });
  derive();
  await waitFor(() => expect(setTitle).toHaveBeenLastCalledWith({ title: expect.stringContaining('Snoozed') }));
  await waitFor(async () =>
    expect(await fakeBrowser.alarms.get('notify')).toMatchObject({ scheduledTime: startedAt + 1_800_000 }),
  );
});

it('sets no alarm for quiet hours without a connection', async () => {
  const settings = {
    ...stored.settings,
    notifications: { ...stored.settings.notifications, quietHours: [QUIET_HOURS] },
  };
  stored = aState({ settings });
  derive();
  await waitFor(async () => expect(await fakeBrowser.alarms.get('notify')).toBeDefined());
  stored = aState({ settings, connection: null });
  derive();
  await waitFor(async () => expect(await fakeBrowser.alarms.get('notify')).toBeUndefined());
});

it('continues with the others if one fails, and runs each again only when it has ended', async () => {
  const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
  let end = () => {};
  const slowUpdate = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  derive = newDerive({ store: { read, update: slowUpdate } as never });
  setBadgeText.mockRejectedValueOnce(new Error('no window'));
  stored = unread(2);
  derive();
  await waitFor(() => expect(setBadgeText).toHaveBeenCalledOnce());
  stored = unread(3);
  derive();
  await waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '3' }));
  expect(slowUpdate).toHaveBeenCalledOnce();
  end();
  await waitFor(() => expect(slowUpdate).toHaveBeenCalledTimes(2));
  end();
  expect(consoleError).toHaveBeenCalledOnce();
  consoleError.mockRestore();
});

describe('the list preview', () => {
  it('is saved from what is stored, and only if it has changed', async () => {
    stored = unread(9);
    derive();
    await waitFor(() => expect(saved).toEqual([listPreviewOf(stored, Date.now(), ENGLISH, null)]));
    for (const chats of [9, 9, 2]) {
      stored = unread(chats);
      // As after a restart of the background, which remembers nothing.
      derive = newDerive();
      derive();
      await waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: String(chats) }));
    }
    await waitFor(() => expect(saved.map((preview) => preview?.list.unread)).toEqual([9, 2]));
  });

  it('is not saved for a connection that ends meanwhile', async () => {
    stored = unread(3);
    const connected = stored;
    read.mockImplementationOnce(async () => {
      stored = aState({ connection: null });
      return connected;
    });
    derive();
    await waitFor(() => expect(setBadgeText).toHaveBeenCalled());
    expect(saved).toEqual([]);
  });
});

describe('badge, alarms and timer are still set', () => {
  const never = () => new Promise<never>(() => {});
  const TIMEOUT_MS = 10_000;
  let consoleError: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
    setTimer.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const expectAllSet = async (count: number) => {
    await waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: String(count) }));
    await waitFor(async () => expect(await fakeBrowser.alarms.get('check')).toBeDefined());
    expect(setTimer).toHaveBeenCalled();
    await fakeBrowser.alarms.clearAll();
    setTimer.mockClear();
  };

  it('if the time zone for quiet hours is unavailable', async () => {
    const throwRangeError = () => {
      throw new RangeError('Invalid time zone specified: Etc/Unknown');
    };
    const settings = {
      ...stored.settings,
      notifications: { ...stored.settings.notifications, quietHours: [QUIET_HOURS] },
    };
    timeZone.mockImplementationOnce(throwRangeError).mockImplementationOnce(throwRangeError);
    stored = { ...unread(3), settings };
    derive();
    await expectAllSet(3);
    expect(consoleError).toHaveBeenCalledWith(expect.any(String), expect.any(RangeError));
  });

  it('if the list preview or the menu cannot be made', async () => {
    const broken = { ...ENGLISH, t: ((key: string) => (key.startsWith('badge') ? '' : raise())) as never };
    const raise = () => {
      throw new Error('no such text');
    };
    stored = unread(4);
    newDerive({ store: { read, update: never } as never, i18n: broken })();
    await expectAllSet(4);
    expect(consoleError).toHaveBeenCalled();
  });

  it.each(['menu', 'listPreview', 'icon'])('at once, if the browser never answers: %s', async (unanswered) => {
    if (unanswered === 'menu') Object.assign(fakeBrowser, { contextMenus: { update: never, removeAll: never } });
    if (unanswered === 'icon') Object.assign(fakeBrowser, { action: { ...fakeBrowser.action, setIcon: never } });
    const update = (unanswered === 'listPreview' ? never : async () => undefined) as never;
    derive = newDerive({ store: { read, update } as never });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    for (const count of [1, 2, 3]) {
      stored = unread(count);
      derive();
      // The badge itself waits for its icon.
      await vi.advanceTimersByTimeAsync(unanswered === 'icon' ? TIMEOUT_MS : 0);
      await expectAllSet(count);
      // Until then, alarms with the same values are not set again.
      await vi.advanceTimersByTimeAsync(30_000);
    }
  });

  it('if the storage once never answered', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    read.mockImplementationOnce(never);
    derive();
    stored = unread(7);
    derive();
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    await expectAllSet(7);
    expect(consoleError).toHaveBeenCalledOnce();
  });

  it('after an effect that ended late, which is not mistaken for the last one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    let end = () => {};
    setBadgeText.mockImplementationOnce(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    stored = unread(1);
    derive();
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    stored = unread(2);
    derive();
    await waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '2' }));
    end();
    await vi.advanceTimersByTimeAsync(0);
    stored = unread(1);
    derive();
    await waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '1' }));
  });
});
