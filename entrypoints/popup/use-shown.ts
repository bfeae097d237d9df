import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Snapshot } from '@/utils/domain/chat';
import type { Undo } from '@/utils/domain/undo';
import { glimpsed } from '@/utils/domain/views/glimpse';
import type { ListView } from '@/utils/domain/views/list';
import { useSeen } from '@/utils/store/use-seen';
import { AROUND, knows, LIST } from '@/utils/store/view';
import { afterPaint } from './after-paint';

/** What there is to draw. */
interface Shown {
  /** null: nothing yet. */
  readonly snapshot: Snapshot | null;
  /** What can be taken back; null as long as it is not known. */
  readonly undo: Undo | null;
  /** The list as it is, where `snapshot` has only its first chats; null: make it from the snapshot. */
  readonly glimpse: ListView | null;
  /** Whether nothing has been on the screen yet. */
  readonly first: boolean;
}

/** The store as the list sees it, live: its first rows as soon as can be, and once they are on the screen all of it. */
export function useShown(): Shown {
  const [seen, read] = useSeen();
  const [first, setFirst] = useState(true);
  const glimpse = knows(seen, LIST) ? null : (seen.glimpse?.list ?? null);
  const snapshot = useMemo(() => {
    if (!knows(seen, AROUND)) return null;
    return knows(seen, LIST) ? seen : glimpsed(seen, seen.glimpse);
  }, [seen]);
  const isDrawn = snapshot !== null;
  const isWaiting = !isDrawn && knows(seen, AROUND);

  // At once, and not after the first frame: until the document has loaded, the time is nobody's.
  useLayoutEffect(() => read(AROUND), [read]);
  useLayoutEffect(() => {
    if (isWaiting) read(LIST);
  }, [isWaiting, read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by what was drawn first
  useLayoutEffect(() => {
    if (!isDrawn) return;
    return afterPaint(() => {
      if (glimpse) read(LIST);
      setFirst(false);
    });
  }, [isDrawn, read]);
  return { snapshot, undo: seen.undo ?? null, glimpse, first };
}
