import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows beyond the edges, so that scrolling does not reveal a gap. */
const OVERSCAN = 2;
/** The same at the top, where each key in the search leads. The first step of a smooth scroll is shorter than a row. */
const OVERSCAN_AT_TOP = 1;
/** As many as fill the popup: before it is on screen, browsers measure its content in a tiny window. */
const INITIAL_ROWS = 8;

/** Rows from `from` up to, but not including, `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns which of `count` rows of equal height are visible. Only those are rendered, because a document of 1,000 rows is
 * large and slow to open. `scroller` is the scroll container; its first child is the list of rows.
 */
export function useVisibleRows(scroller: RefObject<HTMLElement | null>, count: number): RowRange {
  const [range, setRange] = useState<RowRange>({ from: 0, to: INITIAL_ROWS });
  const { from, to } = range;
  const update = () => {
    const next = scroller.current && visibleRange(scroller.current, count);
    if (next && (next.from !== from || next.to !== to)) setRange(next);
  };
  const latestUpdate = useRef(update);
  latestUpdate.current = update;
  useLayoutEffect(update, [scroller, count, from, to]);
  useLayoutEffect(() => observe(scroller.current, () => latestUpdate.current()), [scroller]);
  return { from: Math.min(from, Math.max(count - 1, 0)), to: Math.min(to, count) };
}

/** Calls `onChange` whenever the element is scrolled or resized, or its content is. Returns a function that ends this. */
function observe(element: HTMLElement | null, onChange: () => void): () => void {
  const resizeObserver = new ResizeObserver(onChange);
  // Rows grow with the font size.
  for (const resized of [element, element?.firstElementChild]) if (resized) resizeObserver.observe(resized);
  element?.addEventListener('scroll', onChange, { passive: true });
  return () => {
    element?.removeEventListener('scroll', onChange);
    resizeObserver.disconnect();
  };
}

/** Returns null before layout. A row's height may be a fraction of a pixel. */
function visibleRange({ scrollTop, clientHeight, firstElementChild }: HTMLElement, count: number): RowRange | null {
  const height = (firstElementChild?.getBoundingClientRect().height ?? 0) / count;
  if (!(height > 0) || clientHeight === 0) return null;
  const first = Math.floor(scrollTop / height);
  const last = Math.ceil((scrollTop + clientHeight) / height);
  const overscan = scrollTop === 0 ? OVERSCAN_AT_TOP : OVERSCAN;
  return { from: Math.max(first - overscan, 0), to: last + overscan };
}
