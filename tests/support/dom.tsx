import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { I18nProvider } from '../../components/i18n.tsx';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { ENGLISH } from './i18n.ts';

/** Renders into a fresh document body, in English by default; call it again to render again. */
export function renderInPage(screen: ComponentChild, i18n: I18n = ENGLISH): void {
  let root = document.querySelector('#root');
  if (!root) {
    root = document.createElement('div');
    root.id = 'root';
    document.body.append(root);
  }
  const target = root;
  act(() => render(<I18nProvider i18n={i18n}>{screen}</I18nProvider>, target));
}

/** Removes everything that the last test rendered. */
export function unmount(): void {
  const root = document.querySelector('#root');
  if (root) act(() => render(null, root));
  document.body.replaceChildren();
}

/** Selectors by role; ARIA has no roles for lists of terms, summaries and times. */
const TAGS: Record<string, string> = {
  dialog: 'dialog',
  alert: '[role="alert"]',
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  combobox: 'select',
  group: 'fieldset',
  heading: 'h1, h2, h3',
  keys: 'dl',
  link: 'a[href]',
  list: 'ul[role="list"]',
  listitem: 'li[role="listitem"]',
  navigation: 'nav',
  radio: 'input[type="radio"]',
  radiogroup: '[role="radiogroup"]',
  region: 'section[aria-labelledby]',
  searchbox: 'input[type="search"]',
  slider: 'input[type="range"]',
  spinbutton: 'input[type="number"]',
  status: '[role="status"]',
  textbox: 'input[type="text"]',
  summary: 'summary',
  time: 'input[type="time"]',
};

/** Finds the controls with the role and, if given, the accessible name, in document order. */
export function all(role: string, name?: string, within: ParentNode = document): HTMLElement[] {
  const found = Array.from(within.querySelectorAll<HTMLElement>(TAGS[role] ?? `[role="${role}"]`));
  return name === undefined ? found : found.filter((element) => nameOf(element) === name);
}

/** Finds the only control with role and name; throws unless there is exactly one. */
export function one(role: string, name?: string, within: ParentNode = document): HTMLElement {
  const found = all(role, name, within);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} × ${role} “${name ?? ''}”`);
  return first;
}

/** Computes the accessible name from `aria-labelledby`, `aria-label`, `<legend>`, `<label>` or content, in this order. */
export function nameOf(element: HTMLElement): string {
  const by = element.getAttribute('aria-labelledby');
  const own = by ? textOf(by) : element.getAttribute('aria-label');
  if (own) return own;
  if (element instanceof HTMLFieldSetElement) return element.querySelector('legend')?.textContent?.trim() ?? '';
  const label = document.querySelector(`label[for="${element.id}"]`) ?? element.closest('label');
  return (label ?? element).textContent?.trim() ?? '';
}

/** The accessible description, which screen readers speak after the name. */
export function descriptionOf(element: HTMLElement): string {
  return textOf(element.getAttribute('aria-describedby') ?? '');
}

function textOf(ids: string): string {
  const texts = ids.split(' ').map((id) => document.getElementById(id)?.textContent?.trim() ?? '');
  return texts.filter(Boolean).join(' ');
}

export function click(element: HTMLElement, init: MouseEventInit = {}): MouseEvent {
  const type = init.button === 1 ? 'auxclick' : 'click';
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
  act(() => void element.dispatchEvent(event));
  return event;
}

export function press(key: string, init: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  act(() => void document.activeElement?.dispatchEvent(event));
}

export function type(element: HTMLElement, text: string): void {
  if (!(element instanceof HTMLInputElement)) throw new Error('not an input');
  element.value = text;
  act(() => void element.dispatchEvent(new InputEvent('input', { bubbles: true })));
}

/** Ends the typing in a field as leaving it does: browsers fire `change`, then `blur`. */
export function leave(element: HTMLElement): void {
  act(() => void element.dispatchEvent(new Event('change', { bubbles: true })));
  act(() => void element.dispatchEvent(new FocusEvent('blur')));
}

/** Steps to a value as arrow keys, spinners and pickers do: browsers fire `input` and `change`, and the field keeps the focus. */
export function step(element: HTMLElement, value: string): void {
  type(element, value);
  act(() => void element.dispatchEvent(new Event('change', { bubbles: true })));
}

/** Types a text and leaves the field. */
export function fillIn(element: HTMLElement, text: string): void {
  type(element, text);
  leave(element);
}

/** Lets promises settle and their results render. */
export async function settle(): Promise<void> {
  await act(async () => {
    await Promise.resolve();
  });
}
