import { ITEMS, type StateName } from './items.ts';

/** Items of the disk that have not changed since they were read: reading and parsing 1,000 chats takes milliseconds. */
export interface StorageCache {
  has(name: StateName): boolean;
  get(name: StateName): unknown;
  /** The number of changes so far. What was read before a change is not cached after it. */
  changeCount(): number;
  set(name: StateName, value: unknown, asOfChange: number): void;
  /** Drops the items with these keys. Call it after a write: what was read during the write may be older. */
  invalidate(keys: readonly string[]): void;
}

/** The part of `browser.storage.onChanged` that the cache needs. */
export interface ChangeEvent {
  addListener(listener: (changes: Record<string, unknown>, area: string) => void): void;
}

/**
 * Caches items of `storage.local` until the browser reports a change of them. The cache ends with the background, and stays
 * empty without `onChanged`. Call it synchronously at start-up.
 */
export function createStorageCache(onChanged?: ChangeEvent): StorageCache {
  const values = new Map<StateName, unknown>();
  const names = Object.keys(ITEMS) as StateName[];
  let changeCount = 0;
  const invalidate = (keys: readonly string[]) => {
    changeCount += 1;
    for (const name of names) if (keys.includes(name)) values.delete(name);
  };
  onChanged?.addListener((changed, area) => {
    if (area === 'local') invalidate(Object.keys(changed));
  });
  return {
    has: (name) => values.has(name),
    get: (name) => values.get(name),
    changeCount: () => changeCount,
    set: (name, value, asOfChange) => {
      if (onChanged && ITEMS[name].area === 'local' && asOfChange === changeCount) values.set(name, value);
    },
    invalidate,
  };
}
