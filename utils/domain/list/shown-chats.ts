import { activityOf, type Chat } from '../model/chat.ts';
import type { Instant } from '../model/instant.ts';

/** What a page has shown of each chat since it was opened: the activity that it had, by id. */
export type ShownActivities = ReadonlyMap<string, Instant>;

export const NOTHING_SHOWN: ShownActivities = new Map();

/** What has been shown once these chats are. */
export function withShown(shown: ShownActivities, chats: readonly Chat[]): ShownActivities {
  return new Map([...shown, ...activityEntries(chats)]);
}

/** The ids of the chats of which something has not been shown: they came, or had news, while a search or a hold kept them out. */
export function notShownIds(shown: ShownActivities, chats: readonly Chat[]): string[] {
  return chats.filter((chat) => shown.get(chat.id) !== activityOf(chat)).map(({ id }) => id);
}

function activityEntries(chats: readonly Chat[]): [string, Instant][] {
  return chats.map((chat) => [chat.id, activityOf(chat)]);
}
