import { browser } from '../browser.ts';
import { type Area, isStored, PAGE_ITEMS, type State, usesArea } from './items.ts';
import { usableByPage } from './shapes.ts';

export type PageStateName = keyof typeof PAGE_ITEMS;
/** All that pages may see: everything that is drawn, and not the key. */
export type PageState = Pick<State, PageStateName>;

/** What is small, and there at once. */
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
/** What 1,000 chats make large: it takes 20 to 40 ms longer to read. */
export const LIST_ITEMS = ['chats', 'marks', 'waits', 'undo'] as const;

/** Whether a page has read these. */
export function hasLoaded<N extends PageStateName>(
  pageState: Partial<PageState>,
  names: readonly N[],
): pageState is Partial<PageState> & Pick<PageState, N> {
  return names.every((name) => name in pageState);
}

/**
 * Reads what the views are made of. The background has validated it, at its last write. What has another version, or was
 * damaged since, counts as absent until the background has migrated it or set it aside.
 */
export async function readPageState<N extends PageStateName>(names: readonly N[]): Promise<Pick<PageState, N>> {
  const read = async (area: Area): Promise<Record<string, unknown>> => {
    const namesInArea = names.filter((name) => usesArea(PAGE_ITEMS[name], area));
    return namesInArea.length > 0 ? browser.storage[area].get(namesInArea) : {};
  };
  const [local, session] = await Promise.all([read('local'), read('session')]);
  // What lies in its spare area counts.
  const raw = (name: PageStateName): unknown => session[name] ?? local[name];
  return Object.fromEntries(names.map((name) => [name, storedValue(name, raw(name))])) as Pick<PageState, N>;
}

/** Calls `listener` with the changed parts whenever the store changes. Returns how to stop. */
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
