import { DEFAULT_ATTENTION } from '../domain/attention/settings';
import type { StateName, Stored } from './items';

/** A pure step from one version's shape to the next. */
type Step = (value: unknown) => unknown;

/** For each item the steps by the version they start from. */
export type Migrations = { readonly [N in StateName]?: Readonly<Record<number, Step>> };

/** What is stored is unknown until its schema has judged the last step's result. */
interface Loose {
  readonly [key: string]: unknown;
}

export const MIGRATIONS: Migrations = {
  // Version 2 knows up to when all is known. To take that from the list would be to trust a walk that may have been cut
  // off, so the next check reads the list once.
  chats: { 1: (value) => ({ ...(value as Loose), accounted: 0, doubtful: false, frontier: null, silent: 0 }) },
  // Version 2 knows since when. Who has used Perch before has used it for a day.
  connection: { 1: (value) => value && { ...(value as Loose), since: 0 } },
  health: { 1: withServerWait },
  // Version 2 knows what was done, and when. The session area is empty after an update, so there is nothing to bring over.
  undo: { 1: () => null },
  // Version 2 remembers what the list shows, and whether single keys do something in it; version 3 how attention is drawn.
  settings: {
    1: (value) => ({ ...(value as Loose), list: { show: 'all', order: 'newest', widget: null }, singleKeys: true }),
    2: (value) => ({ ...(value as Loose), attention: DEFAULT_ATTENTION }),
  },
};

/** Version 2 keeps how long a server in trouble asked to wait. */
function withServerWait(value: unknown): unknown {
  const health = value as { readonly failure?: Loose } | null;
  return health?.failure?.kind === 'server' ? { ...health, failure: { ...health.failure, waitMs: null } } : value;
}

/**
 * Brings a stored value to `version`, step by step. Returns undefined where no chain of steps leads there, as after a
 * return to an older Perch.
 */
export function migrate(name: StateName, stored: Stored, version: number, migrations = MIGRATIONS): unknown {
  let { value } = stored;
  for (let from = stored.version; from !== version; from += 1) {
    const step = migrations[name]?.[from];
    if (!step || from > version) return undefined;
    value = step(value);
  }
  return value;
}
