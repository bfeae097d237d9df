import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The ways to be at work, and whether the person is. */
const NOT_IN_USE = { isPointedAt: false, hasFocus: false, isScrolled: false };

/**
 * Whether a person is at work in `region`: points at it, has the focus in it while the page has the keyboard, or has
 * scrolled it away from its top. What they have before them must not move then. Something else in the region, by another
 * `content`, begins at the top.
 */
export function useListInUse(region: RefObject<HTMLElement | null>, content: string): boolean {
  const [use, setUse] = useState(NOT_IN_USE);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const update = (change: Partial<typeof NOT_IN_USE>) => setUse((before) => ({ ...before, ...change }));
    // It may have come before anybody listened.
    update({ isPointedAt: element.matches(':hover') });
    const abortController = new AbortController();
    const { signal } = abortController;
    element.addEventListener('pointerenter', () => update({ isPointedAt: true }), { signal });
    element.addEventListener('pointerleave', () => update({ isPointedAt: false }), { signal });
    element.addEventListener('focusin', () => update({ hasFocus: true }), { signal });
    const onFocusOut = ({ relatedTarget }: FocusEvent) =>
      update({ hasFocus: element.contains(relatedTarget as Node | null) });
    element.addEventListener('focusout', onFocusOut, { signal });
    // Who works in the page beside the panel does not work in the panel, though it keeps its focus for later.
    window.addEventListener('blur', () => update({ hasFocus: false }), { signal });
    const onWindowFocus = () => update({ hasFocus: element.contains(document.activeElement) });
    window.addEventListener('focus', onWindowFocus, { signal });
    // Scrolling is what the list inside does, and does not rise from there. All else counts for the region and the window as a
    // whole: caught on its way down, the pointer's step from one row to the next would look like one out of the list.
    const onScroll = ({ target }: Event) => update({ isScrolled: target instanceof Element && target.scrollTop > 0 });
    element.addEventListener('scroll', onScroll, { signal, capture: true });
    return () => abortController.abort();
  }, [region]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows that were scrolled may be gone without a word
  useEffect(() => setUse((before) => ({ ...before, isScrolled: false })), [content]);
  return use.isPointedAt || use.hasFocus || use.isScrolled;
}
