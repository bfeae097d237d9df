import { SNOOZES, type SnoozeChoice } from '../../utils/domain/attention/snooze';
import { snoozeLabel } from '../../utils/domain/views/snooze-words';
import { useI18n } from '../i18n';
import { ChoiceDialog } from './ChoiceDialog';

interface SnoozeDialogProps {
  onSnooze(choice: SnoozeChoice): void;
  onClose(): void;
}

/** For how long nothing is to be told. */
export function SnoozeDialog({ onSnooze, onClose }: SnoozeDialogProps) {
  const i18n = useI18n();
  const choices = SNOOZES.map((choice) => ({ label: snoozeLabel(choice, i18n), choose: () => onSnooze(choice) }));
  const { t } = i18n;
  return <ChoiceDialog title={t('snoozeTitle')} words={t('snoozeWords')} choices={choices} onClose={onClose} />;
}
