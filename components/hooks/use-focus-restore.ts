import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What can have the focus. One that is `data-no-autofocus` does much at one press, and is never given a focus that was elsewhere. */
const CONTROLS = ':is(a[href], button, input, select, summary):not([tabindex="-1"], [data-no-autofocus])';

interface Focused {
  readonly element: HTMLElement;
  /** The part of the page that stays when the control goes. */
  readonly region: HTMLElement | null;
  /** Its place among the items of its list; -1 outside of lists. */
  readonly index: number;
}

/**
 * Keeps the keyboard's focus inside `root` over a redraw: a control that moved gets it back, and for one that vanished its
 * neighbour does, on which a second press does no harm: the row that took its place, else the first control of the nearest
 * `data-region`, or of the page's main part where that region went too, else of `root`, else that region, where it can have
 * the focus. Call it in the component whose redraw moves or removes controls.
 */
export function useFocusRestore(root: RefObject<HTMLElement | null>): void {
  // While rendering, the document still is what the user has before them.
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
