import type { Chat, Snapshot } from '../chat';
import { folded } from '../show-text';
import { countUnread, isUnread } from '../unread';
import { visitorPage } from '../visitor-page';
import { isChecking } from './checking';
import { formatCount, formatNumber } from './format';
import { type Row, rowOf, visitorLabel, widgetLabel } from './row';

/** What the user chose to see of the list. */
export interface Filter {
  readonly query: string;
  readonly show: 'all' | 'unread';
  /** A widget's id; null: all of them. */
  readonly widget: string | null;
}

export const NO_FILTER: Filter = { query: '', show: 'all', widget: null };

export interface WidgetChoice {
  readonly id: string;
  readonly name: string;
}

/** The list, as the popup shows it. */
export interface ListView {
  readonly rows: readonly Row[];
  /** Two or more, or none. */
  readonly widgets: readonly WidgetChoice[];
  readonly unread: number;
  /** The unread count for show: `1,000`. */
  readonly unreadLabel: string;
  /** "24 active, 3 unread" */
  readonly counts: string;
  /** "Showing the 1,000 newest of 3,120", and what could not be read; empty where there is nothing to say. */
  readonly remarks: readonly string[];
}

/** Rows, newest activity first, through the filter. `now` in epoch ms. */
export function listView(snapshot: Snapshot, filter: Filter, now: number, locale: string): ListView {
  const { chats, marks } = snapshot;
  const widgets = widgetChoices(chats.list);
  const severalWidgets = widgets.length > 1;
  const matches = matcher(filter, widgets);
  const chosen = chats.list.filter((chat) => (filter.show === 'all' || isUnread(chat, marks)) && matches(chat));
  const unread = countUnread(chats, marks);
  const total = Math.max(chats.total, chats.list.length);
  return {
    rows: chosen.map((chat) => rowOf(chat, { marks, now, locale, severalWidgets })),
    widgets: severalWidgets ? widgets : [],
    unread,
    unreadLabel: formatNumber(unread, locale),
    counts: `${formatNumber(total, locale)} active, ${formatNumber(unread, locale)} unread`,
    remarks: remarks(snapshot, total, isChecking(snapshot.freshness, now), locale),
  };
}

function remarks({ chats, setAside }: Snapshot, total: number, checking: boolean, locale: string): string[] {
  const shown = chats.list.length;
  const lines: string[] = [];
  if (setAside) lines.push('Stored data could not be read and was set aside. Read chats may show as unread');
  if (chats.unreadable > 0) {
    lines.push(`${formatCount(chats.unreadable, 'chat', 'chats', locale)} could not be read`);
  }
  // While the first walk is under way the list is short because it is growing, not because it was cut.
  const growing = checking && !chats.complete;
  const cut = total > shown + chats.unreadable && !growing && shown > 0;
  if (cut) lines.push(`Showing the ${formatNumber(shown, locale)} newest of ${formatNumber(total, locale)}`);
  return lines;
}

function widgetChoices(list: readonly Chat[]): WidgetChoice[] {
  const names = new Map<string, string>();
  for (const chat of list)
    if (chat.widgetId !== null && !names.has(chat.widgetId)) names.set(chat.widgetId, widgetLabel(chat));
  return Array.from(names, ([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

function matcher(filter: Filter, widgets: readonly WidgetChoice[]): (chat: Chat) => boolean {
  const words = folded(filter.query).split(/\s+/).filter(Boolean);
  // A widget that was chosen and has since lost its last chat cannot be unchosen: its choice is no longer shown.
  const widget = widgets.length > 1 && widgets.some(({ id }) => id === filter.widget) ? filter.widget : null;
  return (chat) => {
    if (widget !== null && chat.widgetId !== widget) return false;
    if (words.length === 0) return true;
    const text = searchText(chat);
    return words.every((word) => text.includes(word));
  };
}

const searchTexts = new WeakMap<Chat, string>();

/** What the search looks through: name, email, message, page and widget (UI.md). Chats never change, so once is enough. */
function searchText(chat: Chat): string {
  const known = searchTexts.get(chat);
  if (known !== undefined) return known;
  const place = visitorPage(chat.pageUrl);
  const page = place.kind === 'safe' ? [place.page.host, place.page.path] : [];
  const person = [visitorLabel(chat), chat.visitorName, chat.visitorEmail];
  const parts = [...person, chat.lastMessage, chat.pageUrl, ...page, widgetLabel(chat)];
  const text = folded(parts.filter(Boolean).join('\n'));
  searchTexts.set(chat, text);
  return text;
}
