import { useLayoutEffect } from 'preact/hooks';
import type { Snapshot } from '@/utils/domain/chat';
import { useSeen } from '@/utils/store/use-seen';
import { AROUND, knows, LIST } from '@/utils/store/view';

const EVERYTHING = [...AROUND, ...LIST];

/** The store as the settings page sees it, live; null until it has been read for the first time. */
export function useSnapshot(): Snapshot | null {
  const [seen, read] = useSeen();
  useLayoutEffect(() => read(EVERYTHING), [read]);
  return knows(seen, EVERYTHING) ? seen : null;
}
