import { useEffect, useRef } from 'preact/hooks';
import type { Undo } from '../../../utils/domain/read-marks/undo.ts';
import type { UndoOffer } from '../../../utils/domain/views/undo-offer.ts';

/** Reads aloud what is marked while the list is open, no matter where; what was marked before that is only shown. */
export function useUndoAnnouncement(
  undo: Undo | null,
  offer: UndoOffer | null,
  announce: (text: string) => void,
): void {
  const openedAt = useRef(Date.now());
  const text = offer && undo && undo.at > openedAt.current ? offer.text : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words again for another change
  useEffect(() => {
    if (text !== null) announce(text);
  }, [offer?.id, text, announce]);
}
