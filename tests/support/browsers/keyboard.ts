import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { type AccessibleInfo, focused } from './focused.ts';
import { comeToFront, ignoreIfClosed } from './roles.ts';

export { type AccessibleInfo, focused } from './focused.ts';

/** How many steps a mouse move takes, so that the page sees it approach. */
const MOUSE_STEPS = 4;
const MAX_TABS = 40;

/**
 * Presses and releases a key, with modifiers before it: `ArrowDown`, `j`, `Shift+Tab`. The key may close the page: a popup
 * closes at Escape and when a tab opens.
 */
export async function press(page: Page, keys: string): Promise<void> {
  await comeToFront(page);
  const modifiers = keys.split(/\+(?=.)/) as KeyInput[];
  const key = modifiers.pop() as KeyInput;
  try {
    for (const modifier of modifiers) await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    for (const modifier of modifiers.reverse()) await page.keyboard.up(modifier);
  } catch (error) {
    ignoreIfClosed(error as Error);
  }
}

/** Types into the focused element. */
export async function typeText(page: Page, text: string): Promise<void> {
  await comeToFront(page);
  await page.keyboard.type(text);
}

/**
 * Presses Tab until the element with this role and name has the focus; without a name, any element with this role.
 *
 * @throws {Error} After 40 presses, with the elements that had the focus on the way.
 */
export async function tabTo(page: Page, role: string, name?: string): Promise<AccessibleInfo> {
  const passed: string[] = [];
  while (passed.length < MAX_TABS) {
    await press(page, 'Tab');
    const here = await focused(page);
    if (here?.role === role && (name === undefined || here.name === name)) return here;
    passed.push(here ? `${here.role} "${here.name}"` : 'the page');
  }
  throw new Error(`Tab does not reach ${role} "${name ?? ''}": ${passed.join(', ')}`);
}

/** Moves the mouse to a point in CSS pixels from the page's top left corner, and leaves it there. */
export async function pointAt(page: Page, x: number, y: number): Promise<void> {
  await comeToFront(page);
  await page.mouse.move(x, y, { steps: MOUSE_STEPS });
}

/** Scrolls an element into view, moves the mouse to its middle, and leaves it there. */
export async function hover(page: Page, element: ElementHandle<Element>): Promise<void> {
  await comeToFront(page);
  await element.scrollIntoView();
  const { x, y } = await element.clickablePoint();
  await page.mouse.move(x, y, { steps: MOUSE_STEPS });
}
