import { beforeEach, expect, it } from 'vitest';
import { NO_CHATS } from '../../../utils/domain/chat';
import { heal } from '../../../utils/store/heal';
import { createStore, type StorageArea, type Store } from '../../../utils/store/store';
import { aSnapshot, known, someChats } from '../../support/chats';
import { memoryArea, ownLocks } from '../../support/mortal';

const { connection } = aSnapshot();
let local: StorageArea;
let store: Store;

beforeEach(async () => {
  local = memoryArea();
  store = createStore({ areas: { local, session: memoryArea() }, locks: ownLocks() });
  await store.update(['key', 'connection', 'chats'], () => ({ key: 'mgp_x', connection, chats: known(someChats(2)) }));
});

it('leaves no key behind that no button could remove, where the connection was damaged', async () => {
  await local.set({ connection: 'rubbish' });
  await heal(store);
  expect(await store.read('key', 'connection', 'setAside')).toEqual({ key: null, connection: null, setAside: true });
  expect(JSON.stringify(await local.get(null))).not.toContain('mgp_x');
  // Another key of the account finds them again.
  expect((await store.read('chats')).chats.list).toHaveLength(2);
});

it('ends a connection whose key is gone', async () => {
  await local.set({ key: { version: 1, value: 7 } });
  await heal(store);
  expect(await store.read('key', 'connection')).toEqual({ key: null, connection: null });
});

it('writes nothing where all is well, or nothing is connected', async () => {
  const before = await local.get(null);
  await heal(store);
  expect(await local.get(null)).toEqual(before);
  await store.update(['key', 'connection', 'chats'], () => ({ key: null, connection: null, chats: NO_CHATS }));
  await heal(store);
  expect(await store.read('key', 'connection', 'setAside')).toEqual({ key: null, connection: null, setAside: false });
});
