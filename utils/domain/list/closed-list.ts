import type { Chat } from '../model/chat.ts';
import type { ClosedResult } from './closed-chats.ts';

/** The closed chats that a page has asked for: they are never stored, and never counted. */
export interface ClosedChats {
  readonly list: readonly Chat[];
  /** How many there are; null: not known yet. */
  readonly total: number | null;
  readonly next: number | null;
  readonly loading: boolean;
  /** Why the last time brought nothing; null: it brought something, or there was none. */
  readonly problem: Exclude<ClosedResult, { kind: 'page' }> | { readonly kind: 'broken' } | null;
}

export const NO_CLOSED_CHATS: ClosedChats = { list: [], total: null, next: 0, loading: false, problem: null };

/** The closed chats with what an answer brought; a chat that has closed since stands once, at its old place. */
export function applyClosedResult(before: ClosedChats, reply: ClosedResult | { readonly kind: 'broken' }): ClosedChats {
  if (reply.kind !== 'page') return { ...before, loading: false, problem: reply };
  const known = new Set(before.list.map(({ id }) => id));
  const list = [...before.list, ...reply.chats.filter(({ id }) => !known.has(id))];
  return { list, total: Math.max(reply.total, list.length), next: reply.next, loading: false, problem: null };
}
