import { browser } from '../browser';

/** Brings a tab and its window to the front. Returns false where the tab is gone; needs no permission. */
export async function focusTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (!tab) return false;
  // Firefox for Android has one window, and no such interface.
  if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
  return true;
}

/** Whether the tab is still there. */
export async function isOpen(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId).catch(() => null)) !== null;
}

/** Opens the settings page, or goes to it where it is open. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens a tab and returns its id; null where the browser gave none. */
export async function openTab(url: string, active: boolean): Promise<number | null> {
  const tab = await browser.tabs.create({ url, active });
  return tab.id ?? null;
}
