import type { I18n } from '../i18n';
import { isOffered, type Undo } from '../undo';

/** A change that a list offers to take back. */
export interface UndoOffer {
  readonly id: string;
  /** "Marked 3 read" */
  readonly text: string;
}

/** null where there is nothing to take back, or its minute is over. `now` in epoch ms. */
export function undoOffer(undo: Undo | null, now: number, { t }: I18n): UndoOffer | null {
  if (!undo || !isOffered(undo, now)) return null;
  const { id, count, turned } = undo;
  return { id, text: turned === 'read' ? t('markedRead', { count }) : t('markedUnread', { count }) };
}
