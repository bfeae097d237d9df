import type { Instant } from './instant.ts';

/** One Magpipe chat session in Perch's own shape: dates parsed, oddities of the wire gone, lengths bounded. */
export interface Chat {
  readonly id: string;
  readonly widgetId: string | null;
  readonly widgetName: string | null;
  readonly visitorId: string;
  readonly visitorName: string | null;
  readonly visitorEmail: string | null;
  /** `active`, where it was asked for `closed`, or a word this version does not know (docs/api.md: free text in the database). */
  readonly status: string;
  /** A preview; it can be an older message than the last (docs/api.md). */
  readonly lastMessage: string | null;
  readonly lastMessageAt: Instant | null;
  readonly createdAt: Instant;
  /** Can stop growing at 1000 (docs/api.md). */
  readonly messageCount: number;
  /** Where the chat started, as the visitor's browser said: any text at all; null where it said nothing, or too much. */
  readonly pageUrl: string | null;
  /**
   * Only where the page's address was too long to be kept: the host, as it is shown; null where the address was not one
   * that may be opened.
   */
  readonly pageHost?: string | null;
}

/** The active chats that Perch knows. */
export interface Chats {
  /** Newest activity first, at most `MAX_CHATS`. */
  readonly list: readonly Chat[];
  /** How many active chats there are, by the last answer. */
  readonly total: number;
  /** Rows of the last walk that could not be understood. */
  readonly unreadable: number;
  /** Whether a walk has covered everything up to `MAX_CHATS`. */
  readonly complete: boolean;
  /** The total that the known chats account for; where `total` is another, something opened or closed unseen. */
  readonly expectedTotal: number;
  /** The last walk over everything could not tell whether some of the chats have closed. */
  readonly needsFullWalk: boolean;
  /** What the last walk over everything could not explain of the total; null where all is explained. */
  readonly totalMismatch: TotalMismatch | null;
  /** Ids of chats that the last answer left out, most of them all: the next one does so again, or it was a mistake. */
  readonly missingIds: readonly string[];
  /** Every message up to this moment is known; null: none is known to be. */
  readonly syncedUpTo: Instant | null;
  /** How many chats come before the newest message (docs/api.md, order): those without one, or with one dated in the future. */
  readonly emptyCount: number;
  /** What was known of chats that are no longer in the list, by id: the latest `MAX_CHATS` of them. */
  readonly unlistedChats: Readonly<Record<string, KnownChat>>;
}

/** Up to where a chat was known. */
export interface KnownChat {
  readonly activity: Instant;
  readonly messageCount: number;
}

/** A total that is wrong for long must neither set off walk after walk, nor hide what closes. */
export interface TotalMismatch {
  /** By how much the total was more than what the walk found; negative where it was less. */
  readonly surplus: number;
  /** How many walks in a row have each found another surplus than the one before. */
  readonly walks: number;
}

/** The badge has room for 999+, and a person for far less (docs/decisions.md, decision 2). */
export const MAX_CHATS = 1000;

export const NO_CHATS: Chats = {
  list: [],
  total: 0,
  unreadable: 0,
  complete: false,
  expectedTotal: 0,
  needsFullWalk: false,
  totalMismatch: null,
  missingIds: [],
  syncedUpTo: null,
  emptyCount: 0,
  unlistedChats: {},
};
/** Whether anything was said in the chat; the preview alone does not tell, for a message can have no text. */
export function hasMessage({ lastMessageAt, messageCount }: Chat): boolean {
  return lastMessageAt !== null || messageCount > 0;
}

/** The instant of the last message; the creation where there is none. */
export function activityOf(chat: Chat): Instant {
  return chat.lastMessageAt ?? chat.createdAt;
}

/** For sorting: newest activity first; the id decides between equals, so that rows never swap for no reason. */
export function byActivity(a: Chat, b: Chat): number {
  const [left, right] = [activityOf(a), activityOf(b)];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

export function findChat({ list }: Chats, id: string): Chat | undefined {
  return list.find((chat) => chat.id === id);
}
