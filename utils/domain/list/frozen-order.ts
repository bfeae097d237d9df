import { activityOf, type Chat } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';

/** The rows on screen, whose order is frozen while the user points at them or works in them. */
export interface FrozenOrder {
  /** In the order of the rows, always with the latest data. */
  readonly chats: readonly Chat[];
  /** Chats that were closed or disconnected and still keep their row. */
  readonly removedIds: ReadonlySet<string>;
  /** How many chats are new or have new messages, and would move. */
  readonly newCount: number;
  /** The activity of each chat when the order was frozen, by id. */
  readonly frozenActivity: ReadonlyMap<string, Instant>;
}

const NO_IDS: ReadonlySet<string> = new Set();

/** Returns the list in its live order. */
export function liveOrder(chats: readonly Chat[]): FrozenOrder {
  return { chats, removedIds: NO_IDS, newCount: 0, frozenActivity: new Map() };
}

/**
 * Returns the list with every row in its position. `latest` is the list in live order and `known` has all chats, so that a
 * row stays, with the latest data, if the filter no longer matches it. Chats that are muted do not count as new.
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
  // Chats that are already at the top in live order do not move.
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
