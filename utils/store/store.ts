import { AREAS, type Areas, withStorageErrors } from './areas.ts';
import type { State, StateName } from './items.ts';
import { load } from './load.ts';
import { type ChangeEvent, createStorageCache } from './storage-cache.ts';
import { write } from './write.ts';

export type { StorageArea } from './areas.ts';

export interface StoreDeps {
  readonly areas: Areas;
  /** Fires at every change of storage; without it nothing is cached. */
  readonly onChanged?: ChangeEvent;
  /** `navigator.locks`, which end with the worker that holds them: a kill leaves none locked. */
  readonly locks: Pick<LockManager, 'request'>;
}

export interface Store {
  /** Reads items; one that is not stored, or cannot be read, is its default. */
  read<N extends StateName>(...names: N[]): Promise<Pick<State, N>>;
  /**
   * Reads items and writes those that `change` returns, one update at a time; nothing is written where nothing changed.
   * `change` must have no side effects, for it is called a second time where the first call was made on cached items. An
   * unreadable item is quarantined and starts with its default. Returns the items as they are afterwards. Rejects when the
   * browser cannot write, unless everything it could not write has a fallback area.
   */
  update<N extends StateName>(
    names: readonly N[],
    change: (state: Pick<State, N>) => Partial<Pick<State, N>>,
  ): Promise<Pick<State, N>>;
  /** Updates like `update`, and returns the result of the call of `change` whose items were written. */
  updateWithResult<N extends StateName, R>(
    names: readonly N[],
    change: (state: Pick<State, N>) => { readonly write: Partial<Pick<State, N>>; readonly result: R },
  ): Promise<R>;
  /** Removes everything but the settings and a waiting update: key, connection, chats, marks, quarantine. */
  forget(): Promise<void>;
}

const LOCK = 'perch-store';
/** What does not belong to the connection. */
const NOT_FORGOTTEN: readonly string[] = ['settings', 'updateReadyAt'] satisfies StateName[];

/** Creates the store of the background, its only writer. Pages use page-state.ts. */
export function createStore({ areas, onChanged, locks }: StoreDeps): Store {
  const cache = createStorageCache(onChanged);
  const ownAreas = { local: withStorageErrors(areas.local), session: withStorageErrors(areas.session) };
  const storage = { areas: ownAreas, cache };
  const withLock = <T>(work: () => Promise<T>) => locks.request(LOCK, work) as Promise<T>;

  const updateWithResult: Store['updateWithResult'] = (names, change) =>
    withLock(async () => {
      let loaded = await load(storage, names);
      let changed = change(loaded.state);
      if (differing(loaded.state, changed.write).some((name) => loaded.shared.includes(name))) {
        // The cache may decide that there is nothing to write, but what is written must derive from what is stored now.
        cache.invalidate(names);
        loaded = await load(storage, names);
        changed = change(loaded.state);
      }
      const { state, unreadable, outdated } = loaded;
      const different = differing(state, changed.write);
      // What this version cannot read is quarantined before it is overwritten (docs/decisions.md, decision 6).
      const toWrite = names.filter((name) => different.includes(name) || name in unreadable || outdated.includes(name));
      await write(storage, { ...state, ...changed.write }, toWrite, loaded);
      return changed.result;
    });

  return {
    read: async (...names) => (await load(storage, names)).state,
    update: (names, change) =>
      updateWithResult(names, (state) => {
        const changes = change(state);
        return { write: changes, result: { ...state, ...changes } };
      }),
    updateWithResult,
    forget: () =>
      withLock(async () => {
        for (const area of AREAS) {
          const stored = Object.keys(await ownAreas[area].get(null));
          const removedKeys = stored.filter((key) => !NOT_FORGOTTEN.includes(key));
          await ownAreas[area].remove(removedKeys).finally(() => cache.invalidate(removedKeys));
        }
      }),
  };
}

function differing<N extends StateName>(state: Pick<State, N>, changes: Partial<Pick<State, N>>): N[] {
  const after = { ...state, ...changes };
  return (Object.keys(state) as N[]).filter((name) => after[name] !== state[name]);
}
