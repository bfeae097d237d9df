import { type Chat, MAX_CHATS } from '../model/chat.ts';
import { isChecking } from '../model/connection-state.ts';
import { countUnread } from '../notifications/mutes.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import { formatNumber } from '../text/numbers.ts';
import { widgetLabel } from './chat-labels.ts';

export interface WidgetOption {
  readonly id: string;
  readonly name: string;
}

/** The facts around the rows, the same for background and page. */
export interface ListSummary {
  /** Two or more, or none; unsorted (see `sortedByName`). */
  readonly widgets: readonly WidgetOption[];
  readonly unread: number;
  /** The formatted unread count: `1,000`. */
  readonly unreadLabel: string;
  /** "24 active, 3 unread"; empty for closed chats. */
  readonly counts: string;
  /** "Showing the 1,000 newest of 3,120", and how much could not be read. */
  readonly remarks: readonly string[];
}

/** Summarises the active chats. `now` in epoch ms. */
export function listSummary(snapshot: Snapshot, now: number, i18n: I18n): ListSummary {
  const { chats } = snapshot;
  const unread = countUnread(snapshot);
  const unreadLabel = formatNumber(unread, i18n.locale);
  const total = Math.max(chats.total, chats.list.length);
  return {
    widgets: widgetOptions(chats.list, i18n),
    unread,
    unreadLabel,
    counts: i18n.t('activeAndUnread', { count: total, unread: unreadLabel }),
    remarks: remarks(snapshot, now, total, i18n),
  };
}

/** Returns the widgets of these chats; empty unless there are several. */
export function widgetOptions(list: readonly Chat[], i18n: I18n): WidgetOption[] {
  const names = new Map<string, string>();
  for (const chat of list) {
    if (chat.widgetId !== null && !names.has(chat.widgetId)) names.set(chat.widgetId, widgetLabel(chat, i18n));
  }
  return names.size > 1 ? Array.from(names, ([id, name]) => ({ id, name })) : [];
}

function remarks(
  { chats, quarantined, freshness }: Snapshot,
  now: number,
  total: number,
  { t, locale }: I18n,
): string[] {
  const shown = chats.list.length;
  const lines: string[] = [];
  if (quarantined) lines.push(t('quarantined'));
  if (chats.unreadable > 0) lines.push(t('unreadable', { count: chats.unreadable }));
  // During the first walk, and until a later one has read all new chats, the list is short because it is still growing, not
  // because it was cut.
  const isBehind = chats.total > chats.expectedTotal && shown + chats.unreadable < MAX_CHATS;
  const isGrowing = chats.complete ? isBehind : isChecking(freshness, now);
  const isTruncated = total > shown + chats.unreadable && !isGrowing && shown > 0;
  if (isTruncated) lines.push(t('newestOf', { count: shown, total: formatNumber(total, locale) }));
  return lines;
}
