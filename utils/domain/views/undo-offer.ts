import { isOffered, type Undo } from '../read-marks/undo.ts';
import type { I18n } from '../text/i18n.ts';

/** A change of read marks that the user can undo. */
export interface UndoOffer {
  readonly id: string;
  /** "3 marked as read" */
  readonly text: string;
}

/** Returns null if there is nothing to undo, or its minute is over. `now` in epoch ms. */
export function undoOffer(undo: Undo | null, now: number, { t }: I18n): UndoOffer | null {
  if (!undo || !isOffered(undo, now)) return null;
  const { id, count, changedTo } = undo;
  return { id, text: changedTo === 'read' ? t('markedRead', { count }) : t('markedUnread', { count }) };
}
