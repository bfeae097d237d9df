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
  /** This computer's clock, epoch ms; what rows say of the time is as of then. null in the first frame. */
  now: number | null;
  /** The time zone of this computer, IANA; asked for when it is needed, for the first formatter of a page takes long. */
  getTimeZone(): string;
  /** How many chats started on each page, by its key. */
  pageCounts: ReadonlyMap<string, number>;
  onFilter(filter: Filter): void;
  /** The user is about to type. */
  onSearch(): void;
  actions: PopupActions;
  /** A sentence where a command failed. */
  problem: string | null;
  /** What was just done on this page. */
  toast: string | null;
  /** What is read aloud. */
  announcement: Announcement | null;
}

export interface Announcement {
  /** Another one for each. */
  readonly id: number;
  readonly text: string;
}
