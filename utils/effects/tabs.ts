import { browser } from '../browser';

/** Brings a tab and its window to the front. Returns false where the tab is gone; needs no permission. */
export async function focusTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (!tab) return false;
  await focusWindow(tab.windowId);
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

/**
 * Opens a tab and returns its id; null where the browser gave none. An active one comes to the front with its window, for who
 * clicks a notification may be in another program, or have closed every window.
 */
export async function openTab(url: string, active: boolean): Promise<number | null> {
  const inWindow = async () => (await browser.windows.create({ url }))?.tabs?.[0];
  const tab = await browser.tabs.create({ url, active }).catch(inWindow);
  if (active) await focusWindow(tab?.windowId);
  return tab?.id ?? null;
}

/** Firefox for Android has one window, and no such interface. */
async function focusWindow(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}
