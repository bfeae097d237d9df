import type { Mutes } from '../notifications/mutes.ts';
import type { Snooze } from '../notifications/snooze.ts';
import type { Waits } from '../notifications/waits.ts';
import type { Settings } from '../settings.ts';
import type { Failure } from './failure.ts';
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

/** What was read of one chat. `activity: null` says that nothing was: the user marked it unread. */
export interface ReadMark {
  readonly activity: Instant | null;
  readonly messageCount: number;
}

export interface ReadMarks {
  /** Everything up to this instant is read, unless the chat has a mark of its own. */
  readonly readThrough: Instant | null;
  /** By chat id. */
  readonly chats: Readonly<Record<string, ReadMark>>;
}

/** What pages may know of the connection; the key itself is an item of its own. */
export interface Connection {
  /** Made anew for each key, so that the answer to an older key is recognised and thrown away. */
  readonly id: string;
  /** `mgp_abc1…` */
  readonly hint: string;
  readonly apiAddress: string;
  /** When Perch was connected first, epoch ms; another key does not make it anew. */
  readonly connectedAt: number;
}

/** Whether checks succeed; stored, so that waiting outlives the background. Times are this computer's epoch ms. */
export type Health =
  | { readonly state: 'healthy' }
  | {
      readonly state: 'failing';
      readonly failure: Failure;
      /** When the first check of this row of failures failed. */
      readonly failingSince: number;
      /** When the last one did. */
      readonly lastFailedAt: number;
      readonly attempts: number;
      /** When to try again; null: not before a person gives another key, or wants this one to be tried once more. */
      readonly retryAt: number | null;
      /** When the chats that are still shown were last confirmed. */
      readonly chatsAsOf: number | null;
    };

/** How fresh the list is, in this computer's epoch ms; kept in `storage.session`, so a quiet check writes no disk. */
export interface Freshness {
  /** When the last check that brought an answer ended. */
  readonly checkedAt: number | null;
  /** When the request under way began. */
  readonly checkingSince: number | null;
  /** When the last check began. */
  readonly startedAt: number | null;
  /** When the first check after the browser's start, or of this connection, began. */
  readonly watchingSince: number | null;
  /** When a check last brought something that was said. */
  readonly newMessageFoundAt: number | null;
  /** When the last walk over everything ended. */
  readonly lastFullWalkAt: number | null;
  /** The walk that is under way has not read all news yet. */
  readonly behind: boolean;
  /** The last check came after an absence: a sleep, or a start of the browser. */
  readonly afterAbsence: boolean;
  /** Until when the budget lets no check begin that a person asked for. */
  readonly pausedUntil: number | null;
  /** By how many ms the server's clock was ahead of this computer's at the last answer; negative where it was behind. */
  readonly serverAheadMs: number;
  /** Whether the person is at this computer, where they let Perch know. */
  readonly presence: Presence;
  /** The last request brought an answer, though the browser said that there was no network. */
  readonly answeredOffline: boolean;
}

export type Presence = 'here' | 'away';

/** All that the views are made of. */
export interface Snapshot {
  readonly connection: Connection | null;
  readonly chats: Chats;
  readonly marks: ReadMarks;
  /** Those of the unread chats in which something was said since the first check. */
  readonly waits: Waits;
  readonly mutes: Mutes;
  readonly snooze: Snooze | null;
  readonly health: Health;
  readonly freshness: Freshness;
  readonly settings: Settings;
  /** Whether something stored could not be read and was set aside. */
  readonly quarantined: boolean;
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
export const NO_MARKS: ReadMarks = { readThrough: null, chats: {} };
export const HEALTHY: Health = { state: 'healthy' };
export const NEVER_CHECKED: Freshness = {
  checkedAt: null,
  checkingSince: null,
  startedAt: null,
  watchingSince: null,
  newMessageFoundAt: null,
  lastFullWalkAt: null,
  behind: false,
  afterAbsence: false,
  pausedUntil: null,
  serverAheadMs: 0,
  presence: 'here',
  answeredOffline: false,
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
