import type { MuteKind } from '../../utils/domain/notifications/mutes.ts';
import type { Row } from '../../utils/domain/views/row.ts';
import { useI18n } from '../i18n.tsx';
import { type Choice, ChoiceDialog } from './ChoiceDialog.tsx';

interface MuteDialogProps {
  row: Row;
  onMute(how: MuteKind): void;
  onClose(): void;
}

/** Asks for how long to mute a chat, or whether to mute its whole widget. */
export function MuteDialog({ row: { name, widgetId, widgetName: widget }, onMute, onClose }: MuteDialogProps) {
  const { t } = useI18n();
  const choices: Choice[] = [
    { label: t('muteUntilNext'), choose: () => onMute('next-message') },
    { label: t('muteAlways'), choose: () => onMute('for-good') },
  ];
  // A deleted widget has no name and gets no more chats.
  if (widgetId !== null && widget !== null) {
    choices.push({ label: t('muteWidget', { widget }), choose: () => onMute('widget') });
  }
  return (
    <ChoiceDialog title={t('muteTitle', { name })} description={t('muteText')} choices={choices} onClose={onClose} />
  );
}
