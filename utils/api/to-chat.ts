import type { Chat } from '../domain/chat';
import { parseInstant } from '../domain/instant';
import type { Page } from '../domain/merge';
import { answerSchema, rowIdSchema, sessionSchema, type WireSession } from './wire';

/** Lengths kept, in UTF-16 units: 1,000 chats have to fit the 10 MB that browsers give to `storage.local`. */
const NAME_KEPT = 200;
const MESSAGE_KEPT = 400;
const ADDRESS_KEPT = 2048;

/** Reads a parsed answer. Returns null where its frame is not the documented one; rows that do not fit are counted. */
export function toPage(body: unknown): Page | null {
  const answer = answerSchema.safeParse(body);
  if (!answer.success) return null;
  const { sessions, total } = answer.data;
  const chats: Chat[] = [];
  const closedIds: string[] = [];
  let unreadable = 0;
  for (const row of sessions) {
    const session = sessionSchema.safeParse(row);
    const chat = session.success ? toChat(session.data) : null;
    if (!chat) unreadable += 1;
    else if (chat.status === 'closed') closedIds.push(chat.id);
    else chats.push(chat);
  }
  return { chats, closedIds, unreadable, total, rowIds: sessions.map(rowId) };
}

/** One session in Perch's shape; null where a date cannot be read, because then nobody knows whether it is unread. */
export function toChat(session: WireSession): Chat | null {
  const createdAt = parseInstant(session.created_at);
  const lastMessageAt = session.last_message_at == null ? null : parseInstant(session.last_message_at);
  if (!createdAt || (session.last_message_at != null && !lastMessageAt)) return null;
  return {
    id: session.id,
    widgetId: kept(session.widget_id, NAME_KEPT),
    widgetName: kept(session.widget_name, NAME_KEPT),
    visitorId: kept(session.visitor_id, NAME_KEPT) ?? '',
    visitorName: kept(session.visitor_name, NAME_KEPT),
    visitorEmail: kept(session.visitor_email, NAME_KEPT),
    status: session.status,
    lastMessage: kept(session.last_message, MESSAGE_KEPT),
    lastMessageAt,
    createdAt,
    messageCount: session.message_count,
    pageUrl: address(session.page_url),
  };
}

function kept(text: string | null | undefined, max: number): string | null {
  // A cut can part a pair of surrogates; the half that is left would not survive being stored as text.
  return text == null ? null : text.slice(0, max).toWellFormed();
}

/** An address that was cut is another address: too long a one is none. */
function address(text: string | null | undefined): string | null {
  return text == null || text.length > ADDRESS_KEPT ? null : text;
}

function rowId(row: unknown): string | null {
  return rowIdSchema.safeParse(row).data?.id ?? null;
}
