import { useEffect, useState } from 'preact/hooks';
import { useT } from '@/components/i18n';
import type { Outcome } from '@/components/settings/props';

interface Choice<T> {
  /** What was chosen last, else what is stored; null: not known yet. */
  readonly value: T | null;
  readonly outcome: Outcome;
  /** Shows the value at once and tells what became of `save`: `done`, or that it was not kept, and then what counts. */
  choose(value: T, save: Promise<unknown>, done: string): void;
  /** Tells what became of something else in the same section. */
  tell(work: Promise<Outcome>): Promise<void>;
}

/** A choice that counts at once. `stored` is what is in the store; null: not read yet. */
export function useChoice<T>(stored: T | null): Choice<T> {
  const t = useT();
  // What was chosen and is not in the store yet.
  const [chosen, setChosen] = useState<T | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  useEffect(() => setChosen((latest) => (latest === stored ? null : latest)), [stored]);

  const tell = async (work: Promise<Outcome>) => {
    try {
      setOutcome(await work);
    } catch (error) {
      console.error('Perch could not save it:', error);
      setOutcome({ kind: 'problem', text: t('notSaved') });
      setChosen(null);
    }
  };
  return {
    value: chosen ?? stored,
    outcome,
    choose: (value, save, done) => {
      setChosen(() => value);
      void tell(save.then(() => ({ kind: 'done', text: done })));
    },
    tell,
  };
}
