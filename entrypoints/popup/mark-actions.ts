import type { PopupActions } from '@/components/popup/actions';
import type { I18n } from '@/utils/domain/i18n';
import { coverAll } from '@/utils/domain/read-all';
import type { Sender } from './sender';

/**
 * What marks chats, and takes the last mark back. What was marked, and that it can be taken back, the list shows from the
 * store; `say` says what became of taking it back.
 */
export function markActions(
  { start }: Sender,
  { t }: I18n,
  say: (text: string) => void,
): Pick<PopupActions, 'markRead' | 'markUnread' | 'markAllRead' | 'undo'> {
  const undo = async (id: string) => {
    const done = await start({ type: 'undoMarks', id });
    if (done) say(done.reply.undone ? t('undone') : t('undoTooLate'));
  };
  return {
    markRead: (id, seen) => void start({ type: 'markRead', id, seen }),
    markUnread: (id) => void start({ type: 'markUnread', id }),
    markAllRead: (seen, unseen) => {
      const { through, apart } = coverAll(seen, unseen, Date.now());
      void start({ type: 'markAllRead', through, apart, unseen: [...unseen] });
    },
    undo: (id) => void undo(id),
  };
}
