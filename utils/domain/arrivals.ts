import { isCounted } from './attention/mutes';
import type { Chat, Snapshot } from './chat';
import { type KnownBefore, newsJudge } from './news';

type Known = Pick<Snapshot, 'connection' | 'chats' | 'marks' | 'mutes'> & {
  readonly freshness: KnownBefore['freshness'];
};

/**
 * The unread chats in which something was said since `before`, newest first. Empty at the first check of a connection, when
 * everything comes into sight.
 */
export function arrivals(before: Known, after: Known): Chat[] {
  if (before.chats === after.chats || !before.chats.complete) return [];
  if (before.connection?.id !== after.connection?.id) return [];
  const { isNews } = newsJudge(before);
  return after.chats.list.filter((chat) => isNews(chat) && isCounted(chat, after));
}
