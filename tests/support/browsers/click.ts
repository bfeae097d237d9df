import type { ElementHandle, JSHandle } from 'puppeteer-core';
import { eventually } from './eventually.ts';

/** So long a page is given to hear of a click that the browser has carried out. */
const CLICK_REPORT_MS = 5_000;

/** What became of a click, as the page tells: it was on the element, or it was not. */
type ClickReport = JSHandle<{ readonly wasClicked: Promise<boolean> }>;

/**
 * Clicks an element of a page that is in front, once it rests where it is: a page that is still being laid out may take it
 * away from under the mouse, and one that has just come feels no mouse. The click may close the page.
 *
 * @throws {Error} Where the page says that it heard no click on the element: it can be done again.
 */
export async function clickOn(element: ElementHandle<Element>): Promise<void> {
  await element.scrollIntoView();
  await waitUntilStill(element);
  const report = await listenForClick(element);
  await element.click().catch(ignoreIfClosed);
  if (!(await hasClickArrived(report))) throw new Error('the click went beside it');
}

/** Between pressing and releasing a button or a key the page may have gone, and puppeteer gets no answer to the second. */
export function ignoreIfClosed(error: Error): void {
  if (!/(target|session|page).*closed|BrowsingContext does no longer exist/i.test(error.message)) throw error;
}

/** Waits until the element is in the same place in two frames. */
function waitUntilStill(element: ElementHandle<Element>): Promise<void> {
  return element.evaluate((element) => {
    const rect = () => JSON.stringify(element.getBoundingClientRect());
    return new Promise<void>((resolve) => {
      const poll = (before: string) => {
        const now = rect();
        if (now === before) resolve();
        else requestAnimationFrame(() => poll(now));
      };
      requestAnimationFrame(() => poll(''));
    });
  });
}

function listenForClick(element: ElementHandle<Element>): Promise<ClickReport> {
  return element.evaluateHandle((element, timeoutMs) => {
    const wasClicked = new Promise<boolean>((resolve) => {
      let isOnIt = false;
      const onClick = (event: Event) => {
        isOnIt ||= event.composedPath().includes(element);
        // A click on a label is followed by one on what it labels.
        setTimeout(() => resolve(isOnIt));
      };
      // Nobody hears it before the window, and so nobody can keep it from this.
      addEventListener('click', onClick, { capture: true });
      setTimeout(() => resolve(false), timeoutMs);
    });
    return { wasClicked };
  }, CLICK_REPORT_MS);
}

/** A page that went at the click says nothing any more, and then it was heard. */
function hasClickArrived(report: ClickReport): Promise<boolean> {
  const gone = () => true;
  const read = () => report.evaluate(({ wasClicked }) => wasClicked).catch(gone);
  return eventually(read, { attemptMs: 2 * CLICK_REPORT_MS, timeout: 2 * CLICK_REPORT_MS }).catch(gone);
}
