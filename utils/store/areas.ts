import type { Area } from './items.ts';
import type { StorageCache } from './storage-cache.ts';

/** The part of `browser.storage` that the store needs. */
export interface StorageArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export type Areas = Readonly<Record<Area, StorageArea>>;

/** The areas, and what this background remembers of them. */
export interface CachedStorage {
  readonly areas: Areas;
  readonly cache: StorageCache;
}

/** In the order in which they are read and written: what cannot go into the first may go into the second. */
export const AREAS = ['local', 'session'] as const;
