import type { QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';
import { quietPeriodAt } from '../../utils/domain/notifications/quiet-period.ts';
import { SNOOZE_CHOICES, type SnoozeChoice } from '../../utils/domain/notifications/snooze.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { quietPeriodText, snoozeLabel } from '../../utils/domain/views/snooze-text.ts';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';
import { ChoiceDialog } from './ChoiceDialog.tsx';
import type { PopupScreenProps } from './props.ts';

interface SnoozeDialogProps extends Pick<PopupScreenProps, 'now' | 'getTimeZone'> {
  rules: readonly QuietHours[];
  onSnooze(choice: SnoozeChoice): void;
  onClose(): void;
}

/** Asks for how long to snooze; during quiet hours it also says until when they last. */
export function SnoozeDialog({ rules, now, getTimeZone, onSnooze, onClose }: SnoozeDialogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const choices = SNOOZE_CHOICES.map((choice) => ({
    label: snoozeLabel(choice, i18n),
    choose: () => onSnooze(choice),
  }));
  return (
    <ChoiceDialog
      title={t('snoozeTitle')}
      status={now !== null && <QuietHoursLine text={quietHoursText(rules, now, getTimeZone(), i18n)} />}
      description={t('snoozeText')}
      choices={choices}
      onClose={onClose}
    />
  );
}

/** Returns until when quiet hours last; null outside of them. */
function quietHoursText(rules: readonly QuietHours[], now: number, timeZone: string, i18n: I18n): string | null {
  const quietPeriod = quietPeriodAt({ snooze: null, rules }, now, timeZone);
  return quietPeriod && quietPeriodText(quietPeriod, now, i18n);
}

function QuietHoursLine({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p class="choice-state">
      <Icon name="moon" />
      {text}
    </p>
  );
}
