import { useLayoutEffect } from 'preact/hooks';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { usePageState } from '../../../utils/store/hooks/use-page-state.ts';
import { hasLoaded, LIST_ITEMS, SMALL_ITEMS } from '../../../utils/store/page-state.ts';

const ALL_ITEMS = [...SMALL_ITEMS, ...LIST_ITEMS];

/** Follows the store for the settings page; null until it has been read. */
export function useSnapshot(): Snapshot | null {
  const [pageState, read] = usePageState();
  useLayoutEffect(() => read(ALL_ITEMS), [read]);
  return hasLoaded(pageState, ALL_ITEMS) ? pageState : null;
}
