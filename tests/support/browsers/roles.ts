import type { ElementHandle, Page } from 'puppeteer-core';
import { clickOn } from './click.ts';
import { DEFAULT_TIMEOUT_MS, eventually } from './eventually.ts';
import { findAccessible } from './firefox-content.ts';
import { isFirefox } from './firefox-internals.ts';

export { clickOn, ignoreIfClosed } from './click.ts';
export { eventually } from './eventually.ts';

/** Clicks are slow on a busy computer, and an abandoned one may still happen: the next attempt would click twice. */
export const CLICK_TIMEOUT_MS = 20_000;

/** Roles that take text; the role of a password box differs (see `passwordBoxes`). */
const TEXT_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton'];

/**
 * Finds the elements with this role and, if given, this exact accessible name, in document order. Both browsers answer from
 * their accessibility tree, so hidden elements are not found.
 */
export function allByRole(page: Page, role: string, name?: string): Promise<ElementHandle<Element>[]> {
  return findByRole(page, { role, name, most: Number.MAX_SAFE_INTEGER });
}

async function findByRole(
  page: Page,
  { role, name, most }: { role: string; name: string | undefined; most: number },
): Promise<ElementHandle<Element>[]> {
  const found = await find(page, { role, name, most });
  return found.length === 0 && role === 'textbox' && name !== undefined ? passwordBoxes(page, name) : found;
}

/** The first element with this role and name. @throws {Error} If there is none; it does not wait. */
export async function byRole(page: Page, role: string, name?: string): Promise<ElementHandle<Element>> {
  const [element] = await findByRole(page, { role, name, most: 1 });
  if (!element) throw new Error(`no ${describe(role, name)}`);
  return element;
}

/** Waits for an element with this role and name. */
export function waitForRole(
  page: Page,
  role: string,
  name?: string,
  timeout = DEFAULT_TIMEOUT_MS,
): Promise<ElementHandle<Element>> {
  return eventually(() => byRole(page, role, name), { timeout, what: `${describe(role, name)} appears` });
}

/**
 * Brings the page to the front, waits for the control and clicks it with the mouse. The click may close the page: a popup
 * closes when a tab opens.
 */
export async function click(page: Page, role: string, name: string): Promise<void> {
  await comeToFront(page);
  const attempt = async () => clickOn(await byRole(page, role, name));
  await eventually(attempt, { what: `click on ${describe(role, name)}`, attemptMs: CLICK_TIMEOUT_MS });
}

/** Brings the page to the front, waits for the text box with this name and replaces its text with `text`. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  await comeToFront(page);
  const box = await eventually(() => textBox(page, name), { what: `text box "${name}" appears` });
  await box.evaluate((element) => {
    (element as HTMLInputElement).focus();
    (element as HTMLInputElement).select();
  });
  await (text === '' ? page.keyboard.press('Backspace') : box.type(text));
}

/** The visible text of the first element with this role and name, with white space collapsed. */
export async function textOf(page: Page, role: string, name?: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the visible text is wanted, not all of the document's.
  const text = await (await byRole(page, role, name)).evaluate((element) => (element as HTMLElement).innerText);
  return text.replace(/\s+/g, ' ').trim();
}

/** The number of elements with this role and name. */
export async function countRole(page: Page, role: string, name?: string): Promise<number> {
  return (await allByRole(page, role, name)).length;
}

/** Brings the page's tab to the front: Chromium never answers a click in a background tab. A popup is always in front. */
export async function comeToFront(page: Page): Promise<void> {
  if (await page.evaluate(() => document.visibilityState === 'hidden')) await page.bringToFront();
}

async function textBox(page: Page, name: string): Promise<ElementHandle<Element>> {
  for (const role of TEXT_ROLES) {
    const [box] = await allByRole(page, role, name);
    if (box) return box;
  }
  throw new Error('not found');
}

/** A password box has no ARIA role. Chromium calls it a textbox, Firefox nothing, so there it is found by its name. */
async function passwordBoxes(page: Page, name: string): Promise<ElementHandle<Element>[]> {
  const named = await find(page, { name, most: Number.MAX_SAFE_INTEGER });
  const isPassword = await Promise.all(
    named.map((node) => node.evaluate((element) => element.matches('[type=password]'))),
  );
  return named.filter((_, index) => isPassword[index]);
}

async function find(
  page: Page,
  { role, name, most }: { role?: string; name: string | undefined; most: number },
): Promise<ElementHandle<Element>[]> {
  if (await isFirefox(page)) return findAccessible(page, { role: role ?? null, name: name ?? null, most });
  const attributes = Object.entries({ role, name }).map(([key, value]) =>
    value === undefined ? '' : attribute(key, value),
  );
  const selector = `aria/${attributes.join('')}`;
  if (most > 1) return page.$$(selector);
  const first = await page.$(selector);
  return first ? [first] : [];
}

/** @throws {Error} If the value contains both kinds of quotes, which puppeteer's selectors can't express. */
function attribute(key: string, value: string): string {
  const quote = value.includes('"') ? "'" : '"';
  if (value.includes(quote)) throw new Error(`Can't search for a name with both kinds of quotes: ${value}`);
  return `[${key}=${quote}${value}${quote}]`;
}

function describe(role: string, name?: string): string {
  return name === undefined ? role : `${role} "${name}"`;
}
