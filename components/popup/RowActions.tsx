import type { Row } from '../../utils/domain/views/row.ts';
import { IconButton } from '../IconButton.tsx';
import { useI18n } from '../i18n.tsx';
import type { RowCallbacks } from './actions.ts';

interface RowActionsProps {
  row: Row;
  /** How many chats started on the same page, including this one. */
  samePageCount: number;
  tabIndex: number;
  actions: RowCallbacks;
}

/** The buttons of a row. */
export function RowActions({ row, samePageCount, tabIndex, actions }: RowActionsProps) {
  const { t } = useI18n();
  const { id, activity, unread, muted, email, page, state } = row;
  return (
    <span class="row-actions">
      {page !== null && samePageCount > 1 && (
        <IconButton
          label={t('chatsOnPage', { count: samePageCount, page: page.path || page.host })}
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
