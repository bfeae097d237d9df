import type { ElementHandle, JSHandle } from 'puppeteer-core';
import { eventually } from './eventually.ts';

/** So long a page is given to hear of a click that the browser has carried out. */
const HEARING_MS = 5_000;

/** What became of a click, as the page tells: it was on the element, or it was not. */
type Heard = JSHandle<{ readonly isHeard: Promise<boolean> }>;

/**
 * Clicks an element of a page that is in front, once it rests where it is: a page that is still being laid out may take it
 * away from under the mouse, and one that has just come feels no mouse. The click may close the page.
 *
 * @throws {Error} Where the page says that it heard no click on the element: it can be done again.
 */
export async function clickOn(element: ElementHandle<Element>): Promise<void> {
  await element.scrollIntoView();
  await untilItRests(element);
  const heard = await listen(element);
  await element.click().catch(unlessClosed);
  if (!(await isHeard(heard))) throw new Error('the click went beside it');
}

/** Between pressing and releasing a button or a key the page may have gone, and puppeteer gets no answer to the second. */
export function unlessClosed(error: Error): void {
  if (!/(target|session|page).*closed|BrowsingContext does no longer exist/i.test(error.message)) throw error;
}

/** Waits until the element is in the same place in two frames. */
function untilItRests(element: ElementHandle<Element>): Promise<void> {
  return element.evaluate((element) => {
    const place = () => JSON.stringify(element.getBoundingClientRect());
    return new Promise<void>((resolve) => {
      const look = (before: string) => {
        const now = place();
        if (now === before) resolve();
        else requestAnimationFrame(() => look(now));
      };
      requestAnimationFrame(() => look(''));
    });
  });
}

function listen(element: ElementHandle<Element>): Promise<Heard> {
  return element.evaluateHandle((element, patience) => {
    const isHeard = new Promise<boolean>((resolve) => {
      let isOnIt = false;
      const hear = (event: Event) => {
        isOnIt ||= event.composedPath().includes(element);
        // A click on a label is followed by one on what it labels.
        setTimeout(() => resolve(isOnIt));
      };
      // Nobody hears it before the window, and so nobody can keep it from this.
      addEventListener('click', hear, { capture: true });
      setTimeout(() => resolve(false), patience);
    });
    return { isHeard };
  }, HEARING_MS);
}

/** A page that went at the click says nothing any more, and then it was heard. */
function isHeard(heard: Heard): Promise<boolean> {
  const gone = () => true;
  const ask = () => heard.evaluate(({ isHeard }) => isHeard).catch(gone);
  return eventually(ask, { attempt: 2 * HEARING_MS, timeout: 2 * HEARING_MS }).catch(gone);
}
