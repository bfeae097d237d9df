import { type Mutes, mutedBy } from '../attention/mutes';
import type { Chat } from '../chat';
import type { I18n } from '../i18n';
import { visitorLabel } from './row';

/** Something that is muted; `name` is fit for show. */
export interface MutedThing {
  readonly id: string;
  readonly name: string;
  /** Whether it ends by itself, with the next message. */
  readonly untilNext: boolean;
}

/** What is muted, each what was muted last first. */
export interface MutedThings {
  readonly widgets: readonly MutedThing[];
  readonly chats: readonly MutedThing[];
  /** The ids of chats that are muted for good and that Perch no longer knows: they have closed, and may come back. */
  readonly gone: readonly string[];
}

/** What a person has muted, and is still muted. */
export function mutedThings(mutes: Mutes, list: readonly Chat[], i18n: I18n): MutedThings {
  const known = new Map(list.map((chat) => [chat.id, chat]));
  const own: Mutes = { widgets: {}, chats: mutes.chats };
  const ids = Object.keys(mutes.chats).reverse();
  const chats = ids.flatMap((id) => {
    const chat = known.get(id);
    const how = chat && mutedBy(chat, own);
    return how ? [{ id, name: visitorLabel(chat, i18n), untilNext: how === 'next-message' }] : [];
  });
  const widgets = Object.entries(mutes.widgets).map(([id, name]) => ({ id, name, untilNext: false }));
  return { widgets: widgets.reverse(), chats, gone: ids.filter((id) => !known.has(id) && mutes.chats[id] === null) };
}
