import type { Chat } from '../model/chat.ts';
import type { I18n } from '../text/i18n.ts';
import { visitorLabel } from './chat-labels.ts';

/** Says who wrote, for an announcement; returns null without chats. */
export function arrivalText(chats: readonly Chat[], i18n: I18n): string | null {
  const [first, second, ...others] = chats.map((chat) => visitorLabel(chat, i18n));
  if (first === undefined) return null;
  if (second === undefined) return i18n.t('wrote', { name: first });
  return others.length === 0 ? i18n.t('twoWrote', { first, second }) : i18n.t('manyWrote', { count: chats.length });
}
