import type { Chat } from '../model/chat.ts';
import type { ClosedResult } from './closed-chats.ts';

/** The closed chats that a page has loaded; they are neither stored nor counted. */
export interface ClosedChats {
  readonly list: readonly Chat[];
  /** How many there are in all; null: not known yet. */
  readonly total: number | null;
  /** The offset of the next page; null: there is none. */
  readonly next: number | null;
  readonly loading: boolean;
  /** Why the last request failed; null: it did not, or there was none. */
  readonly problem: Exclude<ClosedResult, { kind: 'page' }> | { readonly kind: 'broken' } | null;
}

export const NO_CLOSED_CHATS: ClosedChats = { list: [], total: null, next: 0, loading: false, problem: null };

/** Adds a result to the closed chats; a repeated chat stays once, at its first position. */
export function applyClosedResult(before: ClosedChats, reply: ClosedResult | { readonly kind: 'broken' }): ClosedChats {
  if (reply.kind !== 'page') return { ...before, loading: false, problem: reply };
  const known = new Set(before.list.map(({ id }) => id));
  const list = [...before.list, ...reply.chats.filter(({ id }) => !known.has(id))];
  return { list, total: Math.max(reply.total, list.length), next: reply.next, loading: false, problem: null };
}
