import { type Area, ITEMS, isStored, type State, type StateName } from './items';
import { type ChangeEvent, rememberDisk } from './memory';
import { migrate } from './migrations';
import { SCHEMAS } from './schemas';
import { READINGS } from './shapes';

/** The part of `browser.storage` that the store needs. */
export interface StorageArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface StoreParts {
  readonly areas: Readonly<Record<Area, StorageArea>>;
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
   * written where nothing changed. `change` may be asked twice. An item that cannot be read is set aside and starts anew. Returns the items as they
   * are afterwards. Rejects when the browser cannot write, unless all that it could not write has a spare area.
   */
  update<N extends StateName>(
    names: readonly N[],
    change: (state: Pick<State, N>) => Partial<Pick<State, N>>,
  ): Promise<Pick<State, N>>;
  /** Forgets the connection and all that came of it: key, chats, marks, and what was set aside. Settings stay. */
  forget(): Promise<void>;
}

const LOCK = 'perch-store';
const ASIDE = 'aside:';
/** In UTF-16 units. Chrome gives `storage.local` 10 MB. */
const MAX_COPY_LENGTH = 1_000_000;
const AREAS = ['local', 'session'] as const;

interface Loaded<N extends StateName> {
  readonly state: Pick<State, N>;
  /** What was stored and could not be read, as it lay there. */
  readonly unreadable: Partial<Record<N, unknown>>;
  /** What an older Perch stored: pages read only what has been brought to this version. */
  readonly outdated: readonly N[];
  /** What lies in its spare area. */
  readonly spared: readonly N[];
}

/** The store of the background, which is its only writer. Pages use `view.ts`. */
export function createStore({ areas, onChanged, locks }: StoreParts): Store {
  const memory = rememberDisk(onChanged);
  const exclusively = <T>(work: () => Promise<T>) => locks.request(LOCK, work) as Promise<T>;

  async function load<N extends StateName>(names: readonly N[]): Promise<Loaded<N>> {
    const state: Partial<State> = {};
    const unreadable: Partial<Record<N, unknown>> = {};
    const outdated: N[] = [];
    const spared: N[] = [];
    for (const area of AREAS) {
      const here = names.filter((name) => ITEMS[name].area === area);
      const remembered = here.filter((name) => memory.has(name)).map((name) => [name, memory.get(name)] as const);
      Object.assign(state, Object.fromEntries(remembered));
      const unknown = here.filter((name) => !memory.has(name));
      const spares = names.filter((name) => ITEMS[name].spare === area);
      const asOf = memory.changes();
      const wanted = [...unknown, ...spares];
      const raw = wanted.length === 0 ? {} : await areas[area].get(wanted);
      for (const name of unknown) {
        const stored = raw[name];
        const value = stored === undefined ? ITEMS[name].fallback : parse(name, stored);
        if (value === undefined) unreadable[name] = stored;
        else if (isStored(stored) && stored.version !== ITEMS[name].version) outdated.push(name);
        else memory.remember(name, value, asOf);
        Object.assign(state, { [name]: value === undefined ? ITEMS[name].fallback : value });
      }
      for (const name of spares) {
        const value = parse(name, raw[name]);
        if (value === undefined) continue;
        spared.push(name);
        Object.assign(state, { [name]: value });
      }
    }
    return { state: state as Pick<State, N>, unreadable, outdated, spared };
  }

  async function write<N extends StateName>(
    after: Pick<State, N>,
    changed: readonly N[],
    { unreadable: aside, spared }: Pick<Loaded<N>, 'unreadable' | 'spared'>,
  ) {
    let homeless: readonly N[] = [];
    for (const area of AREAS) {
      const here = changed.filter((name) => ITEMS[name].area === area);
      const values: Record<string, unknown> = {};
      const copies: Record<string, unknown> = {};
      for (const name of [...here, ...homeless]) {
        const { version } = ITEMS[name];
        values[name] = { version, value: after[name] };
        // Of the key there is no second copy, not even of a broken one (DESIGN.md, decision 9).
        if (name in aside && name !== 'key' && isSmall(aside[name])) copies[`${ASIDE}${name}`] = aside[name];
      }
      const { setAside } = ITEMS;
      if (area === setAside.area && Object.keys(aside).length > 0) {
        values.setAside = { version: setAside.version, value: true };
      }
      if (Object.keys(values).length === 0) continue;
      try {
        await setWithCopies(areas[area], values, copies).finally(() => memory.forget(Object.keys(values)));
      } catch (error) {
        if (here.length === 0 || !here.every((name) => ITEMS[name].spare)) throw error;
        console.error(`Perch could not store ${here}, and keeps it until the browser ends:`, error);
        homeless = here;
      }
    }
    const home = spared.filter((name) => changed.includes(name) && !homeless.includes(name));
    if (home.length > 0) await areas.session.remove(home);
  }

  return {
    read: async (...names) => (await load(names)).state,
    update: (names, change) =>
      exclusively(async () => {
        let loaded = await load(names);
        if (changedBy(change, loaded.state).some((name) => memory.has(name))) {
          // What is remembered tells whether there is anything to write; what is written is made of what lies there now.
          memory.forget(names);
          loaded = await load(names);
        }
        const { state, unreadable, outdated } = loaded;
        const after = { ...state, ...change(state) };
        // What this version cannot read is set aside before anything takes its place (DESIGN.md, decision 6).
        const changed = names.filter(
          (name) => after[name] !== state[name] || name in unreadable || outdated.includes(name),
        );
        await write(after, changed, loaded);
        return after;
      }),
    forget: () =>
      exclusively(async () => {
        for (const area of AREAS) {
          const stored = Object.keys(await areas[area].get(null));
          const gone = stored.filter((key) => key !== 'settings');
          await areas[area].remove(gone).finally(() => memory.forget(gone));
        }
      }),
  };
}

/** Where there is no room for both, what Perch works with matters more than what it can no longer read. */
async function setWithCopies(
  area: StorageArea,
  values: Record<string, unknown>,
  copies: Record<string, unknown>,
): Promise<void> {
  try {
    await area.set({ ...values, ...copies });
  } catch (error) {
    if (Object.keys(copies).length === 0) throw error;
    await area.set(values);
  }
}

/** Whether a copy is small enough to be kept. Only chats take more, and the server still has those. */
function isSmall(value: unknown): boolean {
  return JSON.stringify(value).length <= MAX_COPY_LENGTH;
}

/** The items that a change makes different. */
function changedBy<N extends StateName>(
  change: (state: Pick<State, N>) => Partial<Pick<State, N>>,
  state: Pick<State, N>,
): N[] {
  const after = { ...state, ...change(state) };
  return (Object.keys(state) as N[]).filter((name) => after[name] !== state[name]);
}

/** The stored value as this version knows it; undefined where it cannot be read. */
function parse<N extends StateName>(name: N, raw: unknown): unknown {
  const value = isStored(raw) ? migrate(name, raw, ITEMS[name].version) : undefined;
  const parsed = SCHEMAS[name].safeParse(value);
  return parsed.success ? (READINGS[name]?.(parsed.data) ?? parsed.data) : undefined;
}
