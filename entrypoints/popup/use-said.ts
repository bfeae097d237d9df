import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '@/components/popup/PopupFooter';

/** So long it stands there, ms: time enough to think again. */
const SAID_MS = 30_000;
/** After that it is taken away, ms, so that the same words are read again when they are true again. */
const READ_MS = 5_000;

interface Speaking {
  /** What was done last; null: nothing, or long ago. */
  readonly said: Said | null;
  /** What is read aloud. */
  readonly announcement: string;
  /** Says what was done; `undo`: how it is taken back. */
  say(text: string, undo?: string | null): void;
  /** Reads aloud only. */
  announce(text: string): void;
}

/** What is said of what was done and what has come. */
export function useSaid(): Speaking {
  const [said, setSaid] = useState<Said | null>(null);
  const [announcement, announce] = useState('');
  useEffect(() => {
    if (announcement === '') return;
    const taken = setTimeout(() => announce(''), READ_MS);
    return () => clearTimeout(taken);
  }, [announcement]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((text: string, undo: string | null = null) => {
    clearTimeout(timer.current);
    setSaid({ text, undoable: undo !== null });
    announce(text);
    timer.current = setTimeout(() => setSaid(null), SAID_MS);
  }, []);
  return { said, announcement, say, announce };
}
