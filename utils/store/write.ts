import { AREAS, type CachedStorage, type StorageArea } from './areas.ts';
import { ITEMS, type State, type StateName, type Stored } from './items.ts';
import type { Loaded } from './load.ts';

const QUARANTINE_PREFIX = 'quarantine:';
/** In UTF-16 units. Chrome gives `storage.local` 10 MB. */
const MAX_COPY_LENGTH = 1_000_000;

/**
 * Writes the `changed` items, and quarantines copies of unreadable ones. While an item's own area cannot be written, it goes
 * to its fallback area. Rejects when the browser cannot write, unless everything it could not write has a fallback area.
 */
export async function write<N extends StateName>(
  { areas, cache }: CachedStorage,
  after: Pick<State, N>,
  changed: readonly N[],
  { unreadable, inFallbackArea }: Pick<Loaded<N>, 'unreadable' | 'inFallbackArea'>,
) {
  let displaced: readonly N[] = [];
  for (const area of AREAS) {
    const ownNames = changed.filter((name) => ITEMS[name].area === area);
    const names = [...ownNames, ...displaced];
    const values = storedValues(after, names);
    if (area === ITEMS.quarantined.area && Object.keys(unreadable).length > 0) {
      Object.assign(values, storedValues({ quarantined: true }, ['quarantined']));
    }
    if (Object.keys(values).length === 0) continue;
    try {
      const writing = setWithCopies(areas[area], values, quarantineCopies(unreadable, names));
      await writing.finally(() => cache.invalidate(Object.keys(values)));
    } catch (error) {
      if (ownNames.length === 0 || !ownNames.every((name) => ITEMS[name].fallbackArea)) throw error;
      console.error(`Perch could not store ${ownNames}, and keeps it until the browser ends:`, error);
      displaced = ownNames;
    }
  }
  const restored = inFallbackArea.filter((name) => changed.includes(name) && !displaced.includes(name));
  if (restored.length > 0) await areas.session.remove(restored);
}

function storedValues<N extends StateName>(state: Pick<State, N>, names: readonly N[]): Record<string, Stored> {
  return Object.fromEntries(names.map((name) => [name, { version: ITEMS[name].version, value: state[name] }]));
}

/** The key is never copied, not even a broken one (docs/decisions.md, decision 9). */
function quarantineCopies<N extends StateName>(unreadable: Partial<Record<N, unknown>>, names: readonly N[]) {
  const copied = names.filter((name) => name in unreadable && name !== 'key' && isSmall(unreadable[name]));
  return Object.fromEntries(copied.map((name) => [`${QUARANTINE_PREFIX}${name}`, unreadable[name]]));
}

/** Leaves the copies out where there is no room for both, for values that Perch uses matter more. */
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

/** Whether a copy is small enough to keep. Only chats can be larger, and the server still has those. */
function isSmall(value: unknown): boolean {
  return JSON.stringify(value).length <= MAX_COPY_LENGTH;
}
