import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows beyond the edges, so that scrolling does not show the ground. */
const OVERSCAN = 2;
/** So many fill the popup. Before it is on the screen, the window says less than it will have: browsers ask for the size in a tiny one. */
const INITIAL_ROWS = 6;

/** Rows from `from` up to, and without, `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Which of `count` rows of one height are before a person's eyes: only those are drawn, for a document of 1,000 rows is
 * slow to open and large. `scroller` is what scrolls, and holds the rows in its first list.
 */
export function useVisibleRows(scroller: RefObject<HTMLElement | null>, count: number): RowRange {
  const [range, setRange] = useState<RowRange>({ from: 0, to: INITIAL_ROWS });
  const { from, to } = range;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const update = () => {
      const next = visibleRange(element, count);
      if (next && (next.from !== from || next.to !== to)) setRange(next);
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    const resizeObserver = new ResizeObserver(update);
    resizeObserver.observe(element);
    // Its rows grow with the size of the letters.
    if (element.firstElementChild) resizeObserver.observe(element.firstElementChild);
    return () => {
      element.removeEventListener('scroll', update);
      resizeObserver.disconnect();
    };
  }, [scroller, count, from, to]);
  return { from: Math.min(from, Math.max(count - 1, 0)), to: Math.min(to, count) };
}

/** null where nothing is laid out. A row's height need not be a whole number of pixels. */
function visibleRange({ scrollTop, clientHeight, firstElementChild }: HTMLElement, count: number): RowRange | null {
  const height = (firstElementChild?.getBoundingClientRect().height ?? 0) / count;
  if (!(height > 0) || clientHeight === 0) return null;
  const first = Math.floor(scrollTop / height);
  const last = Math.ceil((scrollTop + clientHeight) / height);
  return { from: Math.max(first - OVERSCAN, 0), to: last + OVERSCAN };
}
