import { activityOf, type Chats } from '../model/chat.ts';
import { isLater } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { Mutes } from '../notifications/mutes.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';

/** What is known of the account that Perch is connected to. */
export interface KnownAccount {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly mutes: Mutes;
}

/**
 * Compares the account of a page with the known one. A chat or a widget in common proves that they are the same, even one
 * that was only muted or read, or has left the list. A chat that existed when all chats were known, but wasn't among them,
 * proves another account. Anything else, such as an answer on a quiet day, is `unclear`.
 */
export function compareAccount({ chats, marks, mutes }: KnownAccount, page: Page): 'same' | 'other' | 'unclear' {
  const { list, syncedUpTo, complete } = chats;
  // After the key was replaced, the list also has chats of the new key's first answers; only older ones are the former
  // account's.
  const formerChats =
    complete || syncedUpTo === null ? list : list.filter((chat) => !isLater(activityOf(chat), syncedUpTo));
  const ids = new Set(formerChats.flatMap(({ id, widgetId }) => [id, widgetId]));
  for (const known of [mutes.widgets, mutes.chats, marks.chats, chats.unlistedChats])
    for (const id of Object.keys(known)) ids.add(id);
  const isKnown = (id: string | null) => id !== null && ids.has(id);
  if (page.chats.some(({ id, widgetId }) => isKnown(id) || isKnown(widgetId))) return 'same';
  if (page.chats.length === 0) return 'unclear';
  // Not all chats were known, but many, and the page has none of them.
  if (syncedUpTo === null || (complete && chats.total > list.length + chats.unreadable)) {
    return list.length > 0 ? 'other' : 'unclear';
  }
  return page.chats.some((chat) => !isLater(activityOf(chat), syncedUpTo)) ? 'other' : 'unclear';
}
