import { AREAS, type Disk } from './areas';
import { ITEMS, isStored, type State, type StateName } from './items';
import { migrate } from './migrations';
import { SCHEMAS } from './schemas';
import { READINGS } from './shapes';

/** What was read of some items. */
export interface Loaded<N extends StateName> {
  readonly state: Pick<State, N>;
  /** What was stored and could not be read, as it lay there. */
  readonly unreadable: Partial<Record<N, unknown>>;
  /** What an older Perch stored: pages read only what has been brought to this version. */
  readonly outdated: readonly N[];
  /** What lies in its spare area. */
  readonly spared: readonly N[];
}

/** Reads items from the areas, but for those that the memory has. Writes nothing. */
export async function load<N extends StateName>({ areas, memory }: Disk, names: readonly N[]): Promise<Loaded<N>> {
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

/** The stored value as this version knows it; undefined where it cannot be read. */
function parse<N extends StateName>(name: N, raw: unknown): unknown {
  const value = isStored(raw) ? migrate(name, raw, ITEMS[name].version) : undefined;
  const parsed = SCHEMAS[name].safeParse(value);
  return parsed.success ? (READINGS[name]?.(parsed.data) ?? parsed.data) : undefined;
}
