import { useEffect, useState } from 'preact/hooks';
import { useT } from '@/components/i18n';
import type { Outcome } from '@/components/settings/props';

interface Choice<T> {
  /** What was chosen last, else what is stored; null: not known yet. */
  readonly value: T | null;
  readonly outcome: Outcome;
  /** Shows the value at once and tells what became of it: where it was not kept, what is stored counts again. */
  choose(value: T, work: Promise<Outcome>): void;
  /** Tells what became of something else in the same section; `failed` is said where it could not be tried at all. */
  tell(work: Promise<Outcome>, failed?: string): Promise<Outcome>;
}

/** A choice that counts at once. `stored` is what is in the store; null: not read yet. */
export function useChoice<T>(stored: T | null): Choice<T> {
  const t = useT();
  // What was chosen and is not in the store yet.
  const [chosen, setChosen] = useState<T | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const known = JSON.stringify(stored);
  useEffect(() => setChosen((latest) => (JSON.stringify(latest) === known ? null : latest)), [known]);

  const tell = async (work: Promise<Outcome>, failed = t('notSaved')) => {
    const outcome = await work.catch((error: unknown): Outcome => {
      console.error('Perch could not carry it out:', error);
      return { kind: 'problem', text: failed };
    });
    setOutcome(outcome);
    return outcome;
  };
  const choose = async (value: T, work: Promise<Outcome>) => {
    setChosen(() => (JSON.stringify(value) === known ? null : value));
    const { kind } = await tell(work);
    if (kind === 'refused' || kind === 'problem') setChosen(null);
  };
  return { value: chosen ?? stored, outcome, choose: (value, work) => void choose(value, work), tell };
}

/** What is said once `save` is through. */
export async function saved(save: Promise<unknown>, text: string): Promise<Outcome> {
  await save;
  return { kind: 'done', text };
}
