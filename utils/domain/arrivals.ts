import { isCounted } from './attention/mutes';
import { activityOf, type Chat, type Snapshot } from './chat';

type Known = Pick<Snapshot, 'connection' | 'chats' | 'marks' | 'mutes'>;

/**
 * The unread chats that are new in `after`, or in which something was said since `before`; newest first. None where all
 * of it is new: at the first check of a connection.
 */
export function arrivals(before: Known, after: Known): Chat[] {
  if (before.chats === after.chats || !before.chats.complete) return [];
  if (before.connection?.id !== after.connection?.id) return [];
  const activities = new Map(before.chats.list.map((chat) => [chat.id, activityOf(chat)]));
  // What an old account has beyond the kept ones can come back into the list; nobody has written it now.
  const newest = before.chats.list[0];
  const isNews = (chat: Chat) => {
    const known = activities.get(chat.id);
    return known === undefined ? !newest || activityOf(chat) > activityOf(newest) : activityOf(chat) > known;
  };
  return after.chats.list.filter((chat) => isNews(chat) && isCounted(chat, after));
}
