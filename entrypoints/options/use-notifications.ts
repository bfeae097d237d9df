import { useI18n } from '@/components/i18n';
import type { NotificationsProps } from '@/components/settings/attention-props';
import type { Outcome } from '@/components/settings/props';
import type { Snapshot } from '@/utils/domain/chat';
import { differences } from '@/utils/domain/differences';
import type { I18n } from '@/utils/domain/i18n';
import { clearNotifications } from '@/utils/effects/notifications';
import { send } from '@/utils/messages/send';
import { setAttention } from './set-attention';
import { useChoice } from './use-choice';
import { usePermission } from './use-permission';

type Permission = ReturnType<typeof usePermission>;

/** What the section Notifications shows and does. */
export function useNotifications(snapshot: Snapshot | null): NotificationsProps {
  const { t } = useI18n();
  const permission = usePermission('notifications');
  const stored = snapshot?.settings.attention ?? null;
  const choice = useChoice(stored && { notify: stored.notify, newChats: stored.newChats, news: stored.news });
  const { value, outcome, choose, tell } = choice;
  const notifies = value && permission.granted !== null ? value.notify && permission.granted : null;
  return {
    notify: notifies,
    takenAway: value?.notify === true && permission.granted === false,
    events: value && { newChats: value.newChats, news: value.news },
    tells: notifies === true || stored?.sound.on === true,
    outcome,
    onNotify: (wanted) => {
      if (!value) return;
      const work = wanted ? turnOn(permission, value.notify, t) : turnOff(permission, t);
      choose({ ...value, notify: wanted }, work);
    },
    onEvents: (events) => {
      if (!value) return;
      const after = { ...value, ...events };
      choose(after, setAttention(differences(value, after), t('savedAtOnce')));
    },
    onTest: () => void tell(test(t), t('testNotSent')),
  };
}

/** Asks first: nothing may be awaited between the click and the question. */
async function turnOn(permission: Permission, wasOn: boolean, t: I18n['t']): Promise<Outcome> {
  const granted = await permission.change(true);
  if (granted) return setAttention({ notify: true, hinted: true }, t('savedNotifyOn'));
  // The permission was taken away, and is refused now: then this is what the user wants.
  if (wasOn) await setAttention({ notify: false }, '');
  return { kind: 'refused', text: t('savedNotifyDenied') };
}

/** Gives back what is not needed any more. That Perch is silent does not hang on it. */
async function turnOff(permission: Permission, t: I18n['t']): Promise<Outcome> {
  const outcome = await setAttention({ notify: false }, t('savedNotifyOff'));
  // Firefox leaves on the screen what is there when the permission goes, and lets nobody clear it then.
  const work = clearNotifications().finally(() => permission.change(false));
  await work.catch((error: unknown) => console.error('Perch could not give back:', error));
  return outcome;
}

async function test(t: I18n['t']): Promise<Outcome> {
  await send({ type: 'testNotification' });
  return { kind: 'done', text: t('testSent') };
}
