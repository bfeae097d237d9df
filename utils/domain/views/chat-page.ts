import type { Chat } from '../model/chat.ts';
import { parseVisitorPage, type VisitorPage } from '../model/visitor-page.ts';

/** Where a chat started, or why that cannot be opened. */
export type ChatPage =
  | VisitorPage
  /** The address was too long to be stored; `host` is safe to display. */
  | { readonly kind: 'too-long'; readonly host: string };

const pageCache = new WeakMap<Chat, ChatPage>();

/** Returns where the chat started, validated. Chats are immutable, so it is computed once for each. */
export function visitorPageOf(chat: Chat): ChatPage {
  const cachedPage = pageCache.get(chat);
  if (cachedPage) return cachedPage;
  const page = classifyPage(chat);
  pageCache.set(chat, page);
  return page;
}

/** Returns the host where the chat started, even if the address is too long to open; null if there is none to show. */
export function hostOf(chatPage: ChatPage): string | null {
  if (chatPage.kind === 'safe') return chatPage.page.host;
  return chatPage.kind === 'too-long' ? chatPage.host : null;
}

function classifyPage({ pageUrl, pageHost }: Chat): ChatPage {
  if (pageHost === undefined) return parseVisitorPage(pageUrl);
  return pageHost === null ? { kind: 'unsafe' } : { kind: 'too-long', host: pageHost };
}

/** Returns a key of the page where the chat started, for comparison; null if there is no safe page. */
export function pageKey(chat: Chat): string | null {
  const visitorPage = visitorPageOf(chat);
  return visitorPage.kind === 'safe' ? visitorPage.page.key : null;
}

/** Counts how many of the chats started on each page, by its key. */
export function countPages(chats: readonly Chat[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of chats.map(pageKey)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
