import { foldText, queryWords } from '../list/search.ts';
import type { Chat } from '../model/chat.ts';
import { isCounted, muteKindOf } from '../notifications/mutes.ts';
import { waitingSinceOf } from '../notifications/waits.ts';
import type { Snapshot } from '../snapshot.ts';
import { sanitizeForDisplay } from '../text/display-text.ts';
import type { I18n } from '../text/i18n.ts';
import { formatNumber } from '../text/numbers.ts';
import { hostOf, pageKey, visitorPageOf } from './chat-page.ts';
import type { ListInput } from './list-input.ts';
import { type ListSummary, listSummary, type WidgetOption, widgetOptions } from './list-summary.ts';
import { visitorLabel, widgetLabel } from './row.ts';

/** As much of host and path as rows show of them together. */
const MAX_PAGE_LABEL = 100;

/** The list, as popup and side panel show it. */
export interface ListView extends ListSummary {
  /** Those that the filter lets through, in the order of the rows. */
  readonly chats: readonly Chat[];
  /** How many more of them come below and are still being read. */
  readonly pendingCount: number;
  /** The folded words of the search. */
  readonly terms: readonly string[];
  /** The page whose chats are shown, for show; null: those of all pages. */
  readonly page: string | null;
}

/** The chats through the filter, in the order that was chosen. */
export function listView(input: ListInput): ListView {
  const { snapshot, closed, filter, i18n } = input;
  const { chats } = snapshot;
  const summary = listSummary(snapshot, input.now, i18n);
  const isClosed = filter.show === 'closed';
  const list = isClosed ? closed.list : chats.list;
  const widgets = isClosed ? widgetOptions(list, i18n) : summary.widgets;
  const terms = queryWords(filter.query);
  return {
    ...summary,
    chats: sorted(
      list
        .filter((chat) => filter.show !== 'unread' || isCounted(chat, snapshot))
        .filter(matcher(input, terms, widgets)),
      input,
    ),
    pendingCount: 0,
    terms,
    widgets,
    page: filter.page === null ? null : pageLabel(list, filter.page),
    remarks: isClosed ? closedRemarks(input) : summary.remarks,
  };
}

/** Not by the collation of the language: the first comparison of a page takes longer than all else that draws the list. */
export function sortedByName(widgets: readonly WidgetOption[]): WidgetOption[] {
  return widgets.toSorted((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1));
}

/** Makes the texts that the search looks through, so that the first key need not wait for them. */
export function warmSearchCache(chats: readonly Chat[], i18n: I18n): void {
  for (const chat of chats) searchText(chat, i18n);
}

/** The page as rows show it; the key itself where no chat is left that started there. */
function pageLabel(list: readonly Chat[], key: string): string {
  const chat = list.find((candidate) => pageKey(candidate) === key);
  const visitorPage = chat && visitorPageOf(chat);
  return visitorPage?.kind === 'safe'
    ? `${visitorPage.page.host}${visitorPage.page.path}`
    : sanitizeForDisplay(key, MAX_PAGE_LABEL);
}

/** Within each part the newest come first, as they were. Nobody wants those at the top that they have muted. */
function sorted(chats: readonly Chat[], { filter, snapshot }: ListInput): readonly Chat[] {
  if (filter.order === 'newest' || filter.show === 'closed') return chats;
  if (filter.order === 'waiting-longest') return longestWaitingFirst(chats, snapshot);
  const unread = chats.filter((chat) => isCounted(chat, snapshot));
  return [...unread, ...chats.filter((chat) => !isCounted(chat, snapshot))];
}

/** By the server's clock alone: on one that is behind it, all would have been waiting for no time at all. */
function longestWaitingFirst(chats: readonly Chat[], { marks, waits, mutes }: Snapshot): Chat[] {
  const waitingChats = chats.flatMap((chat) => {
    const since = muteKindOf(chat, mutes) === null ? waitingSinceOf(chat, waits, marks) : null;
    return since === null ? [] : [{ chat, since }];
  });
  const sortedWaiting = waitingChats
    .sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1))
    .map(({ chat }) => chat);
  const included = new Set(sortedWaiting);
  return [...sortedWaiting, ...chats.filter((chat) => !included.has(chat))];
}

function closedRemarks({ closed: { list, total }, i18n: { t, locale } }: ListInput): string[] {
  return total ? [t('closedOf', { count: list.length, total: formatNumber(total, locale) })] : [];
}

function matcher(
  input: ListInput,
  terms: readonly string[],
  widgets: readonly WidgetOption[],
): (chat: Chat) => boolean {
  const { filter } = input;
  // A widget that was chosen and has since lost its last chat cannot be unchosen: its choice is no longer shown.
  const widget = widgets.some(({ id }) => id === filter.widget) ? filter.widget : null;
  return (chat) => {
    if (widget !== null && chat.widgetId !== widget) return false;
    if (filter.page !== null && pageKey(chat) !== filter.page) return false;
    if (terms.length === 0) return true;
    const text = searchText(chat, input.i18n);
    return terms.every((term) => text.includes(term));
  };
}

/** A host in letters of its language, which people look for, and which is shown in ASCII (docs/decisions.md, decision 11). */
function unicodeHost(pageUrl: string | null): string {
  const [, host = ''] = /^https?:\/\/([^/?#@]+)/i.exec(pageUrl ?? '') ?? [];
  return /\P{ASCII}/u.test(host) ? host : '';
}

const searchTexts = new WeakMap<Chat, string>();

/**
 * What the search looks through: name, email, message, page and widget (docs/interface.md), as they are shown, so that what is found
 * can be marked. Chats never change, so once is enough.
 */
function searchText(chat: Chat, i18n: I18n): string {
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
