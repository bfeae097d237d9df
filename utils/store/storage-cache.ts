import { ITEMS, type StateName } from './items.ts';

/** What this background has read of the disk and knows to be unchanged: 1,000 chats take milliseconds to read and judge. */
export interface StorageCache {
  has(name: StateName): boolean;
  get(name: StateName): unknown;
  /** How many changes there have been; what was read before one is not remembered after it. */
  changeCount(): number;
  set(name: StateName, value: unknown, asOfChange: number): void;
  /** Forgets the items with these keys. Call it after a write: what was read while that was under way may be older. */
  invalidate(keys: readonly string[]): void;
}

/** The part of `browser.storage.onChanged` that is needed. */
export interface ChangeEvent {
  addListener(listener: (changes: Record<string, unknown>, area: string) => void): void;
}

/**
 * Remembers items of `storage.local` until the browser tells of a change, whoever made it. Nothing outlives the background,
 * and nothing is remembered without `onChanged`. Call it synchronously at start-up.
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
