import type { PopupActions } from '@/components/popup/actions';
import type { I18n } from '@/utils/domain/i18n';
import { coverAll } from '@/utils/domain/unread';
import type { CommandOf } from '@/utils/messages/commands';
import type { Sender } from './sender';

/** What marks chats, and takes the last mark back. `say` says what was done, and whether it can be taken back. */
export function markActions(
  { start }: Sender,
  { t }: I18n,
  say: (text: string, isUndoable?: boolean) => void,
): Pick<PopupActions, 'markRead' | 'markUnread' | 'markAllRead' | 'undo'> {
  let last: string | null = null;
  const mark = async (command: CommandOf<'markRead' | 'markUnread' | 'markAllRead'>) => {
    const done = await start(command);
    if (!done || done.reply.count === 0) return;
    last = done.reply.undo;
    const { count } = done.reply;
    say(command.type === 'markUnread' ? t('markedUnread', { count }) : t('markedRead', { count }), last !== null);
  };
  const undo = async (id: string) => {
    const done = await start({ type: 'undoMarks', id });
    if (done) say(done.reply.undone ? t('undone') : t('undoTooLate'));
  };
  return {
    markRead: (id, seen) => void mark({ type: 'markRead', id, seen }),
    markUnread: (id) => void mark({ type: 'markUnread', id }),
    markAllRead: (seen, unseen) => {
      const { through, apart } = coverAll(seen, unseen, Date.now());
      void mark({ type: 'markAllRead', through, apart, unseen: [...unseen] });
    },
    undo: () => {
      if (last !== null) void undo(last);
      last = null;
    },
  };
}
