import type { Waits } from '../attention/waits';
import { NO_CHATS, type ReadMarks, type Snapshot } from '../chat';
import type { I18n } from '../i18n';
import type { ListView } from './list';
import { listFacts } from './list-facts';
import { isPlain, NO_FILTER } from './scene';

/** More than the popup has room for. A taller panel has the rest a moment later. */
const ROWS = 8;

/**
 * The first rows of the list and what stands around them, kept ready by the background: 1,000 chats take a page longer to
 * read than to draw, and these it has at once.
 */
export interface Glimpse {
  /** The id of the connection whose list it is. */
  readonly connection: string;
  /** Those of its chats. */
  readonly marks: ReadMarks;
  readonly waits: Waits;
  /** As it is with no filter, but for the chats below the first ones. */
  readonly list: ListView;
}

/** null where the list opens on something else than its newest chats, or has none. `now` in epoch ms. */
export function glimpseOf(snapshot: Snapshot, now: number, i18n: I18n): Glimpse | null {
  const { connection, chats, marks, waits, settings } = snapshot;
  if (!connection || chats.list.length === 0 || !isPlain({ ...NO_FILTER, ...settings.list })) return null;
  const first = chats.list.slice(0, ROWS);
  const rest = chats.list.length - first.length;
  const list = { ...listFacts(snapshot, now, i18n), chats: first, rest, words: [], page: null };
  const ids = new Set(first.map(({ id }) => id));
  const own = { ...marks, chats: onlyOf(ids, marks.chats) };
  return { connection: connection.id, marks: own, waits: onlyOf(ids, waits), list };
}

/** The snapshot that the first frame is drawn from; null where the glimpse is none of this connection. */
export function glimpsed(known: Omit<Snapshot, 'chats' | 'marks' | 'waits'>, glimpse: Glimpse | null): Snapshot | null {
  if (!glimpse || glimpse.connection !== known.connection?.id) return null;
  // `complete` is left out: nothing that is missing here is missing.
  const { list, marks, waits } = glimpse;
  return { ...known, chats: { ...NO_CHATS, list: list.chats }, marks, waits };
}

function onlyOf<T>(ids: ReadonlySet<string>, record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
}
