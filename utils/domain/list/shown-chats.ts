import { activityOf, type Chat } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';

/** The activity of each chat that a page has shown since it was opened, by id. */
export type ShownActivities = ReadonlyMap<string, Instant>;

export const NOTHING_SHOWN: ShownActivities = new Map();

/** Returns what has been shown, including these chats; `shown` itself if they all were, as in every search. */
export function withShown(shown: ShownActivities, chats: readonly Chat[]): ShownActivities {
  return notShownIds(shown, chats).length === 0 ? shown : new Map([...shown, ...activityEntries(chats)]);
}

/** Returns the ids of chats with a message not shown yet, because a search or the frozen order held it back. */
export function notShownIds(shown: ShownActivities, chats: readonly Chat[]): string[] {
  return chats.filter((chat) => shown.get(chat.id) !== activityOf(chat)).map(({ id }) => id);
}

function activityEntries(chats: readonly Chat[]): [string, Instant][] {
  return chats.map((chat) => [chat.id, activityOf(chat)]);
}
