import type { Chat } from './chat';
import { visitorPage } from './visitor-page';

/** As many characters as an address may have to be kept; servers refuse longer ones. */
export const LONGEST_PAGE = 8_000;
/**
 * What all chats may take in storage, in bytes. Chrome gives `storage.local` 10 MB; the rest is for read marks, waits and
 * what else is kept.
 */
const ROOM = 9_000_000;
/** What a chat takes besides its texts, in bytes: names of its fields, times and numbers. */
const FRAME = 400;
/** The most that one UTF-16 unit takes: `<` is stored as `\u003C`. */
const DEAREST = 6;

/** The part of a chat that says where it started. */
export type PageOfChat = Pick<Chat, 'pageUrl' | 'pageHost'>;

/** The address of a visitor's page as it is kept: whole, for an address that was cut is another one, or not at all. */
export function keptPage(pageUrl: string | null): PageOfChat {
  return pageUrl === null || pageUrl.length <= LONGEST_PAGE ? { pageUrl } : leftOut(pageUrl);
}

/**
 * The chats, newest first, in as much room as there is: where they take more than `room` bytes, addresses of pages are left
 * out, the newest chats' last. Returns the very same list where all have room.
 */
export function inRoom(list: readonly Chat[], room = ROOM): readonly Chat[] {
  if (list.reduce((sum, chat) => sum + mostBytes(chat), 0) <= room) return list;
  const pages = list.map(({ pageUrl }) => storedBytes(pageUrl));
  let left = list.reduce((sum, chat, index) => sum - storedBytes(chat) + (pages[index] ?? 0), room);
  return list.map((chat, index) => {
    const bytes = pages[index] ?? 0;
    if (chat.pageUrl === null) return chat;
    if (bytes <= left) {
      left -= bytes;
      return chat;
    }
    return { ...chat, ...leftOut(chat.pageUrl) };
  });
}

/** What a value takes in Chrome's storage, in bytes: its JSON in UTF-8, with three characters escaped that need not be. */
export function storedBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u003C')).length;
}

function leftOut(pageUrl: string): PageOfChat {
  const place = visitorPage(pageUrl);
  if (place.kind === 'none') return { pageUrl: null };
  return { pageUrl: null, pageHost: place.kind === 'safe' ? place.page.host : null };
}

function mostBytes(chat: Chat): number {
  return Object.values(chat).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length * DEAREST : 0),
    FRAME,
  );
}
