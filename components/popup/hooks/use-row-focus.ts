import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Chat } from '../../../utils/domain/model/chat.ts';

interface RowFocus {
  /** The only row whose controls are in the tab order: the one that was used last, else the first. */
  readonly tabbableIndex: number;
  /** The chat whose row had the focus last, or was pressed: not every browser focuses what is pressed. null: none. */
  readonly lastUsedId: string | null;
  onUsed(id: string): void;
  /** Moves the focus to this chat's row, once it is rendered. */
  focusRow(id: string): void;
  /** Puts the first row back into the tab order, and with `focus` focuses it. */
  reset(focus: boolean): void;
}

/** Stands for the first row, whichever that is by then; chat ids are never empty. */
const FIRST_ROW = '';

/** Keeps track of which row of the list in `scroller` is used. */
export function useRowFocus(scroller: RefObject<HTMLElement | null>, chats: readonly Chat[]): RowFocus {
  const [lastUsedId, setLastUsedId] = useState<string | null>(null);
  const [pendingFocusId, setPendingFocusId] = useState<string | null>(null);
  const usedIndex = useMemo(() => chats.findIndex(({ id }) => id === lastUsedId), [chats, lastUsedId]);
  const tabbableIndex = Math.max(usedIndex, 0);

  useLayoutEffect(() => {
    if (pendingFocusId === null) return;
    setPendingFocusId(null);
    scroller.current?.querySelector<HTMLElement>(`[data-index="${tabbableIndex}"] .row-name`)?.focus();
  }, [scroller, pendingFocusId, tabbableIndex]);

  return {
    tabbableIndex,
    lastUsedId,
    onUsed: setLastUsedId,
    focusRow: (id) => {
      setLastUsedId(id);
      setPendingFocusId(id);
    },
    reset: (focus) => {
      setLastUsedId(null);
      if (focus) setPendingFocusId(FIRST_ROW);
    },
  };
}
