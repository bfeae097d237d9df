import { findChat } from '../../utils/domain/model/chat.ts';
import { type Mutes, muteChat, muteWidget, unmute } from '../../utils/domain/notifications/mutes.ts';
import { changeNotificationSettings } from '../../utils/domain/notifications/settings.ts';
import { startSnooze } from '../../utils/domain/notifications/start-snooze.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { widgetLabel } from '../../utils/domain/views/chat-labels.ts';
import { sendTestNotification } from '../../utils/effects/notifications.ts';
import { playChime } from '../../utils/effects/sound.ts';
import type { CommandHandlers } from '../../utils/messages/commands.ts';
import type { State } from '../../utils/store/items.ts';
import type { Store } from '../../utils/store/store.ts';

export interface NotificationCommandDeps {
  readonly store: Store;
  readonly i18n: I18n;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  /** The IANA time zone of this computer. */
  readonly timeZone: () => string;
}

type NotificationCommands = Pick<
  CommandHandlers,
  | 'setNotificationSettings'
  | 'snooze'
  | 'endSnooze'
  | 'muteChat'
  | 'muteWidget'
  | 'unmute'
  | 'testNotification'
  | 'testSound'
>;

/** Creates the handlers of the commands about notifications, snoozing and muting. */
export function notificationHandlers({ store, i18n, now, timeZone }: NotificationCommandDeps): NotificationCommands {
  const changeMutes = async (change: (state: Pick<State, 'chats' | 'mutes'>) => Mutes): Promise<null> => {
    await store.update(['chats', 'mutes'], (state) => ({ mutes: change(state) }));
    return null;
  };
  return {
    setNotificationSettings: async ({ change }) => {
      await store.update(['settings'], ({ settings }) => ({
        settings: { ...settings, notifications: changeNotificationSettings(settings.notifications, change) },
      }));
      return null;
    },
    snooze: async ({ choice }) => {
      await store.update(['snooze'], () => ({ snooze: startSnooze(choice, now(), timeZone()) }));
      return null;
    },
    endSnooze: async () => {
      await store.update(['snooze'], () => ({ snooze: null }));
      return null;
    },
    muteChat: ({ id, how, readUpTo }) =>
      changeMutes(({ chats, mutes }) => {
        const chat = findChat(chats, id);
        return chat ? muteChat(mutes, chat, how, readUpTo) : mutes;
      }),
    muteWidget: ({ id }) =>
      changeMutes(({ chats, mutes }) => {
        const chat = chats.list.find(({ widgetId }) => widgetId === id);
        return chat ? muteWidget(mutes, id, widgetLabel(chat, i18n)) : mutes;
      }),
    unmute: (target) => changeMutes(({ mutes }) => unmute(mutes, target)),
    testNotification: async () => {
      const text = { title: i18n.t('testTitle'), message: i18n.t('testMessage') };
      await sendTestNotification({ ...text, context: null, buttons: [], silent: false });
      return null;
    },
    testSound: async ({ volume }) => {
      await playChime(volume);
      return null;
    },
  };
}
