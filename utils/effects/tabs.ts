import { browser } from '../browser.ts';
import { isPopupOpen } from './open-pages.ts';

/** Milliseconds between attempts: browsers refuse to edit tabs for a moment, for example while the user drags one. */
const RETRY_DELAYS_MS = [100, 200, 400, 800];

/** An open tab, as far as Perch may know it. */
export interface TabState {
  /** Whether it is the active tab of the focused window. */
  readonly isInFront: boolean;
  /** Known only where Perch has access to the page, which is rare. */
  readonly url: string | undefined;
}

/** Returns the state of a tab; null if it is gone. */
export async function tabStateOf(tabId: number): Promise<TabState | null> {
  const tab = await tabOf(tabId);
  return tab && { isInFront: tab.active && (await hasFocus(tab.windowId)), url: tab.url };
}

/**
 * Brings a tab and its window to the front, without a permission. Returns false if the tab is gone. If the browser refuses
 * several times, the tab stays where it is.
 */
export async function focusTab(tabId: number): Promise<boolean> {
  const activate = () => browser.tabs.update(tabId, { active: true });
  try {
    focusWindow((await retry(activate, async () => (await tabOf(tabId)) !== null))?.windowId);
  } catch (error) {
    if (!(await tabOf(tabId))) return false;
    console.error('The browser would not bring a tab to the front:', error);
  }
  return true;
}

/** Opens the settings page, or goes to its tab. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/**
 * Opens a tab and returns its id; null where the browser gave none. An active tab comes to the front with its window, for a
 * user who clicks a notification may be in another program, or have closed every window.
 */
export async function openTab(url: string, active: boolean): Promise<number | null> {
  const createWindow = async () => (await browser.windows.create({ url }))?.tabs?.[0];
  const tab = await retry(() => browser.tabs.create({ url, active }), isTemporary).catch(createWindow);
  if (active) focusWindow(tab?.windowId);
  return tab?.id ?? null;
}

/**
 * Calls `listener` when a tab continues under another id, which happens when Chromium discards it to save memory. Call it
 * synchronously at start-up.
 */
export function onTabReplaced(listener: (removed: number, added: number) => void): void {
  // Firefox keeps the id.
  browser.tabs.onReplaced?.addListener((added, removed) => listener(removed, added));
}

/** Not awaited: the tab is ready even if its window stays behind. Firefox for Android has only one window. */
function focusWindow(windowId: number | undefined): void {
  if (windowId === undefined || !browser.windows) return;
  browser.windows
    .update(windowId, { focused: true })
    .catch((error: unknown) => console.error('The browser would not bring a window to the front:', error));
}

/** Whether a window is focused; false where the browser does not say, so that a click goes to its tab. */
async function hasFocus(windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined || !browser.windows) return true;
  try {
    if ((await browser.windows.get(windowId)).focused) return true;
    // In Chromium the popup takes the focus from its window; in Firefox it does not.
    if (import.meta.env.BROWSER === 'firefox' || (await isPopupOpen()) === false) return false;
    const last: { id?: number | undefined } | undefined = await browser.windows.getLastFocused();
    return last?.id === undefined || last.id === windowId;
  } catch (error) {
    console.error('The browser did not say which window has the focus:', error);
    return false;
  }
}

/** Returns null if the tab is gone, the only reason for which reading a tab fails. */
async function tabOf(tabId: number) {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}

/** Chromium's message while a tab is dragged. Any other refusal is final, for example where no window is open. */
async function isTemporary(error: unknown): Promise<boolean> {
  return String(error).includes('Tabs cannot be edited right now');
}

/** Retries for a moment while `shouldRetry` agrees. Rejects with the last error. */
async function retry<T>(attempt: () => Promise<T>, shouldRetry: (error: unknown) => Promise<boolean>): Promise<T> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!(await shouldRetry(error))) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, delayMs));
  }
  return attempt();
}
