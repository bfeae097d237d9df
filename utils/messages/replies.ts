import type { ConnectResult } from '../domain/connection/connect-result.ts';
import type { ClosedResult } from '../domain/list/closed-chats.ts';

/** What the background answers to each command. */
export interface Reply {
  connect: ConnectResult;
  disconnect: null;
  check: null;
  markRead: null;
  markUnread: null;
  markAllRead: null;
  /** Whether it was still the last change, and has been taken back. */
  undoMarks: { readonly undone: boolean };
  openChat: null;
  listClosed: ClosedResult;
  openInbox: null;
  openSettings: null;
  setChecking: null;
  setListChoice: null;
  setSingleKeys: null;
  setAttention: null;
  snooze: null;
  endSnooze: null;
  muteChat: null;
  muteWidget: null;
  unmute: null;
  /** The browser took it; whether the system shows it, nobody can tell. */
  testNotification: null;
  testSound: null;
}
