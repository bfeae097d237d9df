import type { PopupActions } from '@/components/popup/actions';
import { browser } from '@/utils/browser';
import type { Muted } from '@/utils/domain/attention/mutes';
import type { I18n } from '@/utils/domain/i18n';
import type { Row } from '@/utils/domain/views/row';
import type { Command } from '@/utils/messages/commands';
import type { Sender } from './sender';

/** What says when, and of what, a person wants to be told. `say` says what was done. */
export function attentionActions(
  sender: Sender,
  { t }: I18n,
  say: (text: string) => void,
): Pick<PopupActions, 'muteAs' | 'unmute' | 'snooze' | 'endSnooze' | 'turnOnNotifications' | 'dismissHint'> {
  const perform = async (command: Command, done: string | null) => {
    if ((await sender.start(command)) && done !== null) say(done);
  };
  const setHinted = (hinted: boolean) => void perform({ type: 'setAttention', change: { hinted } }, null);
  return {
    muteAs: (row, how) => {
      const done = t('saidMuted', { name: mutedName(row, how) });
      if (how !== 'widget') void perform({ type: 'muteChat', id: row.id, seen: row.activity, how }, done);
      else if (row.widgetId !== null) void perform({ type: 'muteWidget', id: row.widgetId }, done);
    },
    unmute: (row) => {
      const widgetId = row.muted === 'widget' ? row.widgetId : null;
      const name = mutedName(row, row.muted);
      void perform({ type: 'unmute', chatId: row.id, widgetId }, t('saidUnmuted', { name }));
    },
    // What it says then, the list shows and reads aloud by itself.
    snooze: (choice) => void perform({ type: 'snooze', choice }, null),
    endSnooze: () => void perform({ type: 'endSnooze' }, t('snoozeEnded')),
    // Chrome closes the popup when it asks, so the background turns notifications on once the permission is granted. Where
    // Perch has it already, the browser neither asks nor reports anything, and the popup is still open to do it.
    turnOnNotifications: () => {
      const asked = browser.permissions.request({ permissions: ['notifications'] });
      setHinted(true);
      asked.then(
        (granted) => {
          if (granted) void perform({ type: 'setAttention', change: { notify: true, hinted: true } }, t('hintDone'));
          else say(t('hintDenied'));
        },
        (error: unknown) => {
          setHinted(false);
          sender.fail(error);
        },
      );
    },
    dismissHint: () => setHinted(true),
  };
}

function mutedName({ name, widgetName }: Row, how: Muted | null): string {
  return (how === 'widget' && widgetName) || name;
}
