import type { Chat, Chats } from '../../utils/domain/model/chat.ts';

export function findChat({ list }: Chats, id: string): Chat | undefined {
  return list.find((chat) => chat.id === id);
}
