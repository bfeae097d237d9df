import { AREAS, type CachedStorage } from './areas.ts';
import { ITEMS, isStored, type State, type StateName, type Stored } from './items.ts';
import { migrate } from './migrations.ts';
import { SCHEMAS } from './schemas.ts';
import { sortedJson } from './sorted-json.ts';

/** Items as they were read. */
export interface Loaded<N extends StateName> {
  readonly state: Pick<State, N>;
  /** The raw values that could not be read. */
  readonly unreadable: Partial<Record<N, unknown>>;
  /** Items stored in another shape than this version's, which pages cannot read until they are written again. */
  readonly outdated: readonly N[];
  /** Items found in their fallback area. */
  readonly inFallbackArea: readonly N[];
}

/** Reads items from the cache, else from storage. Writes nothing. */
export async function load<N extends StateName>(
  { areas, cache }: CachedStorage,
  names: readonly N[],
): Promise<Loaded<N>> {
  const state: Partial<State> = {};
  const unreadable: Partial<Record<N, unknown>> = {};
  const outdated: N[] = [];
  const inFallbackArea: N[] = [];
  for (const area of AREAS) {
    const ownNames = names.filter((name) => ITEMS[name].area === area);
    const uncached = ownNames.filter((name) => !cache.has(name));
    for (const name of ownNames) if (cache.has(name)) Object.assign(state, { [name]: cache.get(name) });
    const fallbackNames = names.filter((name) => ITEMS[name].fallbackArea === area);
    const asOfChange = cache.changeCount();
    const toRead = [...uncached, ...fallbackNames];
    const raw = toRead.length === 0 ? {} : await areas[area].get(toRead);
    for (const name of uncached) {
      const { value, status } = interpret(name, raw[name]);
      Object.assign(state, { [name]: value });
      if (status === 'unreadable') unreadable[name] = raw[name];
      if (status === 'outdated') outdated.push(name);
      if (status === 'current') cache.set(name, value, asOfChange);
    }
    for (const name of fallbackNames) {
      const value = parse(name, raw[name]);
      if (value === undefined) continue;
      inFallbackArea.push(name);
      Object.assign(state, { [name]: value });
    }
  }
  return { state: state as Pick<State, N>, unreadable, outdated, inFallbackArea };
}

interface Interpreted {
  readonly value: unknown;
  readonly status: 'current' | 'outdated' | 'unreadable';
}

function interpret(name: StateName, raw: unknown): Interpreted {
  const { defaultValue } = ITEMS[name];
  if (raw === undefined) return { value: defaultValue, status: 'current' };
  const value = parse(name, raw);
  if (value === undefined || !isStored(raw)) return { value: defaultValue, status: 'unreadable' };
  return { value, status: isOutdated(name, raw, value) ? 'outdated' : 'current' };
}

/** Whether pages, which neither migrate nor replace invalid settings, would read something other than `value`. */
function isOutdated(name: StateName, stored: Stored, value: unknown): boolean {
  const isRepaired = name === 'settings' && sortedJson(stored.value) !== sortedJson(value);
  return isRepaired || stored.version !== ITEMS[name].version;
}

/** Returns the value in this version's shape; undefined if it cannot be read. */
function parse(name: StateName, raw: unknown): unknown {
  const value = isStored(raw) ? migrate(name, raw, ITEMS[name].version) : undefined;
  const parsed = SCHEMAS[name].safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
