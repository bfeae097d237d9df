import type { Chat } from '../model/chat.ts';
import { parseVisitorPage, type VisitorPage } from '../model/visitor-page.ts';

/** Where a chat started, or why that cannot be opened. */
export type ChatPage =
  | VisitorPage
  /** The address was too long to be kept; `host` is fit for show. */
  | { readonly kind: 'too-long'; readonly host: string };

const pageCache = new WeakMap<Chat, ChatPage>();

/** Where the chat started, judged. Chats never change, so once is enough. */
export function visitorPageOf(chat: Chat): ChatPage {
  const cachedPage = pageCache.get(chat);
  if (cachedPage) return cachedPage;
  const page = classifyPage(chat);
  pageCache.set(chat, page);
  return page;
}

/** The host where the chat started, even if its page is too long to open; null if there is no host to show. */
export function hostOf(chatPage: ChatPage): string | null {
  if (chatPage.kind === 'safe') return chatPage.page.host;
  return chatPage.kind === 'too-long' ? chatPage.host : null;
}

function classifyPage({ pageUrl, pageHost }: Chat): ChatPage {
  if (pageHost === undefined) return parseVisitorPage(pageUrl);
  return pageHost === null ? { kind: 'unsafe' } : { kind: 'too-long', host: pageHost };
}

/** Which page the chat started on, to compare it with others; null where there is no safe one. */
export function pageKey(chat: Chat): string | null {
  const visitorPage = visitorPageOf(chat);
  return visitorPage.kind === 'safe' ? visitorPage.page.key : null;
}

/** How many of the chats started on each page, by its key. */
export function countPages(chats: readonly Chat[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of chats.map(pageKey)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
