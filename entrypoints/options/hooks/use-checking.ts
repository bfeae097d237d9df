import { useI18n } from '../../../components/i18n.tsx';
import type { CheckingProps, Outcome } from '../../../components/settings/props.ts';
import type { CheckFrequency } from '../../../utils/domain/settings.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import type { I18n } from '../../../utils/domain/text/i18n.ts';
import { savedAwayText, savedCheckingText } from '../../../utils/domain/views/checking-labels.ts';
import { send } from '../../../utils/messages/send.ts';
import { savedOutcome } from '../outcome.ts';
import { useChoice } from './use-choice.ts';
import { usePermission } from './use-permission.ts';

/** Returns the props of the section Checking. */
export function useChecking(snapshot: Snapshot | null): CheckingProps {
  const i18n = useI18n();
  const away = usePermission('idle');
  const pace = useChoice<CheckFrequency>(snapshot?.settings.checking ?? null);
  const connected = snapshot?.connection != null;
  return {
    pace: pace.value,
    away: away.granted,
    outcome: pace.outcome,
    onPace: (checking) =>
      pace.choose(
        checking,
        savedOutcome(send({ type: 'setChecking', checking }), savedCheckingText(checking, connected, i18n)),
      ),
    onAway: (wanted) => void pace.report(away.change(wanted).then((granted) => awayOutcome(wanted, granted, i18n))),
  };
}

/** A denied permission is not a failure; one that the browser did not remove is. */
function awayOutcome(wanted: boolean, granted: boolean, i18n: I18n): Outcome {
  if (granted && !wanted) return { kind: 'problem', text: i18n.t('notSaved') };
  return { kind: granted === wanted ? 'done' : 'denied', text: savedAwayText(wanted, granted, i18n) };
}
