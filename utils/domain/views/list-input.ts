import type { ClosedChats } from '../list/closed-list.ts';
import { changedProperties } from '../model/changed-properties.ts';
import type { Undo } from '../read-marks/undo.ts';
import { DEFAULT_SETTINGS, type ListChoice } from '../settings.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';

/** What the user chose to see in the list. */
export interface Filter extends Omit<ListChoice, 'show'> {
  readonly query: string;
  readonly show: 'all' | 'unread' | 'closed';
  /** The `key` of a visitor's page; null: all of them. */
  readonly page: string | null;
}

export const NO_FILTER: Filter = { ...DEFAULT_SETTINGS.list, query: '', page: null };

/** Everything that the list is derived from. */
export interface ListInput {
  readonly snapshot: Snapshot;
  /** The change of read marks that can be undone; undefined if not known yet. */
  readonly undo?: Undo | null;
  readonly closed: ClosedChats;
  readonly filter: Filter;
  /** This computer's clock, epoch ms. */
  readonly now: number;
  readonly i18n: I18n;
  /** Whether this is the first frame of a page: it shows no times, because the first formatter of a page takes 15 ms. */
  readonly isFirstFrame?: boolean;
}

/** Returns whether the filter shows all chats, newest first. */
export function isUnfiltered(filter: Filter): boolean {
  return JSON.stringify(filter) === JSON.stringify(NO_FILTER);
}

/** Returns the part of a filter change to save. Closed chats, a search and a page are never saved. */
export function persistedChoice(before: Filter, after: Filter): Partial<ListChoice> {
  const { query, page, show, ...persisted } = changedProperties(before, after);
  return show === undefined || show === 'closed' ? persisted : { ...persisted, show };
}
