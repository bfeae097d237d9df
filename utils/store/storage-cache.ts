import { ITEMS, type StateName } from './items.ts';

/** An item as it was read from storage. */
export interface ReadItem {
  /** Its value in this version's shape; the default if there is none, or none that can be read. */
  readonly value: unknown;
  /** `outdated`: pages cannot read it until it is written again. */
  readonly status: 'current' | 'outdated' | 'unreadable';
  readonly raw: unknown;
}

/** Items of the disk that have not changed since they were read: reading and parsing 1,000 chats takes milliseconds. */
export interface StorageCache {
  has(name: StateName): boolean;
  get(name: StateName): unknown;
  /**
   * The reading of this item that is under way and began after its last known change; undefined if there is none. When a
   * background starts, all its parts read the same items in the same moment.
   */
  getReading(name: StateName): Promise<ReadItem> | undefined;
  /** Offers a reading that begins now to others. What it reads is cached, unless something changes before it ends. */
  addReading(name: StateName, reading: Promise<ReadItem>): void;
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
  const readings = new Map<StateName, Promise<ReadItem>>();
  const names = Object.keys(ITEMS) as StateName[];
  let changeCount = 0;
  const invalidate = (keys: readonly string[]) => {
    changeCount += 1;
    readings.clear();
    for (const name of names) if (keys.includes(name)) values.delete(name);
  };
  onChanged?.addListener((changed, area) => {
    if (area === 'local') invalidate(Object.keys(changed));
  });
  return {
    has: (name) => values.has(name),
    get: (name) => values.get(name),
    getReading: (name) => readings.get(name),
    addReading: (name, reading) => {
      if (!onChanged || ITEMS[name].area !== 'local') return;
      const asOfChange = changeCount;
      const end = () => {
        if (readings.get(name) === reading) readings.delete(name);
      };
      readings.set(name, reading);
      reading.then(({ value, status }) => {
        if (status === 'current' && asOfChange === changeCount) values.set(name, value);
        end();
      }, end);
    },
    invalidate,
  };
}
