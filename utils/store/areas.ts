import type { Area } from './items.ts';
import type { StorageCache } from './storage-cache.ts';

/** The part of `browser.storage` that the store needs. */
export interface StorageArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export type Areas = Readonly<Record<Area, StorageArea>>;

/** The areas, and what this background has cached of them. */
export interface CachedStorage {
  readonly areas: Areas;
  readonly cache: StorageCache;
}

/** In the order of reading and writing: items that cannot be written to the first may be written to the second. */
export const AREAS = ['local', 'session'] as const;
