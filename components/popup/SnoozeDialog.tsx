import type { QuietHours } from '../../utils/domain/attention/quiet-hours';
import { quietState } from '../../utils/domain/attention/quiet-state';
import { SNOOZES, type SnoozeChoice } from '../../utils/domain/attention/snooze-choice';
import type { I18n } from '../../utils/domain/i18n';
import { quietWords, snoozeLabel } from '../../utils/domain/views/snooze-words';
import { Icon } from '../Icon';
import { useI18n } from '../i18n';
import { ChoiceDialog } from './ChoiceDialog';
import type { PopupScreenProps } from './PopupScreen';

interface SnoozeDialogProps extends Pick<PopupScreenProps, 'now' | 'zone'> {
  rules: readonly QuietHours[];
  onSnooze(choice: SnoozeChoice): void;
  onClose(): void;
}

/** For how long nothing is to be told; and in quiet hours, that it is quiet anyway. */
export function SnoozeDialog({ rules, now, zone, onSnooze, onClose }: SnoozeDialogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const choices = SNOOZES.map((choice) => ({ label: snoozeLabel(choice, i18n), choose: () => onSnooze(choice) }));
  return (
    <ChoiceDialog
      title={t('snoozeTitle')}
      before={now !== null && <HoursLine words={hoursWords(rules, now, zone(), i18n)} />}
      words={t('snoozeWords')}
      choices={choices}
      onClose={onClose}
    />
  );
}

/** Until when quiet hours last; null where it is not quiet by them. */
function hoursWords(rules: readonly QuietHours[], now: number, zone: string, i18n: I18n): string | null {
  const hours = quietState({ snooze: null, rules }, now, zone);
  return hours && quietWords(hours, now, i18n);
}

function HoursLine({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p class="choice-state">
      <Icon name="moon" />
      {words}
    </p>
  );
}
