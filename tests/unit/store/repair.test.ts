import { beforeEach, expect, it } from 'vitest';
import { NO_CHATS } from '../../../utils/domain/model/chat.ts';
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

it('leaves no key behind that no button could remove, where the connection was damaged', async () => {
  await local.set({ connection: 'rubbish' });
  await repairStore(store);
  expect(await store.read('key', 'connection', 'quarantined')).toEqual({
    key: null,
    connection: null,
    quarantined: true,
  });
  expect(JSON.stringify(await local.get(null))).not.toContain('mgp_x');
  // Another key of the account finds them again.
  expect((await store.read('chats')).chats.list).toHaveLength(2);
});

it('ends a connection whose key is gone', async () => {
  await local.set({ key: { version: 1, value: 7 } });
  await repairStore(store);
  expect(await store.read('key', 'connection')).toEqual({ key: null, connection: null });
});

it('writes nothing where all is well, or nothing is connected', async () => {
  const before = await local.get(null);
  await repairStore(store);
  expect(await local.get(null)).toEqual(before);
  await store.update(['key', 'connection', 'chats'], () => ({ key: null, connection: null, chats: NO_CHATS }));
  await repairStore(store);
  expect(await store.read('key', 'connection', 'quarantined')).toEqual({
    key: null,
    connection: null,
    quarantined: false,
  });
});
