import { useEffect, useRef } from 'preact/hooks';
import { arrivals } from '@/utils/domain/arrivals';
import type { Snapshot } from '@/utils/domain/chat';
import type { I18n } from '@/utils/domain/i18n';
import { arrivalWords } from '@/utils/domain/views/arrival-words';
import type { PopupView } from '@/utils/domain/views/popup';

/** Has it read aloud when visitors write while the list is open, that it is snoozed, and when checks begin to fail. */
export function useNews(
  snapshot: Snapshot | null,
  view: PopupView | null,
  i18n: I18n,
  announce: (text: string) => void,
): void {
  const before = useRef<Snapshot | null>(null);
  useEffect(() => {
    if (snapshot && before.current) {
      const words = arrivalWords(arrivals(before.current, snapshot), i18n);
      if (words !== null) announce(words);
    }
    before.current = snapshot;
  }, [snapshot, i18n, announce]);

  const snoozed = view && (view.snoozed ?? '');
  const snoozedBefore = useRef(snoozed);
  useEffect(() => {
    if (snoozed && snoozedBefore.current !== null && snoozed !== snoozedBefore.current) announce(snoozed);
    snoozedBefore.current = snoozed;
  }, [snoozed, announce]);

  const trouble = view && (view.notice?.kind ?? 'none');
  const troubleBefore = useRef(trouble);
  useEffect(() => {
    // A refused key is an alert, and speaks for itself.
    const isNew = trouble !== troubleBefore.current && troubleBefore.current !== null;
    if (isNew && view?.notice && trouble !== 'refused') announce(view.status);
    troubleBefore.current = trouble;
  }, [trouble, view, announce]);
}
