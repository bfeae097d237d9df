import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../../components/settings/props.ts';

/** How long after its last step a series of steps, in a number or a time, counts as one change. */
export const STEP_PAUSE_MS = 1_000;

/**
 * Returns the outcome to show, and a function that reports the next one. Success waits until nothing was reported for `pauseMs`,
 * so that a screen reader says each step's number instead of “Saved” each time; anything else is shown immediately.
 */
export function useOutcome(pauseMs: number): [Outcome, (outcome: Outcome) => void] {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: Outcome) => {
    clearTimeout(timer.current);
    if (next.kind !== 'done' || pauseMs === 0) return setOutcome(next);
    timer.current = setTimeout(() => setOutcome(next), pauseMs);
    // An earlier failure is no longer true.
    setOutcome((shown) => (shown.kind === 'done' ? shown : { kind: 'none' }));
  };
  return [outcome, show];
}
