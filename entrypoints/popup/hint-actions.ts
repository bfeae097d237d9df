import type { PopupActions } from '../../components/popup/actions.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { requestPermission } from '../../utils/effects/permissions.ts';
import type { Sender } from './sender.ts';

/** Returns what the buttons of the hint do. `showToast` shows what became of the notifications. */
export function hintActions(
  { runForUser, reportFailure }: Sender,
  { t }: I18n,
  showToast: (text: string) => void,
): Pick<PopupActions, 'turnOnNotifications' | 'dismissHint'> {
  const setHintDismissed = (hintDismissed: boolean) =>
    void runForUser({ type: 'setNotificationSettings', change: { hintDismissed } });
  // Chrome closes the popup when it asks, so the background turns notifications on once the permission is granted. If Perch
  // has it already, the browser neither asks nor sends an event, and the popup is still open to do it.
  const turnOn = async () => {
    const change = { notify: true, hintDismissed: true };
    if (await runForUser({ type: 'setNotificationSettings', change })) showToast(t('hintDone'));
  };
  return {
    turnOnNotifications: () => {
      // First, for Chrome closes the popup when it asks, and a message that was not sent by then is lost.
      setHintDismissed(true);
      requestPermission('notifications').then(
        (granted) => (granted ? void turnOn() : showToast(t('hintDenied'))),
        (error: unknown) => {
          setHintDismissed(false);
          reportFailure(error);
        },
      );
    },
    dismissHint: () => setHintDismissed(true),
  };
}
