import { AREAS, type CachedStorage } from './areas.ts';
import { ITEMS, isStored, type State, type StateName, type Stored } from './items.ts';
import { migrate } from './migrations.ts';
import { SCHEMAS } from './schemas.ts';

/** What was read of some items. */
export interface Loaded<N extends StateName> {
  readonly state: Pick<State, N>;
  /** What was stored and could not be read, as it lay there. */
  readonly unreadable: Partial<Record<N, unknown>>;
  /** What an older Perch stored: pages read only what has been brought to this version. */
  readonly outdated: readonly N[];
  /** What lies in its spare area. */
  readonly inFallbackArea: readonly N[];
}

/** Reads items from the areas, but for those that the memory has. Writes nothing. */
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
    const cached = ownNames.filter((name) => cache.has(name)).map((name) => [name, cache.get(name)] as const);
    Object.assign(state, Object.fromEntries(cached));
    const uncached = ownNames.filter((name) => !cache.has(name));
    const fallbackNames = names.filter((name) => ITEMS[name].fallbackArea === area);
    const asOfChange = cache.changeCount();
    const toRead = [...uncached, ...fallbackNames];
    const raw = toRead.length === 0 ? {} : await areas[area].get(toRead);
    for (const name of uncached) {
      const stored = raw[name];
      const value = stored === undefined ? ITEMS[name].defaultValue : parse(name, stored);
      if (value === undefined) unreadable[name] = stored;
      else if (isStored(stored) && needsRewrite(name, stored, value)) outdated.push(name);
      else cache.set(name, value, asOfChange);
      Object.assign(state, { [name]: value === undefined ? ITEMS[name].defaultValue : value });
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

/** Whether pages, which neither migrate nor replace invalid fields, would read something else than `value`. */
function needsRewrite(name: StateName, stored: Stored, value: unknown): boolean {
  const isRepaired = name === 'settings' && JSON.stringify(stored.value) !== JSON.stringify(value);
  return isRepaired || stored.version !== ITEMS[name].version;
}

/** The stored value as this version knows it; undefined where it cannot be read. */
function parse<N extends StateName>(name: N, raw: unknown): unknown {
  const value = isStored(raw) ? migrate(name, raw, ITEMS[name].version) : undefined;
  const parsed = SCHEMAS[name].safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
