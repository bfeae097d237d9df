import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Announcement } from '@/components/popup/PopupScreen';

/** How long what was done stays on the screen, ms. */
const DONE_MS = 5_000;

/** What was done on this page. */
interface Done {
  readonly text: string;
  /** This computer's clock, epoch ms. */
  readonly at: number;
}

interface Speaking {
  /** What was done last on this page; null: nothing, or long ago. */
  readonly done: Done | null;
  /** What is read aloud. */
  readonly announcement: Announcement | null;
  /** Says what was done. */
  say(text: string): void;
  /** Reads aloud only. */
  announce(text: string): void;
}

/** What is said of what was done and what has come. */
export function useSaid(): Speaking {
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const count = useRef(0);
  const announce = useCallback((text: string) => {
    count.current += 1;
    setAnnouncement({ id: count.current, text });
  }, []);
  const say = useCallback(
    (text: string) => {
      setDone({ text, at: Date.now() });
      announce(text);
    },
    [announce],
  );
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(null), DONE_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return { done, announcement, say, announce };
}
