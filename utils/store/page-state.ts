import { browser } from '../browser.ts';
import { type Area, isStored, PAGE_ITEMS, type State, usesArea } from './items.ts';
import { usableByPage } from './shapes.ts';

export type PageStateName = keyof typeof PAGE_ITEMS;
/** What pages may see: everything but the key and what only the background needs. */
export type PageState = Pick<State, PageStateName>;

/** Items that are small and quick to read. */
export const SMALL_ITEMS = [
  'connection',
  'health',
  'freshness',
  'settings',
  'quarantined',
  'mutes',
  'snooze',
  'listPreview',
] as const;
/** Items that 1,000 chats make large: reading them takes 20 to 40 ms longer. */
export const LIST_ITEMS = ['chats', 'marks', 'waits', 'undo'] as const;

/** Whether these items have been read. */
export function hasLoaded<N extends PageStateName>(
  pageState: Partial<PageState>,
  names: readonly N[],
): pageState is Partial<PageState> & Pick<PageState, N> {
  return names.every((name) => name in pageState);
}

/**
 * Reads items, which the background has validated when it wrote them. An item that has another version, or was damaged
 * since, is its default until the background has migrated or quarantined it.
 */
export async function readPageState<N extends PageStateName>(names: readonly N[]): Promise<Pick<PageState, N>> {
  const read = async (area: Area): Promise<Record<string, unknown>> => {
    const namesInArea = names.filter((name) => usesArea(PAGE_ITEMS[name], area));
    return namesInArea.length > 0 ? browser.storage[area].get(namesInArea) : {};
  };
  const [local, session] = await Promise.all([read('local'), read('session')]);
  // A value in the fallback area takes precedence.
  const raw = (name: PageStateName): unknown => session[name] ?? local[name];
  return Object.fromEntries(names.map((name) => [name, storedValue(name, raw(name))])) as Pick<PageState, N>;
}

/** Calls `listener` with the changed items at each change of the store. Returns a function that stops that. */
export function watchPageState(listener: (changes: Partial<PageState>) => void): () => void {
  const onChanged = (raw: Record<string, { newValue?: unknown }>, area: string) => {
    const names = [...SMALL_ITEMS, ...LIST_ITEMS].filter(
      (name) => usesArea(PAGE_ITEMS[name], area as Area) && name in raw,
    );
    const leftFallbackArea = (name: PageStateName) => PAGE_ITEMS[name].fallbackArea === area && !raw[name]?.newValue;
    const movedBack = names.filter(leftFallbackArea);
    if (movedBack.length > 0) {
      readPageState(movedBack).then(listener, (error: unknown) =>
        console.error('Perch could not read its storage:', error),
      );
    }
    const changed = names.filter((name) => !leftFallbackArea(name));
    if (changed.length === 0) return;
    listener(Object.fromEntries(changed.map((name) => [name, storedValue(name, raw[name]?.newValue)])));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

function storedValue<N extends PageStateName>(name: N, raw: unknown): PageState[N] {
  const { version, defaultValue } = PAGE_ITEMS[name];
  const value = isStored(raw) && raw.version === version ? usableByPage(name, raw.value) : undefined;
  return (value === undefined ? defaultValue : value) as PageState[N];
}
