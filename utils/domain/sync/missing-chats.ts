import { type Chats, NO_CHATS } from '../model/chat.ts';
import type { Page } from '../model/page.ts';

/** Returns the ids of the known chats that an answer leaves out; none if it isn't the whole list by its own total. */
export function findMissingIds({ list }: Chats, { rowIds, total }: Page): readonly string[] {
  const ids = new Set(rowIds);
  const missingIds = rowIds.length < total ? [] : list.map(({ id }) => id).filter((id) => !ids.has(id));
  return missingIds.length > 0 ? missingIds : NO_CHATS.missingIds;
}

/**
 * Whether the chats that a first answer leaves out must be missing from the next one too before they count as closed. If
 * they are most of the known chats, or the answer's rows contradict its total, it can be a mistake.
 */
export function needsConfirmation(
  { list, missingIds }: Chats,
  missing: readonly string[],
  { isTotalConsistent }: Page,
): boolean {
  const isConfirmed = missing.every((id) => missingIds.includes(id));
  return !isConfirmed && missing.length > (isTotalConsistent ? list.length / 2 : 0);
}
