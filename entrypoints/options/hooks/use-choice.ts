import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../../components/i18n.tsx';
import type { Outcome } from '../../../components/settings/props.ts';
import { sortedJson } from '../../../utils/store/sorted-json.ts';
import { useOutcome } from './use-outcome.ts';

interface Choice<T> {
  /** The last choice, else the stored value; null: not known yet. */
  readonly value: T | null;
  readonly outcome: Outcome;
  /** Shows the value immediately, then the outcome of `work`; if that failed, the stored value is shown again. */
  choose(value: T, work: Promise<Outcome>): void;
  /** Shows the outcome of other work in the same section, or `failed` if it rejects. */
  report(work: Promise<Outcome>, failed?: string): Promise<Outcome>;
}

/** A choice that is not in the store yet. */
interface PendingChoice<T> {
  readonly value: T;
  /** Whether it has been saved, and only the change of the store is missing. */
  readonly saved: boolean;
}

/**
 * Keeps a choice that takes effect immediately. `stored` is the value in the store; null: not read yet. With a pause, in ms, a
 * series of choices that are saved is reported once, that long after the last.
 */
export function useChoice<T>(stored: T | null, pauseMs = 0): Choice<T> {
  const t = useT();
  const [pending, setPending] = useState<PendingChoice<T> | null>(null);
  const [outcome, showOutcome] = useOutcome(pauseMs);
  const storedJson = sortedJson(stored);
  const latestStoredJson = useRef(storedJson);
  latestStoredJson.current = storedJson;
  // A saved choice is settled even if the store has another value: another page may have chosen at the same time.
  const isSettled = ({ value, saved }: PendingChoice<T>) => saved || sortedJson(value) === storedJson;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of the stored value
  useEffect(() => setPending((latest) => (latest && isSettled(latest) ? null : latest)), [storedJson]);

  const report = async (work: Promise<Outcome>, failed = t('notSaved')) => {
    const outcome = await work.catch((error: unknown): Outcome => {
      console.error('Perch could not carry out a change:', error);
      return { kind: 'problem', text: failed };
    });
    showOutcome(outcome);
    return outcome;
  };
  const choose = async (value: T, work: Promise<Outcome>) => {
    setPending(() => (sortedJson(value) === storedJson ? null : { value, saved: false }));
    const { kind } = await report(work);
    if (kind === 'denied' || kind === 'problem') return setPending(null);
    const hasStoreChanged = latestStoredJson.current !== storedJson;
    setPending((latest) => (latest?.value !== value ? latest : hasStoreChanged ? null : { value, saved: true }));
  };
  return {
    value: pending ? pending.value : stored,
    outcome,
    choose: (value, work) => void choose(value, work),
    report,
  };
}
