import { browser } from '../browser.ts';
import { isPopupOpen } from './popup-open.ts';
import { focusTab, openTab } from './tabs.ts';

/** The list as it is beside a page, for it fills whatever it is given. */
const LIST_PAGE = '/sidepanel.html';

/**
 * Shows the list to somebody who asked for it outside of the browser's window, as at a notification: in the popup of the
 * window that was used last or, where the browser does not open that by itself, in a tab.
 */
export async function openList(): Promise<void> {
  try {
    await focusLastWindow();
    await browser.action.openPopup();
  } catch (error) {
    // Browsers also refuse where it is open already, as when its own shortcut was pressed in it.
    if (await isPopupOpen()) return;
    console.warn('Perch opens the list in a tab, for the popup did not open:', error);
    await openInTab();
  }
}

/** A popup opens in a window that has the focus only, and a notification may be clicked while another program has it. */
async function focusLastWindow(): Promise<void> {
  // Firefox for Android has one window, and no such interface.
  const window = await browser.windows?.getLastFocused({ windowTypes: ['normal'] });
  if (window?.id !== undefined) await browser.windows.update(window.id, { focused: true });
}

async function openInTab(): Promise<void> {
  const url = browser.runtime.getURL(LIST_PAGE);
  // Of its own pages an extension may know without a permission.
  const [tab] = await browser.tabs.query({ url });
  if (tab?.id === undefined || !(await focusTab(tab.id))) await openTab(url, true);
}
