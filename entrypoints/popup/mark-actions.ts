import type { PopupActions } from '../../components/popup/actions.ts';
import { markAllReadScope } from '../../utils/domain/read-marks/mark-all-read.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import type { Sender } from './sender.ts';

/**
 * Returns the actions on read marks. The list shows the changes and the undo offer from the store; only the result of an
 * undo is shown by `showToast`.
 */
export function markActions(
  { runForUser }: Sender,
  { t }: I18n,
  showToast: (text: string) => void,
): Pick<PopupActions, 'markRead' | 'markUnread' | 'markAllRead' | 'undo'> {
  const undo = async (id: string) => {
    const done = await runForUser({ type: 'undoMarks', id });
    if (done) showToast(done.reply.undone ? t('undone') : t('undoTooLate'));
  };
  return {
    markRead: (id, readUpTo) => void runForUser({ type: 'markRead', id, readUpTo }),
    markUnread: (id) => void runForUser({ type: 'markUnread', id }),
    markAllRead: (shown, unseenIds) => {
      const { through, individualMarks } = markAllReadScope(shown, unseenIds, Date.now());
      void runForUser({ type: 'markAllRead', through, individualMarks, unseenIds: [...unseenIds], listHidden: false });
    },
    undo: (id) => void undo(id),
  };
}
