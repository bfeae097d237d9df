import { type Muted, mutedBy } from '../attention/mutes';
import type { WaitingLimits } from '../attention/settings';
import { type WaitingLevel, waitingLevel } from '../attention/waiting-level';
import { waited } from '../attention/waits';
import { lastOf } from '../characters';
import { activityOf, type Chat, hasMessage, type Snapshot } from '../chat';
import type { I18n } from '../i18n';
import { initials } from '../initials';
import { type Instant, toEpochMs } from '../instant';
import { folded, fromFirstHit } from '../search';
import { forShow, isVisible } from '../show-text';
import { isUnread } from '../unread';
import { INBOX_URL } from '../visitor-page';
import { formatAgo, formatLasted, formatMoment } from './format';
import { type Place, placeOf } from './place';

const NAME_SHOWN = 60;
const MESSAGE_SHOWN = 200;
/** All that is kept of a message. */
const MESSAGE_KEPT = 400;
/** So much of a message certainly stands in its two lines, at the popup's width. */
const MESSAGE_SEEN = 60;
/** Longer than any email address can be. */
const EMAIL_SHOWN = 320;
/** In characters as people see them. */
const VISITOR_ID_END = 6;

/** One chat as the list shows it. All text is plain text, fit for show. */
export interface Row {
  readonly id: string;
  readonly name: string;
  /** Empty where the name has no letters. */
  readonly initials: string;
  /** The activity that the user sees, so that **Mark as read** covers that and nothing later. */
  readonly activity: Instant;
  /** Empty in the first frame. */
  readonly ago: string;
  /** Gives the whole date and time of the activity. */
  readonly moment: () => string;
  readonly message: string | null;
  /** What is said in place of a message without text, or of none; null where there is a text. */
  readonly messageNote: string | null;
  /** Where the chat started; null where there is no safe page. */
  readonly page: { readonly host: string; readonly path: string; readonly key: string } | null;
  /** The host of a page that is too long to open; null of all others. */
  readonly host: string | null;
  /** Why there is no page; null where there is one. */
  readonly pageNote: string | null;
  /** The page as it came, for the background to judge again. */
  readonly pageUrl: string | null;
  /** What a click opens: the page, or the inbox. */
  readonly href: string;
  readonly widget: string | null;
  readonly email: string | null;
  /** Whether the search found the email, which is not shown otherwise. */
  readonly emailFound: boolean;
  readonly unread: boolean;
  /** null where nobody waits, where the chat is muted, and in the first frame. */
  readonly waiting: WaitShown | null;
  readonly muted: Muted | null;
  readonly widgetId: string | null;
  /** null where it has none. */
  readonly widgetName: string | null;
  readonly state: RowState;
}

/** That somebody waits for an answer. */
export interface WaitShown {
  readonly level: WaitingLevel;
  /** `3 min` */
  readonly lasted: string;
  /** "Waiting long: 3 min" */
  readonly words: string;
}

/** `gone`: it has closed, or has left the list, while the list was held in its order. */
export type RowState = 'active' | 'closed' | 'gone';

/** What all rows of a list have in common. */
export interface RowContext extends Pick<Snapshot, 'marks' | 'waits' | 'mutes'> {
  readonly limits: WaitingLimits;
  /** This computer's clock, epoch ms; null in the first frame of a page (`Scene.first`). */
  readonly now: number | null;
  readonly i18n: I18n;
  /** Whether the widget tells one chat from another. */
  readonly severalWidgets: boolean;
  /** The folded words of the search. */
  readonly words: readonly string[];
}

