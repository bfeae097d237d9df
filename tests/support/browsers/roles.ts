import type { ElementHandle, Page } from 'puppeteer-core';
import { clickOn } from './click.ts';
import { DEFAULT_TIMEOUT_MS, eventually } from './eventually.ts';
import { findAccessible } from './firefox-content.ts';
import { isFirefox } from './firefox-internals.ts';

export { clickOn, ignoreIfClosed } from './click.ts';
export { eventually } from './eventually.ts';

/** On a busy computer a click takes its time, and one that was given up may still come: then there were two. */
export const CLICK_TIMEOUT_MS = 20_000;

/** Roles that take text; the role of a password box differs (see `passwordBoxes`). */
const TEXT_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton'];

/**
 * The elements that assistive technology finds by this role and, where given, this exact accessible name, in document
 * order. Both browsers answer from their accessibility tree, so what is hidden is not among them.
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

/** The first element with this role and name. @throws {Error} Where there is none; it does not wait. */
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
 * Goes to the page's tab, waits for the control and clicks it with the mouse. The click may close the page: a popup goes
 * when a tab opens.
 */
export async function click(page: Page, role: string, name: string): Promise<void> {
  await comeToFront(page);
  const attempt = async () => clickOn(await byRole(page, role, name));
  await eventually(attempt, { what: `click on ${describe(role, name)}`, attemptMs: CLICK_TIMEOUT_MS });
}

/** Goes to the page's tab, waits for the text box of this name and types `text` in place of what it holds. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  await comeToFront(page);
  const box = await eventually(() => textBox(page, name), { what: `text box "${name}" appears` });
  await box.evaluate((element) => {
    (element as HTMLInputElement).focus();
    (element as HTMLInputElement).select();
  });
  await (text === '' ? page.keyboard.press('Backspace') : box.type(text));
}

/** The text that is shown in the first element with this role and name, its white space made single spaces. */
export async function textOf(page: Page, role: string, name?: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees is asked for, not what the document holds.
  const text = await (await byRole(page, role, name)).evaluate((element) => (element as HTMLElement).innerText);
  return text.replace(/\s+/g, ' ').trim();
}

/** How many elements have this role and name. */
export async function countRole(page: Page, role: string, name?: string): Promise<number> {
  return (await allByRole(page, role, name)).length;
}

/** Goes to the page's tab. Chromium never answers to a click in a tab that is behind another. A popup is always in front, and is no tab to go to. */
export async function comeToFront(page: Page): Promise<void> {
  if (await page.evaluate(() => document.visibilityState === 'hidden')) await page.bringToFront();
}

async function textBox(page: Page, name: string): Promise<ElementHandle<Element>> {
  for (const role of TEXT_ROLES) {
    const [box] = await allByRole(page, role, name);
    if (box) return box;
  }
  throw new Error('none');
}

/** A password box has no role in ARIA. Chromium calls it a textbox, Firefox gives it none: there it is found by its name. */
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

/** @throws {Error} For a value with both kinds of quotes, which puppeteer's selectors cannot hold. */
function attribute(key: string, value: string): string {
  const quote = value.includes('"') ? "'" : '"';
  if (value.includes(quote)) throw new Error(`A name with both kinds of quotes cannot be looked for: ${value}`);
  return `[${key}=${quote}${value}${quote}]`;
}

function describe(role: string, name?: string): string {
  return name === undefined ? role : `${role} "${name}"`;
}
