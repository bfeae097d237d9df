import type { Chime } from '../domain/attention/chime';
import { type Mutes, NO_MUTES } from '../domain/attention/mutes';
import type { Notification } from '../domain/attention/notifications';
import type { Snooze } from '../domain/attention/snooze';
import { NO_WAITS, type Waits } from '../domain/attention/waits';
import { NOTHING_SPENT, type Spending } from '../domain/budget';
import {
  type Chats,
  type Connection,
  type Freshness,
  type Health,
  NEVER_CHECKED,
  NO_CHATS,
  NO_MARKS,
  type ReadMarks,
  WELL,
} from '../domain/chat';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import type { Undo } from '../domain/undo';
import type { Glimpse } from '../domain/views/glimpse';
import type { Walk } from '../domain/walk';

export type Area = 'local' | 'session';

/** One stored item: declared once, here, under the name that it has in storage. */
export interface Item<T> {
  readonly area: Area;
  /** Raised with each change of the shape, together with a step in `migrations.ts`. */
  readonly version: number;
  /** What counts while nothing is stored, or what is stored cannot be read. */
  readonly fallback: T;
  /** Where it is kept while its own area cannot be written, as on a full disk; a value there takes precedence. */
  readonly spare?: Area;
}

/** The tabs that Perch opened, by chat id and `INBOX`; ids of tabs last as long as the browser, and so does the session area. */
export interface OpenedTabs {
  readonly tabs: Readonly<Record<string, number>>;
}

/** Everything that outlives a moment. */
export interface State {
  /** Read by the background alone (docs/decisions.md, decision 9). */
  key: string | null;
  connection: Connection | null;
  chats: Chats;
  marks: ReadMarks;
  waits: Waits;
  mutes: Mutes;
  snooze: Snooze | null;
  /** Those that are to be on the screen. */
  notifications: readonly Notification[];
  chime: Chime | null;
  health: Health;
  freshness: Freshness;
  /** The walk that is under way; it need not outlive the browser, for what it has brought is in `chats`. */
  walk: Walk | null;
  /** The requests made since the browser started; null: none yet. */
  spending: Spending | null;
  /** The spending when the disk was last written to for another reason; what a new start of the browser begins with. */
  spentBefore: Spending;
  opened: OpenedTabs;
  /** What **Undo** takes back; it ends with the browser, for nobody remembers then what they had done. */
  undo: Undo | null;
  settings: Settings;
  /** Whether something that could not be read was set aside, and the user has not answered to that yet. */
  setAside: boolean;
  /** What a page draws first; a function of the rest, and as of a moment ago where the background died in between. */
  glimpse: Glimpse | null;
}

export type StateName = keyof State;

type Items<N extends StateName> = { readonly [K in N]: Item<State[K]> };

/** Whether an item can lie in this area. */
export function liesIn({ area, spare }: Item<unknown>, where: Area): boolean {
  return area === where || spare === where;
}

/** Those that pages see: they carry nothing of the others. */
export const SEEN_ITEMS: Items<
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
  | 'setAside'
  | 'glimpse'
> = {
  connection: { area: 'local', version: 2, fallback: null },
  chats: { area: 'local', version: 2, fallback: NO_CHATS },
  marks: { area: 'local', version: 1, fallback: NO_MARKS },
  waits: { area: 'local', version: 1, fallback: NO_WAITS },
  undo: { area: 'session', version: 2, fallback: null },
  mutes: { area: 'local', version: 1, fallback: NO_MUTES },
  snooze: { area: 'local', version: 1, fallback: null },
  // Perch must remember that it can store nothing.
  health: { area: 'local', version: 2, fallback: WELL, spare: 'session' },
  freshness: { area: 'session', version: 3, fallback: NEVER_CHECKED },
  settings: { area: 'local', version: 3, fallback: DEFAULT_SETTINGS },
  setAside: { area: 'local', version: 1, fallback: false },
  glimpse: { area: 'session', version: 2, fallback: null },
};

export const ITEMS: Items<StateName> = {
  ...SEEN_ITEMS,
  key: { area: 'local', version: 1, fallback: null },
  walk: { area: 'session', version: 2, fallback: null },
  spending: { area: 'session', version: 1, fallback: null },
  spentBefore: { area: 'local', version: 1, fallback: NOTHING_SPENT },
  opened: { area: 'session', version: 1, fallback: { tabs: {} } },
  notifications: { area: 'local', version: 1, fallback: [] },
  chime: { area: 'session', version: 1, fallback: null },
};

/** How an item lies in storage. */
export interface Stored {
  readonly version: number;
  readonly value: unknown;
}

export function isStored(raw: unknown): raw is Stored {
  return typeof raw === 'object' && raw !== null && 'version' in raw && 'value' in raw;
}
