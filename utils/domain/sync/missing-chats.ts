import { type Chats, NO_CHATS } from '../model/chat.ts';
import type { Page } from '../model/page.ts';

/**
 * Ids of the known chats that an answer leaves out, although it holds the whole list by its own total; none where it does
 * not hold it.
 */
export function findMissingIds({ list }: Chats, { rowIds, total }: Page): readonly string[] {
  const ids = new Set(rowIds);
  const missingIds = rowIds.length < total ? [] : list.map(({ id }) => id).filter((id) => !ids.has(id));
  return missingIds.length > 0 ? missingIds : NO_CHATS.missingIds;
}

/**
 * Whether what an answer to the first request leaves out is to be confirmed by the next before it counts as closed: most of
 * what is known, or anything where its rows refute the total, can be a mistake. `before`: what was known.
 */
export function needsConfirmation(
  { list, missingIds }: Chats,
  missing: readonly string[],
  { isTotalConsistent }: Page,
): boolean {
  const isConfirmed = missing.every((id) => missingIds.includes(id));
  return !isConfirmed && missing.length > (isTotalConsistent ? list.length / 2 : 0);
}
