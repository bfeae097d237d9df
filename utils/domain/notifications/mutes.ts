import { activityOf, type Chat, type Chats } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { isUnread } from '../read-marks/unread.ts';
import type { NotificationSettings } from './settings.ts';

/** What a person does not want to hear of: it is listed, but neither counted nor told. */
export interface Mutes {
  /** The names that the widgets had when they were muted, by id. */
  readonly widgets: Readonly<Record<string, string>>;
  /** By chat id: muted as long as this is the time of the last message; null: for good. */
  readonly chats: Readonly<Record<string, Instant | null>>;
}

/** How a chat comes to be muted. */
export type MuteKind = 'widget' | 'for-good' | 'next-message';

/** Muted chats that are remembered at most; the oldest choice falls away, of those until the next message first. */
export const MAX_MUTED_CHATS = 500;

export const NO_MUTES: Mutes = { widgets: {}, chats: {} };

/** How the chat is muted; null: it is not. */
export function muteKindOf(chat: Chat, { widgets, chats }: Mutes): MuteKind | null {
  if (chat.widgetId !== null && Object.hasOwn(widgets, chat.widgetId)) return 'widget';
  const until = Object.hasOwn(chats, chat.id) ? chats[chat.id] : undefined;
  if (until === undefined) return null;
  if (until === null) return 'for-good';
  // Not only a later one: the message that was seen may be dated in the future.
  return activityOf(chat) === until ? 'next-message' : null;
}

/** Whether the chat waits for somebody: unread, and not muted. What the badge counts. */
export function isCounted(chat: Chat, { marks, mutes }: { marks: ReadMarks; mutes: Mutes }): boolean {
  return isUnread(chat, marks) && muteKindOf(chat, mutes) === null;
}

/** Whether the person wants to hear of this chat: as a new one, or of news in it. */
export function isNotificationWanted(
  chat: Chat,
  isNewChat: boolean,
  { settings, mutes }: { readonly settings: NotificationSettings; readonly mutes: Mutes },
): boolean {
  return settings[isNewChat ? 'newChats' : 'existingChats'] && muteKindOf(chat, mutes) === null;
}

/** How many of the known chats are counted. */
export function countUnread(known: { chats: Chats; marks: ReadMarks; mutes: Mutes }): number {
  return known.chats.list.reduce((count, chat) => (isCounted(chat, known) ? count + 1 : count), 0);
}

/** Mutes the chat: for good, or until its next message after `seen`, the activity that the person saw. */
export function muteChat(mutes: Mutes, chat: Chat, how: Exclude<MuteKind, 'widget'>, readUpTo: Instant): Mutes {
  // What is muted for good is the last to be forgotten.
  const others = Object.entries(mutes.chats)
    .filter(([id]) => id !== chat.id)
    .sort(([, a], [, b]) => Number(a === null) - Number(b === null));
  const until = how === 'for-good' ? null : readUpTo;
  return { ...mutes, chats: Object.fromEntries([...others, [chat.id, until] as const].slice(-MAX_MUTED_CHATS)) };
}

/** Mutes all chats of a widget. */
export function muteWidget(mutes: Mutes, id: string, name: string): Mutes {
  return { ...mutes, widgets: { ...mutes.widgets, [id]: name } };
}

/** Takes back what mutes this chat, this widget, or both. */
export function unmute(mutes: Mutes, target: { chatId: string | null; widgetId: string | null }): Mutes {
  return { chats: without(mutes.chats, target.chatId), widgets: without(mutes.widgets, target.widgetId) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string | null): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
