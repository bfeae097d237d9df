import { useT } from '../../../components/i18n.tsx';
import type { QuietHoursProps } from '../../../components/settings/props.ts';
import type { QuietHours } from '../../../utils/domain/notifications/quiet-hours.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { saveNotificationSettings } from '../outcome.ts';
import { useChoice } from './use-choice.ts';

/** What the section Quiet hours shows and does. */
export function useQuietHours(snapshot: Snapshot | null): QuietHoursProps {
  const t = useT();
  const { value, outcome, choose } = useChoice<readonly QuietHours[]>(
    snapshot?.settings.notifications.quietHours ?? null,
  );
  return {
    rules: value,
    outcome,
    onRules: (rules) => {
      const quiet = rules.map(({ days, from, to }) => ({ days: [...days], from, to }));
      choose(
        quiet,
        saveNotificationSettings({ quietHours: quiet }, t(quiet.length > 0 ? 'savedQuiet' : 'savedAtOnce')),
      );
    },
  };
}
