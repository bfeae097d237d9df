import { foldText } from '../list/fold-text.ts';
import { fromFirstHit } from '../list/highlight.ts';
import { activityOf, type Chat } from '../model/chat.ts';
import { type Instant, toEpochMs } from '../model/instant.ts';
import { INBOX_URL } from '../model/visitor-page.ts';
import { type MuteKind, muteKindOf } from '../notifications/mutes.ts';
import type { WaitingLimits } from '../notifications/settings.ts';
import { isUnread } from '../read-marks/unread.ts';
import type { Snapshot } from '../snapshot.ts';
import { sanitizeForDisplay } from '../text/display-text.ts';
import type { I18n } from '../text/i18n.ts';
import { initials } from '../text/initials.ts';
import { messageNote, visibleText, visitorLabel, widgetLabel, widgetNameOf } from './chat-labels.ts';
import { type ChatPage, visitorPageOf } from './chat-page.ts';
import { formatAgo, formatDateTime } from './format.ts';
import { type WaitLabel, waitLabel } from './wait-label.ts';

const MAX_MESSAGE = 200;
/** Messages are stored up to this length. */
const MAX_STORED_MESSAGE = 400;
/** Characters that always fit into the two lines of a message, at the popup's width. */
const VISIBLE_MESSAGE = 60;
/** Longer than any email address can be. */
const MAX_EMAIL = 320;

/** One chat as the list shows it. All text is plain and safe to display. */
export interface Row {
  readonly id: string;
  readonly name: string;
  /** Empty if the name has no letters. */
  readonly initials: string;
  /** The activity on screen: **Mark as read** covers this and nothing later. */
  readonly activity: Instant;
  /** Empty in the first frame. */
  readonly ago: string;
  /** Returns the full date and time of the activity. */
  readonly dateTime: () => string;
  readonly message: string | null;
  /** Shown in place of a message without text; null if `message` is not. */
  readonly messageNote: string | null;
  /** Where the chat started; null if there is no safe page. */
  readonly page: { readonly host: string; readonly path: string; readonly key: string } | null;
  /** The host of a page whose address is too long to open; null for all others. */
  readonly host: string | null;
  /** Why there is no page; null if there is one. */
  readonly pageNote: string | null;
  /** The address as it was received; the background validates it again. */
  readonly pageUrl: string | null;
  /** The page, or the inbox. */
  readonly href: string;
  readonly widget: string | null;
  readonly email: string | null;
  /** Whether the search found the email, which is hidden otherwise. */
  readonly isEmailHit: boolean;
  readonly unread: boolean;
  /** null if the visitor is not waiting, the chat is muted, or this is the first frame. */
  readonly waiting: WaitLabel | null;
  readonly muted: MuteKind | null;
  readonly widgetId: string | null;
  /** null if the widget has no name. */
  readonly widgetName: string | null;
  readonly state: RowState;
}

/** `removed`: the chat was closed or left the list while the order was frozen. */
export type RowState = 'active' | 'closed' | 'removed';

/** What all rows of a list have in common. */
export interface RowContext extends Pick<Snapshot, 'marks' | 'waits' | 'mutes'> {
  readonly limits: WaitingLimits;
  /** This computer's clock, epoch ms; null in the first frame of a page. */
  readonly now: number | null;
  readonly i18n: I18n;
  /** Whether rows name their widget. */
  readonly hasSeveralWidgets: boolean;
  /** The folded words of the search. */
  readonly terms: readonly string[];
}

/** Returns the row of a chat. */
export function rowOf(chat: Chat, context: RowContext, state: RowState = 'active'): Row {
  const { marks, mutes, now, i18n, hasSeveralWidgets, terms } = context;
  const name = visitorLabel(chat, i18n);
  const activity = activityOf(chat);
  const activityMs = toEpochMs(activity);
  const muted = state === 'active' ? muteKindOf(chat, mutes) : null;
  return {
    id: chat.id,
    name,
    initials: initials(name),
    activity,
    ago: now === null ? '' : formatAgo(activityMs, now, i18n.locale),
    dateTime: () => formatDateTime(activityMs, i18n.locale),
    ...messageFields(chat, context),
    ...pageFields(chat, i18n),
    ...emailFields(chat, name, terms),
    unread: state === 'active' && isUnread(chat, marks),
    waiting: state === 'active' && muted === null ? waitLabel(chat, context) : null,
    muted,
    widget: hasSeveralWidgets ? widgetLabel(chat, i18n) : null,
    widgetId: chat.widgetId,
    widgetName: widgetNameOf(chat),
    state,
  };
}

/** Says how a chat is muted. */
export function mutedText(muted: MuteKind, { t }: I18n): string {
  if (muted === 'widget') return t('mutedWithWidget');
  return muted === 'for-good' ? t('muted') : t('mutedUntilNext');
}

function messageFields(chat: Chat, { terms, i18n }: RowContext): Pick<Row, 'message' | 'messageNote'> {
  const fullMessage = visibleText(chat.lastMessage, MAX_STORED_MESSAGE);
  if (fullMessage === null) return { message: null, messageNote: messageNote(chat, i18n) };
  const excerpt = fromFirstHit(fullMessage, terms, VISIBLE_MESSAGE);
  return { message: sanitizeForDisplay(excerpt, MAX_MESSAGE), messageNote: null };
}

function pageFields(chat: Chat, i18n: I18n): Pick<Row, 'page' | 'host' | 'pageNote' | 'pageUrl' | 'href'> {
  const { pageUrl } = chat;
  const visitorPage = visitorPageOf(chat);
  if (visitorPage.kind === 'safe') {
    const { host, path, key, url } = visitorPage.page;
    return { page: { host, path, key }, host: null, pageNote: null, pageUrl, href: url };
  }
  const host = visitorPage.kind === 'too-long' ? visitorPage.host : null;
  return { page: null, host, pageNote: pageNote(visitorPage.kind, i18n), pageUrl, href: INBOX_URL };
}

function emailFields(chat: Chat, name: string, terms: readonly string[]): Pick<Row, 'email' | 'isEmailHit'> {
  const email = visibleText(chat.visitorEmail, MAX_EMAIL);
  return { email, isEmailHit: email !== null && email !== name && hasHit(email, terms) };
}

function hasHit(text: string, terms: readonly string[]): boolean {
  const foldedText = terms.length === 0 ? '' : foldText(text);
  return terms.some((term) => foldedText.includes(term));
}

function pageNote(kind: Exclude<ChatPage['kind'], 'safe'>, { t }: I18n): string {
  switch (kind) {
    case 'none':
      return t('pageUnknown');
    case 'unsafe':
      return t('pageUnsafe');
    case 'too-long':
      return t('pageTooLong');
  }
}
