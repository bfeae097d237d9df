import type { Chat } from '../model/chat.ts';
import { type Mutes, muteKindOf } from '../notifications/mutes.ts';
import type { I18n } from '../text/i18n.ts';
import { visitorLabel } from './chat-labels.ts';

/** Something that is muted; `name` is fit for show. */
export interface MutedItem {
  readonly id: string;
  readonly name: string;
  /** Whether it ends by itself, with the next message. */
  readonly untilNextMessage: boolean;
}

/** What is muted, each what was muted last first. */
export interface MutedItems {
  readonly widgets: readonly MutedItem[];
  readonly chats: readonly MutedItem[];
  /** The ids of chats that are muted for good and that Perch no longer knows: they have closed, and may come back. */
  readonly closedChatIds: readonly string[];
}

/** What a person has muted, and is still muted. */
export function mutedItems(mutes: Mutes, list: readonly Chat[], i18n: I18n): MutedItems {
  const chatsById = new Map(list.map((chat) => [chat.id, chat]));
  const chatMutes: Mutes = { widgets: {}, chats: mutes.chats };
  const ids = Object.keys(mutes.chats).reverse();
  const chats = ids.flatMap((id) => {
    const chat = chatsById.get(id);
    const how = chat && muteKindOf(chat, chatMutes);
    return how ? [{ id, name: visitorLabel(chat, i18n), untilNextMessage: how === 'next-message' }] : [];
  });
  const widgets = Object.entries(mutes.widgets).map(([id, name]) => ({ id, name, untilNextMessage: false }));
  return {
    widgets: widgets.reverse(),
    chats,
    closedChatIds: ids.filter((id) => !chatsById.has(id) && mutes.chats[id] === null),
  };
}
