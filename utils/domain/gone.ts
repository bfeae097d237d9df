import { activityOf, type Chat, type Chats, type KnownChat, MAX_CHATS } from './chat';

/** What is known of the chats that are not in the list once it is this one. */
export function goneAfter({ list, gone }: Chats, after: readonly Chat[]): Chats['gone'] {
  const here = new Set(after.map(({ id }) => id));
  const left = list.filter(({ id }) => !here.has(id));
  const before = Object.entries(gone);
  if (left.length === 0 && before.every(([id]) => !here.has(id))) return gone;
  const all = [...before.filter(([id]) => !here.has(id)), ...left.map((chat) => [chat.id, upTo(chat)] as const)];
  return Object.fromEntries(all.sort(([, a], [, b]) => (a.activity < b.activity ? 1 : -1)).slice(0, MAX_CHATS));
}

function upTo(chat: Chat): KnownChat {
  return { activity: activityOf(chat), messageCount: chat.messageCount };
}
