import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Announcement } from '../../../components/popup/props.ts';

/** How long what was done stays on the screen, ms. */
const TOAST_MS = 5_000;

/** What was done on this page. */
interface Toast {
  readonly text: string;
  /** This computer's clock, epoch ms. */
  readonly at: number;
}

interface ToastState {
  /** What was done last on this page; null: nothing, or long ago. */
  readonly toast: Toast | null;
  /** What is read aloud. */
  readonly announcement: Announcement | null;
  /** Says what was done. */
  showToast(text: string): void;
  /** Reads aloud only. */
  announce(text: string): void;
}

/** What is said of what was done and what has come. */
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
