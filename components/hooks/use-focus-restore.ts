import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Focusable controls. `data-no-autofocus` excludes one with a large effect, which a second key press must not trigger. */
const CONTROLS = ':is(a[href], button, input, select, summary):not([tabindex="-1"], [data-no-autofocus])';

interface Focused {
  readonly element: HTMLElement;
  /** The part of the page that remains when the control is removed. */
  readonly region: HTMLElement | null;
  /** Its position among the items of its list; -1 outside of lists. */
  readonly index: number;
}

/**
 * Keeps the keyboard focus inside `root` when a render moves or removes the focused control. A moved control gets the focus
 * back. For a removed one, the row that took its position gets it, else the first control of its `data-region`, or of the
 * main part if that region is gone too, else of `root`. Call it in the component whose render moves or removes controls.
 */
export function useFocusRestore(root: RefObject<HTMLElement | null>): void {
  // During the render, the document is still what the user sees.
  const before = root.current ? focusedIn(root.current) : null;
  useLayoutEffect(() => {
    if (before && root.current && isFocusLost(before.element)) fallbackFor(before, root.current)?.focus(KEEP_SCROLL);
  });
}

const KEEP_SCROLL = { preventScroll: true };

function focusedIn(root: HTMLElement): Focused | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || !root.contains(element)) return null;
  const item = element.closest('li');
  const index = item?.parentElement ? Array.from(item.parentElement.children).indexOf(item) : -1;
  return { element, region: element.closest<HTMLElement>('[data-region]'), index };
}

function isFocusLost(element: HTMLElement): boolean {
  const now = document.activeElement;
  return now !== element && (now === null || now === document.body || !now.isConnected);
}

function fallbackFor({ element, region, index }: Focused, root: HTMLElement): HTMLElement | null {
  if (element.isConnected) return element;
  const container = region?.isConnected ? region : (root.querySelector('main') ?? root);
  const items = container.querySelectorAll('li');
  const item = index < 0 ? null : items[Math.min(index, items.length - 1)];
  const find = (part: Element | null | undefined, selector: string) =>
    part?.querySelector<HTMLElement>(selector) ?? null;
  const controls = [find(item, 'a[href]'), find(item, CONTROLS), find(container, CONTROLS), find(root, CONTROLS)];
  return controls.find((control) => control !== null) ?? container;
}
