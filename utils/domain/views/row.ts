import { foldText, fromFirstHit } from '../list/search.ts';
import { activityOf, type Chat, hasMessage } from '../model/chat.ts';
import { type Instant, toEpochMs } from '../model/instant.ts';
import { INBOX_URL } from '../model/visitor-page.ts';
import { type MuteKind, muteKindOf } from '../notifications/mutes.ts';
import type { WaitingLimits } from '../notifications/settings.ts';
import { type WaitingLevel, waitingLevel } from '../notifications/waiting-level.ts';
import { waitedMsOf } from '../notifications/waits.ts';
import { isUnread } from '../read-marks/unread.ts';
import type { Snapshot } from '../snapshot.ts';
import { isVisible, sanitizeForDisplay } from '../text/display-text.ts';
import { lastGraphemes } from '../text/graphemes.ts';
import type { I18n } from '../text/i18n.ts';
import { initials } from '../text/initials.ts';
import { type ChatPage, visitorPageOf } from './chat-page.ts';
import { formatAgo, formatDateTime, formatDuration } from './format.ts';

const MAX_NAME = 60;
const MAX_MESSAGE = 200;
/** All that is kept of a message. */
const MAX_STORED_MESSAGE = 400;
/** So much of a message certainly stands in its two lines, at the popup's width. */
const VISIBLE_MESSAGE = 60;
/** Longer than any email address can be. */
const MAX_EMAIL = 320;
/** In characters as people see them. */
const VISITOR_ID_SUFFIX = 6;

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
  readonly dateTime: () => string;
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
  readonly isEmailHit: boolean;
  readonly unread: boolean;
  /** null where nobody waits, where the chat is muted, and in the first frame. */
  readonly waiting: WaitLabel | null;
  readonly muted: MuteKind | null;
  readonly widgetId: string | null;
  /** null where it has none. */
  readonly widgetName: string | null;
  readonly state: RowState;
}

/** That somebody waits for an answer. */
export interface WaitLabel {
  readonly level: WaitingLevel;
  /** `3 min` */
  readonly duration: string;
  /** "Waiting long: 3 min" */
  readonly text: string;
}

/** `removed`: it has closed, or has left the list, while the list was held in its order. */
export type RowState = 'active' | 'closed' | 'removed';

/** What all rows of a list have in common. */
export interface RowContext extends Pick<Snapshot, 'marks' | 'waits' | 'mutes'> {
  readonly limits: WaitingLimits;
  /** This computer's clock, epoch ms; null in the first frame of a page (`Scene.first`). */
  readonly now: number | null;
  readonly i18n: I18n;
  /** Whether the widget tells one chat from another. */
  readonly hasSeveralWidgets: boolean;
  /** The folded words of the search. */
  readonly terms: readonly string[];
}

export function rowOf(chat: Chat, context: RowContext, state: RowState = 'active'): Row {
  const { marks, mutes, now, i18n, hasSeveralWidgets, terms } = context;
  const visitorPage = visitorPageOf(chat);
  const name = visitorLabel(chat, i18n);
  const activity = activityOf(chat);
  const activityMs = toEpochMs(activity);
  const email = visibleText(chat.visitorEmail, MAX_EMAIL);
  const muted = state === 'active' ? muteKindOf(chat, mutes) : null;
  const message = messageExcerpt(chat.lastMessage, terms);
  return {
    id: chat.id,
    name,
    initials: initials(name),
    activity,
    ago: now === null ? '' : formatAgo(activityMs, now, i18n.locale),
    dateTime: () => formatDateTime(activityMs, i18n.locale),
    message,
    messageNote: message === null ? messageNote(chat, i18n) : null,
    page:
      visitorPage.kind === 'safe'
        ? { host: visitorPage.page.host, path: visitorPage.page.path, key: visitorPage.page.key }
        : null,
    host: visitorPage.kind === 'too-long' ? visitorPage.host : null,
    pageNote: pageNote(visitorPage.kind, i18n),
    pageUrl: chat.pageUrl,
    href: visitorPage.kind === 'safe' ? visitorPage.page.url : INBOX_URL,
    widget: hasSeveralWidgets ? widgetLabel(chat, i18n) : null,
    email,
    isEmailHit: email !== null && email !== name && hasHit(email, terms),
    unread: state === 'active' && isUnread(chat, marks),
    waiting: state === 'active' && muted === null ? waitLabel(chat, context) : null,
    muted,
    widgetId: chat.widgetId,
    widgetName: visibleText(chat.widgetName, MAX_NAME),
    state,
  };
}

/** How a chat is muted, in words. */
export function mutedText(muted: MuteKind, { t }: I18n): string {
  if (muted === 'widget') return t('mutedWithWidget');
  return muted === 'for-good' ? t('muted') : t('mutedUntilNext');
}

/** The visitor's name, else the email, else "Visitor" and the end of the visitor id (docs/interface.md). */
export function visitorLabel(chat: Chat, { t }: I18n): string {
  const knownName = visibleText(chat.visitorName, MAX_NAME) ?? visibleText(chat.visitorEmail, MAX_NAME);
  return (
    knownName ??
    t('visitor', { id: sanitizeForDisplay(lastGraphemes(chat.visitorId, VISITOR_ID_SUFFIX), MAX_NAME) }).trim()
  );
}

/** The widget's name; a widget that is gone has none (docs/api.md). */
export function widgetLabel(chat: Chat, { t }: I18n): string {
  return visibleText(chat.widgetName, MAX_NAME) ?? t('deletedWidget');
}

function waitLabel(chat: Chat, { waits, marks, limits, now, i18n: { t, locale } }: RowContext): WaitLabel | null {
  const waitMs = now === null ? null : waitedMsOf(chat, waits, marks, now);
  if (waitMs === null) return null;
  const level = waitingLevel(waitMs, limits);
  const wait = formatDuration(waitMs, locale);
  const texts = {
    none: t('waitingFor', { wait }),
    amber: t('waitingLong', { wait }),
    red: t('waitingTooLong', { wait }),
  };
  return { level, duration: wait, text: texts[level] };
}

function messageExcerpt(message: string | null, terms: readonly string[]): string | null {
  const fullMessage = visibleText(message, MAX_STORED_MESSAGE);
  return fullMessage && sanitizeForDisplay(fromFirstHit(fullMessage, terms, VISIBLE_MESSAGE), MAX_MESSAGE);
}

/** The last message, fit for show; null: there is none, or it has no text. */
export function messageLabel(chat: Chat): string | null {
  return visibleText(chat.lastMessage, MAX_MESSAGE);
}

/** What is said of a chat whose last message shows no text. */
export function messageNote(chat: Chat, { t }: I18n): string {
  return hasMessage(chat) ? t('messageWithoutText') : t('noMessage');
}

function hasHit(text: string, terms: readonly string[]): boolean {
  const foldedText = terms.length === 0 ? '' : foldText(text);
  return terms.some((term) => foldedText.includes(term));
}

function visibleText(text: string | null, max: number): string | null {
  const sanitized = text === null ? '' : sanitizeForDisplay(text, max);
  return isVisible(sanitized) ? sanitized : null;
}

function pageNote(kind: ChatPage['kind'], { t }: I18n): string | null {
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
