import type { Notification } from '../attention/notifications';
import { waited } from '../attention/waits';
import type { Chat, Snapshot } from '../chat';
import type { I18n } from '../i18n';
import { formatLasted } from './format';
import { hostOf, placeOf } from './place';
import { messageLabel, messageNote, visitorLabel } from './row';

/** What a notification says: plain data, and plain text. */
export interface NotificationWords {
  readonly title: string;
  readonly message: string;
  /** Where the chat started; null: nowhere that is known, or in several places. */
  readonly context: string | null;
  /** The labels of its buttons, two at most. Firefox has no buttons in notifications. */
  readonly buttons: readonly string[];
  /** Whether the system makes no sound of its own. Firefox leaves that to the system. */
  readonly silent: boolean;
}

type Known = Pick<Snapshot, 'chats' | 'marks' | 'waits' | 'settings'>;

/** The words of a notification, as of now (epoch ms); its chats are known. */
export function notificationWords(
  notification: Notification,
  known: Known,
  now: number,
  i18n: I18n,
): NotificationWords {
  const { kind, chats: ids } = notification;
  const chats = known.chats.list
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const [first] = chats;
  const wait = formatLasted(longest(chats, known, now), i18n.locale);
  // Where there is a chime of ours, the system need not make a sound too.
  const silent = known.settings.attention.sound.on;
  if (first && (kind === 'chat' || kind === 'repeat')) {
    return { ...ofOne(first, kind === 'repeat' ? wait : null, i18n), silent };
  }
  const title = severalWords(kind, { count: ids.length, wait }, i18n);
  return { title, message: names(chats, i18n), context: null, buttons: [], silent };
}

function ofOne(chat: Chat, wait: string | null, i18n: I18n): Omit<NotificationWords, 'silent'> {
  const name = visitorLabel(chat, i18n);
  return {
    title: wait === null ? name : i18n.t('notifyWaiting', { name, wait }),
    message: messageLabel(chat) ?? messageNote(chat, i18n),
    context: hostOf(placeOf(chat)),
    buttons: [i18n.t('openPage'), i18n.t('markAsRead')],
  };
}

function longest(chats: readonly Chat[], { marks, waits }: Known, now: number): number {
  return Math.max(0, ...chats.map((chat) => waited(chat, waits, marks, now) ?? 0));
}

function severalWords(kind: Notification['kind'], facts: { count: number; wait: string }, { t }: I18n): string {
  if (kind === 'digest') return t('notifyAway', facts);
  return kind === 'after-quiet' ? t('notifyAfterQuiet', facts) : t('notifyMany', facts);
}

/** The first name, and how many more there are. */
function names([first, ...others]: readonly Chat[], i18n: I18n): string {
  if (!first) return '';
  const name = visitorLabel(first, i18n);
  return others.length === 0 ? name : i18n.t('nameAndOthers', { name, count: others.length });
}
