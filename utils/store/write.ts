import { AREAS, type CachedStorage, type StorageArea } from './areas.ts';
import { ITEMS, type State, type StateName } from './items.ts';
import type { Loaded } from './load.ts';

const QUARANTINE_PREFIX = 'quarantine:';
/** In UTF-16 units. Chrome gives `storage.local` 10 MB. */
const MAX_COPY_LENGTH = 1_000_000;

/**
 * Writes the `changed` items, and copies of what is set aside. An item whose own area cannot be written goes to its spare area,
 * and back once that can. Rejects when the browser cannot write, unless all that it could not write has a spare area.
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
    const values: Record<string, unknown> = {};
    const copies: Record<string, unknown> = {};
    for (const name of [...ownNames, ...displaced]) {
      const { version } = ITEMS[name];
      values[name] = { version, value: after[name] };
      // Of the key there is no second copy, not even of a broken one (docs/decisions.md, decision 9).
      if (name in unreadable && name !== 'key' && isSmall(unreadable[name]))
        copies[`${QUARANTINE_PREFIX}${name}`] = unreadable[name];
    }
    const { quarantined } = ITEMS;
    if (area === quarantined.area && Object.keys(unreadable).length > 0) {
      values.quarantined = { version: quarantined.version, value: true };
    }
    if (Object.keys(values).length === 0) continue;
    try {
      await setWithCopies(areas[area], values, copies).finally(() => cache.invalidate(Object.keys(values)));
    } catch (error) {
      if (ownNames.length === 0 || !ownNames.every((name) => ITEMS[name].fallbackArea)) throw error;
      console.error(`Perch could not store ${ownNames}, and keeps it until the browser ends:`, error);
      displaced = ownNames;
    }
  }
  const restored = inFallbackArea.filter((name) => changed.includes(name) && !displaced.includes(name));
  if (restored.length > 0) await areas.session.remove(restored);
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
