import { AREAS, type Areas } from './areas.ts';
import type { State, StateName } from './items.ts';
import { load } from './load.ts';
import { type ChangeEvent, createStorageCache } from './storage-cache.ts';
import { write } from './write.ts';

export type { StorageArea } from './areas.ts';

export interface StoreDeps {
  readonly areas: Areas;
  /** Tells of every change of storage; without it nothing is remembered between two reads. */
  readonly onChanged?: ChangeEvent;
  /** `navigator.locks`: they end with the worker that holds them, so a kill never leaves one locked. */
  readonly locks: Pick<LockManager, 'request'>;
}

export interface Store {
  /** Reads items; what is not stored, or cannot be read, is its fallback. */
  read<N extends StateName>(...names: N[]): Promise<Pick<State, N>>;
  /**
   * Reads items, lets `change` answer what should be different, and writes that: one update at a time, and nothing is
   * written where nothing changed. `change` may be asked twice. An item that cannot be read is set aside and starts empty.
   * Returns the items as they are afterwards. Rejects when the browser cannot write, unless all that it could not write has a
   * spare area.
   */
  update<N extends StateName>(
    names: readonly N[],
    change: (state: Pick<State, N>) => Partial<Pick<State, N>>,
  ): Promise<Pick<State, N>>;
  /** Forgets the connection and all that came of it: key, chats, marks, and what was set aside. Settings stay. */
  forget(): Promise<void>;
}

const LOCK = 'perch-store';

/** The store of the background, which is its only writer. Pages use `view.ts`. */
export function createStore({ areas, onChanged, locks }: StoreDeps): Store {
  const cache = createStorageCache(onChanged);
  const storage = { areas, cache };
  const withLock = <T>(work: () => Promise<T>) => locks.request(LOCK, work) as Promise<T>;

  return {
    read: async (...names) => (await load(storage, names)).state,
    update: (names, change) =>
      withLock(async () => {
        let loaded = await load(storage, names);
        if (changedItems(change, loaded.state).some((name) => cache.has(name))) {
          // What is remembered tells whether there is anything to write; what is written is made of what lies there now.
          cache.invalidate(names);
          loaded = await load(storage, names);
        }
        const { state, unreadable, outdated } = loaded;
        const after = { ...state, ...change(state) };
        // What this version cannot read is set aside before anything takes its place (docs/decisions.md, decision 6).
        const changed = names.filter(
          (name) => after[name] !== state[name] || name in unreadable || outdated.includes(name),
        );
        await write(storage, after, changed, loaded);
        return after;
      }),
    forget: () =>
      withLock(async () => {
        for (const area of AREAS) {
          const stored = Object.keys(await areas[area].get(null));
          const removedKeys = stored.filter((key) => key !== 'settings');
          await areas[area].remove(removedKeys).finally(() => cache.invalidate(removedKeys));
        }
      }),
  };
}

/** The items that a change makes different. */
function changedItems<N extends StateName>(
  change: (state: Pick<State, N>) => Partial<Pick<State, N>>,
  state: Pick<State, N>,
): N[] {
  const after = { ...state, ...change(state) };
  return (Object.keys(state) as N[]).filter((name) => after[name] !== state[name]);
}
