import { StorageError } from '../domain/model/storage-error.ts';
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

/** Makes the methods of an area reject with a `StorageError`, so that a full disk can be told from a mistake of our own. */
export function withStorageErrors(area: StorageArea): StorageArea {
  return {
    get: (keys) => area.get(keys).catch(rethrow),
    set: (values) => area.set(values).catch(rethrow),
    remove: (keys) => area.remove(keys).catch(rethrow),
  };
}

function rethrow(cause: unknown): never {
  throw new StorageError(cause);
}
