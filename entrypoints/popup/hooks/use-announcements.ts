import { useEffect, useRef } from 'preact/hooks';
import { arrivals } from '../../../utils/domain/list/arrivals.ts';
import type { Undo } from '../../../utils/domain/read-marks/undo.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import type { I18n } from '../../../utils/domain/text/i18n.ts';
import { arrivalText } from '../../../utils/domain/views/arrivals-text.ts';
import type { PopupView } from '../../../utils/domain/views/popup.ts';
import type { UndoOffer } from '../../../utils/domain/views/undo-offer.ts';

type Announce = (text: string) => void;

/** Announces to screen readers, while the list is open: new messages, a snooze, and that checks begin to fail. */
export function useAnnouncements(
  snapshot: Snapshot | null,
  view: PopupView | null,
  i18n: I18n,
  announce: Announce,
): void {
  useArrivalAnnouncement(snapshot, i18n, announce);
  useSnoozeAnnouncement(view, announce);
  useFailureAnnouncement(view, announce);
}

/** Announces changes of read marks made since the list was opened, on any page; earlier ones are only shown. */
export function useUndoAnnouncement(undo: Undo | null, offer: UndoOffer | null, announce: Announce): void {
  const openedAt = useRef(Date.now());
  const text = offer && undo && undo.at > openedAt.current ? offer.text : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change is announced even if its text is the same
  useEffect(() => {
    if (text !== null) announce(text);
  }, [offer?.id, text, announce]);
}

function useArrivalAnnouncement(snapshot: Snapshot | null, i18n: I18n, announce: Announce): void {
  const before = useRef<Snapshot | null>(null);
  useEffect(() => {
    if (snapshot && before.current) {
      const text = arrivalText(arrivals(before.current, snapshot), i18n);
      if (text !== null) announce(text);
    }
    before.current = snapshot;
  }, [snapshot, i18n, announce]);
}

function useSnoozeAnnouncement(view: PopupView | null, announce: Announce): void {
  const snoozed = view && (view.snoozed ?? '');
  const before = useRef(snoozed);
  useEffect(() => {
    if (snoozed && before.current !== null && snoozed !== before.current) announce(snoozed);
    before.current = snoozed;
  }, [snoozed, announce]);
}

function useFailureAnnouncement(view: PopupView | null, announce: Announce): void {
  const failureKind = view && (view.notice?.kind ?? 'none');
  const before = useRef(failureKind);
  useEffect(() => {
    const isNew = failureKind !== before.current && before.current !== null;
    // The notice of a refused key is an alert, which is read aloud anyway.
    if (isNew && view?.notice && failureKind !== 'unauthorized') announce(view.status);
    before.current = failureKind;
  }, [failureKind, view, announce]);
}
