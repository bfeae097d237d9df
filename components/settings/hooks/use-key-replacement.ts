import { useEffect, useState } from 'preact/hooks';
import type { ConnectPhase } from '../props.ts';

interface KeyReplacement {
  /** The phase to show: idle once the result of the last attempt no longer applies. */
  readonly phase: ConnectPhase;
  /** Whether the user is replacing the key of an existing connection. */
  readonly replacing: boolean;
  start(): void;
  cancel(): void;
  /** Drops the result of the last attempt, because the user edits the form. */
  dismissPhase(): void;
}

/** Keeps whether the key is being replaced, until that succeeds or another page changes the connection. */
export function useKeyReplacement(connectionId: string | undefined, latestPhase: ConnectPhase): KeyReplacement {
  const [replacing, setReplacing] = useState(false);
  const [dismissedPhase, setDismissedPhase] = useState<ConnectPhase | null>(null);
  const phase: ConnectPhase = latestPhase === dismissedPhase ? { kind: 'idle' } : latestPhase;
  const dismissPhase = () => setDismissedPhase(latestPhase.kind === 'problem' ? latestPhase : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new connection ends the replacing of the key
  useEffect(() => setReplacing(false), [connectionId]);
  useEffect(() => {
    if (phase.kind === 'connected') setReplacing(false);
  }, [phase.kind]);
  return {
    phase,
    replacing,
    start: () => setReplacing(true),
    cancel: () => {
      setReplacing(false);
      dismissPhase();
    },
    dismissPhase,
  };
}
