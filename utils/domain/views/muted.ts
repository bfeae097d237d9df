import type { Chat } from '../model/chat.ts';
import { type Mutes, muteKindOf } from '../notifications/mutes.ts';
import type { I18n } from '../text/i18n.ts';
import { visitorLabel } from './chat-labels.ts';

/** A muted chat or widget; `name` is safe to display. */
export interface MutedItem {
  readonly id: string;
  readonly name: string;
  /** Whether the mute ends with the next message. */
  readonly untilNextMessage: boolean;
}

/** Everything that is muted, last muted first. */
export interface MutedItems {
  readonly widgets: readonly MutedItem[];
  readonly chats: readonly MutedItem[];
  /** The ids of chats that are muted for good and not known any more: they have closed and may be reopened. */
  readonly closedChatIds: readonly string[];
}

/** Returns what the user has muted and is still muted. */
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
