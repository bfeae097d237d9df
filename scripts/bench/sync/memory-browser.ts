import type { Area } from '../../../utils/store/items.ts';
import type { StorageArea } from '../../../utils/store/store.ts';

type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** The browser's storage, in memory. */
export interface MemoryStorage extends Record<Area, StorageArea> {
  readonly onChanged: { addListener(listener: Changed): void };
}

/** Storage that copies what goes in and out, as the browser does; `onUse` is called at each use. */
export function memoryStorage(onUse: () => void): MemoryStorage {
  const listeners: Changed[] = [];
  const notify = (changes: Parameters<Changed>[0], area: Area) => {
    for (const listener of listeners) listener(changes, area);
  };
  return {
    local: memoryArea(onUse, (changes) => notify(changes, 'local')),
    session: memoryArea(onUse, (changes) => notify(changes, 'session')),
    onChanged: { addListener: (listener: Changed) => void listeners.push(listener) },
  };
}

function memoryArea(onUse: () => void, notify: (changes: Parameters<Changed>[0]) => void): StorageArea {
  const values = new Map<string, unknown>();
  const change = (keys: string[], newValue: (key: string) => unknown) => {
    onUse();
    notify(Object.fromEntries(keys.map((key) => [key, { newValue: newValue(key) }])));
  };
  return {
    get: async (keys) => {
      onUse();
      const found = (keys ?? [...values.keys()]).filter((key) => values.has(key));
      return Object.fromEntries(found.map((key) => [key, structuredClone(values.get(key))]));
    },
    set: async (given) => {
      const copy = structuredClone(given);
      for (const [key, value] of Object.entries(copy)) values.set(key, value);
      change(Object.keys(copy), (key) => copy[key]);
    },
    remove: async (keys) => {
      for (const key of keys) values.delete(key);
      change(keys, () => undefined);
    },
  };
}

/** The part of `navigator.locks` that Perch uses, for one browser of several. */
export function memoryLocks(): Pick<LockManager, 'request'> {
  const queues = new Map<string, { length: number; end: Promise<unknown> }>();
  const request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: Lock | null) => unknown;
    const { ifAvailable = false } = rest.length > 1 ? (rest[0] as LockOptions) : {};
    const queue = queues.get(name) ?? { length: 0, end: Promise.resolve() };
    queues.set(name, queue);
    if (queue.length > 0 && ifAvailable) return work(null);
    queue.length += 1;
    const mine = queue.end
      .then(() => work({ name, mode: 'exclusive' }))
      .finally(() => {
        queue.length -= 1;
      });
    // Who waits for the lock gets it whether or not the work before went well.
    queue.end = mine.catch(() => {});
    return mine;
  };
  return { request: request as LockManager['request'] };
}
