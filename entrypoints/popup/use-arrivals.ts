import { useEffect, useRef } from 'preact/hooks';
import { arrivals } from '@/utils/domain/arrivals';
import type { Snapshot } from '@/utils/domain/chat';
import type { I18n } from '@/utils/domain/i18n';
import { arrivalWords } from '@/utils/domain/views/arrival-words';

/** Has it read aloud when visitors write while the list is open. */
export function useArrivals(snapshot: Snapshot | null, i18n: I18n, announce: (text: string) => void): void {
  const before = useRef<Snapshot | null>(null);
  useEffect(() => {
    if (snapshot && before.current) {
      const words = arrivalWords(arrivals(before.current, snapshot), i18n);
      if (words !== null) announce(words);
    }
    before.current = snapshot;
  }, [snapshot, i18n, announce]);
}
