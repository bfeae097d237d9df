import { isCounted, mutedBy } from '../attention/mutes';
import { waitingSince } from '../attention/waits';
import type { Chat, Snapshot } from '../chat';
import type { I18n } from '../i18n';
import { formatNumber } from '../numbers';
import { folded, wordsOf } from '../search';
import { forShow } from '../show-text';
import { type ListFacts, listFacts, type WidgetChoice, widgetChoices } from './list-facts';
import { hostOf, pageKey, placeOf } from './place';
import { visitorLabel, widgetLabel } from './row';
import type { Scene } from './scene';

/** As much of host and path as rows show of them together. */
const PAGE_SHOWN = 100;

/** The list, as popup and side panel show it. */
export interface ListView extends ListFacts {
  /** Those that the filter lets through, in the order of the rows. */
  readonly chats: readonly Chat[];
  /** How many more of them come below and are still being read. */
  readonly rest: number;
  /** The folded words of the search. */
  readonly words: readonly string[];
  /** The page whose chats are shown, for show; null: those of all pages. */
  readonly page: string | null;
}

/** The chats through the filter, in the order that was chosen. */
export function listView(scene: Scene): ListView {
  const { snapshot, closed, filter, i18n } = scene;
  const { chats } = snapshot;
  const facts = listFacts(snapshot, scene.now, i18n);
  const isClosed = filter.show === 'closed';
  const list = isClosed ? closed.list : chats.list;
  const widgets = isClosed ? widgetChoices(list, i18n) : facts.widgets;
  const words = wordsOf(filter.query);
  return {
    ...facts,
    chats: inOrder(
      list
        .filter((chat) => filter.show !== 'unread' || isCounted(chat, snapshot))
        .filter(matcher(scene, words, widgets)),
      scene,
    ),
    rest: 0,
    words,
    widgets,
    page: filter.page === null ? null : pageLabel(list, filter.page),
    remarks: isClosed ? closedRemarks(scene) : facts.remarks,
  };
}

/** Not by the collation of the language: the first comparison of a page takes longer than all else that draws the list. */
export function inNameOrder(widgets: readonly WidgetChoice[]): WidgetChoice[] {
  return widgets.toSorted((a, b) => (folded(a.name) < folded(b.name) ? -1 : 1));
}

/** Makes the texts that the search looks through, so that the first key need not wait for them. */
export function prepareSearch(chats: readonly Chat[], i18n: I18n): void {
  for (const chat of chats) searchText(chat, i18n);
}

/** The page as rows show it; the key itself where no chat is left that started there. */
function pageLabel(list: readonly Chat[], key: string): string {
  const chat = list.find((candidate) => pageKey(candidate) === key);
  const place = chat && placeOf(chat);
  return place?.kind === 'safe' ? `${place.page.host}${place.page.path}` : forShow(key, PAGE_SHOWN);
}

/** Within each part the newest come first, as they were. Nobody wants those at the top that they have muted. */
function inOrder(chats: readonly Chat[], { filter, snapshot }: Scene): readonly Chat[] {
  if (filter.order === 'newest' || filter.show === 'closed') return chats;
  if (filter.order === 'waiting-longest') return longestWaitingFirst(chats, snapshot);
  const unread = chats.filter((chat) => isCounted(chat, snapshot));
  return [...unread, ...chats.filter((chat) => !isCounted(chat, snapshot))];
}

/** By the server's clock alone: on one that is behind it, all would have been waiting for no time at all. */
function longestWaitingFirst(chats: readonly Chat[], { marks, waits, mutes }: Snapshot): Chat[] {
  const waiting = chats.flatMap((chat) => {
    const since = mutedBy(chat, mutes) === null ? waitingSince(chat, waits, marks) : null;
    return since === null ? [] : [{ chat, since }];
  });
  const first = waiting.sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1)).map(({ chat }) => chat);
  const known = new Set(first);
  return [...first, ...chats.filter((chat) => !known.has(chat))];
}

function closedRemarks({ closed: { list, total }, i18n: { t, locale } }: Scene): string[] {
  return total ? [t('closedOf', { count: list.length, total: formatNumber(total, locale) })] : [];
}

function matcher(scene: Scene, words: readonly string[], widgets: readonly WidgetChoice[]): (chat: Chat) => boolean {
  const { filter } = scene;
  // A widget that was chosen and has since lost its last chat cannot be unchosen: its choice is no longer shown.
  const widget = widgets.some(({ id }) => id === filter.widget) ? filter.widget : null;
  return (chat) => {
    if (widget !== null && chat.widgetId !== widget) return false;
    if (filter.page !== null && pageKey(chat) !== filter.page) return false;
    if (words.length === 0) return true;
    const text = searchText(chat, scene.i18n);
    return words.every((word) => text.includes(word));
  };
}

/** A host in letters of its language, which people look for, and which is shown in ASCII (docs/decisions.md, decision 11). */
function writtenHost(pageUrl: string | null): string {
  const [, host = ''] = /^https?:\/\/([^/?#@]+)/i.exec(pageUrl ?? '') ?? [];
  return /\P{ASCII}/u.test(host) ? host : '';
}

const searchTexts = new WeakMap<Chat, string>();

/**
 * What the search looks through: name, email, message, page and widget (docs/interface.md), as they are shown, so that what is found
 * can be marked. Chats never change, so once is enough.
 */
function searchText(chat: Chat, i18n: I18n): string {
  const known = searchTexts.get(chat);
  if (known !== undefined) return known;
  const place = placeOf(chat);
  const page = place.kind === 'safe' ? `${place.page.host}${place.page.path}` : hostOf(place);
  const person = [visitorLabel(chat, i18n), chat.visitorEmail];
  const parts = [...person, chat.lastMessage, page, writtenHost(chat.pageUrl), widgetLabel(chat, i18n)];
  const text = folded(parts.filter(Boolean).join('\n'));
  searchTexts.set(chat, text);
  return text;
}
