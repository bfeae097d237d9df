import { foldText } from '../list/fold-text.ts';
import { queryWords } from '../list/query.ts';
import type { Chat } from '../model/chat.ts';
import { isCounted } from '../notifications/mutes.ts';
import { sanitizeForDisplay } from '../text/display-text.ts';
import { pageKey, visitorPageOf } from './chat-page.ts';
import type { ListInput } from './list-input.ts';
import { inChosenOrder } from './list-order.ts';
import { type ListSummary, listSummary, type WidgetOption, widgetOptions } from './list-summary.ts';
import type { RowTexts } from './row-texts.ts';
import { searchText } from './search-text.ts';

/** Rows show no more than this of host and path together. */
const MAX_PAGE_LABEL = 100;

/** The list, as popup and side panel show it. */
export interface ListView extends ListSummary {
  /** The chats that match the filter, in the order of the rows. */
  readonly chats: readonly Chat[];
  /** How many more chats follow below and are still being read. */
  readonly pendingCount: number;
  /** The folded words of the search. */
  readonly terms: readonly string[];
  /** The page whose chats are shown, safe to display; null: chats of all pages. */
  readonly page: string | null;
  /** The texts of the rows by the chats' ids, in a preview. */
  readonly texts?: Readonly<Record<string, RowTexts>>;
}

/**
 * Returns the chats that match the filter, in the chosen order, with the facts around them. Pass the `summary` if it was
 * already made from the same chats and marks: it does not depend on the filter, which changes at each key in the search.
 */
export function listView(
  input: ListInput,
  summary: ListSummary = listSummary(input.snapshot, input.now, input.i18n),
): ListView {
  const { snapshot, closed, filter, i18n } = input;
  const isClosed = filter.show === 'closed';
  const list = isClosed ? closed.list : snapshot.chats.list;
  const widgets = isClosed ? widgetOptions(list, i18n) : summary.widgets;
  const terms = queryWords(filter.query);
  return {
    ...summary,
    chats: inChosenOrder(list.filter(matcher(input, terms, widgets)), input),
    pendingCount: 0,
    terms,
    widgets,
    page: filter.page === null ? null : pageLabel(list, filter.page),
    ...(isClosed ? { counts: '', remarks: [] } : {}),
  };
}

/** Sorts by folded name: the first locale-aware comparison of a page takes longer than drawing the whole list. */
export function sortedByName(widgets: readonly WidgetOption[]): WidgetOption[] {
  return widgets.toSorted((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1));
}

function matcher(
  { snapshot, filter, i18n }: ListInput,
  terms: readonly string[],
  widgets: readonly WidgetOption[],
): (chat: Chat) => boolean {
  // The choice of a widget that has lost its last chat is no longer shown, so the user could not undo it.
  const widget = widgets.some(({ id }) => id === filter.widget) ? filter.widget : null;
  return (chat) => {
    if (filter.show === 'unread' && !isCounted(chat, snapshot)) return false;
    if (widget !== null && chat.widgetId !== widget) return false;
    if (filter.page !== null && pageKey(chat) !== filter.page) return false;
    if (terms.length === 0) return true;
    const text = searchText(chat, i18n);
    return terms.every((term) => text.includes(term));
  };
}

/** The page as rows show it; the key itself if no chat is left that started there. */
function pageLabel(list: readonly Chat[], key: string): string {
  const chat = list.find((candidate) => pageKey(candidate) === key);
  const visitorPage = chat && visitorPageOf(chat);
  return visitorPage?.kind === 'safe'
    ? `${visitorPage.page.host}${visitorPage.page.path}`
    : sanitizeForDisplay(key, MAX_PAGE_LABEL);
}
