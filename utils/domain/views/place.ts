import type { Chat } from '../chat';
import { type VisitorPage, visitorPage } from '../visitor-page';

const places = new WeakMap<Chat, VisitorPage>();

/** Where the chat started, judged. Chats never change, so once is enough. */
export function placeOf(chat: Chat): VisitorPage {
  const known = places.get(chat);
  if (known) return known;
  const place = visitorPage(chat.pageUrl);
  places.set(chat, place);
  return place;
}

/** Which page the chat started on, to compare it with others; null where there is no safe one. */
export function pageKey(chat: Chat): string | null {
  const place = placeOf(chat);
  return place.kind === 'safe' ? place.page.key : null;
}

/** How many of the chats started on each page, by its key. */
export function countPages(chats: readonly Chat[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of chats.map(pageKey)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
