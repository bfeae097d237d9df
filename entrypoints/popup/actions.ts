import type { PopupActions } from '@/components/popup/actions';
import type { I18n } from '@/utils/domain/i18n';
import type { Filter } from '@/utils/domain/views/scene';
import { canOpenPanel, openPanel } from '@/utils/effects/panel';
import type { Command, CommandOf } from '@/utils/messages/commands';
import { CommandError, send } from '@/utils/messages/send';

/** Where the list is shown: in the popup of the toolbar button, or beside the page, where it stays. */
export type Place = 'popup' | 'panel';

interface Parts {
  readonly place: Place;
  readonly i18n: I18n;
  /** Says what was done; `undo`: how it is taken back. */
  say(text: string, undo?: string | null): void;
  /** Says that something did not work; null: nothing is wrong any more. */
  tell(problem: string | null): void;
  setFilter(change: (filter: Filter) => Filter): void;
  showMoreClosed(): void;
}

interface Actions extends PopupActions {
  /** The list was opened. */
  look(): void;
  /** It is still open. */
  watch(): void;
}

type Marking = CommandOf<'markRead' | 'markUnread' | 'markAllRead'>;

/** What the buttons and keys of the list do; what goes wrong is told as a sentence. */
export function popupActions({ place, i18n: { t }, say, tell, setFilter, showMoreClosed }: Parts): Actions {
  let lastUndo: string | null = null;
  const run = async <C extends Command>(command: C) => {
    try {
      return { reply: await send(command) };
    } catch (error) {
      tell(t('didNotWork'));
      if (!(error instanceof CommandError)) console.error('Perch could not reach its background:', error);
      return null;
    }
  };
  const start = <C extends Command>(command: C) => {
    tell(null);
    return run(command);
  };
  const leave = async (command: Command, stays = false) => {
    if ((await start(command)) && !stays && place === 'popup') window.close();
  };
  const mark = async (command: Marking) => {
    const done = await start(command);
    if (!done || done.reply.count === 0) return;
    lastUndo = done.reply.undo;
    const { count } = done.reply;
    say(command.type === 'markUnread' ? t('markedUnread', { count }) : t('markedRead', { count }), lastUndo);
  };
  const undo = async (id: string) => {
    const done = await start({ type: 'undoMarks', id });
    if (done) say(done.reply.undone ? t('undone') : t('undoTooLate'));
  };
  return {
    look: () => void run({ type: 'check', reason: 'popup' }),
    // Nobody asked for it, so nobody is told where it fails; the next one comes in a moment.
    watch: () => void send({ type: 'check', reason: 'watch' }).catch(logged),
    checkNow: () => void start({ type: 'check', reason: 'button' }),
    markAllRead: (through) => void mark({ type: 'markAllRead', through }),
    markRead: (id, seen) => void mark({ type: 'markRead', id, seen }),
    markUnread: (id) => void mark({ type: 'markUnread', id }),
    undo: () => {
      if (lastUndo !== null) void undo(lastUndo);
    },
    openChat: ({ id, activity, pageUrl, state }, inBackground) => {
      if (state === 'active') void leave({ type: 'openChat', id, seen: activity, inBackground }, inBackground);
      else void leave({ type: 'openPage', id, pageUrl, inBackground }, inBackground);
    },
    openInbox: () => void leave({ type: 'openInbox' }),
    openSettings: () => void leave({ type: 'openSettings' }),
    openPanel: place === 'popup' && canOpenPanel() ? () => void showPanel(tell, t('didNotWork')) : null,
    copyEmail: (email) => {
      navigator.clipboard.writeText(email).then(
        () => say(t('copied')),
        () => say(t('couldNotCopy')),
      );
    },
    showPage: (page) => setFilter((filter) => ({ ...filter, page })),
    showMoreClosed,
    close: place === 'popup' ? () => window.close() : null,
  };
}

async function showPanel(tell: Parts['tell'], problem: string): Promise<void> {
  try {
    await openPanel();
    window.close();
  } catch (error) {
    console.error('Perch could not open its side panel:', error);
    tell(problem);
  }
}

function logged(error: unknown): void {
  console.error('Perch could not ask whether a check is due:', error);
}
