import { activityOf, type Chat, type Chats } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { isUnread } from '../read-marks/unread.ts';
import type { NotificationSettings } from './settings.ts';

/** Chats that the user does not want to hear about: listed, but neither counted nor notified. */
export interface Mutes {
  /** The names of muted widgets as of when they were muted, by id. */
  readonly widgets: Readonly<Record<string, string>>;
  /** By chat id: muted while this is the time of the last message; null: for good. */
  readonly chats: Readonly<Record<string, Instant | null>>;
}

/** What mutes a chat: its widget, or the user, for good or until the next message. */
export type MuteKind = 'widget' | 'for-good' | 'next-message';

/** At most this many muted chats are kept; those muted until the next message are dropped first, then the oldest. */
export const MAX_MUTED_CHATS = 500;

export const NO_MUTES: Mutes = { widgets: {}, chats: {} };

/** Returns how the chat is muted; null: not muted. */
export function muteKindOf(chat: Chat, { widgets, chats }: Mutes): MuteKind | null {
  if (chat.widgetId !== null && Object.hasOwn(widgets, chat.widgetId)) return 'widget';
  const until = Object.hasOwn(chats, chat.id) ? chats[chat.id] : undefined;
  if (until === undefined) return null;
  if (until === null) return 'for-good';
  // Not only a later time: the message that the user saw may have been dated in the future.
  return activityOf(chat) === until ? 'next-message' : null;
}

/** Returns whether the badge counts the chat: unread and not muted. */
export function isCounted(chat: Chat, { marks, mutes }: { marks: ReadMarks; mutes: Mutes }): boolean {
  return isUnread(chat, marks) && muteKindOf(chat, mutes) === null;
}

/** Returns whether the user wants notifications of this chat, as a new chat or for new messages in a known one. */
export function isNotificationWanted(
  chat: Chat,
  isNewChat: boolean,
  { settings, mutes }: { readonly settings: NotificationSettings; readonly mutes: Mutes },
): boolean {
  return settings[isNewChat ? 'newChats' : 'existingChats'] && muteKindOf(chat, mutes) === null;
}

interface UnreadCount {
  readonly marks: ReadMarks;
  readonly mutes: Mutes;
  readonly count: number;
}

const unreadCounts = new WeakMap<Chats, UnreadCount>();

/** Counts the known chats that the badge counts. Badge, menu and list ask for the same count, so it is kept. */
export function countUnread(known: { chats: Chats; marks: ReadMarks; mutes: Mutes }): number {
  const { chats, marks, mutes } = known;
  const before = unreadCounts.get(chats);
  if (before?.marks === marks && before.mutes === mutes) return before.count;
  const count = chats.list.filter((chat) => isCounted(chat, known)).length;
  unreadCounts.set(chats, { marks, mutes, count });
  return count;
}

/** Mutes the chat, for good or until the next message after `readUpTo`, the activity that the user saw. */
export function muteChat(mutes: Mutes, chat: Chat, how: Exclude<MuteKind, 'widget'>, readUpTo: Instant): Mutes {
  // Chats muted for good are dropped last.
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

/** Unmutes this chat, this widget, or both. */
export function unmute(mutes: Mutes, target: { chatId: string | null; widgetId: string | null }): Mutes {
  return { chats: without(mutes.chats, target.chatId), widgets: without(mutes.widgets, target.widgetId) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string | null): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
