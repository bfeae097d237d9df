import { activityOf, type Chat, type Chats, hasMessage, type KnownChat } from '../model/chat.ts';
import type { Freshness } from '../model/connection-state.ts';
import { isLater, toEpochMs } from '../model/instant.ts';
import { serverNow } from '../model/server-clock.ts';
import type { ReadMark } from './read-marks.ts';
import { fullyReadMark, isAfterMark } from './unread.ts';

/**
 * How far a message may lag behind the newest known one and still be news in a chat that was not known: servers commit out of
 * order, lists move while they are read, and clocks that ran fast are put right.
 */
const MAX_LAG_MS = 3_600_000;
/** When this many known chats share one moment, it is that of an import, not of anybody's message. */
const MIN_IMPORT_SIZE = 10;

/** What was known when an answer came. */
export interface KnownBefore {
  readonly chats: Chats;
  /** The last check: when it ended, and how the server's clock stood then. */
  readonly freshness: Pick<Freshness, 'checkedAt' | 'serverAheadMs'>;
}

/** Judges the chats of an answer, each by what was known before it. */
export interface NewMessageDetector {
  /** Up to where the chat was known; undefined where it was not. */
  readonly lastKnown: (chat: Chat) => KnownChat | undefined;
  /** Whether the chat was known, and nobody had written in it. */
  readonly wasEmpty: (chat: Chat) => boolean;
  /** Whether something was said in it since: coming into sight is no news, and neither is an empty chat. */
  readonly hasNewMessages: (chat: Chat) => boolean;
}

/**
 * Makes the judge of what is news. A chat that was known, now in the list or before, has news where something was said after
 * that. In one that was not, everything is news but what must have been there before: it was said an hour or more before the
 * newest message that is known.
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

/** Whether an unknown chat must have been there when everything up to the frontier was read. */
function wasThereBefore(chat: Chat, { chats: { syncedUpTo, list }, freshness }: KnownBefore): boolean {
  const activity = activityOf(chat);
  if (syncedUpTo === null || isLater(activity, syncedUpTo)) return false;
  // A frontier that is ahead of its time must not make all that is said until then look old.
  const checkedAt = freshness.checkedAt ?? Number.POSITIVE_INFINITY;
  // By the clock that is behind: what is told without need is less bad than a visitor who is missed.
  const lastChecked = Math.min(checkedAt, serverNow(freshness, checkedAt));
  if (toEpochMs(activity) <= Math.min(toEpochMs(syncedUpTo), lastChecked) - MAX_LAG_MS) return true;
  return list.filter(({ lastMessageAt }) => lastMessageAt === activity).length >= MIN_IMPORT_SIZE;
}

/** Whether the mark is of the chat as it was before anybody wrote in it. */
export function isMarkOfEmptyChat({ activity, messageCount }: ReadMark, { createdAt }: Chat): boolean {
  return messageCount === 0 && activity === createdAt;
}
