import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The ways to be at work, and whether the person is. */
const IDLE = { isPointedAt: false, hasFocus: false, isScrolled: false };

/**
 * Whether a person is at work in `region`: points at it, has the focus in it while the page has the keyboard, or has
 * scrolled it away from its top. What they have before them must not move then. Something else in the region, by another
 * `content`, begins at the top.
 */
export function useHolding(region: RefObject<HTMLElement | null>, content: string): boolean {
  const [ways, setWays] = useState(IDLE);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const become = (news: Partial<typeof IDLE>) => setWays((before) => ({ ...before, ...news }));
    // It may have come before anybody listened.
    become({ isPointedAt: element.matches(':hover') });
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointerenter', () => become({ isPointedAt: true }), { signal });
    element.addEventListener('pointerleave', () => become({ isPointedAt: false }), { signal });
    element.addEventListener('focusin', () => become({ hasFocus: true }), { signal });
    const leave = ({ relatedTarget }: FocusEvent) =>
      become({ hasFocus: element.contains(relatedTarget as Node | null) });
    element.addEventListener('focusout', leave, { signal });
    // Who works in the page beside the panel does not work in the panel, though it keeps its focus for later.
    window.addEventListener('blur', () => become({ hasFocus: false }), { signal });
    const comeBack = () => become({ hasFocus: element.contains(document.activeElement) });
    window.addEventListener('focus', comeBack, { signal });
    // Scrolling is what the list inside does, and does not rise from there. All else counts for the region and the window as a
    // whole: caught on its way down, the pointer's step from one row to the next would look like one out of the list.
    const scroll = ({ target }: Event) => become({ isScrolled: target instanceof Element && target.scrollTop > 0 });
    element.addEventListener('scroll', scroll, { signal, capture: true });
    return () => listening.abort();
  }, [region]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows that were scrolled may be gone without a word
  useEffect(() => setWays((before) => ({ ...before, isScrolled: false })), [content]);
  return ways.isPointedAt || ways.hasFocus || ways.isScrolled;
}
