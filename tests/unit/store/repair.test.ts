import { beforeEach, expect, it, vi } from 'vitest';
import { NO_CHATS } from '../../../utils/domain/model/chat.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import { repairStore } from '../../../utils/store/repair.ts';
import { createStore, type StorageArea, type Store } from '../../../utils/store/store.ts';
import { aSnapshot, knownChats, someChats } from '../../support/chats.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { memoryArea } from '../../support/memory-storage.ts';

const { connection } = aSnapshot();
let local: StorageArea;
let store: Store;

beforeEach(async () => {
  local = memoryArea();
  store = createStore({ areas: { local, session: memoryArea() }, locks: memoryLocks() });
  await store.update(['key', 'connection', 'chats'], () => ({
    key: 'mgp_x',
    connection,
    chats: knownChats(someChats(2)),
  }));
});

it('removes a key whose connection is damaged, for no button could remove it', async () => {
  await local.set({ connection: 'rubbish' });
  await repairStore(store);
  expect(await store.read('key', 'connection', 'quarantined')).toEqual({
    key: null,
    connection: null,
    quarantined: true,
  });
  expect(JSON.stringify(await local.get(null))).not.toContain('mgp_x');
  // Another key of the same account finds them again.
  expect((await store.read('chats')).chats.list).toHaveLength(2);
});

it('removes a connection whose key is gone', async () => {
  await local.set({ key: { version: 1, value: 7 } });
  await repairStore(store);
  expect(await store.read('key', 'connection')).toEqual({ key: null, connection: null });
});

it.each([undefined, null, 'rubbish', { show: 'starred', order: 7, widget: {} }])(
  'replaces invalid settings for pages and keeps the others: %j',
  async (list) => {
    await local.set({ settings: { version: 1, value: { checking: 'live', list, singleKeys: 'rubbish' } } });
    await repairStore(store);
    expect((await local.get(null)).settings).toEqual({ version: 1, value: { ...DEFAULT_SETTINGS, checking: 'live' } });
    expect((await store.read('quarantined')).quarantined).toBe(false);
  },
);

it('writes nothing where nothing is damaged, or nothing is connected', async () => {
  await store.update(['settings'], ({ settings }) => ({ settings: { ...settings, singleKeys: false } }));
  const before = await local.get(null);
  const set = vi.spyOn(local, 'set');
  await repairStore(store);
  expect(await local.get(null)).toEqual(before);
  expect(set).not.toHaveBeenCalled();
  await store.update(['key', 'connection', 'chats'], () => ({ key: null, connection: null, chats: NO_CHATS }));
  await repairStore(store);
  expect(await store.read('key', 'connection', 'quarantined')).toEqual({
    key: null,
    connection: null,
    quarantined: false,
  });
});
