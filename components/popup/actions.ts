import type { Instant } from '../../utils/domain/model/instant.ts';
import type { MuteKind } from '../../utils/domain/notifications/mutes.ts';
import type { SnoozeChoice } from '../../utils/domain/notifications/snooze.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import type { Row } from '../../utils/domain/views/row.ts';

/** What can be done with one chat. */
export interface RowCallbacks {
  markRead(id: string, readUpTo: Instant): void;
  markUnread(id: string): void;
  /** Opens the page where the chat started, or the inbox. */
  openChat(row: Row, inBackground: boolean): void;
  copyEmail(email: string): void;
  /** Asks how to mute the chat; where it is muted, takes that back. */
  mute(row: Row): void;
  /** Shows the chats that started on this page only. */
  showPage(key: string): void;
}

/** What the user can do in popup and side panel. */
export interface PopupActions extends Omit<RowCallbacks, 'mute'> {
  checkNow(): void;
  /** Marks all read that a person has `seen`, but for the chats with the ids of `unseen`. */
  markAllRead(shown: Pick<Snapshot, 'chats' | 'marks' | 'freshness'>, unseenIds: readonly string[]): void;
  /** `widget`: with all the other chats of its widget. */
  muteAs(row: Row, how: MuteKind): void;
  /** Takes back whatever mutes it. */
  unmute(row: Row): void;
  snooze(choice: SnoozeChoice): void;
  endSnooze(): void;
  /** Called in the click itself: browsers ask for a permission there only. */
  turnOnNotifications(): void;
  /** The person does not want to be told that there are notifications. */
  dismissHint(): void;
  /** Takes the change of marks with this id back. */
  undo(id: string): void;
  openInbox(): void;
  openSettings(): void;
  /** Called in the click itself: browsers let a page open the panel there only. null: there is none to open. */
  openPanel: (() => void) | null;
  showMoreClosed(): void;
  /** null: what shows the list stays. */
  close: (() => void) | null;
}
