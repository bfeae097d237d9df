import { useEffect, useRef } from 'preact/hooks';
import { arrivals } from '../../../utils/domain/list/arrivals.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import type { I18n } from '../../../utils/domain/text/i18n.ts';
import { arrivalText } from '../../../utils/domain/views/arrivals-text.ts';
import type { PopupView } from '../../../utils/domain/views/popup.ts';

/** Has it read aloud when visitors write while the list is open, that it is snoozed, and when checks begin to fail. */
export function useAnnouncements(
  snapshot: Snapshot | null,
  view: PopupView | null,
  i18n: I18n,
  announce: (text: string) => void,
): void {
  const before = useRef<Snapshot | null>(null);
  useEffect(() => {
    if (snapshot && before.current) {
      const text = arrivalText(arrivals(before.current, snapshot), i18n);
      if (text !== null) announce(text);
    }
    before.current = snapshot;
  }, [snapshot, i18n, announce]);

  const snoozed = view && (view.snoozed ?? '');
  const snoozedBefore = useRef(snoozed);
  useEffect(() => {
    if (snoozed && snoozedBefore.current !== null && snoozed !== snoozedBefore.current) announce(snoozed);
    snoozedBefore.current = snoozed;
  }, [snoozed, announce]);

  const failureKind = view && (view.notice?.kind ?? 'none');
  const failureKindBefore = useRef(failureKind);
  useEffect(() => {
    // A refused key is an alert, and speaks for itself.
    const isNew = failureKind !== failureKindBefore.current && failureKindBefore.current !== null;
    if (isNew && view?.notice && failureKind !== 'unauthorized') announce(view.status);
    failureKindBefore.current = failureKind;
  }, [failureKind, view, announce]);
}
