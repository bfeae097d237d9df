import { type Chats, NO_CHATS } from './chat';
import type { Page } from './merge';

/**
 * Ids of the known chats that an answer leaves out, although it holds the whole list by its own total; none where it does
 * not hold it.
 */
export function leftOut({ list }: Chats, { rowIds, total }: Page): readonly string[] {
  const named = new Set(rowIds);
  const gone = rowIds.length < total ? [] : list.map(({ id }) => id).filter((id) => !named.has(id));
  return gone.length > 0 ? gone : NO_CHATS.disputed;
}

/**
 * Whether what an answer to the first request leaves out is to be confirmed by the next before it counts as closed: most of
 * what is known, or anything where its rows refute the total, can be a mistake. `before`: what was known.
 */
export function isDisputable({ list, disputed }: Chats, gone: readonly string[], { isSound }: Page): boolean {
  const isConfirmed = gone.every((id) => disputed.includes(id));
  return !isConfirmed && gone.length > (isSound ? list.length / 2 : 0);
}
