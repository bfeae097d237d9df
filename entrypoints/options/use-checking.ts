import { useI18n } from '@/components/i18n';
import type { CheckingProps, Outcome } from '@/components/settings/props';
import type { Snapshot } from '@/utils/domain/chat';
import type { I18n } from '@/utils/domain/i18n';
import type { Checking } from '@/utils/domain/settings';
import { awayWords, chosenWords } from '@/utils/domain/views/checking-words';
import { send } from '@/utils/messages/send';
import { saved, useChoice } from './use-choice';
import { usePermission } from './use-permission';

/** What the section Checking shows and does. */
export function useChecking(snapshot: Snapshot | null): CheckingProps {
  const i18n = useI18n();
  const away = usePermission('idle');
  const pace = useChoice<Checking>(snapshot?.settings.checking ?? null);
  const connected = snapshot?.connection != null;
  return {
    pace: pace.value,
    away: away.granted,
    outcome: pace.outcome,
    onPace: (checking) =>
      pace.choose(checking, saved(send({ type: 'setChecking', checking }), chosenWords(checking, connected, i18n))),
    onAway: (wanted) => void pace.tell(away.change(wanted).then((granted) => awayOutcome(wanted, granted, i18n))),
  };
}

/** That the user said no is no failure; that the browser kept what it was to give back is one. */
function awayOutcome(wanted: boolean, granted: boolean, i18n: I18n): Outcome {
  if (granted && !wanted) return { kind: 'problem', text: i18n.t('notSaved') };
  return { kind: granted === wanted ? 'done' : 'refused', text: awayWords(wanted, granted, i18n) };
}
