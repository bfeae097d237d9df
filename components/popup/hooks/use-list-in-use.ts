import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const NOT_IN_USE = { isPointedAt: false, hasFocus: false, isScrolled: false };

/**
 * Returns whether the user works in `region`, so that nothing in it may move: they point at it, have the focus in it while
 * the page has the keyboard, or have scrolled down. A change of `content` means that the region shows something else, from
 * its top.
 */
export function useListInUse(region: RefObject<HTMLElement | null>, content: string): boolean {
  const [use, setUse] = useState(NOT_IN_USE);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const update = (change: Partial<typeof NOT_IN_USE>) => setUse((before) => ({ ...before, ...change }));
    // The pointer may have entered before this listened.
    if (element.matches(':hover')) update({ isPointedAt: true });
    const abortController = new AbortController();
    const { signal } = abortController;
    element.addEventListener('pointerenter', () => update({ isPointedAt: true }), { signal });
    element.addEventListener('pointerleave', () => update({ isPointedAt: false }), { signal });
    element.addEventListener('focusin', () => update({ hasFocus: true }), { signal });
    const onFocusOut = ({ relatedTarget }: FocusEvent) =>
      update({ hasFocus: element.contains(relatedTarget as Node | null) });
    element.addEventListener('focusout', onFocusOut, { signal });
    // A user who works in the web page does not use the panel, although the panel remembers its focus.
    window.addEventListener('blur', () => update({ hasFocus: false }), { signal });
    const onWindowFocus = () => update({ hasFocus: element.contains(document.activeElement) });
    window.addEventListener('focus', onWindowFocus, { signal });
    // Scroll events do not bubble, so this one is captured. The others must not be: captured, a pointer that moves from one
    // row to the next would look like one that leaves the list.
    const onScroll = ({ target }: Event) => update({ isScrolled: target instanceof Element && target.scrollTop > 0 });
    element.addEventListener('scroll', onScroll, { signal, capture: true });
    return () => abortController.abort();
  }, [region]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: replaced rows send no scroll event
  useEffect(() => setUse((before) => (before.isScrolled ? { ...before, isScrolled: false } : before)), [content]);
  return use.isPointedAt || use.hasFocus || use.isScrolled;
}
