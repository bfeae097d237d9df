import { activityOf, type Chat } from './chat';
import type { Instant } from './instant';

/** What a page has shown of each chat since it was opened: the activity that it had, by id. */
export type Shown = ReadonlyMap<string, Instant>;

export const NOTHING_SHOWN: Shown = new Map();

/** What has been shown once these chats are. */
export function withShown(shown: Shown, chats: readonly Chat[]): Shown {
  return new Map([...shown, ...activities(chats)]);
}

/** The ids of the chats of which something has not been shown: they came, or had news, while a search or a hold kept them out. */
export function notShown(shown: Shown, chats: readonly Chat[]): string[] {
  return chats.filter((chat) => shown.get(chat.id) !== activityOf(chat)).map(({ id }) => id);
}

function activities(chats: readonly Chat[]): [string, Instant][] {
  return chats.map((chat) => [chat.id, activityOf(chat)]);
}
