import { segmentsOf } from '../list/highlight.ts';
import { queryWords } from '../list/query.ts';
import type { Chat } from '../model/chat.ts';
import type { I18n } from '../text/i18n.ts';
import { rowTexts } from './row-texts.ts';
import { searchText } from './search-text.ts';

/** Browsers compile an expression at its first use, and some again at their second. */
const REHEARSED_CHATS = 12;

/**
 * Does ahead of the search what its first key would have to wait for: folds the texts of all chats, and makes the texts of a
 * few rows with a hit, for most of that code has not run before.
 */
export function warmUpSearch(chats: readonly Chat[], i18n: I18n): void {
  for (const chat of chats) searchText(chat, i18n);
  for (const chat of chats.slice(0, REHEARSED_CHATS)) {
    const terms = queryWords(searchText(chat, i18n).charAt(0));
    segmentsOf(rowTexts(chat, terms, i18n).name, terms);
  }
}
