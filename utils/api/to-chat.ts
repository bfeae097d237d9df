import { startOf, withoutHalves } from '../domain/characters';
import type { Chat } from '../domain/chat';
import { keptPage } from '../domain/chat-room';
import type { ListStatus } from '../domain/cursor';
import { parseInstant } from '../domain/instant';
import type { Page } from '../domain/merge';
import { answerSchema, rowIdSchema, sessionSchema, type WireSession } from './wire';

/**
 * What is kept of a text, in UTF-16 units. Chrome counts a unit as up to six bytes (`storedBytes`): of 1,000 chats, this
 * leaves room for addresses of pages (`inRoom`), whatever visitors send.
 */
const NAME_KEPT = 100;
const VISITOR_KEPT = 200;
const MESSAGE_KEPT = 400;
/** Longer than any email address; what was cut would be another address. */
const EMAIL_KEPT = 320;
const STATUS_KEPT = 40;

/**
 * Reads a parsed answer to a request for chats of this status. Returns null where its frame is not the documented one; rows
 * that do not fit are counted. Rows of the other status are no chats of this list; a word that this version does not know is
 * (docs/api.md: free text). `servedAt` is the server's clock, epoch ms.
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
  return {
    chats,
    closedIds,
    unreadable,
    total,
    claimed: total,
    isSound: true,
    latest: null,
    servedAt,
    rowIds: sessions.map(rowId),
  };
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
    widgetId: bounded(session.widget_id, NAME_KEPT),
    widgetName: readable(session.widget_name, NAME_KEPT),
    visitorId: bounded(session.visitor_id, NAME_KEPT) ?? '',
    visitorName: readable(session.visitor_name, VISITOR_KEPT),
    visitorEmail: whole(session.visitor_email, EMAIL_KEPT),
    status: bounded(session.status, STATUS_KEPT) ?? asked,
    lastMessage: readable(session.last_message, MESSAGE_KEPT),
    lastMessageAt,
    createdAt,
    messageCount: session.message_count,
    ...keptPage(whole(session.page_url, Number.POSITIVE_INFINITY)),
  };
}

/** The start of an id or a word. */
function bounded(text: string | null | undefined, max: number): string | null {
  return text == null ? null : startOf(text, max);
}

/** A text to be read: where it was cut, it says so. */
function readable(text: string | null | undefined, max: number): string | null {
  return text == null || text.length <= max ? bounded(text, max) : `${startOf(text, max - 1)}…`;
}

function whole(text: string | null | undefined, max: number): string | null {
  return text == null || text.length > max ? null : withoutHalves(text);
}

function rowId(row: unknown): string | null {
  return rowIdSchema.safeParse(row).data?.id ?? null;
}
