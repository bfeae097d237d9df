import { browser } from '../browser.ts';

type PageType = 'POPUP' | 'SIDE_PANEL' | 'TAB';

/** Whether the popup is open in any window; null where the browser does not say, like older versions of Firefox. */
export function isPopupOpen(): Promise<boolean | null> {
  return isOpen(['POPUP']);
}

/** Whether any page of Perch is open: popup, side panel or settings; null where the browser does not say. */
export function isAnyPageOpen(): Promise<boolean | null> {
  return isOpen(['POPUP', 'SIDE_PANEL', 'TAB']);
}

async function isOpen(contextTypes: PageType[]): Promise<boolean | null> {
  const { getContexts } = browser.runtime as Partial<Pick<typeof browser.runtime, 'getContexts'>>;
  if (!getContexts) return null;
  try {
    return (await getContexts({ contextTypes })).length > 0;
  } catch (error) {
    console.error('The browser did not say which pages of Perch are open:', error);
    return null;
  }
}
