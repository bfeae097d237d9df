import { type Chat, MAX_CHATS } from '../chat';
import type { I18n } from '../i18n';
import { formatNumber } from '../numbers';
import { folded, wordsOf } from '../search';
import { countUnread, isUnread } from '../unread';
import { isChecking } from './checking';
import { pageKey, placeOf } from './place';
import { visitorLabel, widgetLabel } from './row';
import type { Scene } from './scene';

export interface WidgetChoice {
  readonly id: string;
  readonly name: string;
}

/** The list, as popup and side panel show it. */
export interface ListView {
  /** Those that the filter lets through, in the order of the rows. */
  readonly chats: readonly Chat[];
  /** The folded words of the search. */
  readonly words: readonly string[];
  /** Two or more, or none. */
  readonly widgets: readonly WidgetChoice[];
  readonly unread: number;
  /** The unread count for show: `1,000`. */
  readonly unreadLabel: string;
  /** The page whose chats are shown, for show; null: those of all pages. */
  readonly page: string | null;
  /** "24 active, 3 unread" */
  readonly counts: string;
  /** "Showing the 1,000 newest of 3,120", and what could not be read; empty where there is nothing to say. */
  readonly remarks: readonly string[];
}

/** The chats through the filter, in the order that was chosen. */
export function listView(scene: Scene): ListView {
  const { snapshot, closed, filter, i18n } = scene;
  const { chats, marks } = snapshot;
  const list = filter.show === 'closed' ? closed.list : chats.list;
  const widgets = widgetChoices(list, scene);
  const words = wordsOf(filter.query);
  const unread = countUnread(chats, marks);
  const total = Math.max(chats.total, chats.list.length);
  return {
    chats: inOrder(
      list.filter((chat) => filter.show !== 'unread' || isUnread(chat, marks)).filter(matcher(scene, words, widgets)),
      scene,
    ),
    words,
    widgets: widgets.length > 1 ? widgets : [],
    unread,
    page: filter.page === null ? null : pageLabel(list, filter.page),
    unreadLabel: formatNumber(unread, i18n.locale),
    counts: i18n.t('activeAndUnread', { count: total, unread: formatNumber(unread, i18n.locale) }),
    remarks: filter.show === 'closed' ? closedRemarks(scene) : remarks(scene, total),
  };
}

/** Makes the texts that the search looks through, so that the first key need not wait for them. */
export function prepareSearch(chats: readonly Chat[], i18n: I18n): void {
  for (const chat of chats) searchText(chat, i18n);
}

/** The page as rows show it; the key itself where no chat is left that started there. */
function pageLabel(list: readonly Chat[], key: string): string {
  const chat = list.find((candidate) => pageKey(candidate) === key);
  const place = chat && placeOf(chat);
  return place?.kind === 'safe' ? `${place.page.host}${place.page.path}` : key;
}

function inOrder(chats: readonly Chat[], { filter, snapshot: { marks } }: Scene): readonly Chat[] {
  if (filter.order === 'newest' || filter.show === 'closed') return chats;
  const unread = chats.filter((chat) => isUnread(chat, marks));
  return [...unread, ...chats.filter((chat) => !isUnread(chat, marks))];
}

function remarks({ snapshot, now, i18n: { t, locale } }: Scene, total: number): string[] {
  const { chats, setAside, freshness } = snapshot;
  const shown = chats.list.length;
  const lines: string[] = [];
  if (setAside) lines.push(t('setAside'));
  if (chats.unreadable > 0) lines.push(t('unreadable', { count: chats.unreadable }));
  // While the first walk is under way, and until a later one has read what is new, the list is short because it is growing,
  // not because it was cut.
  const isBehind = chats.total > chats.accounted && shown + chats.unreadable < MAX_CHATS;
  const growing = chats.complete ? isBehind : isChecking(freshness, now);
  const cut = total > shown + chats.unreadable && !growing && shown > 0;
  if (cut) lines.push(t('newestOf', { count: shown, total: formatNumber(total, locale) }));
  return lines;
}

function closedRemarks({ closed: { list, total }, i18n: { t, locale } }: Scene): string[] {
  return total ? [t('closedOf', { count: list.length, total: formatNumber(total, locale) })] : [];
}

function widgetChoices(list: readonly Chat[], { i18n }: Scene): WidgetChoice[] {
  const names = new Map<string, string>();
  for (const chat of list) {
    if (chat.widgetId !== null && !names.has(chat.widgetId)) names.set(chat.widgetId, widgetLabel(chat, i18n));
  }
  return Array.from(names, ([id, name]) => ({ id, name })).sort(byName);
}

/** Not by the collation of the language: the first comparison of a page takes longer than all else that draws the list. */
function byName(a: WidgetChoice, b: WidgetChoice): number {
  return folded(a.name) < folded(b.name) ? -1 : 1;
}

function matcher(scene: Scene, words: readonly string[], widgets: readonly WidgetChoice[]): (chat: Chat) => boolean {
  const { filter } = scene;
  // A widget that was chosen and has since lost its last chat cannot be unchosen: its choice is no longer shown.
  const widget = widgets.length > 1 && widgets.some(({ id }) => id === filter.widget) ? filter.widget : null;
  return (chat) => {
    if (widget !== null && chat.widgetId !== widget) return false;
    if (filter.page !== null && pageKey(chat) !== filter.page) return false;
    if (words.length === 0) return true;
    const text = searchText(chat, scene.i18n);
    return words.every((word) => text.includes(word));
  };
}

/** A host in letters of its language, which people look for, and which is shown in ASCII (DESIGN.md, decision 11). */
function writtenHost(pageUrl: string | null): string {
  const [, host = ''] = /^https?:\/\/([^/?#@]+)/i.exec(pageUrl ?? '') ?? [];
  return /\P{ASCII}/u.test(host) ? host : '';
}

const searchTexts = new WeakMap<Chat, string>();

/**
 * What the search looks through: name, email, message, page and widget (UI.md), as they are shown, so that what is found
 * can be marked. Chats never change, so once is enough.
 */
function searchText(chat: Chat, i18n: I18n): string {
  const known = searchTexts.get(chat);
  if (known !== undefined) return known;
  const place = placeOf(chat);
  const page = place.kind === 'safe' ? `${place.page.host}${place.page.path}` : '';
  const person = [visitorLabel(chat, i18n), chat.visitorEmail];
  const parts = [...person, chat.lastMessage, page, writtenHost(chat.pageUrl), widgetLabel(chat, i18n)];
  const text = folded(parts.filter(Boolean).join('\n'));
  searchTexts.set(chat, text);
  return text;
}
