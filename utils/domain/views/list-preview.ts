import { type Chat, NO_CHATS } from '../model/chat.ts';
import type { Waits } from '../notifications/waits.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import type { ListView } from './list.ts';
import { isUnfiltered, NO_FILTER } from './list-input.ts';
import { listSummary } from './list-summary.ts';
import { type RowTexts, rowTexts, textsOf } from './row-texts.ts';

/** More than fit into the popup; a taller panel shows the rest a moment later. */
const MAX_ROWS = 8;

/**
 * The first rows of the list and the facts around them, kept ready by the background: a page takes longer to read 1,000
 * chats than to render them, and can show these immediately.
 */
export interface ListPreview {
  /** The id of the connection that the list belongs to. */
  readonly connectionId: string;
  /** The language of its texts. */
  readonly language: string;
  /** The marks of its chats. */
  readonly marks: ReadMarks;
  readonly waits: Waits;
  /** The unfiltered list, with only its first chats. */
  readonly list: ListView;
}

/**
 * Returns null if the list opens with a filter or another order, or has no chats. `now` in epoch ms. `before`: the last
 * preview, whose texts are used again.
 */
export function listPreviewOf(
  snapshot: Snapshot,
  now: number,
  i18n: I18n,
  before: ListPreview | null,
): ListPreview | null {
  const { connection, chats, marks, waits, settings } = snapshot;
  if (!connection || chats.list.length === 0 || !isUnfiltered({ ...NO_FILTER, ...settings.list })) return null;
  const first = chats.list.slice(0, MAX_ROWS);
  const pendingCount = chats.list.length - first.length;
  const language = i18n.t('language');
  const usable = before?.language === language ? before.list : null;
  const texts = Object.fromEntries(
    first.map((chat) => [chat.id, unchangedTexts(chat, usable) ?? rowTexts(chat, [], i18n)]),
  );
  const list = { ...listSummary(snapshot, now, i18n), chats: first, pendingCount, terms: [], page: null, texts };
  const ids = new Set(first.map(({ id }) => id));
  const previewMarks = { ...marks, chats: pickIds(ids, marks.chats) };
  return { connectionId: connection.id, language, marks: previewMarks, waits: pickIds(ids, waits), list };
}

/** Returns the snapshot for the first frame; null if the preview belongs to another connection. */
export function snapshotFromPreview(
  loaded: Omit<Snapshot, 'chats' | 'marks' | 'waits'>,
  preview: ListPreview | null,
): Snapshot | null {
  if (!preview || preview.connectionId !== loaded.connection?.id) return null;
  // `complete` stays false: the preview does not have all chats.
  const { list, marks, waits } = preview;
  return { ...loaded, chats: { ...NO_CHATS, list: list.chats }, marks, waits };
}

/** What the texts of a row are made from. */
const SOURCES = ['visitorId', 'visitorName', 'visitorEmail', 'lastMessage', 'lastMessageAt', 'messageCount'] as const;

/** Returns the texts of a chat in this list; undefined if it has none, or they were made from something else. */
function unchangedTexts(chat: Chat, list: ListView | null): RowTexts | undefined {
  const known = list?.chats.find(({ id }) => id === chat.id);
  const isUnchanged = known !== undefined && SOURCES.every((source) => known[source] === chat[source]);
  return isUnchanged ? textsOf(chat.id, list?.texts) : undefined;
}

function pickIds<T>(ids: ReadonlySet<string>, record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
}
