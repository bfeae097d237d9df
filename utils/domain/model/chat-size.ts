import type { Chat } from './chat.ts';
import { parseVisitorPage } from './visitor-page.ts';

/** The longest URL that is kept, in UTF-16 units; servers reject longer ones. */
export const MAX_PAGE_URL_LENGTH = 8_000;
/**
 * The storage for all chats, in bytes. Chrome gives `storage.local` 10 MB; the rest is for read marks, waits and settings.
 */
const MAX_CHATS_BYTES = 9_000_000;
/** The most that a chat takes besides its texts, in bytes: field names, quotes and numbers. */
const MAX_OVERHEAD_BYTES = 350;

/** Texts that take one byte per character. Most do, and needn't be measured one by one. */
const ONE_BYTE_TEXT = /^[ !#-;=-[\]-~]*$/;

/** The fields of a chat that say where it started. */
export type ChatPage = Pick<Chat, 'pageUrl' | 'pageHost'>;

/** Returns a visitor's page as it is stored: whole or not at all, because a truncated URL is another page. */
export function storablePage(pageUrl: string | null): ChatPage {
  return pageUrl === null || pageUrl.length <= MAX_PAGE_URL_LENGTH ? { pageUrl } : withoutUrl(pageUrl);
}

/**
 * Drops the URLs of pages until the chats, newest first, take at most `maxBytes`; the newest keep theirs. Returns the same
 * list if all fit.
 */
export function fitToStorage(list: readonly Chat[], maxBytes = MAX_CHATS_BYTES): readonly Chat[] {
  const sizes = list.map(sizeOf);
  if (sizes.reduce((sum, { rest, page }) => sum + rest + page, 0) <= maxBytes) return list;
  let remaining = maxBytes - sizes.reduce((sum, { rest }) => sum + rest, 0);
  return list.map((chat, index) => {
    const bytes = sizes[index]?.page ?? 0;
    if (chat.pageUrl === null) return chat;
    if (bytes <= remaining) {
      remaining -= bytes;
      return chat;
    }
    return { ...chat, ...withoutUrl(chat.pageUrl) };
  });
}

/** Returns the size of a text in Chrome's storage, in bytes: JSON in UTF-8, with three characters escaped needlessly. */
export function storedBytes(text: string): number {
  if (ONE_BYTE_TEXT.test(text)) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOf(text.charCodeAt(at));
  return bytes;
}

/** The bytes of one UTF-16 unit; each half of a surrogate pair takes two. */
function bytesOf(unit: number): number {
  // `"` and `\` get a backslash; `<`, most control characters and the two line separators become `\u003C`.
  if (unit < 0x80) return unit === 0x22 || unit === 0x5c ? 2 : unit < 0x20 || unit === 0x3c ? 6 : 1;
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 2;
  return unit === 0x2028 || unit === 0x2029 ? 6 : 3;
}

interface Size {
  readonly page: number;
  readonly rest: number;
}

const sizes = new WeakMap<Chat, Size>();

/** The most that a chat can take. Chats are immutable, so it is computed once. */
function sizeOf(chat: Chat): Size {
  const known = sizes.get(chat);
  if (known) return known;
  const page = storedBytes(chat.pageUrl ?? '');
  let rest = MAX_OVERHEAD_BYTES - page;
  for (const value of Object.values(chat)) if (typeof value === 'string') rest += storedBytes(value);
  const size = { page, rest };
  sizes.set(chat, size);
  return size;
}

function withoutUrl(pageUrl: string): ChatPage {
  const parsed = parseVisitorPage(pageUrl);
  if (parsed.kind === 'none') return { pageUrl: null };
  return { pageUrl: null, pageHost: parsed.kind === 'safe' ? parsed.page.host : null };
}
