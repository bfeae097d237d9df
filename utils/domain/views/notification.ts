import type { Chat } from '../model/chat.ts';
import type { Notification } from '../notifications/notifications.ts';
import { waitedMsOf } from '../notifications/waiting.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import { messageLabel, messageNote, visitorLabel } from './chat-labels.ts';
import { hostOf, visitorPageOf } from './chat-page.ts';
import { formatDuration } from './format.ts';

/** The content of a notification, as plain text. */
export interface NotificationContent {
  readonly title: string;
  readonly message: string;
  /** Where the chat started; null if unknown, or for several chats. */
  readonly context: string | null;
  /** Button labels, at most two. Firefox has no buttons in notifications. */
  readonly buttons: readonly string[];
  /** Whether the system plays no sound of its own. Firefox leaves that to the system. */
  readonly silent: boolean;
}

type ChatData = Pick<Snapshot, 'chats' | 'marks' | 'waits' | 'settings'>;

/** Returns the content of a notification, whose chats must be known. `now` in epoch ms. */
export function notificationContent(
  notification: Notification,
  data: ChatData,
  now: number,
  i18n: I18n,
): NotificationContent {
  const { kind, chatIds: ids } = notification;
  const chats = data.chats.list
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const [first] = chats;
  const wait = formatDuration(longestWaitMs(chats, data, now), i18n.locale);
  // With Perch's own chime, the system should not play a sound too.
  const silent = data.settings.notifications.sound.on;
  if (first && (kind === 'chat' || kind === 'reminder')) {
    return { ...singleChatContent(first, kind === 'reminder' ? wait : null, i18n), silent };
  }
  const title = multipleChatsTitle(kind, { count: ids.length, wait }, i18n);
  return { title, message: namesText(chats, i18n), context: null, buttons: [], silent };
}

function singleChatContent(chat: Chat, wait: string | null, i18n: I18n): Omit<NotificationContent, 'silent'> {
  const name = visitorLabel(chat, i18n);
  return {
    title: wait === null ? name : i18n.t('notifyWaiting', { name, wait }),
    message: messageLabel(chat) ?? messageNote(chat, i18n),
    context: hostOf(visitorPageOf(chat)),
    buttons: [i18n.t('openPage'), i18n.t('markAsRead')],
  };
}

function longestWaitMs(chats: readonly Chat[], { marks, waits }: ChatData, now: number): number {
  return Math.max(0, ...chats.map((chat) => waitedMsOf(chat, waits, marks, now) ?? 0));
}

function multipleChatsTitle(kind: Notification['kind'], values: { count: number; wait: string }, { t }: I18n): string {
  if (kind === 'digest') return t('notifyAway', values);
  return kind === 'after-quiet-period' ? t('notifyAfterQuiet', values) : t('notifyMany', values);
}

/** Returns the first name and how many others there are. */
function namesText([first, ...others]: readonly Chat[], i18n: I18n): string {
  if (!first) return '';
  const name = visitorLabel(first, i18n);
  return others.length === 0 ? name : i18n.t('nameAndOthers', { name, count: others.length });
}
