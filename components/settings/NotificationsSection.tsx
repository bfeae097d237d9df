import { useT } from '../i18n';
import type { Events, NotificationsProps } from './attention-props';
import { CheckChoice } from './CheckChoice';
import { OutcomeWords } from './OutcomeWords';

/** Whether Perch notifies, and of what it tells at all. Each choice counts at once. */
export function NotificationsSection(props: NotificationsProps) {
  const { notify, takenAway, events, tells, outcome, onNotify, onEvents, onTest } = props;
  const t = useT();
  return (
    <section class="card" aria-labelledby="notifications" aria-busy={notify === null}>
      <h2 id="notifications">{t('notificationsHeading')}</h2>
      <p class="intro">{t('notificationsIntro')}</p>
      <CheckChoice id="notify" label={t('notify')} checked={notify === true} onChange={onNotify}>
        <p>{t('notifyHelp')}</p>
      </CheckChoice>
      {takenAway && (
        <p role="alert" class="problem">
          {t('notifyTakenAway')}
        </p>
      )}
      <EventChoices events={events} tells={tells} onEvents={onEvents} />
      <div class="buttons">
        <button type="button" class="button button-quiet" disabled={notify !== true} onClick={onTest}>
          {t('testNotification')}
        </button>
      </div>
      <OutcomeWords outcome={outcome} />
    </section>
  );
}

function EventChoices({ events, tells, onEvents }: Pick<NotificationsProps, 'events' | 'tells' | 'onEvents'>) {
  const t = useT();
  const set = (change: Partial<Events>) => events && onEvents({ ...events, ...change });
  return (
    <fieldset class="choices" aria-describedby="tell-help">
      <legend>{t('tellGroup')}</legend>
      <p id="tell-help" class="help">
        {t(tells ? 'tellHelp' : 'tellHelpOff')}
      </p>
      <CheckChoice
        id="new-chats"
        label={t('notifyNewChats')}
        checked={events?.newChats === true}
        onChange={(newChats) => set({ newChats })}
      >
        <p>{t('notifyNewChatsHelp')}</p>
      </CheckChoice>
      <CheckChoice id="news" label={t('notifyNews')} checked={events?.news === true} onChange={(news) => set({ news })}>
        <p>{t('notifyNewsHelp')}</p>
      </CheckChoice>
    </fieldset>
  );
}
