import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_CHATS } from '../../../utils/domain/model/chat.ts';
import { HEALTHY, NEVER_CHECKED } from '../../../utils/domain/model/connection-state.ts';
import { NO_MARKS } from '../../../utils/domain/read-marks/read-marks.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import { readPageState, watchPageState } from '../../../utils/store/page-state.ts';
import { repairStore } from '../../../utils/store/repair.ts';
import { sortedJson } from '../../../utils/store/sorted-json.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { failing, knownChats, minute, someChats } from '../../support/chats.ts';
import { countWrites } from '../../support/storage.ts';
import { waitFor } from '../../support/wait-for.ts';

let store: Store;

beforeEach(() => {
  fakeBrowser.reset();
  store = createStore({ areas: fakeBrowser.storage, locks: navigator.locks });
});

it('starts with the defaults', async () => {
  expect(await store.read('key', 'chats', 'marks')).toEqual({ key: null, chats: NO_CHATS, marks: NO_MARKS });
});

it('stores each item in its area', async () => {
  const chats = knownChats(someChats(2));
  await store.update(['chats', 'openedTabs'], () => ({ chats, openedTabs: { tabIds: { c1: 7 } } }));
  expect(await store.read('chats')).toEqual({ chats });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ chats: { version: 1, value: chats } });
  expect(await fakeBrowser.storage.session.get(null)).toEqual({
    openedTabs: { version: 1, value: { tabIds: { c1: 7 } } },
  });
});

it('keeps fields that only some chats have', async () => {
  const chats = knownChats(
    someChats(3).map((chat, index) => ({ ...chat, ...[{ pageHost: 'a.example' }, { pageHost: null }][index] })),
  );
  await store.update(['chats'], () => ({ chats }));
  const another = createStore({ areas: fakeBrowser.storage, locks: navigator.locks });
  expect(await another.read('chats')).toEqual({ chats });
});

it('writes nothing where nothing changed', async () => {
  await store.update(['marks'], () => ({ marks: { readThrough: minute(0), chats: {} } }));
  const writes = countWrites();
  await store.update(['marks', 'chats'], ({ marks }) => ({ marks }));
  await store.update(['marks'], () => ({}));
  expect(writes()).toBe(0);
});

it('writes nothing where Chrome has sorted the keys of stored settings', async () => {
  const sorted = JSON.parse(sortedJson(DEFAULT_SETTINGS));
  expect(Object.keys(sorted)).not.toEqual(Object.keys(DEFAULT_SETTINGS));
  await fakeBrowser.storage.local.set({ settings: { version: 1, value: sorted } });
  const writes = countWrites();
  await store.update(['settings'], () => ({}));
  expect(writes()).toBe(0);
});

it('returns the result of an update, and writes its change', async () => {
  const found = await store.updateWithResult(['openedTabs'], ({ openedTabs }) => ({
    write: { openedTabs: { tabIds: { c1: 7 } } },
    result: Object.keys(openedTabs.tabIds).length,
  }));
  expect(found).toBe(0);
  expect(await store.read('openedTabs')).toEqual({ openedTabs: { tabIds: { c1: 7 } } });
});

it('runs updates one after the other', async () => {
  const add = (id: string) =>
    store.update(['openedTabs'], ({ openedTabs }) => ({
      openedTabs: { tabIds: { ...openedTabs.tabIds, [id]: 1 } },
    }));
  await Promise.all(Array.from({ length: 20 }, (_, index) => add(`c${index}`)));
  const { openedTabs } = await store.read('openedTabs');
  expect(Object.keys(openedTabs.tabIds)).toHaveLength(20);
});

