import type { Chat } from '../domain/chat';
import type { ListStatus } from '../domain/cursor';
import { parseInstant } from '../domain/instant';
import type { Page } from '../domain/merge';
import { answerSchema, rowIdSchema, sessionSchema, type WireSession } from './wire';

/**
 * What is kept of a text, in UTF-16 units. Chrome gives `storage.local` 10 MB and counts a character that is not plain
 * ASCII as up to six bytes: all of this together is under 9 kB a chat, so that no visitor can fill the store.
 */
const NAME_KEPT = 100;
const VISITOR_KEPT = 200;
const MESSAGE_KEPT = 400;
/** What must not be cut, in stored bytes: an address that was cut is another address. */
const EMAIL_BYTES = 400;
const PAGE_BYTES = 2048;

/**
 * Reads a parsed answer to a request for chats of this status. Returns null where its frame is not the documented one; rows
 * that do not fit are counted. Rows of the other status are no chats of this list; a word that this version does not know is
 * (API.md: free text). `servedAt` is the server's clock, epoch ms.
 */
export function toPage(body: unknown, asked: ListStatus = 'active', servedAt: number | null = null): Page | null {
  const answer = answerSchema.safeParse(body);
  if (!answer.success) return null;
  const { sessions, total } = answer.data;
  const chats: Chat[] = [];
  const closedIds: string[] = [];
  const other: ListStatus = asked === 'active' ? 'closed' : 'active';
  let unreadable = 0;
  for (const row of sessions) {
    const session = sessionSchema.safeParse(row);
    const chat = session.success ? toChat(session.data, asked) : null;
    if (!chat) unreadable += 1;
    else if (chat.status !== other) chats.push(chat);
    else if (asked === 'active') closedIds.push(chat.id);
  }
  return { chats, closedIds, unreadable, total, servedAt, rowIds: sessions.map(rowId) };
}

/**
 * One session in Perch's shape; null where a date cannot be read, because then nobody knows whether it is unread. Without a
 * status it has the one that was asked for.
 */
export function toChat(session: WireSession, asked: ListStatus = 'active'): Chat | null {
  const createdAt = parseInstant(session.created_at);
  const lastMessageAt = session.last_message_at == null ? null : parseInstant(session.last_message_at);
  if (!createdAt || (session.last_message_at != null && !lastMessageAt)) return null;
  return {
    id: session.id,
    widgetId: kept(session.widget_id, NAME_KEPT),
    widgetName: kept(session.widget_name, NAME_KEPT),
    visitorId: kept(session.visitor_id, NAME_KEPT) ?? '',
    visitorName: kept(session.visitor_name, VISITOR_KEPT),
    visitorEmail: whole(session.visitor_email, EMAIL_BYTES),
    status: session.status ?? asked,
    lastMessage: kept(session.last_message, MESSAGE_KEPT),
    lastMessageAt,
    createdAt,
    messageCount: session.message_count,
    pageUrl: whole(session.page_url, PAGE_BYTES),
  };
}

function kept(text: string | null | undefined, max: number): string | null {
  // A cut can part a pair of surrogates; the half that is left would not survive being stored as text.
  return text == null ? null : text.slice(0, max).toWellFormed();
}

function whole(text: string | null | undefined, maxBytes: number): string | null {
  return text == null || storedBytes(text) > maxBytes ? null : text.toWellFormed();
}

/** At most so many bytes does the text take in storage, where `<` is `\u003C`. */
function storedBytes(text: string): number {
  return text.length + 5 * (text.match(/[^ !#-%(-;=?-[\]-~]/g)?.length ?? 0);
}

function rowId(row: unknown): string | null {
  return rowIdSchema.safeParse(row).data?.id ?? null;
}