export function rowOf(chat: Chat, context: RowContext, state: RowState = 'active'): Row {
  const { marks, mutes, now, i18n, severalWidgets, words } = context;
  const place = placeOf(chat);
  const name = visitorLabel(chat, i18n);
  const activity = activityOf(chat);
  const then = toEpochMs(activity);
  const email = shown(chat.visitorEmail, EMAIL_SHOWN);
  const muted = state === 'active' ? mutedBy(chat, mutes) : null;
  const message = foundMessage(chat.lastMessage, words);
  return {
    id: chat.id,
    name,
    initials: initials(name),
    activity,
    ago: now === null ? '' : formatAgo(then, now, i18n.locale),
    moment: () => formatMoment(then, i18n.locale),
    message,
    messageNote: message === null ? messageNote(chat, i18n) : null,
    page: place.kind === 'safe' ? { host: place.page.host, path: place.page.path, key: place.page.key } : null,
    host: place.kind === 'too-long' ? place.host : null,
    pageNote: pageNote(place.kind, i18n),
    pageUrl: chat.pageUrl,
    href: place.kind === 'safe' ? place.page.url : INBOX_URL,
    widget: severalWidgets ? widgetLabel(chat, i18n) : null,
    email,
    emailFound: email !== null && email !== name && isFound(email, words),
    unread: state === 'active' && isUnread(chat, marks),
    waiting: state === 'active' && muted === null ? waitingOf(chat, context) : null,
    muted,
    widgetId: chat.widgetId,
    widgetName: shown(chat.widgetName, NAME_SHOWN),
    state,
  };
}

/** How a chat is muted, in words. */
export function mutedWords(muted: Muted, { t }: I18n): string {
  if (muted === 'widget') return t('mutedWithWidget');
  return muted === 'for-good' ? t('muted') : t('mutedUntilNext');
}

/** The visitor's name, else the email, else "Visitor" and the end of the visitor id (docs/interface.md). */
export function visitorLabel(chat: Chat, { t }: I18n): string {
  const given = shown(chat.visitorName, NAME_SHOWN) ?? shown(chat.visitorEmail, NAME_SHOWN);
  return given ?? t('visitor', { id: forShow(lastOf(chat.visitorId, VISITOR_ID_END), NAME_SHOWN) }).trim();
}

/** The widget's name; a widget that is gone has none (docs/api.md). */
export function widgetLabel(chat: Chat, { t }: I18n): string {
  return shown(chat.widgetName, NAME_SHOWN) ?? t('deletedWidget');
}

function waitingOf(chat: Chat, { waits, marks, limits, now, i18n: { t, locale } }: RowContext): WaitShown | null {
  const ms = now === null ? null : waited(chat, waits, marks, now);
  if (ms === null) return null;
  const level = waitingLevel(ms, limits);
  const wait = formatLasted(ms, locale);
  const words = {
    none: t('waitingFor', { wait }),
    amber: t('waitingLong', { wait }),
    red: t('waitingTooLong', { wait }),
  };
  return { level, lasted: wait, words: words[level] };
}

function foundMessage(message: string | null, words: readonly string[]): string | null {
  const whole = shown(message, MESSAGE_KEPT);
  return whole && forShow(fromFirstHit(whole, words, MESSAGE_SEEN), MESSAGE_SHOWN);
}

/** The last message, fit for show; null: there is none, or it has no text. */
export function messageLabel(chat: Chat): string | null {
  return shown(chat.lastMessage, MESSAGE_SHOWN);
}

/** What is said of a chat whose last message shows no text. */
export function messageNote(chat: Chat, { t }: I18n): string {
  return hasMessage(chat) ? t('messageWithoutText') : t('noMessage');
}

function isFound(text: string, words: readonly string[]): boolean {
  const plain = words.length === 0 ? '' : folded(text);
  return words.some((word) => plain.includes(word));
}

function shown(text: string | null, max: number): string | null {
  const line = text === null ? '' : forShow(text, max);
  return isVisible(line) ? line : null;
}

function pageNote(kind: Place['kind'], { t }: I18n): string | null {
  switch (kind) {
    case 'safe':
      return null;
    case 'none':
      return t('pageUnknown');
    case 'unsafe':
      return t('pageUnsafe');
    case 'too-long':
      return t('pageTooLong');
  }
}