describe('an unreadable item', () => {
  const rubbish = [
    'text',
    { version: 1, value: 'text' },
    { version: 99, value: NO_CHATS },
    { version: 1, value: { ...NO_CHATS, list: [{ id: 7 }] } },
  ];

  it.each(rubbish)('is quarantined, not deleted: %j', async (raw) => {
    await fakeBrowser.storage.local.set({ chats: raw });
    expect(await store.read('chats')).toEqual({ chats: NO_CHATS });
    expect((await fakeBrowser.storage.local.get('chats')).chats).toEqual(raw);
    await store.update(['chats'], () => ({}));
    const stored = await fakeBrowser.storage.local.get(null);
    expect(stored).toEqual({
      chats: { version: 1, value: NO_CHATS },
      'quarantine:chats': raw,
      quarantined: { version: 1, value: true },
    });
  });

  it('is not copied if it is the key, and ends the connection', async () => {
    await store.update(['connection'], () => ({
      connection: { id: 'c', hint: 'mgp_…', apiAddress: 'https://x', connectedAt: 0 },
    }));
    await fakeBrowser.storage.local.set({ key: { version: 1, value: ['mgp_secret'] } });
    await repairStore(store);
    expect(await store.read('key', 'connection', 'quarantined')).toEqual({
      key: null,
      connection: null,
      quarantined: true,
    });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('mgp_secret');
  });

  it('is not copied where it is too large', async () => {
    await fakeBrowser.storage.local.set({ chats: 'x'.repeat(1_000_001) });
    await store.update(['chats'], () => ({}));
    const { chats, quarantined, ...others } = await fakeBrowser.storage.local.get(null);
    expect(chats).toMatchObject({ value: NO_CHATS });
    expect([quarantined, others]).toEqual([{ version: 1, value: true }, {}]);
  });

  it('is not copied where the storage is full', async () => {
    await fakeBrowser.storage.local.set({ chats: 'rubbish' });
    const { set } = fakeBrowser.storage.local;
    const full = async (values: Record<string, unknown>) => {
      if ('quarantine:chats' in values) throw new Error('QUOTA_BYTES quota exceeded');
      return set(values);
    };
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(full);
    await store.update(['chats'], () => ({}));
    expect(await store.read('chats', 'quarantined')).toEqual({ chats: NO_CHATS, quarantined: true });
    vi.restoreAllMocks();
  });

  it('does not affect other items', async () => {
    await store.update(['marks'], () => ({ marks: { readThrough: minute(3), chats: {} } }));
    await fakeBrowser.storage.local.set({ chats: 'rubbish' });
    await store.update(['chats', 'marks'], () => ({}));
    expect((await store.read('marks')).marks.readThrough).toBe(minute(3));
  });
});

it('forgets the connection and everything from it, including the quarantine', async () => {
  await fakeBrowser.storage.local.set({ chats: 'rubbish' });
  await store.update(['key', 'chats', 'openedTabs'], () => ({ key: 'mgp_x', openedTabs: { tabIds: { c1: 1 } } }));
  await store.forget();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

it('keeps the settings when it forgets the connection', async () => {
  const settings = { ...DEFAULT_SETTINGS, checking: 'live' as const };
  await store.update(['key', 'settings'], () => ({ key: 'mgp_x', settings }));
  await store.forget();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ settings: { version: 1, value: settings } });
});

describe('a disk that cannot be written', () => {
  const health = failing({ kind: 'storage' });
  const full = () => vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No space left on device'));
  let consoleError: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
  });
  afterEach(() => vi.restoreAllMocks());

  it('keeps that failure in the fallback area, and writes items of other areas', async () => {
    full();
    const freshness = { ...NEVER_CHECKED, checkedAt: 7 };
    await store.update(['health', 'freshness'], () => ({ health, freshness }));
    expect(await store.read('health', 'freshness')).toEqual({ health, freshness });
    expect(consoleError).toHaveBeenCalledOnce();
    const next = createStore({ areas: fakeBrowser.storage, locks: navigator.locks });
    expect(await next.read('health')).toEqual({ health });
  });

  it('is used again once it can be written', async () => {
    await store.update(['health'], () => ({ health: failing({ kind: 'offline' }) }));
    const disk = full();
    await store.update(['health'], () => ({ health }));
    disk.mockRestore();
    await store.update(['health'], () => ({ health: HEALTHY }));
    expect(await store.read('health')).toEqual({ health: HEALTHY });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('rejects the update of any other item, of which nothing is stored', async () => {
    full();
    const chats = knownChats(someChats(2));
    await expect(store.update(['health', 'chats'], () => ({ health: HEALTHY, chats }))).rejects.toThrow('No space');
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(await store.read('chats')).toEqual({ chats: NO_CHATS });
  });

  it('rejects the update where the fallback area is full too', async () => {
    full();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('Quota exceeded'));
    await expect(store.update(['health'], () => ({ health }))).rejects.toThrow('Quota exceeded');
  });

  it('is noticed by a background with a cache', async () => {
    await store.update(['health'], () => ({ health: failing({ kind: 'offline' }) }));
    const { storage } = fakeBrowser;
    const caching = createStore({ areas: storage, onChanged: storage.onChanged, locks: navigator.locks });
    await caching.read('health');
    full();
    await caching.update(['health'], () => ({ health }));
    expect(await caching.read('health')).toEqual({ health });
  });

  it('is noticed by pages, and so is its end', async () => {
    const updates: unknown[] = [];
    const stop = watchPageState(({ health }) => health && updates.push(health));
    const offline = failing({ kind: 'offline' });
    await store.update(['health'], () => ({ health: offline }));
    const disk = full();
    await store.update(['health'], () => ({ health }));
    expect(await readPageState(['health'])).toEqual({ health });
    expect(updates.at(-1)).toEqual(health);
    disk.mockRestore();
    await store.update(['health'], () => ({ health: offline }));
    await waitFor(() => expect(updates.at(-1)).toEqual(offline));
    await store.update(['health'], () => ({ health: HEALTHY }));
    expect(await readPageState(['health'])).toEqual({ health: HEALTHY });
    stop();
  });
});
