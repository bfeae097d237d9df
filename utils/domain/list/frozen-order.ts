import { activityOf, type Chat } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';

/** What is before a person's eyes: while they point at it or work in it, its order stays as it was. */
export interface FrozenOrder {
  /** In the order of the rows; what is said in a row is always the latest. */
  readonly chats: readonly Chat[];
  /** Those that have left the list, by closing or at Disconnect, and wait in their place. */
  readonly removedIds: ReadonlySet<string>;
  /** How many have news, or are new, and would stand elsewhere. */
  readonly newCount: number;
  /** The activity of each when its place was given to it, by id. */
  readonly frozenActivity: ReadonlyMap<string, Instant>;
}

const NO_IDS: ReadonlySet<string> = new Set();

/** The list as it is now, with nothing held back. */
export function liveOrder(chats: readonly Chat[]): FrozenOrder {
  return { chats, removedIds: NO_IDS, newCount: 0, frozenActivity: new Map() };
}

/**
 * The list with every row in its place. `latest` is what the list would show in which order, `known` all chats there are:
 * a row that the filter no longer lets through stays, with what is known of it. Of a chat that `isSilent`, no news is told.
 */
export function freezeOrder(
  before: FrozenOrder,
  latest: readonly Chat[],
  known: readonly Chat[],
  isMuted: (chat: Chat) => boolean = () => false,
): FrozenOrder {
  const frozenActivity = before.frozenActivity.size > 0 ? before.frozenActivity : activityById(before.chats);
  const byId = new Map(known.map((chat) => [chat.id, chat]));
  const chats = before.chats.map((chat) => byId.get(chat.id) ?? chat);
  const removedIds = new Set(chats.filter(({ id }) => !byId.has(id)).map(({ id }) => id));
  // What stands at the top already, and in this order, need not move for its news.
  const firstMoved = latest.findIndex(({ id }, index) => chats[index]?.id !== id);
  const moved = firstMoved < 0 ? [] : latest.slice(firstMoved);
  const newCount = moved.filter((chat) => frozenActivity.get(chat.id) !== activityOf(chat) && !isMuted(chat)).length;
  const isSame =
    chats.every((chat, index) => chat === before.chats[index]) && removedIds.size === before.removedIds.size;
  return {
    chats: isSame ? before.chats : chats,
    removedIds: isSame ? before.removedIds : removedIds,
    newCount,
    frozenActivity,
  };
}

function activityById(chats: readonly Chat[]): Map<string, Instant> {
  return new Map(chats.map((chat) => [chat.id, activityOf(chat)]));
}
