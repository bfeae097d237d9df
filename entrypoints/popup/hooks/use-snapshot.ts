import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Undo } from '../../../utils/domain/read-marks/undo.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import type { ListView } from '../../../utils/domain/views/list.ts';
import { snapshotFromPreview } from '../../../utils/domain/views/list-preview.ts';
import { usePageState } from '../../../utils/store/hooks/use-page-state.ts';
import { hasLoaded, LIST_ITEMS, SMALL_ITEMS } from '../../../utils/store/page-state.ts';
import { afterFirstPaint } from '../after-first-paint.ts';

/** What the list renders from. */
interface ListSnapshot {
  /** null: nothing has been read yet. */
  readonly snapshot: Snapshot | null;
  /** The change of read marks that can be undone; null until it is known. */
  readonly undo: Undo | null;
  /** The list, while `snapshot` has only its first chats; null: derive it from the snapshot. */
  readonly preview: ListView | null;
  /** Whether nothing has been painted yet. */
  readonly isFirstFrame: boolean;
}

/** Follows the store for the list: first the preview with the first rows, and once they are painted everything. */
export function useSnapshot(): ListSnapshot {
  const [pageState, read] = usePageState();
  const [isFirstFrame, setFirstFrame] = useState(true);
  const preview = hasLoaded(pageState, LIST_ITEMS) ? null : (pageState.listPreview?.list ?? null);
  const snapshot = useMemo(() => {
    if (!hasLoaded(pageState, SMALL_ITEMS)) return null;
    return hasLoaded(pageState, LIST_ITEMS) ? pageState : snapshotFromPreview(pageState, pageState.listPreview);
  }, [pageState]);
  const isRendered = snapshot !== null;
  const isWaiting = !isRendered && hasLoaded(pageState, SMALL_ITEMS);

  // Before the first frame: until the document has loaded, the browser is idle.
  useLayoutEffect(() => read(SMALL_ITEMS), [read]);
  useLayoutEffect(() => {
    if (isWaiting) read(LIST_ITEMS);
  }, [isWaiting, read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only after the first rendering
  useLayoutEffect(() => {
    if (!isRendered) return;
    return afterFirstPaint(() => {
      if (preview) read(LIST_ITEMS);
      setFirstFrame(false);
    });
  }, [isRendered, read]);
  return { snapshot, undo: pageState.undo ?? null, preview, isFirstFrame };
}
