import { browser } from '../browser.ts';
import { isPopupOpen } from './open-pages.ts';
import { focusTab, openTab } from './tabs.ts';

/** The side panel's page, because it fills a tab. */
const LIST_PAGE = '/sidepanel.html';

/**
 * Opens the list for a user who asked for it outside the browser's window, for example at a notification: in the popup of
 * the last used window or, where the browser does not open that without a click, in a tab.
 */
export async function openList(): Promise<void> {
  try {
    await focusLastWindow();
    await browser.action.openPopup();
  } catch (error) {
    // Browsers also refuse where the popup is open already, for example when the shortcut was pressed in it.
    if (await isPopupOpen()) return;
    console.warn('Perch opens the list in a tab, for the popup did not open:', error);
    await openInTab();
  }
}

/** A popup opens only in a focused window, and a notification may be clicked while another program has the focus. */
async function focusLastWindow(): Promise<void> {
  // Firefox for Android has one window, and no such API.
  const window = await browser.windows?.getLastFocused({ windowTypes: ['normal'] });
  if (window?.id !== undefined) await browser.windows.update(window.id, { focused: true });
}

async function openInTab(): Promise<void> {
  const url = browser.runtime.getURL(LIST_PAGE);
  // An extension sees the tabs of its own pages without a permission.
  const [tab] = await browser.tabs.query({ url });
  if (tab?.id === undefined || !(await focusTab(tab.id))) await openTab(url, true);
}
