import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../../components/i18n.tsx';
import type { Outcome } from '../../../components/settings/props.ts';

interface Choice<T> {
  /** What was chosen last, else what is stored; null: not known yet. */
  readonly value: T | null;
  readonly outcome: Outcome;
  /** Shows the value at once and tells what became of it: where it was not kept, what is stored counts again. */
  choose(value: T, work: Promise<Outcome>): void;
  /** Tells what became of something else in the same section; `failed` is said where it could not be tried at all. */
  report(work: Promise<Outcome>, failed?: string): Promise<Outcome>;
}

/** What was chosen and is not in the store yet. */
interface PendingChoice<T> {
  readonly value: T;
  /** Whether it has been carried out, and the store's change is on its way. */
  readonly saved: boolean;
}

/** A choice that counts at once. `stored` is what is in the store; null: not read yet. */
export function useChoice<T>(stored: T | null): Choice<T> {
  const t = useT();
  const [pending, setPending] = useState<PendingChoice<T> | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const storedJson = JSON.stringify(stored);
  const latestStoredJson = useRef(storedJson);
  latestStoredJson.current = storedJson;
  // Another page may have chosen at the same time: then the store has something else, and nothing more is to come.
  const isSettled = ({ value, saved }: PendingChoice<T>) => saved || JSON.stringify(value) === storedJson;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of the store
  useEffect(() => setPending((latest) => (latest && isSettled(latest) ? null : latest)), [storedJson]);

  const report = async (work: Promise<Outcome>, failed = t('notSaved')) => {
    const outcome = await work.catch((error: unknown): Outcome => {
      console.error('Perch could not carry it out:', error);
      return { kind: 'problem', text: failed };
    });
    setOutcome(outcome);
    return outcome;
  };
  const choose = async (value: T, work: Promise<Outcome>) => {
    setPending(() => (JSON.stringify(value) === storedJson ? null : { value, saved: false }));
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
