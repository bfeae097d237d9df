import type { ElementHandle, JSHandle } from 'puppeteer-core';
import { eventually } from './eventually.ts';

/** How long a page gets to report a click, in ms. */
const CLICK_REPORT_MS = 5_000;

/** What the page reported: the click hit the element, or it did not. */
type ClickReport = JSHandle<{ readonly wasClicked: Promise<boolean> }>;

/**
 * Clicks an element of the page in front, once it has stopped moving: during layout it may move away from under the mouse.
 * The click may close the page.
 *
 * @throws {Error} If the page reports that the click missed; it is safe to click again.
 */
export async function clickOn(element: ElementHandle<Element>): Promise<void> {
  await element.scrollIntoView();
  await waitUntilStill(element);
  const report = await listenForClick(element);
  await element.click().catch(ignoreIfClosed);
  if (!(await hasClickArrived(report))) throw new Error('the click missed the element');
}

/** Ignores a page that closed between press and release: puppeteer then gets no answer to the release. */
export function ignoreIfClosed(error: Error): void {
  if (
    !/(target|session|page).*closed|BrowsingContext does no longer exist|No target with given id/i.test(error.message)
  )
    throw error;
}

/** Waits until the element is in the same position in two frames. */
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
        // A click on a label is followed by one on its control.
        setTimeout(() => resolve(isOnIt));
      };
      // Listens on the window in the capture phase, so no other listener can stop the event first.
      addEventListener('click', onClick, { capture: true });
      setTimeout(() => resolve(false), timeoutMs);
    });
    return { wasClicked };
  }, CLICK_REPORT_MS);
}

/** A page that closed at the click reports nothing; the click was received. */
function hasClickArrived(report: ClickReport): Promise<boolean> {
  const gone = () => true;
  const read = () => report.evaluate(({ wasClicked }) => wasClicked).catch(gone);
  return eventually(read, { attemptMs: 2 * CLICK_REPORT_MS, timeout: 2 * CLICK_REPORT_MS }).catch(gone);
}
