import { AREAS, type Disk, type StorageArea } from './areas';
import { ITEMS, type State, type StateName } from './items';
import type { Loaded } from './load';

const ASIDE = 'aside:';
/** In UTF-16 units. Chrome gives `storage.local` 10 MB. */
const MAX_COPY_LENGTH = 1_000_000;

/**
 * Writes the `changed` items, and copies of what is set aside. An item whose own area cannot be written goes to its spare area,
 * and back once that can. Rejects when the browser cannot write, unless all that it could not write has a spare area.
 */
export async function write<N extends StateName>(
  { areas, memory }: Disk,
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
      // Of the key there is no second copy, not even of a broken one (docs/decisions.md, decision 9).
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
