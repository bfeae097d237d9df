import type { Instant } from '../../utils/domain/model/instant.ts';
import type { MuteKind } from '../../utils/domain/notifications/mutes.ts';
import type { SnoozeChoice } from '../../utils/domain/notifications/snooze.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import type { Row } from '../../utils/domain/views/row.ts';

/** What the user can do with one chat. */
export interface RowCallbacks {
  markRead(id: string, readUpTo: Instant): void;
  markUnread(id: string): void;
  /** Opens the page where the chat started, or the inbox. */
  openChat(row: Row, inBackground: boolean): void;
  copyEmail(email: string): void;
  /** Asks how to mute the chat, or unmutes it. */
  mute(row: Row): void;
  /** Lists only the chats that started on this page. */
  showPage(key: string): void;
}

/** What the user can do in popup and side panel. */
export interface PopupActions extends Omit<RowCallbacks, 'mute'> {
  checkNow(): void;
  /** Marks everything `shown` as read, except the chats with `unseenIds`. */
  markAllRead(shown: Pick<Snapshot, 'chats' | 'marks' | 'freshness'>, unseenIds: readonly string[]): void;
  muteAs(row: Row, how: MuteKind): void;
  /** Unmutes the chat, or its widget if that is what mutes it. */
  unmute(row: Row): void;
  snooze(choice: SnoozeChoice): void;
  endSnooze(): void;
  /** Must be called in the click handler: browsers only ask for a permission there. */
  turnOnNotifications(): void;
  /** Hides the hint for good. */
  dismissHint(): void;
  /** Undoes the change of read marks with this id. */
  undo(id: string): void;
  openInbox(): void;
  openSettings(): void;
  /** Must be called in the click handler: browsers only open the panel there. null: there is no panel to open. */
  openPanel: (() => void) | null;
  showMoreClosed(): void;
  /** null: the page stays open. */
  close: (() => void) | null;
}
