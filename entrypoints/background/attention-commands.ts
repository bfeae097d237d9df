import { type Mutes, muteChat, muteWidget, unmute } from '@/utils/domain/attention/mutes';
import { attentionFrom } from '@/utils/domain/attention/settings';
import { startSnooze } from '@/utils/domain/attention/snooze-choice';
import type { I18n } from '@/utils/domain/i18n';
import { widgetLabel } from '@/utils/domain/views/row';
import { sendTestNotification } from '@/utils/effects/notifications';
import { playChime } from '@/utils/effects/sound';
import type { CommandHandlers } from '@/utils/messages/commands';
import type { State } from '@/utils/store/items';
import type { Store } from '@/utils/store/store';
import { findChat } from './find-chat';

export interface AttentionCommandParts {
  readonly store: Store;
  readonly i18n: I18n;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  /** The name of this computer's time zone. */
  readonly zone: () => string;
}

type AttentionCommands = Pick<
  CommandHandlers,
  'setAttention' | 'snooze' | 'endSnooze' | 'muteChat' | 'muteWidget' | 'unmute' | 'testNotification' | 'testSound'
>;

/** The commands by which a person says when, and of what, they want to be told. */
export function attentionHandlers({ store, i18n, now, zone }: AttentionCommandParts): AttentionCommands {
  const changeMutes = async (change: (state: Pick<State, 'chats' | 'mutes'>) => Mutes): Promise<null> => {
    await store.update(['chats', 'mutes'], (state) => ({ mutes: change(state) }));
    return null;
  };
  return {
    setAttention: async ({ change }) => {
      await store.update(['settings'], ({ settings }) => ({
        settings: { ...settings, attention: attentionFrom(change, settings.attention) },
      }));
      return null;
    },
    snooze: async ({ choice }) => {
      await store.update(['snooze'], () => ({ snooze: startSnooze(choice, now(), zone()) }));
      return null;
    },
    endSnooze: async () => {
      await store.update(['snooze'], () => ({ snooze: null }));
      return null;
    },
    muteChat: ({ id, how, seen }) =>
      changeMutes(({ chats, mutes }) => {
        const chat = findChat(chats, id);
        return chat ? muteChat(mutes, chat, how, seen) : mutes;
      }),
    muteWidget: ({ id }) =>
      changeMutes(({ chats, mutes }) => {
        const chat = chats.list.find(({ widgetId }) => widgetId === id);
        return chat ? muteWidget(mutes, id, widgetLabel(chat, i18n)) : mutes;
      }),
    unmute: (gone) => changeMutes(({ mutes }) => unmute(mutes, gone)),
    testNotification: async () => {
      const words = { title: i18n.t('testTitle'), message: i18n.t('testMessage') };
      await sendTestNotification({ ...words, context: null, buttons: [], silent: false });
      return null;
    },
    testSound: async ({ volume }) => {
      await playChime(volume);
      return null;
    },
  };
}
