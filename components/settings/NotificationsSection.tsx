import { useT } from '../i18n.tsx';
import { CheckboxField } from './CheckboxField.tsx';
import { OutcomeMessage } from './OutcomeMessage.tsx';
import type { NotificationEvents, NotificationsProps } from './props.ts';

/** Whether Perch shows notifications, and for which events. Changes take effect immediately. */
export function NotificationsSection(props: NotificationsProps) {
  const { notify, isPermissionRevoked, events, hasAlerts, outcome, onNotify, onEvents, onTest } = props;
  const t = useT();
  return (
    <section class="card" aria-labelledby="notifications" aria-busy={notify === null}>
      <h2 id="notifications">{t('notificationsHeading')}</h2>
      <p class="intro">{t('notificationsIntro')}</p>
      <CheckboxField id="notify" label={t('notify')} checked={notify === true} onChange={onNotify}>
        <p>{t('notifyHelp')}</p>
      </CheckboxField>
      {isPermissionRevoked && (
        <p role="alert" class="problem">
          {t('notifyPermissionRevoked')}
        </p>
      )}
      <EventFields events={events} hasAlerts={hasAlerts} onEvents={onEvents} />
      <div class="buttons">
        <button type="button" class="button button-secondary" disabled={notify !== true} onClick={onTest}>
          {t('testNotification')}
        </button>
      </div>
      <OutcomeMessage outcome={outcome} />
    </section>
  );
}

function EventFields({ events, hasAlerts, onEvents }: Pick<NotificationsProps, 'events' | 'hasAlerts' | 'onEvents'>) {
  const t = useT();
  const set = (change: Partial<NotificationEvents>) => events && onEvents({ ...events, ...change });
  return (
    <fieldset class="choices choices-pair" aria-describedby="notifications-help">
      <legend>{t('notifyAbout')}</legend>
      <p id="notifications-help" class="help">
        {t(hasAlerts ? 'notifyAboutHelp' : 'notifyAboutHelpOff')}
      </p>
      <CheckboxField
        id="new-chats"
        label={t('notifyNewChats')}
        checked={events?.newChats === true}
        onChange={(newChats) => set({ newChats })}
      >
        <p>{t('notifyNewChatsHelp')}</p>
      </CheckboxField>
      <CheckboxField
        id="existing-chats"
        label={t('notifyExistingChats')}
        checked={events?.existingChats === true}
        onChange={(existingChats) => set({ existingChats })}
      >
        <p>{t('notifyExistingChatsHelp')}</p>
      </CheckboxField>
    </fieldset>
  );
}
