import { useT } from '../../../components/i18n.tsx';
import type { WaitingProps } from '../../../components/settings/props.ts';
import type { WaitingLimits } from '../../../utils/domain/notifications/settings.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { saveNotificationSettings } from '../outcome.ts';
import { useChoice } from './use-choice.ts';
import { STEP_PAUSE_MS } from './use-outcome.ts';

/** Returns the props of the section Waiting. */
export function useWaiting(snapshot: Snapshot | null): WaitingProps {
  const t = useT();
  const { value, outcome, choose } = useChoice<WaitingLimits>(
    snapshot?.settings.notifications.waitingLimits ?? null,
    STEP_PAUSE_MS,
  );
  return {
    limits: value,
    outcome,
    onLimits: (waitingLimits) => choose(waitingLimits, saveNotificationSettings({ waitingLimits }, t('saved'))),
  };
}
