import type { OpenedTabs } from '../../utils/store/items.ts';
import type { Store } from '../../utils/store/store.ts';

/** Beyond this many, the tabs that were used longest ago are forgotten. */
const MAX_REMEMBERED_TABS = 200;

/** Returns the tab that Perch opened for this key (a chat id, or the inbox), if it is remembered. */
export function tabIdOf({ tabIds }: OpenedTabs, key: string): number | undefined {
  return Object.hasOwn(tabIds, key) ? tabIds[key] : undefined;
}

/** Remembers one tab under several keys; the last key is forgotten last. */
export async function rememberTab(store: Store, keys: readonly string[], tabId: number): Promise<void> {
  await store.update(['openedTabs'], ({ openedTabs }) => {
    if (keys.every((key) => tabIdOf(openedTabs, key) === tabId)) return {};
    const others = Object.entries(openedTabs.tabIds).filter(([key]) => !keys.includes(key));
    const remembered = [...others, ...keys.map((key) => [key, tabId] as const)].slice(-MAX_REMEMBERED_TABS);
    return { openedTabs: { tabIds: Object.fromEntries(remembered) } };
  });
}

/** Follows a tab that continues under another id. */
export async function replaceTabId(store: Store, removed: number, added: number): Promise<void> {
  await store.update(['openedTabs'], ({ openedTabs }) => {
    const entries = Object.entries(openedTabs.tabIds);
    if (!entries.some(([, tabId]) => tabId === removed)) return {};
    const replaced = entries.map(([key, tabId]) => [key, tabId === removed ? added : tabId]);
    return { openedTabs: { tabIds: Object.fromEntries(replaced) } };
  });
}
