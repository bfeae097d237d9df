import { browser } from '../browser.ts';
import { isPopupOpen } from './popup-open.ts';

/** Milliseconds between attempts: browsers refuse to edit tabs for a moment, as while a person drags one. */
const RETRY_DELAYS_MS = [100, 200, 400, 800];

/** A tab that is there, as far as Perch may know it. */
export interface TabState {
  /** Whether the person is looking at it: the active tab of the window that has the focus. */
  readonly isInFront: boolean;
  /** Known only where Perch has a permission for that page; mostly it has none. */
  readonly url: string | undefined;
}

/** Where a tab is; null where it is gone. */
export async function tabStateOf(tabId: number): Promise<TabState | null> {
  const tab = await tabOf(tabId);
  return tab && { isInFront: tab.active && (await hasFocus(tab.windowId)), url: tab.url };
}

/**
 * Brings a tab and its window to the front. Returns false where the tab is gone; needs no permission. One that is there and
 * cannot be brought to the front now, not even by a few attempts, stays where it is.
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

/** Opens the settings page, or goes to it where it is open. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/**
 * Opens a tab and returns its id; null where the browser gave none. An active one comes to the front with its window, for who
 * clicks a notification may be in another program, or have closed every window.
 */
export async function openTab(url: string, active: boolean): Promise<number | null> {
  const createWindow = async () => (await browser.windows.create({ url }))?.tabs?.[0];
  const tab = await retry(() => browser.tabs.create({ url, active }), isTemporary).catch(createWindow);
  if (active) focusWindow(tab?.windowId);
  return tab?.id ?? null;
}

/**
 * Calls `listener` when a tab goes on under another id, as it does in Chromium when the browser unloads it to save memory.
 * Call it synchronously at start-up.
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

/** Whether a window has the focus; false where the browser does not say, so that a click goes to its tab. */
async function hasFocus(windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined || !browser.windows) return true;
  try {
    if ((await browser.windows.get(windowId)).focused) return true;
    // In Chromium a popup takes the focus from the window to which it belongs. Firefox leaves the focus to the window.
    if (import.meta.env.BROWSER === 'firefox' || (await isPopupOpen()) === false) return false;
    const last: { id?: number | undefined } | undefined = await browser.windows.getLastFocused();
    return last?.id === undefined || last.id === windowId;
  } catch (error) {
    console.error('The browser did not say which window has the focus:', error);
    return false;
  }
}

/** Null where the tab is gone: that is what a rejection says, for reading a tab is allowed at any time. */
async function tabOf(tabId: number) {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}

/** Chromium's words while a tab is dragged; any other refusal of a new tab is final, as where no window is open. */
async function isTemporary(error: unknown): Promise<boolean> {
  return String(error).includes('Tabs cannot be edited right now');
}

/** Tries again for a moment what the browser turned down, as long as there is `hope`. Rejects with the last refusal. */
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
