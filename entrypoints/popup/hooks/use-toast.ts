import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Announcement } from '../../../components/popup/props.ts';

/** How long a toast stays on screen, ms. */
const TOAST_MS = 5_000;

interface Toast {
  readonly text: string;
  /** This computer's clock, epoch ms. */
  readonly at: number;
}

interface ToastState {
  /** What was done last on this page; null: nothing recently. */
  readonly toast: Toast | null;
  /** What screen readers announce. */
  readonly announcement: Announcement | null;
  /** Shows and announces what was done. */
  showToast(text: string): void;
  /** Only announces. */
  announce(text: string): void;
}

/** Keeps the toast and the announcement of the list. */
export function useToast(): ToastState {
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const [toast, setToast] = useState<Toast | null>(null);
  const count = useRef(0);
  const announce = useCallback((text: string) => {
    count.current += 1;
    setAnnouncement({ id: count.current, text });
  }, []);
  const showToast = useCallback(
    (text: string) => {
      setToast({ text, at: Date.now() });
      announce(text);
    },
    [announce],
  );
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return { toast, announcement, showToast, announce };
}
