import { foldText } from '../list/fold-text.ts';
import type { Chat } from '../model/chat.ts';
import type { I18n } from '../text/i18n.ts';
import { visitorLabel, widgetLabel } from './chat-labels.ts';
import { hostOf, visitorPageOf } from './chat-page.ts';

const searchTexts = new WeakMap<Chat, string>();

/**
 * Returns the folded text that the search looks through: name, email, message, page and widget (docs/interface.md), as rows
 * show them, so that hits can be highlighted. Chats are immutable, so it is computed once for each.
 */
export function searchText(chat: Chat, i18n: I18n): string {
  const cachedText = searchTexts.get(chat);
  if (cachedText !== undefined) return cachedText;
  const visitorPage = visitorPageOf(chat);
  const page = visitorPage.kind === 'safe' ? `${visitorPage.page.host}${visitorPage.page.path}` : hostOf(visitorPage);
  const person = [visitorLabel(chat, i18n), chat.visitorEmail];
  const parts = [...person, chat.lastMessage, page, unicodeHost(chat.pageUrl), widgetLabel(chat, i18n)];
  const text = foldText(parts.filter(Boolean).join('\n'));
  searchTexts.set(chat, text);
  return text;
}

/** A host in its own script, as users type it; rows show it in ASCII (docs/decisions.md, decision 11). */
function unicodeHost(pageUrl: string | null): string {
  const [, host = ''] = /^https?:\/\/([^/?#@]+)/i.exec(pageUrl ?? '') ?? [];
  return /\P{ASCII}/u.test(host) ? host : '';
}
