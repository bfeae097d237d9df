import type { Chat } from '../chat';
import { type VisitorPage, visitorPage } from '../visitor-page';

/** Where a chat started, or why that cannot be opened. */
export type Place =
  | VisitorPage
  /** The address was too long to be kept; `host` is fit for show. */
  | { readonly kind: 'too-long'; readonly host: string };

const places = new WeakMap<Chat, Place>();

/** Where the chat started, judged. Chats never change, so once is enough. */
export function placeOf(chat: Chat): Place {
  const known = places.get(chat);
  if (known) return known;
  const place = judged(chat);
  places.set(chat, place);
  return place;
}

/** The host where the chat started, even if its page is too long to open; null if there is no host to show. */
export function hostOf(place: Place): string | null {
  if (place.kind === 'safe') return place.page.host;
  return place.kind === 'too-long' ? place.host : null;
}

function judged({ pageUrl, pageHost }: Chat): Place {
  if (pageHost === undefined) return visitorPage(pageUrl);
  return pageHost === null ? { kind: 'unsafe' } : { kind: 'too-long', host: pageHost };
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
