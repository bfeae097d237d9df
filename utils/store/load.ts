import { AREAS, type CachedStorage } from './areas.ts';
import { ITEMS, isStored, type State, type StateName, type Stored } from './items.ts';
import { migrate } from './migrations.ts';
import { SCHEMAS } from './schemas.ts';
import { sortedJson } from './sorted-json.ts';
import type { ReadItem, StorageCache } from './storage-cache.ts';

/** Items as they were read. */
export interface Loaded<N extends StateName> {
  readonly state: Pick<State, N>;
  /** The raw values that could not be read. */
  readonly unreadable: Partial<Record<N, unknown>>;
  /** Items stored in another shape than this version's, which pages cannot read until they are written again. */
  readonly outdated: readonly N[];
  /** Items found in their fallback area. */
  readonly inFallbackArea: readonly N[];
  /** Items that were read earlier, or by somebody else: they may have changed since. */
  readonly shared: readonly N[];
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
  const shared: N[] = [];
  for (const area of AREAS) {
    const ownNames = names.filter((name) => ITEMS[name].area === area);
    const cached = ownNames.filter((name) => cache.has(name));
    for (const name of cached) Object.assign(state, { [name]: cache.get(name) });
    const uncached = ownNames.filter((name) => !cached.includes(name));
    const beingRead = uncached.filter((name) => cache.getReading(name) !== undefined);
    shared.push(...cached, ...beingRead);
    const fallbackNames = names.filter((name) => ITEMS[name].fallbackArea === area);
    const toRead = [...uncached.filter((name) => !beingRead.includes(name)), ...fallbackNames];
    const values: Promise<Record<string, unknown>> =
      toRead.length === 0 ? Promise.resolve({}) : areas[area].get(toRead);
    const readings = uncached.map((name) => cache.getReading(name) ?? startReading(cache, name, values));
    for (const [index, { value, status, raw }] of (await Promise.all(readings)).entries()) {
      const name = uncached[index] as N;
      Object.assign(state, { [name]: value });
      if (status === 'unreadable') unreadable[name] = raw;
      if (status === 'outdated') outdated.push(name);
    }
    for (const name of fallbackNames) {
      const value = parse(name, (await values)[name]);
      if (value === undefined) continue;
      inFallbackArea.push(name);
      Object.assign(state, { [name]: value });
    }
  }
  return { state: state as Pick<State, N>, unreadable, outdated, inFallbackArea, shared };
}

function startReading(
  cache: StorageCache,
  name: StateName,
  values: Promise<Record<string, unknown>>,
): Promise<ReadItem> {
  const reading = values.then((raw) => interpret(name, raw[name]));
  cache.addReading(name, reading);
  return reading;
}

function interpret(name: StateName, raw: unknown): ReadItem {
  const { defaultValue } = ITEMS[name];
  if (raw === undefined) return { value: defaultValue, status: 'current', raw };
  const value = parse(name, raw);
  if (value === undefined || !isStored(raw)) return { value: defaultValue, status: 'unreadable', raw };
  return { value, status: isOutdated(name, raw, value) ? 'outdated' : 'current', raw };
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
