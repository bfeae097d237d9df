import { browser } from '../browser.ts';

/** Whether the popup is open in any window; null where the browser does not say, like older versions of Firefox. */
export async function isPopupOpen(): Promise<boolean | null> {
  const { getContexts } = browser.runtime as Partial<Pick<typeof browser.runtime, 'getContexts'>>;
  if (!getContexts) return null;
  try {
    return (await getContexts({ contextTypes: ['POPUP'] })).length > 0;
  } catch (error) {
    console.error('The browser did not say whether the popup is open:', error);
    return null;
  }
}
