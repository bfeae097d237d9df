import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Anchor {
  readonly row: Element;
  /** Pixels from the top of the window. */
  readonly top: number;
}

/**
 * Rows come, go and change places without moving what the user points at: the row under the pointer, else the one with
 * the focus, else the topmost of a scrolled list stays where it is. `list` is what scrolls and holds the rows; with another
 * `choice` of what to see, the list begins at its top.
 */
export function useSteadyRows(list: RefObject<HTMLElement | null>, choice: string): void {
  const lastChoice = useRef(choice);
  // Where the list was scrolled to, away from its top, only to keep a row still.
  const pushedTo = useRef<number | null>(null);
  // While rendering, the document still has the rows in their old places.
  const anchor = list.current && lastChoice.current === choice ? anchorOf(list.current) : null;

  useLayoutEffect(() => {
    const scroller = list.current;
    if (!scroller) return;
    if (lastChoice.current !== choice) scroller.scrollTop = 0;
    lastChoice.current = choice;
    if (!anchor?.row.isConnected) return;
    const fromTop = scroller.scrollTop === 0 || scroller.scrollTop === pushedTo.current;
    if (pushBack(scroller, anchor) && fromTop) pushedTo.current = scroller.scrollTop;
  });

  useEffect(() => {
    const scroller = list.current;
    const release = () => {
      if (scroller && scroller.scrollTop === pushedTo.current) scroller.scrollTop = 0;
      scroller?.style.removeProperty('padding-block-end');
      pushedTo.current = null;
    };
    scroller?.addEventListener('pointerleave', release);
    return () => scroller?.removeEventListener('pointerleave', release);
  }, [list]);
}

function anchorOf(list: HTMLElement): Anchor | null {
  const row = list.querySelector('li:hover') ?? list.querySelector('li:focus-within') ?? topmostOfScrolled(list);
  return row && { row, top: row.getBoundingClientRect().top };
}

function topmostOfScrolled(list: HTMLElement): Element | null {
  const height = list.firstElementChild?.clientHeight ?? 0;
  return list.scrollTop > 0 && height > 0 ? (list.children[Math.floor(list.scrollTop / height)] ?? null) : null;
}

/** Scrolls by as much as the row was moved, with room made at the end where there is too little. Whether it did. */
function pushBack(list: HTMLElement, { row, top }: Anchor): boolean {
  const moved = Math.round(row.getBoundingClientRect().top - top);
  if (moved === 0) return false;
  const room = list.clientHeight + list.scrollTop + moved - heightOfRows(list);
  if (room > 0) list.style.setProperty('padding-block-end', `${room}px`);
  list.scrollTop += moved;
  return true;
}

function heightOfRows(list: HTMLElement): number {
  const end = list.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  return end - list.getBoundingClientRect().top + list.scrollTop;
}
