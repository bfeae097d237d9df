import type { ClosedChats } from '../list/closed-list.ts';
import { changedProperties } from '../model/changed-properties.ts';
import type { Undo } from '../read-marks/undo.ts';
import { DEFAULT_SETTINGS, type ListChoice } from '../settings.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';

/** What the user chose to see of the list. */
export interface Filter extends Omit<ListChoice, 'show'> {
  readonly query: string;
  readonly show: 'all' | 'unread' | 'closed';
  /** The `key` of a visitor's page; null: all of them. */
  readonly page: string | null;
}

export const NO_FILTER: Filter = { ...DEFAULT_SETTINGS.list, query: '', page: null };

/** All that the list is drawn from. */
export interface ListInput {
  readonly snapshot: Snapshot;
  /** What can be taken back; left out where that is not known yet. */
  readonly undo?: Undo | null;
  readonly closed: ClosedChats;
  readonly filter: Filter;
  /** This computer's clock, epoch ms. */
  readonly now: number;
  readonly i18n: I18n;
  /** It is the first that a page draws: the first formatter of a page takes 15 ms, so nothing is said that needs one. */
  readonly isFirstFrame?: boolean;
}

/** Whether a list opens on all of its chats, the newest at the top. */
export function isUnfiltered(filter: Filter): boolean {
  return JSON.stringify(filter) === JSON.stringify(NO_FILTER);
}

/** What of a change of the filter is kept for the next time. Closed chats, a search and a page are looked at once. */
export function persistedChoice(before: Filter, after: Filter): Partial<ListChoice> {
  const { query, page, show, ...persisted } = changedProperties(before, after);
  return show === undefined || show === 'closed' ? persisted : { ...persisted, show };
}
