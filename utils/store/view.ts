import { browser } from '../browser';
import type { Snapshot } from '../domain/chat';
import { type Area, ITEMS, isStored, type State, type StateName } from './items';
import { drawable } from './shapes';

/** All that pages may see: everything but the key. */
const SEEN = [
  'connection',
  'chats',
  'marks',
  'health',
  'freshness',
  'settings',
  'setAside',
] as const satisfies readonly StateName[];

/**
 * Reads what the views are made of. The background has validated it, at its last write. What has another version, or was
 * damaged since, counts as absent until the background has migrated it or set it aside.
 */
export async function readSnapshot(): Promise<Snapshot> {
  const keysOf = (area: Area) => SEEN.filter((name) => ITEMS[name].area === area).map((name) => ITEMS[name].key);
  const [local, session] = await Promise.all([
    browser.storage.local.get(keysOf('local')),
    browser.storage.session.get(keysOf('session')),
  ]);
  const raw: Record<string, unknown> = { ...local, ...session };
  const value = <N extends StateName>(name: N) => storedValue(name, raw[ITEMS[name].key]);
  return {
    connection: value('connection'),
    chats: value('chats'),
    marks: value('marks'),
    health: value('health'),
    freshness: value('freshness'),
    settings: value('settings'),
    setAside: value('setAside'),
  };
}

/** Calls `listener` with the changed parts whenever the store changes. Returns how to stop. */
export function watchSnapshot(listener: (changes: Partial<Snapshot>) => void): () => void {
  const onChanged = (raw: Record<string, { newValue?: unknown }>, area: string) => {
    const names = SEEN.filter((name) => ITEMS[name].area === area && ITEMS[name].key in raw);
    if (names.length === 0) return;
    listener(Object.fromEntries(names.map((name) => [name, storedValue(name, raw[ITEMS[name].key]?.newValue)])));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

function storedValue<N extends StateName>(name: N, raw: unknown): State[N] {
  const { version, fallback } = ITEMS[name];
  const value = isStored(raw) && raw.version === version ? drawable(name, raw.value) : undefined;
  return value === undefined ? fallback : value;
}
