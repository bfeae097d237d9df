import type { Instant } from '../../utils/domain/instant';

/** What can be done with one chat. */
export interface RowCallbacks {
  markRead(id: string, seen: Instant): void;
  markUnread(id: string): void;
  openChat(id: string, seen: Instant, inBackground: boolean): void;
  copyEmail(email: string): Promise<void>;
}

/** What the user can do in the popup. */
export interface PopupActions extends RowCallbacks {
  checkNow(): void;
  markAllRead(through: Instant): void;
  openInbox(): void;
  openSettings(): void;
}
