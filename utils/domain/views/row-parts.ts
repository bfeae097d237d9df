import { foldText } from '../list/fold-text.ts';
import { fromFirstHit } from '../list/highlight.ts';
import type { Chat } from '../model/chat.ts';
import { INBOX_URL } from '../model/visitor-page.ts';
import { sanitizeForDisplay } from '../text/display-text.ts';
import type { I18n } from '../text/i18n.ts';
import { messageNote, visibleText } from './chat-labels.ts';
import { type ChatPage, visitorPageOf } from './chat-page.ts';

const MAX_MESSAGE = 200;
/** Messages are stored up to this length. */
const MAX_STORED_MESSAGE = 400;
/** Characters that always fit into the line of a message, at the popup's width. */
const VISIBLE_MESSAGE = 20;
/** Longer than any email address can be. */
const MAX_EMAIL = 320;

/** The last message of a chat. */
export interface RowMessage {
  readonly message: string | null;
  /** Shown in place of a message without text; null if `message` is not. */
  readonly messageNote: string | null;
}

/** Where a chat started. */
export interface RowPage {
  /** null if there is no safe page. */
  readonly page: { readonly host: string; readonly path: string; readonly key: string } | null;
  /** The host of a page whose address is too long to open; null for all others. */
  readonly host: string | null;
  /** Why there is no page; null if there is one. */
  readonly pageNote: string | null;
  /** The address as it was received; the background validates it again. */
  readonly pageUrl: string | null;
  /** The page, or the inbox. */
  readonly href: string;
}

export interface RowEmail {
  readonly email: string | null;
  /** Whether the search found the email, which is hidden otherwise. */
  readonly isEmailHit: boolean;
}

/** Returns the last message, from a little before the first hit of the folded `terms` on. */
export function rowMessage(chat: Chat, terms: readonly string[], i18n: I18n): RowMessage {
  const fullMessage = visibleText(chat.lastMessage, MAX_STORED_MESSAGE);
  if (fullMessage === null) return { message: null, messageNote: messageNote(chat, i18n) };
  const excerpt = fromFirstHit(fullMessage, terms, VISIBLE_MESSAGE);
  return { message: sanitizeForDisplay(excerpt, MAX_MESSAGE), messageNote: null };
}

/** Returns where the chat started, and what a click opens. */
export function rowPage(chat: Chat, i18n: I18n): RowPage {
  const { pageUrl } = chat;
  const visitorPage = visitorPageOf(chat);
  if (visitorPage.kind === 'safe') {
    const { host, path, key, url } = visitorPage.page;
    return { page: { host, path, key }, host: null, pageNote: null, pageUrl, href: url };
  }
  const host = visitorPage.kind === 'too-long' ? visitorPage.host : null;
  return { page: null, host, pageNote: pageNote(visitorPage.kind, i18n), pageUrl, href: INBOX_URL };
}

/** Returns the email, and whether the row has to show it because `name` does not. */
export function rowEmail(chat: Chat, name: string, terms: readonly string[]): RowEmail {
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
