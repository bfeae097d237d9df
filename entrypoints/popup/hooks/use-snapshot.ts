import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Undo } from '../../../utils/domain/read-marks/undo.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import type { ListView } from '../../../utils/domain/views/list.ts';
import { snapshotFromPreview } from '../../../utils/domain/views/list-preview.ts';
import { hasLoaded, LIST_ITEMS, SMALL_ITEMS } from '../../../utils/store/page-state.ts';
import { usePageState } from '../../../utils/store/use-page-state.ts';
import { afterPaint } from '../after-paint.ts';

/** What there is to draw. */
interface ListSnapshot {
  /** null: nothing yet. */
  readonly snapshot: Snapshot | null;
  /** What can be taken back; null as long as it is not known. */
  readonly undo: Undo | null;
  /** The list as it is, where `snapshot` has only its first chats; null: make it from the snapshot. */
  readonly preview: ListView | null;
  /** Whether nothing has been on the screen yet. */
  readonly isFirstFrame: boolean;
}

/** The store as the list sees it, live: its first rows as soon as can be, and once they are on the screen all of it. */
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

  // At once, and not after the first frame: until the document has loaded, the time is nobody's.
  useLayoutEffect(() => read(SMALL_ITEMS), [read]);
  useLayoutEffect(() => {
    if (isWaiting) read(LIST_ITEMS);
  }, [isWaiting, read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by what was drawn first
  useLayoutEffect(() => {
    if (!isRendered) return;
    return afterPaint(() => {
      if (preview) read(LIST_ITEMS);
      setFirstFrame(false);
    });
  }, [isRendered, read]);
  return { snapshot, undo: pageState.undo ?? null, preview, isFirstFrame };
}
