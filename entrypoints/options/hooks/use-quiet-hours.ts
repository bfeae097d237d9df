import { useT } from '../../../components/i18n.tsx';
import type { QuietHoursProps } from '../../../components/settings/props.ts';
import type { QuietHours } from '../../../utils/domain/notifications/quiet-hours.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { saveNotificationSettings } from '../outcome.ts';
import { useChoice } from './use-choice.ts';
import { STEP_PAUSE_MS } from './use-outcome.ts';

/** Returns the props of the section Quiet hours. */
export function useQuietHours(snapshot: Snapshot | null): QuietHoursProps {
  const t = useT();
  const { value, outcome, choose } = useChoice<readonly QuietHours[]>(
    snapshot?.settings.notifications.quietHours ?? null,
    STEP_PAUSE_MS,
  );
  return {
    rules: value,
    outcome,
    onRules: (rules) => {
      const quietHours = rules.map(({ days, from, to }) => ({ days: [...days], from, to }));
      const doneText = t(quietHours.length > (value?.length ?? 0) ? 'savedQuiet' : 'saved');
      choose(quietHours, saveNotificationSettings({ quietHours }, doneText));
    },
  };
}
