import { DEFAULT_NOTIFICATION_SETTINGS, type NotificationSettings } from './notifications/settings.ts';

/** How often Perch checks, most often first; schedule/poll-interval.ts has the seconds. */
export const CHECK_FREQUENCIES = ['live', 'balanced', 'light'] as const;
export type CheckFrequency = (typeof CHECK_FREQUENCIES)[number];

/** Which of the known chats the list shows. Closed ones aren't known: they are loaded when the user asks for them. */
export const LIST_FILTERS = ['all', 'unread'] as const;
export const LIST_ORDERS = ['newest', 'unread-first', 'waiting-longest'] as const;

/** What the user last chose to see in the list. */
export interface ListChoice {
  readonly show: (typeof LIST_FILTERS)[number];
  readonly order: (typeof LIST_ORDERS)[number];
  /** A widget's id, possibly one that no chat has any more; null: all widgets. */
  readonly widget: string | null;
}

/** What the user chose. It isn't part of the connection: Disconnect keeps it. */
export interface Settings {
  readonly checking: CheckFrequency;
  readonly list: ListChoice;
  /** Whether single keys like j, k and r work in the list; people who use voice input may not want that. */
  readonly singleKeys: boolean;
  readonly notifications: NotificationSettings;
}

export const DEFAULT_SETTINGS: Settings = {
  checking: 'balanced',
  list: { show: 'all', order: 'newest', widget: null },
  singleKeys: true,
  notifications: DEFAULT_NOTIFICATION_SETTINGS,
};
