import { useCallback, useState } from 'preact/hooks';
import type { KeysDialog } from './KeysDialog';

interface Help {
  /** null while it is closed. */
  readonly Dialog: typeof KeysDialog | null;
  open(): void;
  close(): void;
}

/** The help on keys. It is read from the disk when it is asked for the first time: the list opens sooner without it. */
export function useHelp(): Help {
  const [Dialog, setDialog] = useState<typeof KeysDialog | null>(null);
  const open = useCallback(() => {
    import('./KeysDialog').then(
      (module) => setDialog(() => module.KeysDialog),
      (error: unknown) => console.error('Perch could not load its help on keys:', error),
    );
  }, []);
  const close = useCallback(() => setDialog(null), []);
  return { Dialog, open, close };
}
