import {
  DEFAULT_NOTIFICATION_SETTINGS,
  type NotificationSettings,
  parseNotificationSettings,
} from './notifications/settings.ts';

/** How often Perch checks, from often to seldom; what each means in seconds, `schedule.ts` decides. */
export const CHECK_FREQUENCIES = ['live', 'balanced', 'light'] as const;
export type CheckFrequency = (typeof CHECK_FREQUENCIES)[number];

/** Which of the chats that Perch knows the list shows. Closed ones are not among them, and are shown only while asked for. */
export const LIST_FILTERS = ['all', 'unread'] as const;
export const LIST_ORDERS = ['newest', 'unread-first', 'waiting-longest'] as const;

/** What the user chose to see of the list, the last time they chose. */
export interface ListChoice {
  readonly show: (typeof LIST_FILTERS)[number];
  readonly order: (typeof LIST_ORDERS)[number];
  /** A widget's id, which can be one that no chat has any more; null: all of them. */
  readonly widget: string | null;
}

/** What the user chose. It is not part of a connection: Disconnect keeps it. */
export interface Settings {
  readonly checking: CheckFrequency;
  readonly list: ListChoice;
  /** Whether single keys, as j, k and r, do something in the list: people who speak to their computer may not want that. */
  readonly singleKeys: boolean;
  readonly notifications: NotificationSettings;
}

export const DEFAULT_SETTINGS: Settings = {
  checking: 'balanced',
  list: { show: 'all', order: 'newest', widget: null },
  singleKeys: true,
  notifications: DEFAULT_NOTIFICATION_SETTINGS,
};

interface StoredSettings {
  readonly checking: CheckFrequency;
  readonly list?: unknown;
  readonly singleKeys?: unknown;
  readonly notifications?: unknown;
}

/**
 * The settings as this version knows them, from what was stored: a word of the list's choice that it does not know, as
 * after a return to an older Perch, becomes the default, and nothing else is lost with it.
 */
export function parseSettings(stored: StoredSettings): Settings {
  const { show, order, widget } = (stored.list ?? {}) as Readonly<Record<string, unknown>>;
  const { list, singleKeys } = DEFAULT_SETTINGS;
  return {
    checking: stored.checking,
    list: {
      show: LIST_FILTERS.find((known) => known === show) ?? list.show,
      order: LIST_ORDERS.find((known) => known === order) ?? list.order,
      widget: typeof widget === 'string' ? widget : list.widget,
    },
    singleKeys: typeof stored.singleKeys === 'boolean' ? stored.singleKeys : singleKeys,
    notifications: parseNotificationSettings(stored.notifications),
  };
}
