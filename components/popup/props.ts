import type { ClosedChats } from '../../utils/domain/list/closed-list.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import type { Filter } from '../../utils/domain/views/list-input.ts';
import type { PopupView } from '../../utils/domain/views/popup.ts';
import type { PopupActions } from './actions.ts';

export interface PopupScreenProps {
  view: PopupView;
  snapshot: Snapshot;
  closed: ClosedChats;
  filter: Filter;
  /** This computer's clock, epoch ms, from which rows compute their times. null in the first frame. */
  now: number | null;
  /** Returns this computer's IANA time zone; on demand, because the first formatter of a page takes long. */
  getTimeZone(): string;
  /** How many chats started on each page, by its key. */
  pageCounts: ReadonlyMap<string, number>;
  onFilter(filter: Filter): void;
  /** Called when the user is about to type. */
  onSearch(): void;
  actions: PopupActions;
  /** Says that a command failed; null: none did. */
  problem: string | null;
  /** What was just done on this page; null: nothing recently. */
  toast: string | null;
  /** What screen readers announce. */
  announcement: Announcement | null;
}

export interface Announcement {
  /** Different for each announcement. */
  readonly id: number;
  readonly text: string;
}
