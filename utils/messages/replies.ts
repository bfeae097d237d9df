import type { ConnectResult } from '../domain/connect-result';

/** What the background answers to each command. */
export interface Reply {
  connect: ConnectResult;
  disconnect: null;
  check: null;
  markRead: null;
  markUnread: null;
  markAllRead: null;
  openChat: null;
  openInbox: null;
  openSettings: null;
  setChecking: null;
  setListChoice: null;
  setSingleKeys: null;
}
