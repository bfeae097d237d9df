import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '@/components/popup/PopupFooter';
import type { Announcement } from '@/components/popup/PopupScreen';

/** So long stands what can be taken back, ms: time enough to think again. */
const UNDOABLE_MS = 60_000;
/** So long stands what was merely done, ms. */
const DONE_MS = 5_000;

interface Speaking {
  /** What was done last; null: nothing, or long ago. */
  readonly said: Said | null;
  /** What is read aloud. */
  readonly announcement: Announcement | null;
  /** Says what was done. What can be taken back stays behind what cannot, until it takes its turn again. */
  say(text: string, isUndoable?: boolean): void;
  /** Reads aloud only. */
  announce(text: string): void;
}

/** What is said of what was done and what has come. */
export function useSaid(): Speaking {
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const [undoable, offer] = usePassing(UNDOABLE_MS);
  const [done, tellDone] = usePassing(DONE_MS);
  const count = useRef(0);
  const announce = useCallback((text: string) => {
    count.current += 1;
    setAnnouncement({ id: count.current, text });
  }, []);
  const say = useCallback(
    (text: string, isUndoable = false) => {
      if (isUndoable) {
        offer({ text, undoable: true });
        tellDone(null);
      } else tellDone({ text, undoable: false });
      announce(text);
    },
    [announce, offer, tellDone],
  );
  return { said: done ?? undoable, announcement, say, announce };
}

/** Something that goes away by itself after `ms`. */
function usePassing(ms: number): [Said | null, (said: Said | null) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), ms);
    return () => clearTimeout(timer);
  }, [said, ms]);
  return [said, setSaid];
}
