import { type Chats, NO_CHATS } from '../domain/model/chat.ts';
import {
  type Connection,
  type Freshness,
  HEALTHY,
  type Health,
  NEVER_CHECKED,
} from '../domain/model/connection-state.ts';
import type { Chime } from '../domain/notifications/chime.ts';
import { type Mutes, NO_MUTES } from '../domain/notifications/mutes.ts';
import type { Notification } from '../domain/notifications/notifications.ts';
import type { Snooze } from '../domain/notifications/snooze.ts';
import { NO_WAITS, type Waits } from '../domain/notifications/waits.ts';
import { NO_MARKS, type ReadMarks } from '../domain/read-marks/read-marks.ts';
import type { Undo } from '../domain/read-marks/undo.ts';
import { NO_REQUESTS, type RequestLog } from '../domain/schedule/request-log.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { Walk } from '../domain/sync/walk.ts';
import type { ListPreview } from '../domain/views/list-preview.ts';

export type Area = 'local' | 'session';

/** A stored item, declared once, in `ITEMS`, under its key in storage. */
export interface Item<T> {
  readonly area: Area;
  /** Raised with each change of the shape, together with a step in migrations.ts. */
  readonly version: number;
  /** The value while nothing is stored, or what is stored cannot be read. */
  readonly defaultValue: T;
  /** Where it is kept while its own area cannot be written, such as on a full disk. A value there takes precedence. */
  readonly fallbackArea?: Area;
}

/** The tabs that Perch opened, by chat id or `inbox`. In the session area, for tab ids end with the browser. */
export interface OpenedTabs {
  readonly tabIds: Readonly<Record<string, number>>;
}

/** Everything that is stored. */
export interface State {
  /** Read only by the background (docs/decisions.md, decision 9). */
  key: string | null;
  connection: Connection | null;
  chats: Chats;
  marks: ReadMarks;
  waits: Waits;
  mutes: Mutes;
  snooze: Snooze | null;
  /** The notifications that should be on screen. */
  notifications: readonly Notification[];
  chime: Chime | null;
  health: Health;
  freshness: Freshness;
  /** The current walk. It may end with the browser, for its results are in `chats`. */
  walk: Walk | null;
  /** The requests since the browser started; null: none yet. */
  requestLog: RequestLog | null;
  /** `requestLog` as of the last check that wrote to the disk anyway; the next start of the browser begins with it. */
  savedRequestLog: RequestLog;
  openedTabs: OpenedTabs;
  /** What **Undo** undoes. It ends with the browser: after a restart, nobody remembers their last change. */
  undo: Undo | null;
  settings: Settings;
  /** When the browser had an update of Perch ready, epoch ms; null: none waits. It ends with the update. */
  updateReadyAt: number | null;
  /** Whether an unreadable item was quarantined, and the user has not dismissed the notice yet. */
  quarantined: boolean;
  /** What a page paints first, computed from the rest. Outdated for a moment where the background was killed in between. */
  listPreview: ListPreview | null;
}

export type StateName = keyof State;

type Items<N extends StateName> = { readonly [K in N]: Item<State[K]> };

/** Whether an item can lie in this area. */
export function usesArea({ area, fallbackArea }: Item<unknown>, where: Area): boolean {
  return area === where || fallbackArea === where;
}

/** The items that pages see; declared apart so that pages load nothing of the others. */
export const PAGE_ITEMS: Items<
  | 'connection'
  | 'chats'
  | 'marks'
  | 'waits'
  | 'undo'
  | 'mutes'
  | 'snooze'
  | 'health'
  | 'freshness'
  | 'settings'
  | 'quarantined'
  | 'listPreview'
> = {
  connection: { area: 'local', version: 1, defaultValue: null },
  chats: { area: 'local', version: 1, defaultValue: NO_CHATS },
  marks: { area: 'local', version: 1, defaultValue: NO_MARKS },
  waits: { area: 'local', version: 1, defaultValue: NO_WAITS },
  undo: { area: 'session', version: 1, defaultValue: null },
  mutes: { area: 'local', version: 1, defaultValue: NO_MUTES },
  snooze: { area: 'local', version: 1, defaultValue: null },
  // That nothing can be stored must itself be remembered.
  health: { area: 'local', version: 1, defaultValue: HEALTHY, fallbackArea: 'session' },
  freshness: { area: 'session', version: 1, defaultValue: NEVER_CHECKED },
  settings: { area: 'local', version: 1, defaultValue: DEFAULT_SETTINGS },
  quarantined: { area: 'local', version: 1, defaultValue: false },
  listPreview: { area: 'session', version: 1, defaultValue: null },
};

export const ITEMS: Items<StateName> = {
  ...PAGE_ITEMS,
  key: { area: 'local', version: 1, defaultValue: null },
  walk: { area: 'session', version: 1, defaultValue: null },
  requestLog: { area: 'session', version: 1, defaultValue: null },
  savedRequestLog: { area: 'local', version: 1, defaultValue: NO_REQUESTS },
  openedTabs: { area: 'session', version: 1, defaultValue: { tabIds: {} } },
  notifications: { area: 'local', version: 1, defaultValue: [] },
  chime: { area: 'session', version: 1, defaultValue: null },
  updateReadyAt: { area: 'session', version: 1, defaultValue: null },
};

/** An item as it is stored. */
export interface Stored {
  readonly version: number;
  readonly value: unknown;
}

/** Whether a raw value has the frame of a stored item. Says nothing about the value in it. */
export function isStored(raw: unknown): raw is Stored {
  return typeof raw === 'object' && raw !== null && 'version' in raw && 'value' in raw;
}
