import { browser } from '../browser';
import { type Area, isStored, liesIn, SEEN_ITEMS, type State } from './items';
import { drawable } from './shapes';

export type SeenName = keyof typeof SEEN_ITEMS;
/** All that pages may see: everything that is drawn, and not the key. */
export type Seen = Pick<State, SeenName>;

/** What is small, and there at once. */
export const AROUND = [
  'connection',
  'health',
  'freshness',
  'settings',
  'setAside',
  'mutes',
  'snooze',
  'glimpse',
] as const;
/** What 1,000 chats make large: it takes 20 to 40 ms longer to read. */
export const LIST = ['chats', 'marks', 'waits', 'undo'] as const;

/** Whether a page has read these. */
export function knows<N extends SeenName>(
  seen: Partial<Seen>,
  names: readonly N[],
): seen is Partial<Seen> & Pick<Seen, N> {
  return names.every((name) => name in seen);
}

/**
 * Reads what the views are made of. The background has validated it, at its last write. What has another version, or was
 * damaged since, counts as absent until the background has migrated it or set it aside.
 */
export async function readSeen<N extends SeenName>(names: readonly N[]): Promise<Pick<Seen, N>> {
  const read = async (area: Area): Promise<Record<string, unknown>> => {
    const here = names.filter((name) => liesIn(SEEN_ITEMS[name], area));
    return here.length > 0 ? browser.storage[area].get(here) : {};
  };
  const [local, session] = await Promise.all([read('local'), read('session')]);
  // What lies in its spare area counts.
  const raw = (name: SeenName): unknown => session[name] ?? local[name];
  return Object.fromEntries(names.map((name) => [name, storedValue(name, raw(name))])) as Pick<Seen, N>;
}

/** Calls `listener` with the changed parts whenever the store changes. Returns how to stop. */
export function watchSeen(listener: (changes: Partial<Seen>) => void): () => void {
  const onChanged = (raw: Record<string, { newValue?: unknown }>, area: string) => {
    const names = [...AROUND, ...LIST].filter((name) => liesIn(SEEN_ITEMS[name], area as Area) && name in raw);
    const isGoneHome = (name: SeenName) => SEEN_ITEMS[name].spare === area && !raw[name]?.newValue;
    const back = names.filter(isGoneHome);
    if (back.length > 0) {
      readSeen(back).then(listener, (error: unknown) => console.error('Perch could not read its storage:', error));
    }
    const changed = names.filter((name) => !isGoneHome(name));
    if (changed.length === 0) return;
    listener(Object.fromEntries(changed.map((name) => [name, storedValue(name, raw[name]?.newValue)])));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

function storedValue<N extends SeenName>(name: N, raw: unknown): Seen[N] {
  const { version, fallback } = SEEN_ITEMS[name];
  const value = isStored(raw) && raw.version === version ? drawable(name, raw.value) : undefined;
  return (value === undefined ? fallback : value) as Seen[N];
}
