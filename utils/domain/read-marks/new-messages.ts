import { activityOf, type Chat, type Chats, hasMessage, type KnownChat } from '../model/chat.ts';
import type { Freshness } from '../model/connection-state.ts';
import { isLater, toEpochMs } from '../model/instant.ts';
import { serverNow } from '../model/server-clock.ts';
import type { ReadMark } from './read-marks.ts';
import { fullyReadMark, isAfterMark } from './unread.ts';

/**
 * By how much a message in an unknown chat may be older than the newest known one and still be new: servers commit out of
 * order, lists move while they are read, and fast clocks are corrected.
 */
const MAX_LAG_MS = 3_600_000;
/** When this many known chats share one moment, it is that of an import, not of a message. */
const MIN_IMPORT_SIZE = 10;

/** What was known before an answer. */
export interface KnownBefore {
  readonly chats: Chats;
  /** When the last check ended, and the server's clock then. */
  readonly freshness: Pick<Freshness, 'checkedAt' | 'serverAheadMs'>;
}

/** Compares each chat of an answer with what was known before. */
export interface NewMessageDetector {
  /** How far the chat was known; undefined if it was unknown. */
  readonly lastKnown: (chat: Chat) => KnownChat | undefined;
  /** Whether the chat was known and empty. */
  readonly wasEmpty: (chat: Chat) => boolean;
  /** Whether it has a new message. An old chat that merely reappears has none, nor does an empty one. */
  readonly hasNewMessages: (chat: Chat) => boolean;
}

/**
 * Creates the detector of new messages. A known chat, listed or not, has new messages if its activity is later than known.
 * In an unknown chat every message is new, unless it must have been there before: at least an hour before the newest known
 * one.
 */
export function createNewMessageDetector(before: KnownBefore): NewMessageDetector {
  const { chats } = before;
  const list = new Map(chats.list.map((chat) => [chat.id, chat]));
  const unlistedOf = ({ id }: Chat) => (Object.hasOwn(chats.unlistedChats, id) ? chats.unlistedChats[id] : undefined);
  const lastKnown = (chat: Chat) => {
    const listed = list.get(chat.id);
    return listed ? fullyReadMark(listed) : unlistedOf(chat);
  };
  const wasEmpty = (chat: Chat) => {
    const listed = list.get(chat.id);
    if (listed) return !hasMessage(listed);
    const unlisted = unlistedOf(chat);
    return unlisted !== undefined && isMarkOfEmptyChat(unlisted, chat);
  };
  const hasNewMessages = (chat: Chat) => {
    if (!hasMessage(chat)) return false;
    const earlier = lastKnown(chat);
    return earlier ? isAfterMark(chat, earlier) || wasEmpty(chat) : !wasThereBefore(chat, before);
  };
  return { lastKnown, wasEmpty, hasNewMessages };
}

/** Whether an unknown chat must already have existed when everything up to `syncedUpTo` was read. */
function wasThereBefore(chat: Chat, { chats: { syncedUpTo, list }, freshness }: KnownBefore): boolean {
  const activity = activityOf(chat);
  if (syncedUpTo === null || isLater(activity, syncedUpTo)) return false;
  // If `syncedUpTo` lies in the future, messages before it must not look old.
  const checkedAt = freshness.checkedAt ?? Number.POSITIVE_INFINITY;
  // Use the slower clock: a needless notification is better than a missed visitor.
  const lastChecked = Math.min(checkedAt, serverNow(freshness, checkedAt));
  if (toEpochMs(activity) <= Math.min(toEpochMs(syncedUpTo), lastChecked) - MAX_LAG_MS) return true;
  return list.filter(({ lastMessageAt }) => lastMessageAt === activity).length >= MIN_IMPORT_SIZE;
}

/** Whether the mark was made while the chat was empty. */
export function isMarkOfEmptyChat({ activity, messageCount }: ReadMark, { createdAt }: Chat): boolean {
  return messageCount === 0 && activity === createdAt;
}
