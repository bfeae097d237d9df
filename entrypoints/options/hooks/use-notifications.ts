import { useI18n } from '../../../components/i18n.tsx';
import type { NotificationsProps, Outcome } from '../../../components/settings/props.ts';
import { changedProperties } from '../../../utils/domain/model/changed-properties.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import type { I18n } from '../../../utils/domain/text/i18n.ts';
import { clearNotifications } from '../../../utils/effects/notifications.ts';
import { send } from '../../../utils/messages/send.ts';
import { saveNotificationSettings } from '../outcome.ts';
import { useChoice } from './use-choice.ts';
import { usePermission } from './use-permission.ts';

type Permission = ReturnType<typeof usePermission>;

/** Returns the props of the section Notifications. */
export function useNotifications(snapshot: Snapshot | null): NotificationsProps {
  const { t } = useI18n();
  const permission = usePermission('notifications');
  const stored = snapshot?.settings.notifications ?? null;
  const choice = useChoice(
    stored && { notify: stored.notify, newChats: stored.newChats, existingChats: stored.existingChats },
  );
  const { value, outcome, choose, report } = choice;
  const isNotifying = value && permission.granted !== null ? value.notify && permission.granted : null;
  return {
    notify: isNotifying,
    isPermissionRevoked: value?.notify === true && permission.granted === false,
    events: value && { newChats: value.newChats, existingChats: value.existingChats },
    hasAlerts: isNotifying === true || stored?.sound.on === true,
    outcome,
    onNotify: (wanted) => {
      if (!value) return;
      const work = wanted ? turnOn(permission, value.notify, t) : turnOff(permission, t);
      choose({ ...value, notify: wanted }, work);
    },
    onEvents: (events) => {
      if (!value) return;
      const after = { ...value, ...events };
      choose(after, saveNotificationSettings(changedProperties(value, after), t('saved')));
    },
    onTest: () => void report(sendTest(t), t('testNotSent')),
  };
}

/** Requests the permission first: browsers require that nothing is awaited between click and request. */
async function turnOn(permission: Permission, wasOn: boolean, t: I18n['t']): Promise<Outcome> {
  const granted = await permission.change(true);
  if (granted) return saveNotificationSettings({ notify: true, hintDismissed: true }, t('savedNotifyOn'));
  // The user revoked the permission earlier and denies it now, so the setting follows.
  if (wasOn) await saveNotificationSettings({ notify: false }, '');
  return { kind: 'denied', text: t('savedNotifyDenied') };
}

/** Removes the permission afterwards; notifications are off even if that fails. */
async function turnOff(permission: Permission, t: I18n['t']): Promise<Outcome> {
  const outcome = await saveNotificationSettings({ notify: false }, t('savedNotifyOff'));
  // Firefox keeps open notifications on screen, and without the permission they cannot be cleared.
  const work = clearNotifications().finally(() => permission.change(false));
  await work.catch((error: unknown) => console.error('Perch could not remove the permission:', error));
  return outcome;
}

async function sendTest(t: I18n['t']): Promise<Outcome> {
  await send({ type: 'testNotification' });
  return { kind: 'done', text: t('testSent') };
}
