import type { Row } from '../../utils/domain/views/row';
import { IconButton } from '../IconButton';
import { useI18n } from '../i18n';
import type { RowCallbacks } from './actions';

interface RowActionsProps {
  row: Row;
  /** How many chats started on the same page, this one among them. */
  onItsPage: number;
  tabIndex: number;
  actions: RowCallbacks;
}

/** The small buttons of a row. */
export function RowActions({ row, onItsPage, tabIndex, actions }: RowActionsProps) {
  const { t } = useI18n();
  const { id, activity, unread, muted, email, page, state } = row;
  return (
    <span class="row-actions">
      {page !== null && onItsPage > 1 && (
        <IconButton
          label={t('chatsOnPage', { count: onItsPage, page: page.path || page.host })}
          icon="filter"
          tabIndex={tabIndex}
          onPress={() => actions.showPage(page.key)}
        />
      )}
      {email !== null && (
        <IconButton label={t('copyEmail')} icon="copy" tabIndex={tabIndex} onPress={() => actions.copyEmail(email)} />
      )}
      {state === 'active' && (
        <IconButton
          label={muted === null ? t('mute') : t('unmute')}
          icon={muted === null ? 'bellOff' : 'bell'}
          tabIndex={tabIndex}
          onPress={() => actions.mute(row)}
        />
      )}
      {state === 'active' && (
        <IconButton
          label={unread ? t('markAsRead') : t('markAsUnread')}
          icon={unread ? 'check' : 'unread'}
          tabIndex={tabIndex}
          onPress={() => (unread ? actions.markRead(id, activity) : actions.markUnread(id))}
        />
      )}
    </span>
  );
}
