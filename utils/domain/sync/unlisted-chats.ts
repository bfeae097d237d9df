import { activityOf, type Chat, type Chats, type KnownChat, MAX_CHATS } from '../model/chat.ts';

/** What is known of the chats that are not in the list once it is this one. */
export function unlistedAfter({ list, unlistedChats }: Chats, after: readonly Chat[]): Chats['unlistedChats'] {
  const listedIds = new Set(after.map(({ id }) => id));
  const unlisted = list.filter(({ id }) => !listedIds.has(id));
  const before = Object.entries(unlistedChats);
  if (unlisted.length === 0 && before.every(([id]) => !listedIds.has(id))) return unlistedChats;
  const all = [
    ...before.filter(([id]) => !listedIds.has(id)),
    ...unlisted.map((chat) => [chat.id, lastKnownOf(chat)] as const),
  ];
  return Object.fromEntries(all.sort(([, a], [, b]) => (a.activity < b.activity ? 1 : -1)).slice(0, MAX_CHATS));
}

function lastKnownOf(chat: Chat): KnownChat {
  return { activity: activityOf(chat), messageCount: chat.messageCount };
}
