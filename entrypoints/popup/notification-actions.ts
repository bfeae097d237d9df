import type { PopupActions } from '../../components/popup/actions.ts';
import type { MuteKind } from '../../utils/domain/notifications/mutes.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import type { Row } from '../../utils/domain/views/row.ts';
import { requestPermission } from '../../utils/effects/permissions.ts';
import type { Command } from '../../utils/messages/commands.ts';
import type { Sender } from './sender.ts';

/** Returns the actions on mutes, snooze and the hint. `showToast` shows what was done. */
export function notificationActions(
  sender: Sender,
  { t }: I18n,
  showToast: (text: string) => void,
): Pick<PopupActions, 'muteAs' | 'unmute' | 'snooze' | 'endSnooze' | 'turnOnNotifications' | 'dismissHint'> {
  const perform = async (command: Command, doneText: string | null) => {
    if ((await sender.runForUser(command)) && doneText !== null) showToast(doneText);
  };
  const setHintDismissed = (hintDismissed: boolean) =>
    void perform({ type: 'setNotificationSettings', change: { hintDismissed } }, null);
  return {
    muteAs: (row, how) => {
      const doneText = t('saidMuted', { name: mutedName(row, how) });
      if (how !== 'widget') void perform({ type: 'muteChat', id: row.id, readUpTo: row.activity, how }, doneText);
      else if (row.widgetId !== null) void perform({ type: 'muteWidget', id: row.widgetId }, doneText);
    },
    unmute: (row) => {
      const widgetId = row.muted === 'widget' ? row.widgetId : null;
      const name = mutedName(row, row.muted);
      void perform({ type: 'unmute', chatId: row.id, widgetId }, t('saidUnmuted', { name }));
    },
    // The list shows and announces the snooze from the store.
    snooze: (choice) => void perform({ type: 'snooze', choice }, null),
    endSnooze: () => void perform({ type: 'endSnooze' }, t('snoozeEnded')),
    // Chrome closes the popup when it asks, so the background turns notifications on once the permission is granted. If
    // Perch has it already, the browser neither asks nor sends an event, and the popup is still open to do it.
    turnOnNotifications: () => {
      const request = requestPermission('notifications');
      setHintDismissed(true);
      request.then(
        (granted) => {
          if (granted)
            void perform(
              { type: 'setNotificationSettings', change: { notify: true, hintDismissed: true } },
              t('hintDone'),
            );
          else showToast(t('hintDenied'));
        },
        (error: unknown) => {
          setHintDismissed(false);
          sender.reportFailure(error);
        },
      );
    },
    dismissHint: () => setHintDismissed(true),
  };
}

function mutedName({ name, widgetName }: Row, how: MuteKind | null): string {
  return (how === 'widget' && widgetName) || name;
}
