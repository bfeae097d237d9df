import { activityOf, type Chat } from './chat';
import type { Instant } from './instant';

/** What is before a person's eyes: while they point at it or work in it, its order stays as it was. */
export interface HeldList {
  /** In the order of the rows; what is said in a row is always the latest. */
  readonly chats: readonly Chat[];
  /** Those that have left the list, by closing or at Disconnect, and wait in their place. */
  readonly gone: ReadonlySet<string>;
  /** How many have news, or are new, and would stand elsewhere. */
  readonly news: number;
  /** The activity of each when its place was given to it, by id. */
  readonly placedAt: ReadonlyMap<string, Instant>;
}

const NONE: ReadonlySet<string> = new Set();

/** The list as it is now, with nothing held back. */
export function freshList(chats: readonly Chat[]): HeldList {
  return { chats, gone: NONE, news: 0, placedAt: new Map() };
}

/**
 * The list with every row in its place. `latest` is what the list would show in which order, `known` all chats there are:
 * a row that the filter no longer lets through stays, with what is known of it. Of a chat that `isSilent`, no news is told.
 */
export function holdList(
  before: HeldList,
  latest: readonly Chat[],
  known: readonly Chat[],
  isSilent: (chat: Chat) => boolean = () => false,
): HeldList {
  const placedAt = before.placedAt.size > 0 ? before.placedAt : placesOf(before.chats);
  const byId = new Map(known.map((chat) => [chat.id, chat]));
  const chats = before.chats.map((chat) => byId.get(chat.id) ?? chat);
  const gone = new Set(chats.filter(({ id }) => !byId.has(id)).map(({ id }) => id));
  // What stands at the top already, and in this order, need not move for its news.
  const settled = latest.findIndex(({ id }, index) => chats[index]?.id !== id);
  const others = settled < 0 ? [] : latest.slice(settled);
  const news = others.filter((chat) => placedAt.get(chat.id) !== activityOf(chat) && !isSilent(chat)).length;
  const isSame = chats.every((chat, index) => chat === before.chats[index]) && gone.size === before.gone.size;
  return { chats: isSame ? before.chats : chats, gone: isSame ? before.gone : gone, news, placedAt };
}

function placesOf(chats: readonly Chat[]): Map<string, Instant> {
  return new Map(chats.map((chat) => [chat.id, activityOf(chat)]));
}
