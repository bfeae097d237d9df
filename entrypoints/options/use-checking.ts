import { useEffect, useState } from 'preact/hooks';
import type { CheckingProps, Outcome } from '@/components/settings/props';
import { browser } from '@/utils/browser';
import type { Snapshot } from '@/utils/domain/chat';
import type { Checking } from '@/utils/domain/settings';
import { awayWords, chosenWords } from '@/utils/domain/views/checking-words';
import { send } from '@/utils/messages/send';
import { useAwayPermission } from './use-away-permission';

/** What the section Checking shows and does. */
export function useChecking(snapshot: Snapshot | null): CheckingProps {
  const away = useAwayPermission();
  // What was chosen and is not in the store yet.
  const [chosen, setChosen] = useState<Checking | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const locale = browser.i18n.getUILanguage();
  const settings = snapshot?.settings;
  useEffect(() => setChosen((latest) => (latest === settings?.checking ? null : latest)), [settings]);

  const tell = async (work: Promise<Outcome>) => {
    try {
      setOutcome(await work);
    } catch (error) {
      console.error('Perch could not save it:', error);
      setOutcome(unsaved());
      setChosen(null);
    }
  };
  const connected = snapshot?.connection != null;
  return {
    pace: chosen ?? settings?.checking ?? null,
    away: away.granted,
    outcome,
    locale,
    onPace: (checking) => {
      setChosen(checking);
      const saved: Outcome = { kind: 'done', text: chosenWords(checking, connected, locale) };
      void tell(send({ type: 'setChecking', checking }).then(() => saved));
    },
    onAway: (wanted) => void tell(away.change(wanted).then((granted) => awayOutcome(wanted, granted))),
  };
}

/** That the user said no is no failure; that the browser kept what it was to give back is one. */
function awayOutcome(wanted: boolean, granted: boolean): Outcome {
  return granted && !wanted ? unsaved() : { kind: 'done', text: awayWords(wanted, granted) };
}

function unsaved(): Outcome {
  return { kind: 'problem', text: 'That could not be saved. Try once more.' };
}
