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

export type Area = 'local' | 'session';

/** One stored item: declared once, here. */
export interface Item<T> {
  readonly area: Area;
  readonly key: string;
  /** Raised with each change of the shape, together with a step in `migrations.ts`. */
  readonly version: number;
  /** What counts while nothing is stored, or what is stored cannot be read. */
  readonly fallback: T;
}

/** The tabs that Perch opened, by chat id and `INBOX`; ids of tabs last as long as the browser, and so does the session area. */
export interface OpenedTabs {
  readonly tabs: Readonly<Record<string, number>>;
}

/** Everything that outlives a moment. */
export interface State {
  /** Read by the background alone (DESIGN.md, decision 9). */
  key: string | null;
  connection: Connection | null;
  chats: Chats;
  marks: ReadMarks;
  health: Health;
  freshness: Freshness;
  opened: OpenedTabs;
  /** Whether something that could not be read was set aside, and the user has not answered to that yet. */
  setAside: boolean;
}

export type StateName = keyof State;

export const ITEMS: { readonly [N in StateName]: Item<State[N]> } = {
  key: { area: 'local', key: 'key', version: 1, fallback: null },
  connection: { area: 'local', key: 'connection', version: 1, fallback: null },
  chats: { area: 'local', key: 'chats', version: 1, fallback: NO_CHATS },
  marks: { area: 'local', key: 'marks', version: 1, fallback: NO_MARKS },
  health: { area: 'local', key: 'health', version: 1, fallback: WELL },
  freshness: { area: 'session', key: 'freshness', version: 1, fallback: NEVER_CHECKED },
  opened: { area: 'session', key: 'opened', version: 1, fallback: { tabs: {} } },
  setAside: { area: 'local', key: 'setAside', version: 1, fallback: false },
};

/** How an item lies in storage. */
export interface Stored {
  readonly version: number;
  readonly value: unknown;
}

export function isStored(raw: unknown): raw is Stored {
  return typeof raw === 'object' && raw !== null && 'version' in raw && 'value' in raw;
}
