import type { Instant } from './instant.ts';

/** One Magpipe chat session in Perch's own shape: dates are parsed, texts have a maximum length. */
export interface Chat {
  readonly id: string;
  readonly widgetId: string | null;
  readonly widgetName: string | null;
  readonly visitorId: string;
  readonly visitorName: string | null;
  readonly visitorEmail: string | null;
  /** `active`, or `closed` if those were asked for, or a word that this version doesn't know (docs/api.md: free text). */
  readonly status: string;
  /** A preview; it can be older than the last message (docs/api.md). */
  readonly lastMessage: string | null;
  readonly lastMessageAt: Instant | null;
  readonly createdAt: Instant;
  /** May stop growing at 1,000 (docs/api.md). */
  readonly messageCount: number;
  /**
   * Where the chat started, as the visitor's browser sent it: any text at all; null if it sent none, or one that is too
   * long.
   */
  readonly pageUrl: string | null;
  /** Only if the URL was too long to be kept: the host as it is shown; null if the URL must not be opened. */
  readonly pageHost?: string | null;
}

/** The active chats that Perch knows. */
export interface Chats {
  /** Newest activity first, at most `MAX_CHATS`. */
  readonly list: readonly Chat[];
  /** How many active chats there are, by the last answer. */
  readonly total: number;
  /** Rows of the last full walk that could not be read. */
  readonly unreadable: number;
  /** Whether a walk has read everything, up to `MAX_CHATS`. */
  readonly complete: boolean;
  /** The total that the known chats explain; if `total` differs, a chat has opened or closed without being seen. */
  readonly expectedTotal: number;
  /** The last full walk could not prove whether some of the chats have closed. */
  readonly needsFullWalk: boolean;
  /** What the last full walk could not explain about the total; null if it is explained. */
  readonly totalMismatch: TotalMismatch | null;
  /** Ids of the many chats that the last answer left out; if the next one has them again, that was a mistake. */
  readonly missingIds: readonly string[];
  /** Every message up to this moment is known; null: not known yet. */
  readonly syncedUpTo: Instant | null;
  /** How many rows come before the newest message (docs/api.md, order): empty chats, and those dated in the future. */
  readonly emptyCount: number;
  /** What was known of chats that are no longer in the list, by id; the latest `MAX_CHATS` of them. */
  readonly unlistedChats: Readonly<Record<string, KnownChat>>;
}

/** Up to where a chat was known. */
export interface KnownChat {
  readonly activity: Instant;
  readonly messageCount: number;
}

/** A total that stays wrong must neither cause walk after walk nor hide closed chats. */
export interface TotalMismatch {
  /** By how much the total exceeds what the walk found; negative if it is smaller. */
  readonly surplus: number;
  /** How many walks in a row have each found a different surplus. */
  readonly walks: number;
}

/** How many chats are kept: the badge can't show more than 999+ (docs/decisions.md, decision 2). */
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
/** Whether the chat has a message. The preview alone doesn't show it, because a message can have no text. */
export function hasMessage({ lastMessageAt, messageCount }: Chat): boolean {
  return lastMessageAt !== null || messageCount > 0;
}

/** Returns when the last message was; in an empty chat, when it was created. */
export function activityOf(chat: Chat): Instant {
  return chat.lastMessageAt ?? chat.createdAt;
}

/** Sorts by newest activity; the id decides between equals, so that rows never swap without a reason. */
export function byActivity(a: Chat, b: Chat): number {
  const [left, right] = [activityOf(a), activityOf(b)];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Returns the known chat with this id. */
export function findChat({ list }: Chats, id: string): Chat | undefined {
  return list.find((chat) => chat.id === id);
}
