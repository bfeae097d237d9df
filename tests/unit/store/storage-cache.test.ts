import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { knownChats, minute, someChats } from '../../support/chats.ts';

let store: Store;
const get = () => vi.spyOn(fakeBrowser.storage.local, 'get');

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  const { storage } = fakeBrowser;
  store = createStore({ areas: storage, onChanged: storage.onChanged, locks: navigator.locks });
});

it('reads the disk once while nothing changes', async () => {
  await store.update(['chats'], () => ({ chats: knownChats(someChats(3)) }));
  const first = await store.read('chats');
  const reads = get();
  const second = await store.read('chats', 'freshness');
  expect(second.chats).toBe(first.chats);
  expect(reads).not.toHaveBeenCalled();
});

it('reads the disk once for all that read at the same time', async () => {
  await store.update(['chats'], () => ({ chats: knownChats(someChats(3)) }));
  const reads = get();
  const [first, second, third] = await Promise.all([
    store.read('chats', 'health'),
    store.read('health', 'chats'),
    store.update(['chats', 'marks'], () => ({})),
  ]);
  expect(reads.mock.calls.flat(2).sort()).toEqual(['chats', 'health', 'marks']);
  expect(second.chats).toBe(first.chats);
  expect(third.chats).toBe(first.chats);
});

it('reads again what changed while others were reading it', async () => {
  const slow = store.read('marks');
  await fakeBrowser.storage.local.set({ marks: { version: 1, value: { readThrough: minute(2), chats: {} } } });
  expect((await store.read('marks')).marks.readThrough).toBe(minute(2));
  await slow;
});

it('reads again after a failure to read', async () => {
  await store.update(['marks'], () => ({ marks: { readThrough: minute(1), chats: {} } }));
  get().mockRejectedValueOnce(new Error('busy'));
  const attempts = await Promise.allSettled([store.read('marks'), store.read('marks')]);
  expect(attempts.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await store.read('marks')).marks.readThrough).toBe(minute(1));
});

it('sees a change by another writer', async () => {
  await store.read('marks');
  const marks = { readThrough: minute(7), chats: {} };
  await fakeBrowser.storage.local.set({ marks: { version: 1, value: marks } });
  expect((await store.read('marks')).marks).toEqual(marks);
});

it('loses no update to a read during another update', async () => {
  const change = (id: string) =>
    store.update(['marks'], ({ marks }) => ({
      marks: { ...marks, chats: { ...marks.chats, [id]: { activity: minute(0), messageCount: 1 } } },
    }));
  const all = Array.from({ length: 20 }, (_, n) => [change(`c${n}`), store.read('marks')]).flat();
  await Promise.all(all);
  expect(Object.keys((await store.read('marks')).marks.chats)).toHaveLength(20);
});

it('does not cache what was read before a change and arrived after it', async () => {
  await store.update(['marks'], () => ({ marks: { readThrough: minute(1), chats: {} } }));
  const stale = await fakeBrowser.storage.local.get(['marks']);
  let answer = (_: Record<string, unknown>) => {};
  get().mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }) as never,
  );
  const slow = store.read('marks');
  await fakeBrowser.storage.local.set({ marks: { version: 1, value: { readThrough: minute(2), chats: {} } } });
  answer(stale);
  await slow;
  expect((await store.read('marks')).marks.readThrough).toBe(minute(2));
});

it('quarantines an unreadable item that was read before', async () => {
  await fakeBrowser.storage.local.set({ marks: 'rubbish' });
  await store.read('marks');
  await store.update(['marks'], () => ({}));
  expect(await fakeBrowser.storage.local.get('quarantine:marks')).toEqual({ 'quarantine:marks': 'rubbish' });
});

it('drops everything with the connection', async () => {
  await store.update(['key'], () => ({ key: 'mgp_x' }));
  await store.read('key');
  await store.forget();
  expect(await store.read('key')).toEqual({ key: null });
});

it('updates what is stored, not what is cached', async () => {
  await store.update(['marks'], () => ({ marks: { readThrough: minute(1), chats: {} } }));
  await store.read('marks');
  const { storage } = fakeBrowser;
  const withoutEvents = createStore({ areas: storage, onChanged: { addListener: () => {} }, locks: navigator.locks });
  await withoutEvents.read('marks');
  await storage.local.set({ marks: { version: 1, value: { readThrough: minute(2), chats: {} } } });
  await withoutEvents.update(['marks'], ({ marks }) => ({
    marks: { ...marks, chats: { c1: { activity: minute(3), messageCount: 1 } } },
  }));
  expect((await store.read('marks')).marks.readThrough).toBe(minute(2));
});

it('returns the result of the change that was written, not of the one made on a stale cache', async () => {
  const { storage } = fakeBrowser;
  const withoutEvents = createStore({ areas: storage, onChanged: { addListener: () => {} }, locks: navigator.locks });
  await withoutEvents.read('marks');
  await storage.local.set({ marks: { version: 1, value: { readThrough: minute(2), chats: {} } } });
  const before = await withoutEvents.updateWithResult(['marks'], ({ marks }) => ({
    write: { marks: { ...marks, readThrough: minute(3) } },
    result: marks.readThrough,
  }));
  expect(before).toBe(minute(2));
});
