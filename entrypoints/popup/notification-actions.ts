import type { PopupActions } from '../../components/popup/actions.ts';
import type { MuteKind } from '../../utils/domain/notifications/mutes.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import type { Row } from '../../utils/domain/views/row.ts';
import type { Command } from '../../utils/messages/commands.ts';
import type { Sender } from './sender.ts';

/** Returns the actions on mutes and snooze. `showToast` shows what was done. */
export function notificationActions(
  sender: Sender,
  { t }: I18n,
  showToast: (text: string) => void,
): Pick<PopupActions, 'muteAs' | 'unmute' | 'snooze' | 'endSnooze'> {
  const perform = async (command: Command, doneText: string | null) => {
    if ((await sender.runForUser(command)) && doneText !== null) showToast(doneText);
  };
  return {
    muteAs: (row, how) => {
      const doneText = t('toastMuted', { name: mutedName(row, how) });
      if (how !== 'widget') void perform({ type: 'muteChat', id: row.id, readUpTo: row.activity, how }, doneText);
      else if (row.widgetId !== null) void perform({ type: 'muteWidget', id: row.widgetId }, doneText);
    },
    unmute: (row) => {
      const widgetId = row.muted === 'widget' ? row.widgetId : null;
      const name = mutedName(row, row.muted);
      void perform({ type: 'unmute', chatId: row.id, widgetId }, t('toastUnmuted', { name }));
    },
    // The list shows and announces the snooze from the store.
    snooze: (choice) => void perform({ type: 'snooze', choice }, null),
    endSnooze: () => void perform({ type: 'endSnooze' }, t('snoozeEnded')),
  };
}

function mutedName({ name, widgetName }: Row, how: MuteKind | null): string {
  return (how === 'widget' && widgetName) || name;
}
