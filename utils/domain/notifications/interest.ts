import type { Chat } from '../model/chat.ts';
import { type Mutes, muteKindOf } from './mutes.ts';
import type { NotificationSettings } from './settings.ts';

/** Whether the person wants to hear of this chat: as a new one, or of news in it. */
export function isNotificationWanted(
  chat: Chat,
  isNewChat: boolean,
  { settings, mutes }: { readonly settings: NotificationSettings; readonly mutes: Mutes },
): boolean {
  return settings[isNewChat ? 'newChats' : 'existingChats'] && muteKindOf(chat, mutes) === null;
}
