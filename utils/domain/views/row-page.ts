import type { Chat } from '../model/chat.ts';
import { INBOX_URL } from '../model/visitor-page.ts';
import type { I18n } from '../text/i18n.ts';
import { type ChatPage, visitorPageOf } from './chat-page.ts';

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
