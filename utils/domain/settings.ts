import { type AttentionSettings, attentionFrom, DEFAULT_ATTENTION } from './attention/settings';

/** How often Perch checks, from often to seldom; what each means in seconds, `schedule.ts` decides. */
export const CHECKING = ['live', 'balanced', 'light'] as const;
export type Checking = (typeof CHECKING)[number];

/** Which of the chats that Perch knows the list shows. Closed ones are not among them, and are shown only while asked for. */
export const SHOWS = ['all', 'unread'] as const;
export const ORDERS = ['newest', 'unread-first', 'waiting-longest'] as const;

/** What the user chose to see of the list, the last time they chose. */
export interface ListChoice {
  readonly show: (typeof SHOWS)[number];
  readonly order: (typeof ORDERS)[number];
  /** A widget's id, which can be one that no chat has any more; null: all of them. */
  readonly widget: string | null;
}

/** What the user chose. It is not part of a connection: Disconnect keeps it. */
export interface Settings {
  readonly checking: Checking;
  readonly list: ListChoice;
  /** Whether single keys, as j, k and r, do something in the list: people who speak to their computer may not want that. */
  readonly singleKeys: boolean;
  readonly attention: AttentionSettings;
}

export const DEFAULT_SETTINGS: Settings = {
  checking: 'balanced',
  list: { show: 'all', order: 'newest', widget: null },
  singleKeys: true,
  attention: DEFAULT_ATTENTION,
};

interface StoredSettings {
  readonly checking: Checking;
  readonly list?: unknown;
  readonly singleKeys?: unknown;
  readonly attention?: unknown;
}

/**
 * The settings as this version knows them, from what was stored: a word of the list's choice that it does not know, as
 * after a return to an older Perch, becomes the default, and nothing else is lost with it.
 */
export function settingsFrom(stored: StoredSettings): Settings {
  const { show, order, widget } = (stored.list ?? {}) as Readonly<Record<string, unknown>>;
  const { list, singleKeys } = DEFAULT_SETTINGS;
  return {
    checking: stored.checking,
    list: {
      show: SHOWS.find((known) => known === show) ?? list.show,
      order: ORDERS.find((known) => known === order) ?? list.order,
      widget: typeof widget === 'string' ? widget : list.widget,
    },
    singleKeys: typeof stored.singleKeys === 'boolean' ? stored.singleKeys : singleKeys,
    attention: attentionFrom(stored.attention),
  };
}
