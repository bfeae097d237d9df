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
    const holdsFocus = () => element.contains(document.activeElement);
    // It may have come before anybody listened.
    become({ isPointedAt: element.matches(':hover') });
    const listeners: [EventTarget, string, (event: Event) => void][] = [
      [element, 'pointerenter', () => become({ isPointedAt: true })],
      [element, 'pointerleave', () => become({ isPointedAt: false })],
      [element, 'focusin', () => become({ hasFocus: true })],
      [
        element,
        'focusout',
        (event) => become({ hasFocus: element.contains((event as FocusEvent).relatedTarget as Node | null) }),
      ],
      // Who works in the page beside the panel does not work in the panel, though it keeps its focus for later.
      [window, 'blur', () => become({ hasFocus: false })],
      [window, 'focus', () => become({ hasFocus: holdsFocus() })],
      [element, 'scroll', ({ target }) => become({ isScrolled: target instanceof Element && target.scrollTop > 0 })],
    ];
    // Scrolling is what the list inside does. All else counts for the region and the window as a whole: caught on its way
    // down, the pointer's step from one row to the next would look like one out of the list.
    const options = (type: string) => ({ capture: type === 'scroll' });
    for (const [target, type, listener] of listeners) target.addEventListener(type, listener, options(type));
    return () => {
      for (const [target, type, listener] of listeners) target.removeEventListener(type, listener, options(type));
    };
  }, [region]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows that were scrolled may be gone without a word
  useEffect(() => setWays((before) => ({ ...before, isScrolled: false })), [content]);
  return ways.isPointedAt || ways.hasFocus || ways.isScrolled;
}
